import * as Plot from '@observablehq/plot'
import type { PayGroup, PayReport } from '../domain/pay-report.ts'
import { type Region, regionLabels } from '../facets/places.ts'
import { drawSvg } from './draw-svg.ts'
import { pounds } from './render-pay.ts'
import { SAMPLE_NOTE } from './words.ts'

type Drawn = PayGroup & { readonly midpoint: NonNullable<PayGroup['midpoint']>; readonly name: string }

/** As exact as a heading should be. */
const rounded = (value: number) => pounds(Math.round(value / 100) * 100)

function named(group: PayGroup): string {
  const { dimension, value, n } = group
  const name =
    dimension === 'all'
      ? 'All full-time'
      : dimension === 'region'
        ? (regionLabels[value as Region] ?? 'Outside the UK')
        : value
  return `${name} (${n})`
}

/** The pay of a role as a chart: the middle half of each group as a bar, its median with the 95% interval over it. */
export function paySvg(report: PayReport): string {
  const rows = report.groups.flatMap((group): Drawn[] =>
    group.midpoint === null ? [] : [{ ...group, midpoint: group.midpoint, name: named(group) }],
  )
  const all = rows.find((row) => row.dimension === 'all')
  const title =
    all === undefined
      ? `Too few ${report.label} vacancies state pay`
      : `Half of ${report.label} vacancies that state pay offer ${rounded(all.midpoint.p25.value)} to ${rounded(all.midpoint.p75.value)}`
  const under = `${report.sample ? `${SAMPLE_NOTE} ` : ''}Middles of advertised yearly ranges, posted ${report.window.from} to ${report.window.to}`
  return drawSvg(
    {
      width: 760,
      height: 96 + rows.length * 24,
      marginLeft: 210,
      marginRight: 40,
      marginTop: 50,
      marginBottom: 38,
      style: { fontFamily: 'system-ui, sans-serif', fontSize: '12px', background: 'white' },
      x: {
        tickFormat: (x: number) => `£${Math.round(x / 1000)}k`,
        label: 'bar: middle half; point: median; line: its 95% interval',
        labelAnchor: 'center',
        labelArrow: 'none',
        nice: true,
      },
      y: { domain: rows.map((row) => row.name), label: null, tickSize: 0 },
      marks: [
        Plot.barX(rows, {
          x1: (row: Drawn) => row.midpoint.p25.value,
          x2: (row: Drawn) => row.midpoint.p75.value,
          y: 'name',
          fill: '#b9d5e6',
          insetTop: 4,
          insetBottom: 4,
        }),
        Plot.ruleY(rows, {
          x1: (row: Drawn) => row.midpoint.median.low,
          x2: (row: Drawn) => row.midpoint.median.high,
          y: 'name',
          stroke: '#1a1a1a',
          strokeWidth: 1.5,
        }),
        Plot.dot(rows, { x: (row: Drawn) => row.midpoint.median.value, y: 'name', fill: '#1a1a1a', r: 3 }),
        Plot.text([title], { frameAnchor: 'top-left', dx: -205, dy: -44, fontWeight: 'bold', fontSize: 13 }),
        Plot.text([under], { frameAnchor: 'top-left', dx: -205, dy: -28, fill: '#555' }),
      ],
    },
    title,
    under,
  )
}
