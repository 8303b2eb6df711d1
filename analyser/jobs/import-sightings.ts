import { readFile } from 'node:fs/promises'
import { gunzipSync } from 'node:zlib'
import { sql } from 'kysely'
import type { Db } from '../../migrations/database.ts'
import { InputError } from '../domain/errors.ts'
import { day } from '../domain/listing.ts'

export interface SightingCounts {
  /** Sightings in the file. */
  readonly sightings: number
  /** Listings that we have and that it tells of. */
  readonly listings: number
  /** Of these, those that were no longer seen when the collection went on. */
  readonly closed: number
}

/** Days that a collection must have gone on for after an advert was last seen before it counts as closed. */
const GONE_AFTER_DAYS = 14

const iso = (text: string) =>
  /^\d{8}$/.test(text) ? `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}` : text

/**
 * Loads on which days adverts were seen, for listings that came from a file: first and last sighting, and the day after
 * which an advert was gone while its collection went on. Twice the same file changes nothing.
 *
 * @param file tab- or comma-separated, with the columns day and id (the source's own); .gz as well
 * @throws InputError naming the line that is wrong; then nothing was written
 */
export async function importSightings(db: Db, file: string, source?: string): Promise<SightingCounts> {
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw new InputError('unreadable-file', `${file} cannot be read`, { cause, hint: 'check the path' })
  })
  const text = (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8')
  const [header = '', ...lines] = text.split(/\r?\n/)
  const separator = header.includes('\t') ? '\t' : ','
  const columns = header.split(separator).map((name) => name.trim())
  const [dayAt, idAt] = [columns.indexOf('day'), columns.indexOf('id')]
  if (dayAt < 0 || idAt < 0) {
    throw new InputError('bad-columns', `${file} has the columns ${columns.join(', ')}`, {
      hint: 'it needs day and id',
    })
  }
  const seen = new Map<string, { first: string; last: string }>()
  let sightings = 0
  let newest = ''
  lines.forEach((line, i) => {
    if (line.trim() === '') return
    const fields = line.split(separator)
    const [on, id] = [iso(fields[dayAt]?.trim() ?? ''), fields[idAt]?.trim() ?? '']
    if (!day.safeParse(on).success || id === '') {
      throw new InputError('bad-row', `line ${i + 2} of ${file} has no day and id`, {
        hint: 'nothing was written',
      })
    }
    sightings++
    if (on > newest) newest = on
    const spell = seen.get(id)
    if (spell === undefined) seen.set(id, { first: on, last: on })
    else if (on < spell.first) spell.first = on
    else if (on > spell.last) spell.last = on
  })
  const spells = [...seen]
  const { rows } = await sql<{ closed: boolean }>`
    with new as (
      select * from unnest(${spells.map(([id]) => id)}::text[], ${spells.map(([, s]) => s.first)}::date[],
        ${spells.map(([, s]) => s.last)}::date[]) as new(id, first, last)
    )
    update listings l set first_seen = new.first, last_seen = new.last,
      closed_on = case when new.last + ${GONE_AFTER_DAYS}::int < ${newest || null}::date then new.last + 1 end
    from new where l.external_id = new.id and (${source ?? null}::text is null or l.source = ${source ?? null})
    returning closed_on is not null as closed`.execute(db)
  return { sightings, listings: rows.length, closed: rows.filter((row) => row.closed).length }
}
