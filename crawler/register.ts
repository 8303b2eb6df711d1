import { existsSync, readFileSync } from 'node:fs'
import { parse, YAMLParseError } from 'yaml'
import { z } from 'zod'
import { ConfigError } from '../analyser/domain/errors.ts'
import type { Entry } from './crawl/entry.ts'
import { explainIssues } from './parse/parse-page.ts'
import { loadSource, sourceIds } from './sources/load.ts'
import type { Source, Target } from './sources/source.ts'

/** A board by its token, or with what the board itself does not say. */
const subject = z.preprocess(
  (raw) => (typeof raw === 'string' ? { subject: raw } : raw),
  z.strictObject({
    subject: z.string().min(1),
    employer: z.string().min(1).optional(),
    with: z.record(z.string(), z.string()).optional(),
  }),
)

const entrySchema = z.strictObject({
  source: z.string(),
  /** What `requisite collect` calls it; the source's id without it. */
  name: z
    .string()
    .regex(/^[a-z0-9-]+$/, 'is made of small letters, digits and hyphens')
    .optional(),
  boards: z.array(subject).min(1).optional(),
  queries: z.array(subject).min(1).optional(),
  urls: z.array(subject).min(1).optional(),
  folders: z.array(subject).min(1).optional(),
  /** Ids of roles whose names are further queries. */
  roles: z.array(z.string().regex(/^[a-z0-9-]+$/)).optional(),
  /** Settings of the source that hold for all of its targets. */
  with: z.record(z.string(), z.string()).optional(),
  /** Seconds between two requests, where the source's terms allow less than ours, or ask for more. */
  delay: z.number().min(0).max(3600).optional(),
  basis: z.strictObject({ url: z.url(), checked: z.iso.date().nullable() }),
  verified: z.boolean().default(false),
  on: z.boolean(),
  note: z.string().optional(),
  expected: z
    .strictObject({ min: z.number().int().min(0).optional(), max: z.number().int().positive().optional() })
    .default({}),
  /** Loopback and private addresses that this entry alone may reach. */
  allow: z.array(z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()])).default([]),
})
const registerSchema = z.strictObject({ sources: z.array(z.unknown()) })

const roleFolder = new URL('../analyser/taxonomy/roles/', import.meta.url)
const keyOfKind = {
  board: 'boards',
  query: 'queries',
  url: 'urls',
  folder: 'folders',
  none: undefined,
} as const

function targetsOf(
  raw: z.infer<typeof entrySchema>,
  source: Source,
  refuse: (what: string) => ConfigError,
): Target[] {
  const key = keyOfKind[source.takes]
  for (const other of ['boards', 'queries', 'urls', 'folders'] as const) {
    if (raw[other] !== undefined && other !== key) {
      throw refuse(key === undefined ? `takes no ${other}` : `takes ${key}, not ${other}`)
    }
  }
  const options = raw.with ?? {}
  if (key === undefined) return [{ subject: '', options }]
  const roles = source.takes === 'query' ? (raw.roles ?? []).map((role) => role.replaceAll('-', ' ')) : []
  const unknown = (raw.roles ?? []).find((role) => !existsSync(new URL(`${role}.yaml`, roleFolder)))
  if (unknown !== undefined) throw refuse(`there is no role "${unknown}"`)
  const targets = [
    ...(raw[key] ?? []),
    ...roles.map((role) => ({ subject: role, employer: undefined, with: undefined })),
  ].map((given) => {
    const { subject, employer, with: own } = given
    return {
      subject,
      options: { ...options, ...(employer === undefined ? {} : { employer }), ...own },
      name: subject,
    }
  })
  if (targets.length === 0) throw refuse(`needs ${key}`)
  const wrong = targets.find((target) => source.subject !== undefined && !source.subject.test(target.subject))
  if (wrong !== undefined) throw refuse(`"${wrong.subject}" is none of its ${key}`)
  return targets
}

async function readEntry(raw: unknown, where: string): Promise<Entry> {
  const parsed = entrySchema.safeParse(raw)
  if (!parsed.success) throw new ConfigError(`${where}: ${explainIssues(parsed.error)}`)
  const { data } = parsed
  const refuse = (what: string) => new ConfigError(`${where} (${data.name ?? data.source}): ${what}`)
  if (!sourceIds().includes(data.source)) throw refuse(`there is no source "${data.source}"`)
  const source = await loadSource(data.source)
  const delayMs = data.delay === undefined ? undefined : data.delay * 1_000
  return {
    name: data.name ?? data.source,
    source: data.source,
    targets: targetsOf(data, source, refuse),
    on: data.on,
    note: data.note,
    basis: data.basis,
    verified: data.verified,
    minDelayMs: delayMs,
    expected: data.expected,
    allowAddresses: data.allow,
    storeAs: data.source,
    sample: false,
  }
}

/**
 * Reads the operator's register.
 *
 * @throws ConfigError naming the file, the entry and what is wrong with it
 */
export async function readRegister(path: string): Promise<Entry[]> {
  let raw: unknown
  try {
    raw = parse(readFileSync(path, 'utf8'))
  } catch (cause) {
    const why = cause instanceof YAMLParseError ? cause.message.split('\n')[0] : (cause as Error).message
    throw new ConfigError(`the register ${path} cannot be read: ${why}`, {
      hint: 'REQUISITE_SOURCES names another one',
      cause,
    })
  }
  const register = registerSchema.safeParse(raw)
  if (!register.success) throw new ConfigError(`${path}: ${explainIssues(register.error)}`)
  const entries = await Promise.all(
    register.data.sources.map((entry, index) => readEntry(entry, `${path}: entry ${index + 1}`)),
  )
  const names = entries.map((entry) => entry.name)
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice !== undefined)
    throw new ConfigError(`${path}: two entries are called "${twice}"`, {
      hint: 'give one a name of its own',
    })
  return entries
}
