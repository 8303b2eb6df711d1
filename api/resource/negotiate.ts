import { type TableFormat, tableFormatNames, tableFormats } from '../formats/formats.ts'
import { HttpError } from '../http-error.ts'

const known: ReadonlyMap<string, TableFormat | 'json'> = new Map([
  ['application/json', 'json'],
  ...tableFormatNames.map((name) => [tableFormats[name].type, name] as const),
])

/**
 * The format that an Accept header asks for, the first of those that it likes best.
 *
 * @throws HttpError when there is none
 */
export function formatFor(accept: string | undefined, isTable: boolean): TableFormat | 'json' {
  if (accept === undefined || accept.trim() === '') return 'json'
  const ranges = accept
    .split(',')
    .map((part) => {
      const [type = '', ...parameters] = part.split(';').map((word) => word.trim().toLowerCase())
      const q = parameters.find((word) => word.startsWith('q='))
      return { type, q: q === undefined ? 1 : Number(q.slice(2)) }
    })
    .filter(({ q }) => q > 0)
    .sort((a, b) => b.q - a.q)
  for (const { type } of ranges) {
    if (type === '*/*' || type === 'application/*' || type === 'application/problem+json') return 'json'
    if (type === 'text/*' && isTable) return 'csv'
    const format = known.get(type)
    if (format === 'json' || (format !== undefined && isTable)) return format
  }
  const types = isTable ? [...known.keys()] : ['application/json']
  throw new HttpError(
    'not-acceptable',
    406,
    `this is there as ${types.join(', ')}, not as ${accept.slice(0, 100)}`,
    {
      title: 'There is no such format of it',
    },
  )
}
