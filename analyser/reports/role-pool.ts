import type { CorrelationPool } from '../stats/clustered-share.ts'
import { correlationInformation } from '../stats/correlation-information.ts'
import { pooledCorrelation } from '../stats/pooled-correlation.ts'
import { shrinkCorrelation } from '../stats/shrink-correlation.ts'
import type { Tally } from './tally.ts'

/**
 * Correlation of a skill between vacancies of one employer over all roles, and the information that it counts for when the one
 * of a role is estimated. METHOD.md says from which data.
 */
export const ALL_ROLES = Object.freeze({ rho: 0.25, strength: 60 })
/** Information that a role's correlation counts for when the one of a skill is: skills of a role differ more than roles. */
export const ROLE_STRENGTH = 25

/** The role's own correlation within employers over all its skills, pulled towards that of all roles. */
export function rolePool({ members, clusters, sizes, sizeSquares, skills }: Tally): CorrelationPool {
  const own = pooledCorrelation(
    [...skills.values()].map(({ mentioned }) => ({ members, clusters, sizeSquares, ...mentioned })),
  )
  const rho = shrinkCorrelation(
    own,
    correlationInformation(sizes, ALL_ROLES.rho),
    ALL_ROLES.rho,
    ALL_ROLES.strength,
  )
  // Evaluated where the role was found to be, short of 1, at which it would be infinite.
  const information = correlationInformation(sizes, Math.min(rho, 0.9))
  return { rho, strength: ROLE_STRENGTH, information }
}
