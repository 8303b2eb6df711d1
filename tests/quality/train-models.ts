/** Learns the tagger and the level model from annotated adverts; see analyser/extract/model for the methods. */
import type { Taxonomy } from '../../analyser/domain/taxonomy.ts'
import { settleHits } from '../../analyser/extract/extract.ts'
import { readCues } from '../../analyser/extract/level.ts'
import { createMatcher, type Matcher } from '../../analyser/extract/matcher.ts'
import {
  beginTag,
  employerWords,
  FEATURES,
  featureRows,
  fillWindow,
  groupOf,
  groups,
  newWindow,
  ROWS,
  TAGS,
} from '../../analyser/extract/model/features.ts'
import {
  cueNumbers,
  LEVEL_ROWS,
  levelRows,
  newLevelRows,
} from '../../analyser/extract/model/level-features.ts'
import { LEVELS } from '../../analyser/extract/model/level-model.ts'
import { coverage, mayFollow } from '../../analyser/extract/model/tagger.ts'
import { readStructure } from '../../analyser/extract/structure.ts'
import { type Tokens, tokenize } from '../../analyser/extract/tokens.ts'
import type { GoldAdvert } from './gold.ts'

const TAGGER_EPOCHS = 8
const LEVEL_EPOCHS = 6
/** Taggers that see the adverts in different orders; their weights are averaged, which evens out the order's luck. */
const TAGGERS = 3
/** What a wrong tag costs while training: the tagger is to be right by a margin. */
const COST = 1

export interface TrainedModels {
  readonly tagger: {
    readonly weights: Float32Array
    readonly transitions: Float32Array
    readonly bias: number
  }
  readonly level: Float32Array
}

interface Sequence {
  readonly rows: readonly Int32Array[]
  readonly tags: Int8Array
}

interface LevelExample {
  readonly rows: Int32Array
  readonly answer: number
}

function shuffler(start: number): <T>(items: T[]) => void {
  let seed = start
  const next = () => {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff
    return seed / 0x7fffffff
  }
  return (items) => {
    for (let i = items.length - 1; i > 0; i--) {
      const j = Math.floor(next() * (i + 1))
      const swapped = items[i] as (typeof items)[number]
      items[i] = items[j] as (typeof items)[number]
      items[j] = swapped
    }
  }
}

/** Begin and inside tags of the annotated mentions, a number a token. */
function goldTags(advert: GoldAdvert, tokens: Tokens): Int8Array {
  const tags = new Int8Array(tokens.length)
  for (const mention of advert.mentions) {
    let begun = false
    for (let t = 0; t < tokens.length; t++) {
      const start = tokens.starts[t] as number
      const end = tokens.ends[t] as number
      if (start >= mention.end || end <= mention.start || start === end) continue
      tags[t] = beginTag(groupOf(mention.kind)) + (begun ? 1 : 0)
      begun = true
    }
  }
  return tags
}

function range(tokens: Tokens, start: number, end: number): [number, number] {
  let from = 0
  while (from < tokens.length && (tokens.starts[from] as number) < start) from++
  let to = from
  while (to < tokens.length && (tokens.starts[to] as number) < end) to++
  return [from, to]
}

function examples(advert: GoldAdvert, matcher: Matcher): { sequences: Sequence[]; levels: LevelExample[] } {
  const { text } = advert
  const tokens = tokenize(text, matcher.vocabulary)
  const segments = readStructure(text)
  const hits = settleHits(text, matcher.match(text, tokens), segments)
  const cover = coverage(tokens, hits, new Int32Array(tokens.length + 1))
  const tags = goldTags(advert, tokens)
  const buffer = new Int32Array(FEATURES)
  const window = newWindow()
  const sequences: Sequence[] = []
  for (const segment of segments) {
    const [from, to] = range(tokens, segment.start, segment.end)
    if (to === from) continue
    fillWindow(window, text, tokens, from, to, segment, hits, cover, employerWords(advert.employer))
    const rows = Array.from({ length: window.length }, (_, i) =>
      buffer.slice(0, featureRows(window, i, buffer)),
    )
    const own = tags.slice(from, from + window.length)
    // A mention that reaches over a segment's start begins anew.
    own.forEach((tag, i) => {
      if (!mayFollow(i === 0 ? -1 : (own[i - 1] as number), tag)) own[i] = tag - 1
    })
    sequences.push({ rows, tags: own })
  }
  const cues = cueNumbers(text, segments)
  const levelBuffer = newLevelRows()
  const levels = advert.mentions.flatMap((mention): LevelExample[] => {
    const index = segments.findIndex(
      (segment) => segment.start <= mention.start && mention.start < segment.end,
    )
    const segment = segments[index]
    if (segment === undefined) return []
    const [from, to] = range(tokens, segment.start, segment.end)
    const [first, after] = range(tokens, mention.start, mention.end)
    const heading =
      segment.heading < 0 || segment.kind === 'heading'
        ? undefined
        : segments.find((s) => s.start === segment.heading)
    const [headingFrom, headingTo] =
      heading === undefined ? [0, 0] : range(tokens, heading.start, heading.end)
    const count = levelRows(
      tokens,
      {
        segment,
        rule: readCues(text.slice(segment.start, segment.end)).levelAt(
          mention.start - segment.start,
          segment.section,
        ),
        group: groups.indexOf(groupOf(mention.kind)),
        from,
        to,
        first,
        last: after - 1,
        headingFrom,
        headingTo,
        cues: cues[index] as (typeof cues)[number],
        tenth: Math.floor((10 * mention.start) / text.length),
      },
      levelBuffer,
    )
    return [{ rows: levelBuffer.slice(0, count), answer: LEVELS.indexOf(mention.level) }]
  })
  return { sequences, levels }
}

/** The mean of several taggers: they are linear, so that their mean is one as well. */
function trainTagger(sequences: Sequence[]): TrainedModels['tagger'] {
  const taggers = Array.from({ length: TAGGERS }, (_, i) => trainOneTagger([...sequences], 7 + 101 * i))
  const mean = (tables: readonly Float32Array[]) => {
    const sums = new Float32Array(tables[0]?.length ?? 0)
    for (const table of tables)
      for (let i = 0; i < sums.length; i++) sums[i] = (sums[i] as number) + (table[i] as number)
    return sums.map((sum) => sum / tables.length)
  }
  return {
    weights: mean(taggers.map(({ weights }) => weights)),
    transitions: mean(taggers.map(({ transitions }) => transitions)),
    bias: 0,
  }
}

/** Averaged structured perceptron with a cost-augmented Viterbi. */
function trainOneTagger(sequences: Sequence[], seed: number): Omit<TrainedModels['tagger'], 'bias'> {
  const weights = new Float32Array(ROWS * TAGS)
  const sums = new Float32Array(ROWS * TAGS)
  const transitions = new Float32Array(TAGS * TAGS)
  const transitionSums = new Float32Array(TAGS * TAGS)
  const longest = Math.max(...sequences.map((sequence) => sequence.tags.length))
  const scores = new Float32Array(longest * TAGS)
  const back = new Int8Array(longest * TAGS)
  const best = new Int8Array(longest)
  const shuffle = shuffler(seed)
  let step = 1
  const add = (table: Float32Array, sum: Float32Array, at: number, by: number) => {
    table[at] = (table[at] as number) + by
    sum[at] = (sum[at] as number) + by * step
  }
  for (let epoch = 0; epoch < TAGGER_EPOCHS; epoch++) {
    shuffle(sequences)
    for (const { rows, tags } of sequences) {
      decodeWithCost(rows, tags, weights, transitions, scores, back, best)
      for (let i = 0; i < rows.length; i++) {
        const right = tags[i] as number
        const wrong = best[i] as number
        if (right !== wrong) {
          for (const row of rows[i] as Int32Array) {
            add(weights, sums, row * TAGS + right, 1)
            add(weights, sums, row * TAGS + wrong, -1)
          }
        }
        if (i === 0) continue
        const rightStep = (tags[i - 1] as number) * TAGS + right
        const wrongStep = (best[i - 1] as number) * TAGS + wrong
        if (rightStep === wrongStep) continue
        add(transitions, transitionSums, rightStep, 1)
        add(transitions, transitionSums, wrongStep, -1)
      }
      step++
    }
  }
  for (let i = 0; i < weights.length; i++) weights[i] = (weights[i] as number) - (sums[i] as number) / step
  for (let i = 0; i < transitions.length; i++)
    transitions[i] = (transitions[i] as number) - (transitionSums[i] as number) / step
  return { weights, transitions }
}

function decodeWithCost(
  rows: readonly Int32Array[],
  gold: Int8Array,
  weights: Float32Array,
  transitions: Float32Array,
  scores: Float32Array,
  back: Int8Array,
  best: Int8Array,
): void {
  const n = rows.length
  for (let i = 0; i < n; i++) {
    const base = i * TAGS
    for (let t = 0; t < TAGS; t++) {
      let score = gold[i] === t ? 0 : COST
      for (const row of rows[i] as Int32Array) score += weights[row * TAGS + t] as number
      let highest = i === 0 && mayFollow(-1, t) ? 0 : -1e9
      let from = 0
      for (let u = 0; i > 0 && u < TAGS; u++) {
        if (!mayFollow(u, t)) continue
        const reached = (scores[base - TAGS + u] as number) + (transitions[u * TAGS + t] as number)
        if (reached > highest) {
          highest = reached
          from = u
        }
      }
      back[base + t] = from
      scores[base + t] = score + highest
    }
  }
  let tag = 0
  for (let t = 1; t < TAGS; t++)
    if ((scores[(n - 1) * TAGS + t] as number) > (scores[(n - 1) * TAGS + tag] as number)) tag = t
  for (let i = n - 1; i >= 0; i--) {
    best[i] = tag
    tag = back[i * TAGS + tag] as number
  }
}

/** Averaged perceptron with a margin that grows with the number of features. */
function trainLevel(items: LevelExample[]): Float32Array {
  const columns = LEVELS.length
  const weights = new Float32Array(LEVEL_ROWS * columns)
  const sums = new Float32Array(LEVEL_ROWS * columns)
  const shuffle = shuffler(7)
  let step = 1
  for (let epoch = 0; epoch < LEVEL_EPOCHS; epoch++) {
    shuffle(items)
    for (const { rows, answer } of items) {
      const scores = LEVELS.map((_, column) =>
        rows.reduce((sum, row) => sum + (weights[row * columns + column] as number), 0),
      )
      const rivals = LEVELS.map((_, column) => column).filter((column) => column !== answer)
      const rival = rivals.reduce((a, b) => ((scores[a] as number) >= (scores[b] as number) ? a : b))
      if ((scores[answer] as number) - (scores[rival] as number) < Math.sqrt(rows.length)) {
        for (const row of rows) {
          for (const [column, by] of [
            [answer, 1],
            [rival, -1],
          ] as const) {
            const at = row * columns + column
            weights[at] = (weights[at] as number) + by
            sums[at] = (sums[at] as number) + by * step
          }
        }
      }
      step++
    }
  }
  for (let i = 0; i < weights.length; i++) weights[i] = (weights[i] as number) - (sums[i] as number) / step
  return weights
}

/** Both models, from the same adverts. The result is the same each time. */
export function trainModels(adverts: readonly GoldAdvert[], taxonomy: Taxonomy): TrainedModels {
  const matcher = createMatcher(taxonomy)
  const all = adverts.map((advert) => examples(advert, matcher))
  return {
    tagger: trainTagger(all.flatMap(({ sequences }) => sequences)),
    level: trainLevel(all.flatMap(({ levels }) => levels)),
  }
}
