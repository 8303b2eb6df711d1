/**
 * The level of a mention, learned from annotated adverts: a linear model over the rule's answer, the heading, the cues
 * of the neighbouring lines and the words around. Averaged perceptron with a margin; see `npm run train`.
 */
import type { Level } from '../../domain/mention.ts'
import type { Tokens } from '../tokens.ts'
import { LEVEL_ROWS, type LevelPlace, levelRows, newLevelRows } from './level-features.ts'
import { readWeights } from './weights.ts'

/** Columns of the table. */
export const LEVELS: readonly Level[] = ['required', 'preferred', 'unspecified']

/** So far behind its heading a list of wishes is surely still that list; further on another one may have begun. */
const SAME_LIST = 8

export type LevelModel = (tokens: Tokens, place: LevelPlace) => Level

export function createLevelModel(table: Int8Array | Float32Array): LevelModel {
  const rows = newLevelRows()
  return (tokens, place) => {
    // A heading that says "preferred" outweighs how strongly its items are put. Measured on the annotated adverts: right
    // for 99% of the mentions that close behind one.
    if (
      place.segment.section === 'preferred' &&
      place.rule === 'preferred' &&
      place.cues.index <= SAME_LIST
    ) {
      return 'preferred'
    }
    const count = levelRows(tokens, place, rows)
    let required = 0
    let preferred = 0
    let unspecified = 0
    for (let k = 0; k < count; k++) {
      const at = (rows[k] as number) * 3
      required += table[at] as number
      preferred += table[at + 1] as number
      unspecified += table[at + 2] as number
    }
    if (required >= preferred && required >= unspecified) return 'required'
    return preferred >= unspecified ? 'preferred' : 'unspecified'
  }
}

export function readLevelModel(file: URL = new URL('level.bin', import.meta.url)): LevelModel {
  return createLevelModel(readWeights(file, LEVEL_ROWS, LEVELS.length).table)
}
