import * as Plot from '@observablehq/plot'
import type { Report, Requirement } from '../domain/report.ts'
import { LINE } from '../stats/tier.ts'
import { drawSvg } from './draw-svg.ts'
import { plainText } from './escape.ts'
import { basis, finding, percent, SAMPLE_NOTE } from './words.ts'

/** Dark enough for text on white, and told apart by people who do not see red or green. */
const COLOURS: Readonly<Record<Requirement['tier'], string>> = {
  'non-negotiable': '#0b5c8a',
  common: '#3f8fbf',
  'nice-to-have': '#93b8cf',
  rare: '#c3cdd4',
  'too-few': '#d9d9d9',
}

const ROW = 22
const LABEL = 34

function label(requirement: Requirement): string {
  const text = plainText(requirement.label)
  return text.length <= LABEL ? text : `${text.slice(0, LABEL - 1)}…`
}

/**
 * The report as a chart: a bar for each requirement, a line over it for the 95% interval, the 80% line across.
 *
 * @param most bars at most, the largest shares first
 */
export function reportSvg(report: Report, most = 20): string {
  const rows = report.requirements.slice(0, most)
  // Two skills may share a label once it is cut; the scale is over ids.
  const labels = new Map(rows.map((row) => [row.id, label(row)]))
  const share = { x: (r: Requirement) => r.mentioned.share, y: 'id' }
  const title = plainText(finding(report))
  const under = `${report.sample ? `${SAMPLE_NOTE} ` : ''}${basis(report)}. Lines: 95% intervals.`
  return drawSvg(
    {
      width: 760,
      height: 70 + rows.length * ROW,
      marginLeft: 230,
      marginRight: 48,
      marginTop: 46,
      marginBottom: 24,
      style: { fontFamily: 'system-ui, sans-serif', fontSize: '12px', background: 'white' },
      x: {
        domain: [0, 1],
        tickFormat: (x: number) => `${Math.round(x * 100)}%`,
        ticks: 5,
        label: null,
        axis: 'bottom',
      },
      y: {
        domain: rows.map((row) => row.id),
        tickFormat: (id: string) => labels.get(id) ?? id,
        tickSize: 0,
        label: null,
      },
      marks: [
        Plot.barX(rows, { ...share, fill: (r: Requirement) => COLOURS[r.tier], insetTop: 3, insetBottom: 3 }),
        Plot.ruleY(rows, {
          x1: (r: Requirement) => r.mentioned.low,
          x2: (r: Requirement) => r.mentioned.high,
          y: 'id',
          stroke: '#222',
        }),
        Plot.text(rows, {
          x: (r: Requirement) => r.mentioned.high,
          y: 'id',
          text: (r: Requirement) => percent(r.mentioned.share),
          textAnchor: 'start',
          dx: 5,
        }),
        Plot.ruleX([LINE], { stroke: '#b3261e', strokeWidth: 1.5, strokeDasharray: '5 3' }),
        Plot.text([LINE], {
          x: (x: number) => x,
          frameAnchor: 'top',
          dy: -10,
          text: () => '80% line',
          fill: '#b3261e',
        }),
        Plot.text([title], {
          frameAnchor: 'top-left',
          dx: -225,
          dy: -40,
          fontWeight: 'bold',
          fontSize: 13,
          lineWidth: 56,
          textOverflow: 'ellipsis',
        }),
        Plot.text([under], {
          frameAnchor: 'top-left',
          dx: -225,
          dy: -24,
          fill: '#555',
        }),
      ],
    },
    title,
    `Share of vacancies by requirement with 95% intervals and the 80% line. ${under}`,
  )
}
