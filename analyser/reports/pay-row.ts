/** The pay of a vacancy as advertised. One end may be missing: "up to" has no `min`, "from" no `max`. */
export interface PayRow {
  readonly payMin: number | null
  readonly payMax: number | null
  readonly payCurrency: string | null
  readonly payPeriod: string | null
}
