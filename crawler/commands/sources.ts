import { type CommandCall, defineCommand } from '../../analyser/cli/command.ts'
import { withDatabase } from '../../analyser/cli/with-database.ts'
import { NotFoundError, UsageError } from '../../analyser/domain/errors.ts'
import { nearest } from '../../analyser/domain/nearest.ts'
import { jobsConfig } from '../../analyser/jobs/config.ts'
import { createCollector } from '../collector.ts'
import { crawlerConfig } from '../config.ts'
import { type Entry, subjectOf } from '../crawl/entry.ts'
import { openHostStore } from '../fetch/open-host-store.ts'
import { readHealth, type TargetHealth } from '../health.ts'
import { readRegister } from '../register.ts'
import { loadSource, sourceIds } from '../sources/load.ts'
import type { Target } from '../sources/source.ts'

const options = {
  json: { type: 'boolean', help: 'print JSON' },
  all: { type: 'boolean', help: 'a line for every board or query, not only for those with an alarm' },
  adapters: { type: 'boolean', help: 'list the adapters instead, with what each one takes' },
} as const
type Call = CommandCall<typeof options>

const day = (moment: Date | null) => moment?.toISOString().slice(0, 10) ?? 'never'

function describeEntry(entry: Entry, health: readonly TargetHealth[]): string {
  const alarms = health.filter(({ alarm }) => alarm !== null).length
  const seen = health.reduce((total, one) => total + (one.yield ?? 0), 0)
  const last = health
    .map(({ lastDone }) => lastDone)
    .reduce((a, b) => (a === null || (b !== null && b > a) ? b : a), null)
  const facts = [
    entry.on ? 'on' : 'off',
    `${entry.targets.length} ${entry.targets.length === 1 ? 'target' : 'targets'}`,
    last === null ? 'never collected' : `${seen} listings, last whole run ${day(last)}`,
    entry.verified ? undefined : 'unverified',
    entry.basis?.checked == null ? 'terms not yet read' : `terms read ${entry.basis.checked}`,
    alarms > 0 ? `${alarms} ALARMS` : undefined,
  ]
  return `${entry.name}: ${facts.filter((fact) => fact !== undefined).join(', ')}`
}

async function listAdapters(call: Call): Promise<number> {
  for (const id of sourceIds()) {
    const { publisher, takes, transport, docs, keys = [] } = await loadSource(id)
    const facts = { id, publisher, takes, transport, docs, keys }
    const needs = keys.length > 0 ? `, needs ${keys.join(' and ')}` : ''
    call.stdout.write(
      call.options.json
        ? `${JSON.stringify(facts)}\n`
        : `${id}: ${publisher}; takes ${takes === 'none' ? 'nothing' : `a ${takes}`}, by ${transport}${needs}; ${docs}\n`,
    )
  }
  return 0
}

async function list(call: Call, entries: readonly Entry[]): Promise<number> {
  const health = await withDatabase(call, (db) => readHealth(db, entries))
  const of = (entry: Entry) => health.filter(({ source }) => source === entry.name)
  for (const entry of entries) {
    if (call.options.json) {
      const { name, source, on, verified, note, basis } = entry
      call.stdout.write(
        `${JSON.stringify({ name, source, on, verified, note, basis, targets: of(entry) })}\n`,
      )
      continue
    }
    call.stdout.write(`${describeEntry(entry, of(entry))}\n`)
    if (entry.note !== undefined) call.stdout.write(`  note: ${entry.note.trim()}\n`)
    for (const one of of(entry)) {
      if (one.alarm !== null) call.stdout.write(`  ALARM ${one.subject}: ${one.alarm}\n`)
      else if (call.options.all) {
        call.stdout.write(
          `  ${one.subject}: ${one.lastRun === null ? 'never collected' : `${one.outcome ?? 'not finished'} ${day(one.lastRun)}, ${one.yield ?? 0} listings`}\n`,
        )
      }
    }
  }
  return health.some(({ alarm }) => alarm !== null) ? 1 : 0
}

/** `greenhouse`, or `greenhouse/wayve` for one of its boards. */
function find(entries: readonly Entry[], id: string): { entry: Entry; target: Target } {
  const [name = '', ...rest] = id.split('/')
  const entry = entries.find((one) => one.name === name)
  const wanted = rest.join('/')
  if (entry === undefined) {
    const meant = nearest(
      name,
      entries.map((one) => one.name),
    )
    throw new NotFoundError('unknown-source', `the register has no source "${name}"`, {
      hint: meant === undefined ? 'requisite sources lists them' : `did you mean "${meant}"?`,
    })
  }
  const target = wanted === '' ? entry.targets[0] : entry.targets.find((one) => subjectOf(one) === wanted)
  if (target !== undefined) return { entry, target }
  throw new NotFoundError('unknown-source', `${name} has no target "${wanted}" in the register`, {
    hint: 'requisite sources --all lists them',
  })
}

async function check(call: Call, entries: readonly Entry[], id: string): Promise<number> {
  const { entry, target } = find(entries, id)
  const { redisUrl } = jobsConfig(call.env)
  const seen = await withDatabase(call, async (db) => {
    const config = crawlerConfig(call.root, call.env)
    const collector = createCollector({ db, config, hosts: await openHostStore(db, redisUrl) })
    try {
      return await collector.look(entry, target, { signal: call.signal })
    } finally {
      await collector.close()
    }
  })
  if (call.options.json) {
    call.stdout.write(`${JSON.stringify(seen)}\n`)
    return seen.rejected.length > 0 ? 1 : 0
  }
  call.stdout.write(`${entry.name} ${subjectOf(target)}: ${seen.url} answers\n`)
  const known = seen.total === undefined ? '' : `, ${seen.total} in all by its own word`
  call.stdout.write(
    `  ${seen.listings.length} listings on its first page, ${seen.follow} further pages${known}\n`,
  )
  for (const { title, employer, location } of seen.listings.slice(0, 3)) {
    call.stdout.write(`  ${[title, employer, location].filter(Boolean).join(', ')}\n`)
  }
  for (const warning of [...seen.rejected, ...seen.warnings]) call.stderr.write(`  ${warning}\n`)
  return seen.rejected.length > 0 ? 1 : 0
}

export default defineCommand({
  summary: 'health and yield of the sources in the register; try one',
  args: '[check] [SOURCE]',
  options,
  details: `
Lists what sources.yaml holds: on or off, when it was last seen whole, how many listings it gave, and an alarm where a
source is blocked, fails, gives too little or has not been seen for a week: a silent refusal would look like falling
demand. "check" fetches the first page of one source (or of one board: greenhouse/wayve) and says what it holds; it
stores nothing.

  requisite sources
  requisite sources check greenhouse/wayve`,
  exits: { 1: 'there is an alarm, or records of the source tried could not be read' },
  async run(call) {
    if (call.options.adapters) return listAdapters(call)
    const [action, id] = call.args
    const entries = await readRegister(crawlerConfig(call.root, call.env).register)
    if (action === undefined) return list(call, entries)
    if (action !== 'check' || id === undefined) {
      throw new UsageError(
        `requisite sources ${action === 'check' ? 'check needs the name of a source' : `does not take "${action}"`}`,
        {
          hint: 'such as: requisite sources check greenhouse/wayve',
        },
      )
    }
    return check(call, entries, id)
  },
})
