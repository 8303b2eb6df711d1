/** Sets of alternatives: "Python or Node.js", "a cloud platform (AWS, Azure, GCP)". */
import type { Span } from '../domain/mention.ts'

/** Pairs written with a stroke that name one thing or two that go together, and offer no choice. */
const JOINED =
  /^(?:ai\/ml|ml\/ai|ci\/cd|ui\/ux|ux\/ui|tcp\/ip|ssl\/tls|tls\/ssl|r&d|m&e|html\/css|css\/html|m365\/o365|infiniband\/.*)$/i

/** "or" with at most a few words about it: "X discussions or project planning", "TypeScript (or JavaScript)". */
const OR = /^(?:\s[\w’'-]+){0,2}[\s)’'",(]*(?:\b(?:and\/or|or)\b|\/)\s*(?:[\w’'-]+\s+){0,4}["'‘“(]*$/i
/** Words in the text between that start another clause, so that its "or" joins something else. */
const OTHER_CLAUSE =
  /\b(?:for|to|so|that|which|who|when|where|if|whether|more|less|not|is|are|be|will|can|and|but|as|by|years?)\b/i
/** A list's item that is no mention itself: ", Foo Bar, ". */
const ITEM_BETWEEN = /^,\s+(?:[\w+#.’'-]+\s?){1,3},\s*(?:or\s+)?(?:(?:a|an|the)\s+)?$/i
const COMMA = /^[\s)]*[,;]\s*(?:(?:a|an|the)\s+)?["'‘“(]*$|^\s{2,4}$/
/** What ends a list of interchangeable things: "… or similar", "etc.)". */
const OPEN_END =
  /^[\s,)]*(?:or|and\/or)\s+(?:(?:a|an|any|other|some)\s+)*(?:similar|equivalent|comparable|alike|adjacent|related|relevant|another|others?|any|the like|relevant|equivalents?|something similar)\b/i
const EXAMPLES =
  /(?:\be\.?g\.?,?|\bfor example,?|\bfor instance,?|\bideally(?: one of)?|\bone (?:or more )?of|\bat least (?:one|two|1|2)(?: of)?|\bany of|\beither|\bsuch as|\blike|\bincluding|\bone or more of(?: the following)?:?)[\s:]*["'‘“(]*$/i
const CHOICE =
  /(?:\bone (?:or more )?of(?: the following)?|\bat least (?:one|two|1|2)(?: of)?(?: the following)?|\bany (?:one )?of|\beither|\bideally one of)[^.;]{0,40}$/i
const GENERIC =
  /\b(?:platforms?|providers?|frameworks?|languages?|databases?|tools?|technolog(?:y|ies)|systems?|software|packages?|clouds?|services|librar(?:y|ies)|vendors?|stacks?|solutions?|brokers?|queues?|warehouses?|engines?|environments?|suites?|tooling|cloud|qualification|degree|discipline|subject|field)[\s,:–-]*\(?\s*(?:e\.?g\.?,?|i\.?e\.?,?|for example,?|such as|like|ideally|including|preferably|mainly)?[\s:]*$/i

/**
 * Finds which of an advert's mentions are alternatives to each other.
 *
 * Neighbours are joined when the text between them says so; a list before the last "or" belongs to it. A list in
 * brackets behind a word for its kind ("BI tools (Tableau, Looker)") is a choice as well, unless it holds an "and".
 *
 * @param mentions in the text's order
 * @param sentenceOf the sentence that a mention stands in: a set never reaches over its end
 * @returns for each mention the number of its set, or -1
 */
export function findAlternatives(
  text: string,
  mentions: readonly Span[],
  sentenceOf: (index: number) => Span,
): Int32Array {
  const sets = new Int32Array(mentions.length).fill(-1)
  let next = 0
  let from = 0
  while (from < mentions.length) {
    // A run is a list: mentions with nothing but separators between them.
    const links: ('or' | 'comma')[] = []
    let to = from
    while (to + 1 < mentions.length) {
      const link = linkBetween(text, mentions, to, sentenceOf)
      if (link === undefined) break
      links.push(link)
      to++
    }
    if (to > from) {
      const [first, last] = chosenPart(text, mentions, from, to, links, sentenceOf(from))
      if (last > first) {
        for (let i = first; i <= last; i++) sets[i] = next
        next++
      }
    }
    from = to + 1
  }
  return sets
}

function linkBetween(
  text: string,
  mentions: readonly Span[],
  index: number,
  sentenceOf: (index: number) => Span,
): 'or' | 'comma' | undefined {
  const left = mentions[index] as Span
  const right = mentions[index + 1] as Span
  if (right.start - left.end > 48 || sentenceOf(index).start !== sentenceOf(index + 1).start) return undefined
  const gap = text.slice(left.end, right.start)
  if (gap.trim() === '/' && JOINED.test(text.slice(left.start, right.end).replace(/\s/g, '')))
    return undefined
  if (OR.test(gap) && !OTHER_CLAUSE.test(gap)) return 'or'
  if (COMMA.test(gap)) return 'comma'
  if (ITEM_BETWEEN.test(gap) && !OTHER_CLAUSE.test(gap)) return /\bor\s/i.test(gap) ? 'or' : 'comma'
  return undefined
}

/** The part of a list that is a choice: all of it, only the pairs around a stroke, or nothing. */
function chosenPart(
  text: string,
  mentions: readonly Span[],
  from: number,
  to: number,
  links: readonly ('or' | 'comma')[],
  sentence: Span,
): [number, number] {
  const before = text.slice(
    Math.max(sentence.start, (mentions[from] as Span).start - 60),
    (mentions[from] as Span).start,
  )
  const after = text.slice(
    (mentions[to] as Span).end,
    Math.min(sentence.end, (mentions[to] as Span).end + 40),
  )
  const lastOr = links.lastIndexOf('or')
  if (lastOr >= 0) {
    const word = /\bor\b/i.test(
      text.slice((mentions[from + lastOr] as Span).end, (mentions[from + lastOr + 1] as Span).start),
    )
    if (word) {
      // "A, B or C": the commas before the word belong to it; what follows another comma does not.
      return [from, from + lastOr + 1]
    }
    // Strokes join only what they stand between.
    let first = lastOr
    while (first > 0 && links[first - 1] === 'or') first--
    return [from + first, from + lastOr + 1]
  }
  if (OPEN_END.test(after)) return [from, to]
  if (CHOICE.test(before)) return [from, to]
  const bracketed =
    /\(\s*(?:e\.?g\.?,?|i\.?e\.?,?|for example,?|such as|like|ideally|including|preferably|mainly)?[\s:]*$/i.test(
      before,
    ) &&
    /^[^()]{0,24}\)/.test(after) &&
    !/\band\b|&/.test(after.slice(0, after.indexOf(')')))
  if (bracketed && (GENERIC.test(before) || EXAMPLES.test(before))) return [from, to]
  if (/\be\.?g\.?,?\s*$/i.test(before) && !/^[^.]{0,4}\band\b/.test(after)) return [from, to]
  return [from, from]
}
