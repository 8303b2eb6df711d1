import { z } from 'zod'

/** What a cell holds, in every format alike. */
export type CellType = 'text' | 'integer' | 'number' | 'boolean' | 'date'
export type Cell = string | number | boolean | null

export interface Column {
  readonly name: string
  readonly type: CellType
  /** The cell of a row. */
  cell(row: unknown): Cell
}

interface Schema {
  readonly $ref?: string
  readonly $defs?: Readonly<Record<string, Schema>>
  readonly type?: string | readonly string[]
  readonly format?: string
  readonly anyOf?: readonly Schema[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly items?: Schema
  readonly enum?: readonly unknown[]
  readonly const?: unknown
}

const at = (row: unknown, key: string): unknown =>
  typeof row === 'object' && row !== null ? (row as Record<string, unknown>)[key] : undefined

function typeOf({ type, format }: Schema): CellType {
  const [own] = [type].flat().filter((one) => one !== 'null')
  if (own === 'integer' || own === 'number' || own === 'boolean') return own
  return format === 'date' ? 'date' : 'text'
}

function asCell(value: unknown): Cell {
  if (value === undefined || value === null) return null
  if (typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  // A list of words reads best as one text; anything deeper keeps its shape.
  if (Array.isArray(value) && value.every((one) => typeof one !== 'object')) return value.join('; ')
  return JSON.stringify(value)
}

/** A schema, also where it is only named. */
type NamedSchemas = (schema: Schema) => Schema

function columnsIn(
  given: Schema,
  name: string,
  read: (row: unknown) => unknown,
  named: NamedSchemas,
): Column[] {
  const schema = named(given)
  // "Null or something" is a column of that something.
  const inner = schema.anyOf?.filter((one) => one.type !== 'null') ?? []
  const plain = inner.length === 1 ? named(inner[0] as Schema) : schema
  if (plain.properties !== undefined) {
    return Object.entries(plain.properties).flatMap(([key, part]) =>
      columnsIn(part, name === '' ? key : `${name}_${key}`, (row) => at(read(row), key), named),
    )
  }
  return [{ name, type: typeOf(plain), cell: (row) => asCell(read(row)) }]
}

/**
 * The columns of a table whose rows have a schema: one for each value, named by its path (`mentioned_low`). Lists of words
 * are one text, lists of objects one JSON text.
 */
export function columnsOf(row: z.ZodType): Column[] {
  const whole = z.toJSONSchema(row, { io: 'output', unrepresentable: 'any', reused: 'inline' }) as Schema
  const named: NamedSchemas = (schema) => {
    const name = schema.$ref?.split('/').at(-1)
    return name === undefined ? schema : (whole.$defs?.[name] ?? schema)
  }
  return columnsIn(whole, '', (value) => value, named).map((column) => ({
    ...column,
    // camelCase inside the API, snake_case in a table, as databases and data frames have it.
    name: column.name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
  }))
}

/** A table on its way out: rows come in batches, so that a million of them never stand in memory together. */
export interface Outflow {
  readonly columns: readonly Column[]
  readonly batches: AsyncIterable<readonly unknown[]>
}

export type Line = readonly Cell[]

/** The cells of a row. */
export const lineOf = (columns: readonly Column[], row: unknown): Line =>
  columns.map((column) => column.cell(row))
