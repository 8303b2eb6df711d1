import * as Plot from '@observablehq/plot'
import type { SkillTrend, TrendPoint, TrendReport } from '../domain/trend-report.ts'
import { LINE } from '../stats/tier.ts'
import { drawSvg } from './draw-svg.ts'
import { plainText } from './escape.ts'
import { points as inPoints, LEAST_DRAWN } from './render-trend.ts'
import { percent, SAMPLE_NOTE } from './words.ts'

/** One requirement over the months: its share with the 95% band, and the 80% line. */
export function trendSvg(report: TrendReport, skill: SkillTrend): string {
  // A month of few vacancies is a gap in the line, not a point on it.
  const drawn = skill.points.map((point) =>
    point.n < LEAST_DRAWN ? { ...point, share: Number.NaN, low: Number.NaN, high: Number.NaN } : point,
  )
  const data = drawn.slice(drawn.findIndex(({ n }) => n >= LEAST_DRAWN))
  const last = data.findLast(({ n }) => n >= LEAST_DRAWN)
  const words = { rising: 'is rising', falling: 'is falling', steady: 'is steady' }[skill.direction]
  const title = plainText(
    `${skill.label} ${words}: ${percent(last?.share ?? 0, [])}, ${inPoints(skill.perYear.difference)} points a year`,
  )
  const under = `${report.sample ? `${SAMPLE_NOTE} ` : ''}Share of new ${report.label} vacancies by month of posting; band: 95% interval; months of fewer than ${LEAST_DRAWN} left out`
  const at = (point: TrendPoint) => new Date(`${point.month}-15`)
  return drawSvg(
    {
      width: 760,
      height: 300,
      marginLeft: 46,
      marginRight: 20,
      marginTop: 54,
      marginBottom: 32,
      style: { fontFamily: 'system-ui, sans-serif', fontSize: '12px', background: 'white' },
      x: { type: 'utc', label: null },
      y: {
        domain: [0, 1],
        tickFormat: (y: number) => `${Math.round(y * 100)}%`,
        ticks: 5,
        label: null,
        grid: true,
      },
      marks: [
        Plot.areaY(data, { x: at, y1: 'low', y2: 'high', fill: '#b9d5e6', fillOpacity: 0.6 }),
        Plot.lineY(data, { x: at, y: 'share', stroke: '#0b5c8a', strokeWidth: 2 }),
        Plot.dot(data, { x: at, y: 'share', fill: '#0b5c8a', r: 2.5 }),
        Plot.ruleY([LINE], { stroke: '#b3261e', strokeWidth: 1.5, strokeDasharray: '5 3' }),
        Plot.text(['80% line'], { frameAnchor: 'top-right', dy: 24, fill: '#b3261e' }),
        Plot.text([title], { frameAnchor: 'top-left', dx: -40, dy: -48, fontWeight: 'bold', fontSize: 13 }),
        Plot.text([under], { frameAnchor: 'top-left', dx: -40, dy: -32, fill: '#555' }),
      ],
    },
    title,
    under,
  )
}
