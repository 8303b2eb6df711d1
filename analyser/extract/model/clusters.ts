/**
 * Groups of words that stand in like places ("Postgres" and "MySQL", "excellent" and "strong"), learned without
 * annotation from the words' neighbours (`npm run train`). They let the models treat an unseen word like its kin.
 *
 * Method: k-means on positive pointwise mutual information with neighbouring words, after Levy & Goldberg (2014),
 * "Neural Word Embedding as Implicit Matrix Factorization"; two sizes of group.
 */
import { readFileSync } from 'node:fs'

const RECORD = 7

/** Coarse and fine group of a word: 0 for a word that has none. */
export interface Clusters {
  coarse(word: number): number
  fine(word: number): number
}

/** @param file records of a word's hash (4 bytes), its coarse (1) and its fine group (2), sorted by hash */
export function readClusters(file: URL = new URL('clusters.bin', import.meta.url)): Clusters {
  const bytes = readFileSync(file)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const table = new Map<number, number>()
  for (let at = 0; at < bytes.length; at += RECORD) {
    table.set(view.getUint32(at), ((view.getUint8(at + 4) + 1) << 16) | (view.getUint16(at + 5) + 1))
  }
  return {
    coarse: (word) => (table.get(word) ?? 0) >> 16,
    fine: (word) => (table.get(word) ?? 0) & 0xffff,
  }
}
