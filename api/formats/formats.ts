import type { Outflow } from './columns.ts'
import { writeCsv } from './csv.ts'
import { writeNdjson } from './ndjson.ts'
import { writeParquet } from './parquet.ts'
import { writeXlsx } from './xlsx.ts'

type Writer = (table: Outflow) => AsyncIterable<Uint8Array | string>

/** What a table can be had as, beside JSON. */
export const tableFormats = {
  csv: { type: 'text/csv', header: 'text/csv; charset=utf-8; header=present', write: writeCsv },
  ndjson: { type: 'application/x-ndjson', header: 'application/x-ndjson', write: writeNdjson },
  parquet: {
    type: 'application/vnd.apache.parquet',
    header: 'application/vnd.apache.parquet',
    write: writeParquet,
  },
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    header: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    write: writeXlsx,
  },
} as const satisfies Record<string, { type: string; header: string; write: Writer }>

export type TableFormat = keyof typeof tableFormats
export const tableFormatNames = Object.keys(tableFormats) as [TableFormat, ...TableFormat[]]
