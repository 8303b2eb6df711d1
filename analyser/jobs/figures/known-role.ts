import { NotFoundError } from '../../domain/errors.ts'
import { nearest } from '../../domain/nearest.ts'
import type { Role, Taxonomy } from '../../domain/taxonomy.ts'

/**
 * The role that a user means: by its id, or by its name in any writing ("Data Analyst").
 *
 * @throws NotFoundError with the nearest known role
 */
export function knownRole(asked: string, taxonomy: Taxonomy): Role {
  const id = asked
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-')
  const role = taxonomy.roles.get(id)
  if (role !== undefined) return role
  const meant = nearest(id, [...taxonomy.roles.keys()])
  throw new NotFoundError('unknown-role', `there is no role "${asked}"`, {
    hint: meant === undefined ? '`requisite roles` lists the roles' : `did you mean "${meant}"?`,
  })
}
