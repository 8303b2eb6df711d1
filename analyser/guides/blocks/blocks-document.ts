import type { GuideBlocks, QuotedGap, RolePay } from '../../domain/guide-blocks.ts'
import type { Evidence } from '../../domain/report.ts'
import { heading, type Part, paragraph, table } from '../../reports/document.ts'
import { pounds } from '../../reports/render-pay.ts'
import { percent, SAMPLE_NOTE, stamp } from '../../reports/words.ts'
import { shareText } from '../audit/context.ts'

/** As many gaps as a guide has sections for. */
const SECTIONS = 5
const list = (items: readonly string[]): Part => ({ kind: 'list', items })
const quotesOf = (quotes: readonly Evidence[]): Part => ({
  kind: 'quotes',
  quotes: quotes.map(({ quote, source, listing, date }) => ({
    text: quote,
    from: `${source} ${listing}, ${date}`,
  })),
})

function monthsText({ distance }: GuideBlocks): string {
  const [from, to] = distance?.months ?? [0, null]
  return to === null ? `${from}+ months` : `${from}–${to} months`
}

function whenText(from: number, to: number): string {
  if (to <= 1) return `Week ${Math.max(1, Math.round(from * 4) + 1)}-${Math.max(2, Math.round(to * 4))}`
  return `Month ${Math.max(1, Math.ceil(from))}-${Math.max(2, Math.ceil(to))}`
}

function gapParts(gap: QuotedGap, { source, target }: GuideBlocks): Part[] {
  const close =
    gap.adjacent === null
      ? ''
      : ` ${gap.adjacent.label}, of ${percent(gap.adjacent.share)} of ${source.label} vacancies, is a start.`
  return [
    heading(3, gap.label),
    paragraph(
      `${shareText(gap.target)} of ${target.label} vacancies ask for it, ${percent(gap.required.share, [])} as required; ${gap.source === null ? 'none' : percent(gap.source.share)} of ${source.label} ones do.${close}`,
    ),
    quotesOf(gap.quotes.slice(0, 1)),
  ]
}

function payParts({ pay }: GuideBlocks): Part[] {
  const rows = pay.flatMap(({ label, bands, all }: RolePay) => {
    const few = `too few: ${all?.n ?? 0} of ${all?.vacancies ?? 0} vacancies state a yearly range`
    if (bands.length === 0 && all?.midpoint == null) return [[label, '', few, '', '']]
    const total =
      all?.midpoint == null
        ? []
        : [
            [
              ...[label, 'all', `${pounds(all.midpoint.p25.value)}–${pounds(all.midpoint.p75.value)}`],
              ...[pounds(all.midpoint.median.value), String(all.n)],
            ],
          ]
    return [...total, ...bands.map(({ seniority, text, n }) => [label, seniority, text, '', String(n)])]
  })
  return [heading(2, 'Salary comparison'), table(['Role*', 'Level', 'Band', 'Median>', 'n>'], rows)]
}

function dayParts({ days, source, target }: GuideBlocks): Part[] {
  if (days === null) return []
  const side = (label: string, duties: typeof days.source): Part[] => [
    heading(3, `As a ${label}`),
    list(duties.map((duty) => `${duty.label}: ${shareText(duty.share)} of vacancies`)),
  ]
  return [
    heading(2, 'Day-to-day comparison'),
    ...side(source.label, days.source),
    ...side(target.label, days.target),
  ]
}

function routeParts(blocks: GuideBlocks): Part[] {
  const { bridges, out, into, source, target } = blocks
  const far = (distance: number) => percent(distance, [])
  return [
    heading(2, 'Bridging roles'),
    bridges.length === 0
      ? paragraph('No role lies between the two: no step is shorter than the whole.')
      : list(
          bridges.map(
            ({ label, first, second }) =>
              `${label}: ${far(first)} away from ${source.label}, then ${far(second)}`,
          ),
        ),
    heading(2, `Other career changes from ${source.label}`),
    list(out.map(({ label, distance }) => `${label}: ${far(distance)} away`)),
    heading(2, `Other routes into ${target.label}`),
    list(into.map(({ label, distance }) => `${label}: ${far(distance)} away`)),
  ]
}

function qualificationParts({ qualifications: { any, named }, gates, target }: GuideBlocks): Part[] {
  const held = gates.map(
    ({ label, gate, required }) =>
      `${label} (${gate}): ${shareText(required)} require it; nobody starts without`,
  )
  return [
    heading(2, 'Qualifications and training'),
    ...(any === null
      ? []
      : [
          paragraph(
            `${shareText(any)} of ${target.label} vacancies require a qualification, certificate or licence of any kind.`,
          ),
        ]),
    list([
      ...held,
      ...named.map(
        ({ label, mentioned, required }) =>
          `${label}: named by ${shareText(mentioned)}, required by ${percent(required.share, [])}`,
      ),
    ]),
  ]
}

/** The facts of a new guide under the headings of a guide, for writers to start from. */
export function blocksDocument(blocks: GuideBlocks): Part[] {
  const { source, target, distance, gaps, transfers, plan, wordings, level, first } = blocks
  const sides = [source, target].map(
    ({ label, n, window, regions }) =>
      `${label}: ${n.vacancies} vacancies of ${n.employers} employers, posted ${window.from} to ${window.to}; ${regions.uk} in the UK, ${regions.abroad} abroad, ${regions.unknown} do not say`,
  )
  const names = gaps.filter(({ id }) => first.includes(id)).map(({ label }) => label)
  return [
    heading(1, `${source.label} to ${target.label}`),
    ...(blocks.sample ? [{ kind: 'note', text: SAMPLE_NOTE } as const] : []),
    list(sides),
    heading(2, 'How realistic is this career change?'),
    paragraph(
      distance === null
        ? 'Too few vacancies to compare the two roles.'
        : `This is a ${level} transition: of what ${target.label} vacancies ask for, ${percent(distance.value, [])} is more than ${source.label} vacancies ask for. Guides give ${monthsText(blocks)} for such a distance; nobody measured it.`,
    ),
    heading(2, 'Skills that transfer directly'),
    list(
      transfers.map(
        (row) =>
          `${row.label}: ${percent(row.source.share)} of ${source.label} and ${percent(row.target.share)} of ${target.label} vacancies`,
      ),
    ),
    heading(2, "Skills you'll need to build"),
    ...(names.length === 0 ? [] : [paragraph(`Close first: ${names.join(', ')}.`)]),
    ...gaps.slice(0, SECTIONS).flatMap((gap) => gapParts(gap, blocks)),
    ...(gaps.length > SECTIONS
      ? [
          heading(3, 'Smaller gaps'),
          list(gaps.slice(SECTIONS).map(({ label, target: asked }) => `${label}: ${percent(asked.share)}`)),
        ]
      : []),
    ...(plan.length === 0
      ? []
      : [
          heading(2, 'Step-by-step transition plan'),
          paragraph(`Expected timeline: ${monthsText(blocks)}, in the proportions that guides use.`),
          list(plan.map(({ label, fromMonth, toMonth }) => `${label}: ${whenText(fromMonth, toMonth)}`)),
        ]),
    ...payParts(blocks),
    ...dayParts(blocks),
    ...(wordings.length === 0 ? [] : [heading(2, 'Repositioning your CV')]),
    list(
      wordings.map(
        ({ label, forms }) =>
          `${label}: adverts say ${forms.map(({ form, share }) => `“${form}” (${percent(share, [])})`).join(', ')}`,
      ),
    ),
    ...qualificationParts(blocks),
    ...routeParts(blocks),
    paragraph(`Figures: ${stamp(target)}.`),
  ]
}
