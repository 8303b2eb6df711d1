import type { Pay } from '../domain/comparison.ts'
import { quantile } from '../stats/quantile.ts'
import type { PayRow } from './pay-row.ts'
import { round4 } from './round.ts'

/** Percentiles of fewer ranges move with every single advert. */
export const LEAST_PAID = 10

/**
 * Percentiles of the yearly pay that vacancies advertise, over the middles of the ranges that state both ends.
 *
 * Day and hour rates are left out: what they make in a year rests on an assumption (see METHOD.md).
 */
export function computePay(rows: readonly PayRow[], currency = 'GBP'): Pay {
  const stating = rows.filter((row) => row.payMin !== null || row.payMax !== null).length
  const middles = rows
    .filter((row) => row.payPeriod === 'year' && row.payCurrency === currency)
    .flatMap(({ payMin, payMax }) => (payMin === null || payMax === null ? [] : [(payMin + payMax) / 2]))
    .sort((a, b) => a - b)
  return {
    currency,
    n: middles.length,
    stating: rows.length === 0 ? 0 : round4(stating / rows.length),
    midpoint:
      middles.length < LEAST_PAID
        ? null
        : {
            p25: Math.round(quantile(middles, 0.25)),
            median: Math.round(quantile(middles, 0.5)),
            p75: Math.round(quantile(middles, 0.75)),
          },
  }
}
