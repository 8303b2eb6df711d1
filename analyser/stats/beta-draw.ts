import { betaVariate } from './beta-variate.ts'
import type { Random } from './random.ts'

/**
 * A draw of what a share may truly be, given hits in trials: from the beta distribution with Jeffreys' half a case on either side.
 *
 * The posterior of the prior that L. D. Brown, T. T. Cai and A. DasGupta (2001), Statistical Science 16:101-133, recommend beside Wilson's
 * interval.
 *
 * @param share  seen, 0 to 1
 * @param trials effective sample size behind it, above 0
 * @throws RangeError when an argument is outside its domain
 */
export function betaDraw(share: number, trials: number, random: Random): number {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`betaDraw requires a share from 0 to 1, got ${share}`)
  if (!(trials > 0)) throw new RangeError(`betaDraw requires trials above 0, got ${trials}`)
  return betaVariate(share * trials + 0.5, (1 - share) * trials + 0.5, random)
}
