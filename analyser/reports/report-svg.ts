import * as Plot from '@observablehq/plot'
import type { Report, Requirement } from '../domain/report.ts'
import { LINE } from '../stats/tier.ts'
import { drawSvg } from './draw-svg.ts'
import { plainText } from './escape.ts'
import { tellingRequirements } from './telling.ts'
import { basis, finding, percent, SAMPLE_NOTE } from './words.ts'

/** Light enough for the interval to stand out on the bar, dark enough on white; no red against green. */
const COLOURS: Readonly<Record<Requirement['tier'], string>> = {
  'non-negotiable': '#5b9bc8',
  common: '#8bbbd9',
  'nice-to-have': '#b9d5e6',
  rare: '#d7e3ea',
  'too-few': '#e3e3e3',
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
  const rows = tellingRequirements(report).slice(0, most)
  // Two skills may share a label once it is cut; the scale is over ids.
  const labels = new Map(rows.map((row) => [row.id, label(row)]))
  const share = { x: (r: Requirement) => r.mentioned.share, y: 'id' }
  const title = plainText(finding(report))
  const heading = plainText(`What ${report.label} vacancies ask for`)
  const under = `${report.sample ? `${SAMPLE_NOTE} ` : ''}${basis(report)}.`
  return drawSvg(
    {
      width: 760,
      height: 84 + rows.length * ROW,
      marginLeft: 230,
      marginRight: 48,
      marginTop: 54,
      marginBottom: 38,
      style: { fontFamily: 'system-ui, sans-serif', fontSize: '12px', background: 'white' },
      x: {
        domain: [0, 1],
        tickFormat: (x: number) => `${Math.round(x * 100)}%`,
        ticks: 5,
        label: 'share of vacancies; the black line is the 95% interval',
        labelAnchor: 'center',
        labelArrow: 'none',
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
          stroke: '#1a1a1a',
          strokeWidth: 1.5,
        }),
        Plot.ruleX([LINE], { stroke: '#b3261e', strokeWidth: 1.5, strokeDasharray: '5 3' }),
        // White around it: a figure beside the line stays readable.
        Plot.text(rows, {
          stroke: 'white',
          strokeWidth: 4,
          fill: '#1a1a1a',
          x: (r: Requirement) => r.mentioned.high,
          y: 'id',
          text: (r: Requirement) => percent(r.mentioned.share),
          textAnchor: 'start',
          dx: 5,
        }),
        Plot.text([LINE], {
          x: (x: number) => x,
          frameAnchor: 'top',
          dy: -12,
          text: () => '80% line',
          fill: '#b3261e',
        }),
        Plot.text([heading], {
          frameAnchor: 'top-left',
          dx: -225,
          dy: -48,
          fontWeight: 'bold',
          fontSize: 13,
        }),
        Plot.text([under], {
          frameAnchor: 'top-left',
          dx: -225,
          dy: -32,
          fill: '#555',
        }),
      ],
    },
    title,
    `Share of vacancies by requirement with 95% intervals and the 80% line. ${under}`,
  )
}
