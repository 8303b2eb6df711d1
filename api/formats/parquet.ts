import { ByteWriter, type ColumnSource, ParquetWriter, type SchemaElement } from 'hyparquet-writer'
import { type Cell, type CellType, type Line, lineOf, type Outflow } from './columns.ts'

/** Rows that a reader may skip as one, and that stand in memory here. */
const GROUP = 20_000

const elements: Readonly<Record<CellType, Omit<SchemaElement, 'name'>>> = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  integer: { type: 'INT64' },
  number: { type: 'DOUBLE' },
  boolean: { type: 'BOOLEAN' },
  date: { type: 'INT32', converted_type: 'DATE' },
}

function asParquet(cell: Cell, type: CellType): unknown {
  if (cell === null) return null
  if (type === 'integer') return BigInt(Math.round(Number(cell)))
  return type === 'date' ? new Date(String(cell)) : cell
}

/** A writer whose bytes are taken away as they come. */
class Flow extends ByteWriter {
  take(): Uint8Array {
    const bytes = this.getBytes().slice()
    this.index = 0
    return bytes
  }
}

/** Apache Parquet, compressed, in groups of rows; every column may hold nothing. */
export async function* writeParquet({ columns, batches }: Outflow): AsyncGenerator<Uint8Array> {
  const flow = new Flow()
  const schema: SchemaElement[] = [
    { name: 'root', num_children: columns.length },
    ...columns.map(({ name, type }) => ({ name, repetition_type: 'OPTIONAL' as const, ...elements[type] })),
  ]
  const parquet = new ParquetWriter({ writer: flow, schema, createdBy: 'requisite' })
  const write = (lines: readonly Line[]) => {
    const columnData = columns.map(({ name, type }, i): ColumnSource => {
      const data = lines.map((line) => asParquet(line[i] as Cell, type))
      return { name, data: data as ColumnSource['data'] }
    })
    return parquet.write({ columnData, rowGroupSize: GROUP })
  }
  let lines: Line[] = []
  for await (const rows of batches) {
    for (const row of rows) lines.push(lineOf(columns, row))
    if (lines.length < GROUP) continue
    await write(lines)
    lines = []
    yield flow.take()
  }
  if (lines.length > 0) await write(lines)
  await parquet.finish()
  yield flow.take()
}
