export interface PayBand {
  readonly low: number
  /** Null: open-ended, printed with a plus. */
  readonly high: number | null
}

/** Above this, people quote pay in steps of 5,000. */
const COARSE_FROM = 50_000

function round(value: number): number {
  const step = value < COARSE_FROM ? 1_000 : 5_000
  return Math.round(value / step) * step
}

/**
 * The band that a guide prints, from the middle half of advertised pay.
 *
 * From the lower to the upper quartile, each rounded to the nearest 1,000 below 50,000 and to the nearest 5,000 from there: as
 * coarse as such figures are quoted, and coarser than the sampling error of most roles. An open band keeps only its lower
 * end as a bound, since the highest pay is rarely advertised.
 *
 * @param p25 lower quartile, in pounds a year
 * @param p75 upper quartile, at least p25
 * @throws RangeError when the quartiles are not in order
 * @example payBand(41_700, 66_200, false) // => { low: 42000, high: 65000 }
 */
export function payBand(p25: number, p75: number, open: boolean): PayBand & { readonly top: number } {
  if (!(p25 <= p75 && p25 >= 0))
    throw new RangeError(`payBand requires 0 <= p25 <= p75, got ${p25} and ${p75}`)
  const top = round(p75)
  return { low: round(p25), high: open ? null : top, top }
}
