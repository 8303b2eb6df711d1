import { defineCommand } from '../cli/command.ts'
import { print } from '../cli/print.ts'
import { taxonomyOf } from '../cli/taxonomy-of.ts'
import { withServices } from '../cli/with-services.ts'
import { type RunStatus, readStatus, type Status } from '../jobs/read-status.ts'

const when = (moment: Date | null) => moment?.toISOString().slice(0, 16).replace('T', ' ') ?? ''

/** Rows with columns of one width each. */
function table(rows: readonly (readonly (string | number)[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => String(row[at]).length)))
  return rows.map((row) =>
    `  ${row.map((cell, at) => (typeof cell === 'number' ? String(cell).padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0))).join('  ')}`.trimEnd(),
  )
}

function runLine({ stage, subject, startedAt, finishedAt, outcome, counts, message }: RunStatus) {
  const figures = Object.entries(counts)
    .filter(([, count]) => count !== 0)
    .map(([name, count]) => `${count} ${name}`)
  const state = outcome ?? (finishedAt === null ? 'not finished' : 'ended')
  return [when(startedAt), stage, subject, state, message ?? figures.join(', ')]
}

function render(status: Status): string {
  const { listings, vacancies, queue } = status
  const waiting = [
    listings.toDeduplicate > 0 ? `${listings.toDeduplicate} to be deduplicated` : '',
    listings.toAnalyse > 0 ? `${listings.toAnalyse} to be analysed` : '',
  ].filter(Boolean)
  const lines = [
    `${listings.total} listings${waiting.length === 0 ? '' : ` (${waiting.join(', ')}: requisite analyse)`}`,
    `${vacancies.total} vacancies, ${vacancies.scanned} scanned, ${vacancies.withRole} with a known role`,
    `${status.mentions} mentions`,
  ]
  if (status.sources.length > 0) {
    lines.push('', 'Sources')
    lines.push(
      ...table(
        status.sources.map((row) => [
          row.sample ? `${row.source} (sample data)` : row.source,
          row.listings,
          `listings, ${row.open} open, last seen ${when(row.lastSeen)}`,
        ]),
      ),
    )
  }
  if (status.runs.length > 0) lines.push('', 'Last runs', ...table(status.runs.map(runLine)))
  lines.push('', `Queue on ${queue.backend === 'redis' ? 'Redis' : 'PostgreSQL'}`)
  lines.push(
    ...table(
      Object.entries(queue.queues).map(([name, b]) => [
        name,
        `${b.waiting + b.delayed} waiting, ${b.running} running, ${b.blocked} blocked, ${b.failed} failed, ${b.workers} workers`,
      ]),
    ),
  )
  const { extractor, taxonomy, dedupe } = status.versions
  lines.push('', `Versions: extractor ${extractor}, taxonomy ${taxonomy}, dedupe ${dedupe}`)
  return lines.join('\n')
}

export default defineCommand({
  summary: 'how much there is of everything, what ran last, and what waits',
  options: { json: { type: 'boolean', help: 'print JSON' } },
  async run(call) {
    const taxonomy = taxonomyOf(call)
    const status = await withServices(call, ({ database, queues }) =>
      readStatus(database.db, queues, taxonomy),
    )
    print(call, call.options.json ? JSON.stringify(status, null, 2) : render(status))
    return 0
  },
})
