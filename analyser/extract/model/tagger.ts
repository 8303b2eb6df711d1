/**
 * Marks which words of an advert are an ask: a linear-chain tagger over the tokens of each sentence. Its weights come
 * from annotated adverts (`npm run train`); the taxonomy's matches are among its features, so it decides both which
 * matches are asks and which phrases are asks that the taxonomy lacks.
 *
 * Method: M. Collins (2002), "Discriminative Training Methods for Hidden Markov Models", EMNLP; averaged perceptron
 * weights, Viterbi decoding.
 */
import type { Hit } from '../matcher.ts'
import type { Segment } from '../structure.ts'
import type { Tokens } from '../tokens.ts'
import {
  employerWords,
  FEATURES,
  featureRows,
  fillWindow,
  type Group,
  groups,
  newWindow,
  ROWS,
  TAGS,
  type Window,
} from './features.ts'
import { readWeights } from './weights.ts'

/** Weights as the tagger reads them: `rows` × TAGS, and from each tag to each. */
export interface TaggerModel {
  readonly weights: Float32Array | Int8Array
  readonly transitions: Float32Array
  /** Added to the tag "not an ask": moves the balance between precision and recall. */
  readonly bias: number
}

/** Tokens `first` to `last` (both included) are one ask. */
export interface TaggedSpan {
  readonly first: number
  readonly last: number
  readonly group: Group
}

/** Whether tag `b` may follow tag `a` (-1: the start): an inside follows only its own begin or inside. */
export function mayFollow(a: number, b: number): boolean {
  if (b === 0 || b % 2 === 1) return true
  return a === b || a === b - 1
}

const FORBIDDEN = -1e9

/** Reused arrays of a tagger. */
interface Workspace {
  window: Window
  rows: Int32Array
  scores: Float32Array
  back: Int8Array
}

function newWorkspace(): Workspace {
  return {
    window: newWindow(),
    rows: new Int32Array(FEATURES),
    scores: new Float32Array(4096 * TAGS),
    back: new Int8Array(4096 * TAGS),
  }
}

/** Width of a padded row: seven tags and one that is never read, so that a row starts at a shift. */
const STRIDE = 8

function padRows(weights: Float32Array | Int8Array): Float32Array | Int8Array {
  const padded = weights instanceof Int8Array ? new Int8Array(ROWS * STRIDE) : new Float32Array(ROWS * STRIDE)
  for (let row = 0; row < ROWS; row++) {
    for (let t = 0; t < TAGS; t++) padded[row * STRIDE + t] = weights[row * TAGS + t] as number
  }
  return padded
}

/** Adds up the weights of a token's features, for each tag. Written out, since this is where the time goes. */
function score(
  weights: Float32Array | Int8Array,
  rows: Int32Array,
  count: number,
  out: Float32Array,
  base: number,
): void {
  let s0 = 0
  let s1 = 0
  let s2 = 0
  let s3 = 0
  let s4 = 0
  let s5 = 0
  let s6 = 0
  for (let k = 0; k < count; k++) {
    const row = (rows[k] as number) << 3
    s0 += weights[row] as number
    s1 += weights[row + 1] as number
    s2 += weights[row + 2] as number
    s3 += weights[row + 3] as number
    s4 += weights[row + 4] as number
    s5 += weights[row + 5] as number
    s6 += weights[row + 6] as number
  }
  out[base] = s0
  out[base + 1] = s1
  out[base + 2] = s2
  out[base + 3] = s3
  out[base + 4] = s4
  out[base + 5] = s5
  out[base + 6] = s6
}

/** For each tag the tags that may come before it. */
const BEFORE: readonly (readonly number[])[] = Array.from({ length: TAGS }, (_, tag) =>
  Array.from({ length: TAGS }, (_, before) => before).filter((before) => mayFollow(before, tag)),
)

/** Best tags of a window, by Viterbi; written into `tags`. */
function decode(model: TaggerModel, space: Workspace, tags: Int8Array): void {
  const { window, rows, scores, back } = space
  const n = window.length
  const { weights, transitions } = model
  for (let i = 0; i < n; i++) {
    const base = i * TAGS
    score(weights, rows, featureRows(window, i, rows), scores, base)
    scores[base] = (scores[base] as number) + model.bias
    for (let t = 0; t < TAGS; t++) {
      let best = FORBIDDEN
      let from = 0
      if (i === 0) best = mayFollow(-1, t) ? 0 : FORBIDDEN
      else {
        const before = BEFORE[t] as readonly number[]
        for (let k = 0; k < before.length; k++) {
          const u = before[k] as number
          const reached = (scores[base - TAGS + u] as number) + (transitions[u * TAGS + t] as number)
          if (reached > best) {
            best = reached
            from = u
          }
        }
      }
      back[base + t] = from
      scores[base + t] = (scores[base + t] as number) + best
    }
  }
  if (n === 0) return
  let tag = 0
  const end = (n - 1) * TAGS
  for (let t = 1; t < TAGS; t++) if ((scores[end + t] as number) > (scores[end + tag] as number)) tag = t
  for (let i = n - 1; i >= 0; i--) {
    tags[i] = tag
    tag = back[i * TAGS + tag] as number
  }
}

/** For each token the number of the hit that covers it, plus one. */
export function coverage(tokens: Tokens, hits: readonly Hit[], into: Int32Array): Int32Array {
  const array = into.length >= tokens.length ? into : new Int32Array(tokens.length * 2)
  array.fill(0, 0, tokens.length)
  for (let h = 0; h < hits.length; h++) {
    const hit = hits[h] as Hit
    for (let t = hit.first; t <= hit.last; t++) array[t] = h + 1
  }
  return array
}

export type Tag = (
  text: string,
  tokens: Tokens,
  hits: readonly Hit[],
  segments: readonly Segment[],
  employer?: string,
) => TaggedSpan[]

export function createTagger(trained: TaggerModel): Tag {
  const model = { ...trained, weights: padRows(trained.weights) }
  const space = newWorkspace()
  const tags = new Int8Array(4096)
  let cover = new Int32Array(8192)
  return (text, tokens, hits, segments, employer) => {
    const names = employerWords(employer)
    cover = coverage(tokens, hits, cover) as Int32Array<ArrayBuffer>
    const spans: TaggedSpan[] = []
    let at = 0
    for (const segment of segments) {
      while (at < tokens.length && (tokens.starts[at] as number) < segment.start) at++
      const from = at
      while (at < tokens.length && (tokens.starts[at] as number) < segment.end) at++
      if (at === from) continue
      fillWindow(space.window, text, tokens, from, at, segment, hits, cover, names)
      decode(model, space, tags)
      const n = space.window.length
      for (let i = 0; i < n; i++) {
        const tag = tags[i] as number
        if (tag % 2 === 0) continue
        let last = i
        while (last + 1 < n && tags[last + 1] === tag + 1) last++
        spans.push({ first: from + i, last: from + last, group: groups[(tag - 1) / 2] as Group })
        i = last
      }
    }
    return spans
  }
}

/** Reads the tagger's weights: the table, then as dense numbers the transitions and the bias. */
export function readTaggerModel(file: URL = new URL('tagger.bin', import.meta.url)): TaggerModel {
  const { table, dense } = readWeights(file, ROWS, TAGS)
  return { weights: table, transitions: dense.subarray(0, TAGS * TAGS), bias: dense[TAGS * TAGS] ?? 0 }
}
