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

export function newWorkspace(): Workspace {
  return {
    window: newWindow(),
    rows: new Int32Array(FEATURES),
    scores: new Float32Array(4096 * TAGS),
    back: new Int8Array(4096 * TAGS),
  }
}

/** Best tags of a window, by Viterbi; written into `tags`. */
export function decode(model: TaggerModel, space: Workspace, tags: Int8Array): void {
  const { window, rows, scores, back } = space
  const n = window.length
  const { weights, transitions } = model
  for (let i = 0; i < n; i++) {
    const base = i * TAGS
    scores.fill(0, base, base + TAGS)
    const count = featureRows(window, i, rows)
    for (let k = 0; k < count; k++) {
      const row = (rows[k] as number) * TAGS
      for (let t = 0; t < TAGS; t++)
        scores[base + t] = (scores[base + t] as number) + (weights[row + t] as number)
    }
    scores[base] = (scores[base] as number) + model.bias
    for (let t = 0; t < TAGS; t++) {
      let best = FORBIDDEN
      let from = 0
      if (i === 0) {
        best = mayFollow(-1, t) ? 0 : FORBIDDEN
      } else {
        for (let u = 0; u < TAGS; u++) {
          if (!mayFollow(u, t)) continue
          const score = (scores[base - TAGS + u] as number) + (transitions[u * TAGS + t] as number)
          if (score > best) {
            best = score
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

export function createTagger(model: TaggerModel): Tag {
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
