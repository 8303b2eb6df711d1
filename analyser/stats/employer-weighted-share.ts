import { type Interval, wilsonInterval } from './wilson-interval.ts'

export interface EmployerShare extends Interval {
  readonly share: number
}

/**
 * Share in which every employer counts once, however many vacancies it has, with its 95% interval.
 *
 * The mean over employers of the share of their vacancies. Each has a variance of p (1 - p) (rho + (1 - rho) / size), from
 * which the effective sample size of Wilson's interval follows: L. Kish (1965), Survey Sampling, 5.4, for clusters
 * of equal weight.
 *
 * @param hitShares    sum over employers of (vacancies with the trait / vacancies)
 * @param employers    at least one
 * @param inverseSizes sum over employers of 1 / vacancies
 * @param rho          correlation within employers, 0 to 1
 * @throws RangeError when there are no employers or the sum exceeds their number
 * @example employerWeightedShare(5, 10, 10, 0.2).share // => 0.5
 */
export function employerWeightedShare(
  hitShares: number,
  employers: number,
  inverseSizes: number,
  rho: number,
): EmployerShare {
  if (!(employers >= 1)) throw new RangeError('employerWeightedShare requires at least one employer')
  if (!(hitShares >= 0 && hitShares <= employers + 1e-9)) {
    throw new RangeError(`employerWeightedShare requires a sum from 0 to ${employers}, got ${hitShares}`)
  }
  const share = Math.min(1, hitShares / employers)
  const inverse = inverseSizes / employers
  return { share, ...wilsonInterval(share, employers / (rho + (1 - rho) * inverse)) }
}
