/**
 * Finds the taxonomy's forms in a text: a trie over word ids, longest match first, left to right. It says where a
 * form stands, not whether the advert asks for it.
 */
import type { Skill, Taxonomy } from '../domain/taxonomy.ts'
import { BREAK, newTokens, type Tokens, tokenize, UNKNOWN, Vocabulary } from './tokens.ts'

type FormType = 'alias' | 'exact' | 'weak' | 'reject'

interface Form {
  /** Index into `skills`; of a rejecting phrase the skill that it is not. */
  readonly skill: number
  readonly type: FormType
  /** As written in the taxonomy. */
  readonly text: string
}

interface Node {
  next: Map<number, Node> | undefined
  forms: Form[] | undefined
}

/** One form found. Offsets are UTF-16; tokens from `first` to `last`, both included. */
export interface Hit {
  readonly skill: Skill
  readonly start: number
  readonly end: number
  readonly first: number
  readonly last: number
  /** An ambiguous word that needs support from its surroundings. */
  readonly weak: boolean
}

export interface Matcher {
  readonly vocabulary: Vocabulary
  /** Forms at the places where they stand, in the text's order, none overlapping another. */
  match(text: string, tokens: Tokens): Hit[]
  /** How many forms it knows. */
  readonly forms: number
}

/**
 * Builds the matcher of a taxonomy; takes a few milliseconds per thousand skills, and is then used for every advert.
 */
export function createMatcher(taxonomy: Taxonomy): Matcher {
  const vocabulary = new Vocabulary()
  const skills = [...taxonomy.skills.values()]
  const root: Node = { next: undefined, forms: undefined }
  const scratch = newTokens()
  let forms = 0

  const insert = (text: string, skill: number, type: FormType) => {
    const words = formWords(text, vocabulary, scratch)
    if (words.length === 0) return
    let node = root
    for (const word of words) {
      node.next ??= new Map()
      let next = node.next.get(word)
      if (next === undefined) {
        next = { next: undefined, forms: undefined }
        node.next.set(word, next)
      }
      node = next
    }
    node.forms ??= []
    if (node.forms.some((form) => form.skill === skill && form.type === type && form.text === text)) return
    node.forms.push({ skill, type, text })
    forms++
  }

  for (const [index, skill] of skills.entries()) {
    const special = new Set([...skill.exact, ...skill.weak])
    if (!special.has(skill.label)) insert(skill.label, index, 'alias')
    for (const alias of skill.aliases) insert(alias, index, 'alias')
    for (const form of skill.exact) insert(form, index, 'exact')
    for (const form of skill.weak) insert(form, index, 'weak')
    for (const phrase of skill.reject) insert(phrase, index, 'reject')
  }

  vocabulary.freeze()

  // The first word decides nearly always; an array answers that faster than a map.
  const starts: (Node | undefined)[] = new Array(vocabulary.size)
  for (const [word, node] of root.next ?? []) starts[word] = node

  return {
    vocabulary,
    forms,
    match(text, tokens) {
      const hits: Hit[] = []
      const { ids, length } = tokens
      /** Skills that a rejecting phrase rules out, and the last token that it covers. */
      let ruledOut: { skill: number; last: number }[] = []
      let at = 0
      while (at < length) {
        const id = ids[at] as number
        let node = id > UNKNOWN ? starts[id] : undefined
        if (node === undefined) {
          at++
          continue
        }
        if (ruledOut.length > 0) ruledOut = ruledOut.filter((one) => one.last >= at)
        let found: Form | undefined
        let foundLast = at
        for (let last = at; ; ) {
          if (node.forms !== undefined) {
            const start = tokens.starts[at] as number
            const end = tokens.ends[last] as number
            for (const form of node.forms) {
              if (form.type !== 'reject') continue
              ruledOut.push({ skill: form.skill, last })
              if (found?.skill === form.skill) found = undefined
            }
            const form = choose(node.forms, text, start, end, ruledOut, last)
            if (form !== undefined) {
              found = form
              foundLast = last
            }
          }
          if (node.next === undefined || ++last >= length) break
          const next: number = ids[last] as number
          if (next === BREAK || next === UNKNOWN) break
          const child = node.next.get(next)
          if (child === undefined) break
          node = child
        }
        if (found === undefined) {
          at++
          continue
        }
        hits.push({
          skill: skills[found.skill] as Skill,
          start: tokens.starts[at] as number,
          end: tokens.ends[foundLast] as number,
          first: at,
          last: foundLast,
          weak: found.type === 'weak',
        })
        at = foundLast + 1
      }
      return hits
    },
  }
}

/** The form that holds here, sure ones before ambiguous ones; none of a skill that a phrase around rules out. */
function choose(
  forms: readonly Form[],
  text: string,
  start: number,
  end: number,
  ruledOut: readonly { skill: number; last: number }[],
  last: number,
): Form | undefined {
  let weak: Form | undefined
  for (const form of forms) {
    if (form.type === 'reject' || ruledOut.some((one) => one.skill === form.skill && one.last >= last))
      continue
    if (form.type === 'alias') return form
    if (end - start !== form.text.length || !text.startsWith(form.text, start)) continue
    if (form.type === 'exact') return form
    weak = form
  }
  return weak
}

/** Ids of the words of a form, cut as adverts will be; its own breaks (a comma, a bracket) are passed over. */
function formWords(text: string, vocabulary: Vocabulary, tokens: Tokens): number[] {
  tokenize(text, vocabulary, tokens)
  return [...tokens.ids.subarray(0, tokens.length)].filter((id) => id !== BREAK)
}
