import * as Plot from '@observablehq/plot'
import type { AuditedClaim, BandFigure } from '../../domain/guide-audit.ts'
import { drawSvg } from '../../reports/draw-svg.ts'
import { pounds } from '../../reports/render-pay.ts'

export type SalaryClaim = AuditedClaim & { readonly type: 'salary' }

interface Row {
  readonly name: string
  readonly said: readonly [number, number] | null
  readonly band: BandFigure | null
}

/** Adverts rarely say the highest pay, so an open end is drawn as far as the guide's number. */
const rowOf = ({ value, figure }: SalaryClaim): Row => {
  const { role, seniority, min, max } = value
  const ends = [min ?? max, max ?? min]
  return {
    name: [role, seniority].filter(Boolean).join(', '),
    said: ends[0] === null || ends[1] === null ? null : (ends as [number, number]),
    band: figure?.kind === 'band' && figure.min !== null ? figure : null,
  }
}

/** The guide's ranges of pay beside today's: the bar is what is advertised, the line what the guide says. */
export function salaryChart(claims: readonly SalaryClaim[]): string | null {
  const rows = claims.filter(({ value }) => value.period === 'year').map(rowOf)
  if (rows.length === 0) return null
  const bands = rows.filter((row) => row.band !== null)
  const currency = new Set(claims.map(({ value }) => value.currency))
  const sign = currency.size === 1 && currency.has('GBP') ? '£' : ''
  return drawSvg(
    {
      width: 760,
      height: 90 + rows.length * 34,
      ...{ marginLeft: 250, marginRight: 40, marginTop: 40, marginBottom: 40 },
      style: { fontFamily: 'system-ui, sans-serif', fontSize: '12px', background: 'white' },
      x: {
        tickFormat: (x: number) => `${sign}${Math.round(x / 1000)}k`,
        label: 'bar: middle half of advertised pay; black line: the guide',
        labelAnchor: 'center',
        labelArrow: 'none',
        nice: true,
      },
      y: { domain: rows.map((row) => row.name), label: null, tickSize: 0 },
      marks: [
        Plot.barX(bands, {
          x1: (row: Row) => row.band?.min?.value ?? 0,
          x2: (row: Row) => row.band?.max?.value ?? 0,
          y: 'name',
          fill: '#b9d5e6',
          insetTop: 6,
          insetBottom: 6,
        }),
        Plot.tickX(bands, {
          x: (row: Row) => row.band?.median?.value ?? 0,
          y: 'name',
          stroke: '#1f6f9f',
          strokeWidth: 2,
          insetTop: 6,
          insetBottom: 6,
        }),
        Plot.ruleY(
          rows.filter((row) => row.said !== null),
          {
            x1: (row: Row) => row.said?.[0] ?? 0,
            x2: (row: Row) => row.said?.[1] ?? 0,
            y: 'name',
            stroke: 'black',
            strokeWidth: 2,
            marker: 'tick',
          },
        ),
      ],
    },
    'Pay as the guide says it and as it is advertised',
    rows
      .map(({ name, said, band }) => {
        const today =
          band === null
            ? 'too few ranges'
            : `${pounds(band.min?.value ?? 0)} to ${pounds(band.max?.value ?? 0)}`
        return `${name}: guide ${said === null ? 'nothing' : `${pounds(said[0])} to ${pounds(said[1])}`}, advertised ${today}`
      })
      .join('; '),
  )
}
