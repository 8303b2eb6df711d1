import type { Standing } from '../domain/report.ts'
import { LEAST_EMPLOYERS, LEAST_VACANCIES, LINE } from './tier.ts'
import type { Interval } from './wilson-interval.ts'

/**
 * Where an interval stands against the 80% line.
 *
 * Confirmed: wholly on or above it. Below: wholly under it. Borderline: it holds the line, so the data do not tell.
 *
 * @param interval  95% interval of the share
 * @param vacancies scanned vacancies behind it
 * @param employers distinct employers behind them
 * @param line      0 to 1
 * @example standingOf({ low: 0.74, high: 0.88 }, 120, 90) // => 'borderline'
 */
export function standingOf(interval: Interval, vacancies: number, employers: number, line = LINE): Standing {
  if (vacancies < LEAST_VACANCIES || employers < LEAST_EMPLOYERS) return 'too-few'
  if (interval.low >= line) return 'confirmed'
  return interval.high < line ? 'below' : 'borderline'
}
