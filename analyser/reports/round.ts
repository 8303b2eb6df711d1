/** A proportion as published: to four decimal places. Tier and standing are told before rounding. */
export function round4(value: number): number {
  return Math.round(value * 10_000) / 10_000
}
