/** A user's own skills: YAML files beside those that ship, and the terms that were rejected for good. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { load as parse } from 'js-yaml'
import { stringify } from 'yaml'
import { z } from 'zod'
import { ConfigError, InputError } from '../domain/errors.ts'
import { type Skill, skillFile, type Taxonomy } from '../domain/taxonomy.ts'

type SkillEntry = z.input<typeof skillFile>['skills'][number]

const ACCEPTED = 'skills/accepted.yaml'
const REJECTED = 'rejected.yaml'
const rejectedFile = z.array(z.string().min(1))

function read<T>(path: string, schema: z.ZodType<T>, none: T): T {
  if (!existsSync(path)) return none
  let content: unknown
  try {
    content = parse(readFileSync(path, 'utf8'))
  } catch (cause) {
    throw new ConfigError(`${path} is no YAML: ${(cause as Error).message}`, { cause })
  }
  const parsed = schema.safeParse(content ?? none)
  if (parsed.success) return parsed.data
  throw new ConfigError(`${path} is not valid:\n${z.prettifyError(parsed.error)}`)
}

/** Written whole or not at all. */
export function writeYaml(path: string, comment: string, content: unknown): void {
  mkdirSync(dirname(path), { recursive: true })
  const partial = `${path}.partial`
  writeFileSync(partial, `# ${comment}\n${stringify(content, { lineWidth: 0 })}`)
  renameSync(partial, path)
}

/** Terms that are not to be offered again. @param folder of the user's taxonomy */
export const rejectedTerms = (folder: string): readonly string[] =>
  read(join(folder, REJECTED), rejectedFile, [])

/** Rejects terms for good. @returns those that were not rejected before */
export function rejectTerms(folder: string, terms: readonly string[]): string[] {
  const before = rejectedTerms(folder)
  const known = new Set(before.map((term) => term.toLowerCase()))
  const added = terms.filter((term) => !known.has(term.toLowerCase()))
  writeYaml(
    join(folder, REJECTED),
    'Terms that requisite discover does not offer again.',
    [...before, ...added].sort(),
  )
  return added
}

/** "Apache Foobar" as "apache-foobar". */
export const slugOf = (label: string): string =>
  label
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\+/g, ' plus ')
    .replace(/#/g, ' sharp ')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')

export interface Acceptance {
  readonly label: string
  readonly kind: Skill['kind']
  readonly aliases: readonly string[]
  /** Families that it belongs to. */
  readonly broader: readonly string[]
}

/**
 * Adds a skill to the user's taxonomy.
 *
 * @throws InputError for a skill that the taxonomy holds already, or a family that it does not hold
 */
export function acceptTerm(
  folder: string,
  { label, kind, aliases, broader }: Acceptance,
  taxonomy: Taxonomy,
): string {
  const id = slugOf(label)
  if (id === '') throw new InputError('bad-term', `"${label}" has no letters to name a skill by`)
  const same = [...taxonomy.skills.values()].find(
    (skill) =>
      skill.id === id ||
      [skill.label, ...skill.aliases].some((form) => form.toLowerCase() === label.toLowerCase()),
  )
  if (same !== undefined)
    throw new InputError('bad-term', `the taxonomy holds ${label} already, as ${same.id}`)
  const missing = broader.find((one) => !taxonomy.skills.has(one))
  if (missing !== undefined)
    throw new InputError('bad-term', `there is no skill "${missing}" to put it under`)
  const path = join(folder, ACCEPTED)
  const before = read(path, skillFile as unknown as z.ZodType<{ field: string; skills: SkillEntry[] }>, {
    ...{ field: 'accepted', skills: [] },
  })
  const entry: SkillEntry = {
    ...{ id, label, kind },
    ...(aliases.length > 0 ? { aliases: [...aliases] } : {}),
    ...(broader.length > 0 ? { broader: [...broader] } : {}),
  }
  // What was filled in by default when it was read is left out again.
  const kept = before.skills.map((skill) =>
    Object.fromEntries(
      Object.entries(skill).filter(
        ([, value]) => value !== false && !(Array.isArray(value) && value.length === 0),
      ),
    ),
  )
  writeYaml(path, 'Skills that requisite discover found and somebody accepted.', {
    field: 'accepted',
    skills: [...kept, entry],
  })
  return id
}
