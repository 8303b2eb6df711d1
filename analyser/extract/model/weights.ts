/**
 * Weight tables as files: a header, a few dense numbers, and the rows that are not zero. Weights are signed bytes.
 */
import { readFileSync } from 'node:fs'

const MAGIC = 0x52515432

/** A table of `rows` × `columns` weights, and the dense numbers that go with it. */
export interface Weights {
  readonly rows: number
  readonly columns: number
  readonly table: Int8Array
  readonly dense: Float32Array
}

/**
 * @param rows, columns what the code expects
 * @throws Error when the file was made for other features than this version's
 */
export function readWeights(file: URL, rows: number, columns: number): Weights {
  const bytes = readFileSync(file)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.getUint32(0) !== MAGIC || view.getUint32(4) !== rows || view.getUint32(8) !== columns) {
    throw new Error(`${file.pathname} does not fit this version; make it again with npm run train`)
  }
  const dense = new Float32Array(view.getUint32(12))
  for (let i = 0; i < dense.length; i++) dense[i] = view.getFloat32(16 + 4 * i)
  const table = new Int8Array(rows * columns)
  let row = 0
  for (let at = 16 + 4 * dense.length; at < bytes.length; at += 2 + columns) {
    row += view.getUint16(at)
    for (let c = 0; c < columns; c++) table[row * columns + c] = view.getInt8(at + 2 + c)
  }
  return { rows, columns, table, dense }
}

/**
 * The bytes of a weight file. `table` is scaled so that the largest weight just fits a signed byte (cutting the few
 * largest costs far more accuracy than coarse small ones); `dense` is scaled alike, since the two are added up.
 */
export function writeWeights(columns: number, table: Float32Array, dense: Float32Array): Uint8Array {
  const largest = table.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0)
  const scale = largest === 0 ? 1 : 127 / largest
  const byte = (i: number) => Math.round((table[i] as number) * scale)
  const rows = table.length / columns
  const kept: number[] = []
  let before = 0
  for (let row = 0; row < rows; row++) {
    let any = false
    for (let c = 0; c < columns; c++) any ||= byte(row * columns + c) !== 0
    // Rows are stored as steps of at most 65,535; an empty one bridges a longer step.
    if (!any && row - before < 0xffff) continue
    kept.push(row)
    before = row
  }
  const head = 16 + 4 * dense.length
  const view = new DataView(new ArrayBuffer(head + kept.length * (2 + columns)))
  view.setUint32(0, MAGIC)
  view.setUint32(4, rows)
  view.setUint32(8, columns)
  view.setUint32(12, dense.length)
  for (const [i, number] of dense.entries()) view.setFloat32(16 + 4 * i, number * scale)
  before = 0
  for (const [i, row] of kept.entries()) {
    const at = head + i * (2 + columns)
    view.setUint16(at, row - before)
    before = row
    for (let c = 0; c < columns; c++) view.setInt8(at + 2 + c, byte(row * columns + c))
  }
  return new Uint8Array(view.buffer)
}
