import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { load as parse } from 'js-yaml'
import { z } from 'zod'
import { ConfigError } from '../domain/errors.ts'
import { type Role, role, type Skill, skillFile, type Taxonomy } from '../domain/taxonomy.ts'

const here = new URL('.', import.meta.url)

function readFolder<T>(folder: URL, schema: z.ZodType<T>, hash: ReturnType<typeof createHash>): T[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => {
      const text = readFileSync(new URL(name, folder), 'utf8')
      hash.update(name).update(text)
      const parsed = schema.safeParse(parseYaml(name, text))
      if (parsed.success) return parsed.data
      throw new ConfigError(`${name} is not valid:\n${z.prettifyError(parsed.error)}`, {
        hint: 'the format is described in analyser/taxonomy/README.md',
      })
    })
}

function parseYaml(name: string, text: string): unknown {
  try {
    return parse(text)
  } catch (cause) {
    throw new ConfigError(`${name} is no YAML: ${(cause as Error).message}`, { cause })
  }
}

function byId<T extends { readonly id: string }>(items: readonly T[]): Map<string, T> {
  const map = new Map<string, T>()
  for (const item of items) {
    if (map.has(item.id)) throw new ConfigError(`the id ${item.id} stands twice in the taxonomy`)
    map.set(item.id, item)
  }
  return map
}

/**
 * Reads the skills and roles that ship with the product, and a user's own beside them.
 *
 * @param folder with `skills/*.yaml` and `roles/*.yaml`
 * @param own    a folder of the same kind, which need not exist
 * @throws ConfigError naming the file and the key that is wrong
 */
export function loadTaxonomy(folder: URL = here, own?: URL): Taxonomy {
  const hash = createHash('sha256')
  const folders = own === undefined ? [folder] : [folder, own]
  const files = folders.flatMap((one) => readFolder(new URL('skills/', one), skillFile, hash))
  const skills: Skill[] = files.flatMap((file) =>
    file.skills.map((skill) => ({ ...skill, field: file.field })),
  )
  const roles: Role[] = folders.flatMap((one) => readFolder(new URL('roles/', one), role, hash))
  const taxonomy = { version: hash.digest('hex').slice(0, 12), skills: byId(skills), roles: byId(roles) }
  for (const skill of skills) {
    const missing = skill.broader.find((id) => !taxonomy.skills.has(id))
    if (missing !== undefined)
      throw new ConfigError(`${skill.id} names the broader skill ${missing}, which does not exist`)
  }
  return taxonomy
}
