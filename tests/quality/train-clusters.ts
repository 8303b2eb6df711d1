/** Learns analyser/extract/model/clusters.bin from the texts of real adverts; see clusters.ts for the method. */
import { newTokens, tokenize, Vocabulary } from '../../analyser/extract/tokens.ts'

/** Neighbouring words that are counted, the words that are grouped, and what a word's row is reduced to. */
const CONTEXTS = 600
const MOST_WORDS = 16_000
/** A rarer word says too little about itself, and might be a name. */
const LEAST_COUNT = 12
const REDUCED = 200
const COARSE = 64
const FINE = 400

function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 0x100000000
  }
}

/** Words as numbers: a word's hash, or below zero for a sign. */
function readWords(texts: readonly string[]): Int32Array[] {
  const vocabulary = new Vocabulary({ coarse: () => 0, fine: () => 0 })
  vocabulary.freeze()
  const tokens = newTokens()
  return texts.map((text) => {
    tokenize(text, vocabulary, tokens)
    return Int32Array.from(
      { length: tokens.length },
      (_, i) => tokens.entries[i]?.word ?? -1 - (tokens.ids[i] as number),
    )
  })
}

function normalise(rows: Float32Array, width: number): void {
  for (let from = 0; from < rows.length; from += width) {
    let sum = 0
    for (let i = from; i < from + width; i++) sum += (rows[i] as number) ** 2
    const length = Math.sqrt(sum) || 1
    for (let i = from; i < from + width; i++) rows[i] = (rows[i] as number) / length
  }
}

/** Positive pointwise mutual information, contexts smoothed by the power 0.75 (Levy, Goldberg & Dagan 2015). */
function toPpmi(counts: Float32Array, words: number, width: number): void {
  const rowSum = new Float64Array(words)
  const columnSum = new Float64Array(width)
  for (let r = 0; r < words; r++) {
    for (let c = 0; c < width; c++) {
      const count = counts[r * width + c] as number
      rowSum[r] = (rowSum[r] as number) + count
      columnSum[c] = (columnSum[c] as number) + count
    }
  }
  const smoothed = columnSum.map((sum) => sum ** 0.75)
  const total = smoothed.reduce((sum, value) => sum + value, 0)
  for (let r = 0; r < words; r++) {
    for (let c = 0; c < width; c++) {
      const count = counts[r * width + c] as number
      const expected = ((rowSum[r] as number) * (smoothed[c] as number)) / total
      counts[r * width + c] = count > expected ? Math.log(count / expected) : 0
    }
  }
}

function reduce(rows: Float32Array, words: number, width: number): Float32Array {
  const next = random(42)
  const projection = Float32Array.from(
    { length: width * REDUCED },
    () => next() + next() + next() + next() - 2,
  )
  const out = new Float32Array(words * REDUCED)
  for (let r = 0; r < words; r++) {
    for (let c = 0; c < width; c++) {
      const value = rows[r * width + c] as number
      if (value === 0) continue
      for (let p = 0; p < REDUCED; p++)
        out[r * REDUCED + p] =
          (out[r * REDUCED + p] as number) + value * (projection[c * REDUCED + p] as number)
    }
  }
  normalise(out, REDUCED)
  return out
}

/** Spherical k-means; the most frequent words are the first centres, so that the result is the same each time. */
function kMeans(rows: Float32Array, words: number, k: number, rounds: number): Int32Array {
  const centres = rows.slice(0, k * REDUCED)
  const group = new Int32Array(words)
  for (let round = 0; round < rounds; round++) {
    for (let r = 0; r < words; r++) {
      let best = Number.NEGATIVE_INFINITY
      for (let c = 0; c < k; c++) {
        let sum = 0
        for (let p = 0; p < REDUCED; p++)
          sum += (rows[r * REDUCED + p] as number) * (centres[c * REDUCED + p] as number)
        if (sum > best) {
          best = sum
          group[r] = c
        }
      }
    }
    centres.fill(0)
    for (let r = 0; r < words; r++) {
      const base = (group[r] as number) * REDUCED
      for (let p = 0; p < REDUCED; p++)
        centres[base + p] = (centres[base + p] as number) + (rows[r * REDUCED + p] as number)
    }
    normalise(centres, REDUCED)
  }
  return group
}

/** @returns the bytes of the file */
export function trainClusters(texts: readonly string[]): Uint8Array {
  const docs = readWords(texts)
  const counts = new Map<number, number>()
  for (const doc of docs) for (const word of doc) counts.set(word, (counts.get(word) ?? 0) + 1)
  const byCount = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])
  const words = byCount
    .filter(([word, count]) => word >= 0 && count >= LEAST_COUNT)
    .slice(0, MOST_WORDS)
    .map(([word]) => word)
  const row = new Map(words.map((word, i) => [word, i]))
  const column = new Map(byCount.slice(0, CONTEXTS).map(([word], i) => [word, i]))
  const width = 2 * CONTEXTS
  const table = new Float32Array(words.length * width)
  for (const doc of docs) {
    for (let i = 0; i < doc.length; i++) {
      const r = row.get(doc[i] as number)
      if (r === undefined) continue
      const left = column.get(doc[i - 1] ?? -1)
      const right = column.get(doc[i + 1] ?? -1)
      if (left !== undefined) table[r * width + left] = (table[r * width + left] as number) + 1
      if (right !== undefined)
        table[r * width + CONTEXTS + right] = (table[r * width + CONTEXTS + right] as number) + 1
    }
  }
  toPpmi(table, words.length, width)
  normalise(table, width)
  const reduced = reduce(table, words.length, width)
  const coarse = kMeans(reduced, words.length, COARSE, 12)
  const fine = kMeans(reduced, words.length, FINE, 10)
  const view = new DataView(new ArrayBuffer(words.length * 7))
  const order = [...words.keys()].sort((a, b) => (words[a] as number) - (words[b] as number))
  for (const [at, i] of order.entries()) {
    view.setUint32(at * 7, words[i] as number)
    view.setUint8(at * 7 + 4, coarse[i] as number)
    view.setUint16(at * 7 + 5, fine[i] as number)
  }
  return new Uint8Array(view.buffer)
}
