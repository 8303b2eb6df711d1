import type { Measured } from '../../domain/guide-audit.ts'

/** A 95% interval is this many standard errors wide. */
const WIDTH = 2 * 1.959964

/**
 * Whether a figure is surely past a cut: its whole 95% interval, and one standard error more, so that a verdict does not flip on noise. One that
 * was past it at the last check stays so until it is a standard error back: the rule of stats/hold.ts for names, here for any figure.
 *
 * @param flagged what the last check said
 * @example isPast(0.2, { value: 0.1, low: 0.06, high: 0.15 }, 'below', false) // => true
 */
export function isPast(
  cut: number,
  { low, high }: Pick<Measured, 'low' | 'high'>,
  side: 'above' | 'below',
  flagged: boolean,
): boolean {
  const margin = ((high - low) / WIDTH) * (flagged ? -1 : 1)
  return side === 'below' ? high + margin < cut : low - margin > cut
}
