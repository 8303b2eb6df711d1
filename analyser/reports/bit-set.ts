/** Which of n rows have a trait, a bit a row: unions over many rows are what finding alternatives spends its time on. */
export type BitSet = Uint32Array

export function bitSet(rows: number): BitSet {
  return new Uint32Array(Math.ceil(rows / 32))
}

export function addBit(set: BitSet, row: number): void {
  set[row >>> 5] = (set[row >>> 5] as number) | (1 << (row & 31))
}

function ones(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555)
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333)
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/** Rows that are in at least one of the sets. */
export function unionSize(sets: readonly BitSet[]): number {
  let size = 0
  for (let i = 0; i < (sets[0]?.length ?? 0); i++) {
    let word = 0
    for (const set of sets) word |= set[i] as number
    size += ones(word)
  }
  return size
}

/** Rows that are in both sets. */
export function overlapSize(a: BitSet, b: BitSet): number {
  let size = 0
  for (let i = 0; i < a.length; i++) size += ones((a[i] as number) & (b[i] as number))
  return size
}

export function hasBit(set: BitSet, row: number): boolean {
  return ((set[row >>> 5] as number) & (1 << (row & 31))) !== 0
}
