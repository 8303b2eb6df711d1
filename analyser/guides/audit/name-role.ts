import type { Taxonomy } from '../../domain/taxonomy.ts'
import { createRoleReader } from '../../extract/role.ts'

/** The id of the role that a guide names; null where the taxonomy has none. */
export type RoleNamer = (name: string) => string | null

const plain = (name: string) =>
  name
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** @example nameRole('Backend Developers') // => 'backend-developer' */
export function createRoleNamer(taxonomy: Taxonomy): RoleNamer {
  const known = new Map<string, string>()
  for (const { id, label } of taxonomy.roles.values()) {
    known.set(plain(id), id)
    known.set(plain(label), id)
  }
  const readRole = createRoleReader(taxonomy)
  const remembered = new Map<string, string | null>()
  return (name) => {
    const key = plain(name)
    const before = remembered.get(key)
    if (before !== undefined) return before
    // A guide speaks of "Nurses" and "Secretaries".
    const single = [key, key.replace(/ies$/, 'y'), key.replace(/s$/, ''), key.replace(/es$/, '')]
    const found = single.map((form) => known.get(form)).find((id) => id !== undefined) ?? readRole(name, '')
    remembered.set(key, found)
    return found
  }
}
