import type { CorrelationPool } from '../stats/clustered-share.ts'
import { correlationInformation } from '../stats/correlation-information.ts'
import { pooledCorrelation } from '../stats/pooled-correlation.ts'
import { shrinkCorrelation } from '../stats/shrink-correlation.ts'
import type { Tally } from './tally.ts'

/** Correlation of a skill between vacancies of one employer, over all roles, and what it counts for: see METHOD.md. */
export const ALL_ROLES = Object.freeze({ rho: 0.15, strength: 60 })

/** The role's own correlation within employers over all its skills, pulled towards that of all roles. */
export function rolePool(counted: Tally): CorrelationPool {
  const { members, clusters, sizes, sizeSquares, skills } = counted
  const own = pooledCorrelation(
    [...skills.values()].map(({ mentioned }) => ({ members, clusters, sizeSquares, ...mentioned })),
  )
  const information = correlationInformation(sizes, ALL_ROLES.rho)
  return {
    rho: shrinkCorrelation(own, information, ALL_ROLES.rho, ALL_ROLES.strength),
    strength: ALL_ROLES.strength,
    information,
  }
}
