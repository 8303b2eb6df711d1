import { readFile } from 'node:fs/promises'
import { sql } from 'kysely'
import { z } from 'zod'
import type { Db } from '../../../migrations/database.ts'
import { InputError } from '../../domain/errors.ts'

const number = (text: string | undefined) => {
  const plain = text?.replace(/[£,\s]/g, '') ?? ''
  // ASHE prints x where a figure is too unreliable to be shown.
  return plain === '' || plain === 'x' || plain === '..' ? null : Number(plain)
}
const row = z.object({
  soc: z.string().regex(/^\d{4}$/, 'soc is a SOC 2020 unit group of four digits'),
  p25: z.number().positive().nullable(),
  median: z.number().positive('median is yearly gross pay in pounds'),
  p75: z.number().positive().nullable(),
})

/**
 * Loads official earnings by occupation: a CSV with the columns soc, p25, median and p75 (yearly gross pay of full-time
 * employees), as cut from table 14.7a of the Annual Survey of Hours and Earnings of the ONS. All or nothing.
 *
 * @returns rows loaded
 * @throws InputError naming the line that is wrong
 */
export async function loadPayReference(db: Db, file: string, source: string, year: number): Promise<number> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new InputError('unreadable-file', `${file} cannot be read`, { cause, hint: 'check the path' })
  })
  const [header = '', ...lines] = text.split(/\r?\n/).filter((line) => line.trim() !== '')
  const columns = header
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
  const at = (name: string) => columns.indexOf(name)
  if (at('soc') < 0 || at('median') < 0) {
    throw new InputError('bad-columns', `${file} has the columns ${columns.join(', ')}`, {
      hint: 'it needs soc and median, and may have p25 and p75',
    })
  }
  const rows = lines.map((line, i) => {
    // A figure with thousands is quoted.
    const fields =
      line.match(/"[^"]*"|[^,]+|(?<=,)(?=,|$)/g)?.map((field) => field.replaceAll('"', '').trim()) ?? []
    const read = (name: string) => number(fields[at(name)])
    const parsed = row.safeParse({
      soc: fields[at('soc')],
      p25: read('p25'),
      median: read('median'),
      p75: read('p75'),
    })
    if (parsed.success) return parsed.data
    throw new InputError('bad-row', `line ${i + 2} of ${file}: ${parsed.error.issues[0]?.message}`, {
      hint: 'nothing was loaded; correct the line and try again',
    })
  })
  const column = <K extends keyof (typeof rows)[number]>(key: K) => rows.map((found) => found[key])
  await sql`
    insert into pay_references (source, year, soc, p25, median, p75)
    select ${source}, ${year}, * from unnest(${column('soc')}::text[], ${column('p25')}::numeric[],
      ${column('median')}::numeric[], ${column('p75')}::numeric[])
    on conflict (source, year, soc) do update set p25 = excluded.p25, median = excluded.median, p75 = excluded.p75`.execute(
    db,
  )
  return rows.length
}
