import {
  type AuditedClaim,
  type AuditedSide,
  type Figure,
  type GuideAudit,
  type Verdict,
  verdicts,
} from '../../domain/guide-audit.ts'
import { heading, type Part, paragraph, table } from '../../reports/document.ts'
import { pounds } from '../../reports/render-pay.ts'
import { percent, SAMPLE_NOTE, stamp } from '../../reports/words.ts'
import { shareText } from './context.ts'
import { type SalaryClaim, salaryChart } from './salary-chart.ts'

const verdictWords: Readonly<Record<Verdict, string>> = {
  supported: 'supported',
  outdated: 'outdated',
  contradicted: 'contradicted',
  'not-measurable': 'not measurable',
}
const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()
const quoted = (text: string) => `“${oneLine(text)}”`

/** Today's figure in a few words. */
export function figureText(figure: Figure | null): string {
  if (figure === null) return ''
  switch (figure.kind) {
    case 'share':
      return shareText({ share: figure.share, ...figure.interval })
    case 'band': {
      const { min, max, n } = figure
      return min === null || max === null
        ? `n = ${n.vacancies}`
        : `${pounds(min.value)}–${pounds(max.value)}, n = ${n.vacancies}`
    }
    case 'distance':
      return `distance ${percent(figure.value, [])}`
    case 'count':
      return figure.interval === null
        ? String(figure.value)
        : `${figure.value} (${figure.interval.low}–${figure.interval.high})`
  }
}

/** What to do about a claim, in a few words. */
export function proposalText({ proposal }: AuditedClaim): string {
  if (proposal === null) return ''
  if (proposal.kind === 'drop') return 'take out, by hand'
  if (proposal.text === null) return 'change by hand'
  return proposal.together.length > 1 ? `${quoted(proposal.text)}, in exchange` : quoted(proposal.text)
}

function sideText({ label, n, window, listings, regions }: AuditedSide): string {
  const where = `${regions.uk} in the UK, ${regions.abroad} abroad, ${regions.unknown} do not say`
  return `${label}: ${n.vacancies} vacancies (${listings} adverts) of ${n.employers} employers, posted ${window.from} to ${window.to}; ${where}`
}

const flagged = ({ verdict }: AuditedClaim) => verdict === 'outdated' || verdict === 'contradicted'

/** @example "5 claims: 3 supported (1 in doubt), 1 outdated, 0 contradicted, 1 not measurable" */
export function countsText({ claims, counts }: Pick<GuideAudit, 'claims' | 'counts'>): string {
  const doubtful = claims.filter((claim) => claim.doubtful).length
  const parts = verdicts.map((verdict) => {
    const doubt = verdict === 'supported' && doubtful > 0 ? ` (${doubtful} in doubt)` : ''
    return `${counts[verdict]} ${verdictWords[verdict]}${doubt}`
  })
  return `${claims.length} claims: ${parts.join(', ')}`
}

function salaryParts(claims: readonly AuditedClaim[]): Part[] {
  const salaries = claims.filter((claim): claim is SalaryClaim => claim.type === 'salary')
  if (salaries.length === 0) return []
  const chart = salaryChart(salaries)
  const rows = salaries.map((claim) => {
    const { figure, value } = claim
    const band = figure?.kind === 'band' ? figure : null
    const off =
      claim.off === null ? '' : `${claim.off > 0 ? '+' : '−'}${Math.abs(Math.round(claim.off * 100))}%`
    return [
      [value.role, value.seniority].filter(Boolean).join(', '),
      oneLine(claim.text),
      band?.text ?? 'too few',
      band?.median == null ? '' : pounds(band.median.value),
      String(band?.n.vacancies ?? 0),
      off,
    ]
  })
  return [
    heading(2, 'Salaries'),
    table(['Role*', 'Guide', 'Advertised', 'Median>', 'n>', 'Off>'], rows),
    ...(chart === null ? [] : [{ kind: 'picture', svg: chart } as const]),
  ]
}

function mappingParts(claims: readonly AuditedClaim[]): Part[] {
  const mapped = claims.filter(({ mapping }) => mapping !== null)
  if (mapped.length === 0) return []
  const rows = mapped.map(({ text, mapping, figure }) => [
    oneLine(text),
    figure?.kind === 'share' ? figure.asked : (mapping?.label ?? ''),
    figure?.kind === 'share'
      ? figure.parts.map(({ label, share }) => `${label} ${percent(share)}`).join(', ')
      : '',
    mapping?.unknown.join(', ') ?? '',
  ])
  return [
    heading(2, 'What the words were counted as'),
    table(['Guide*', 'Counted as*', 'Most asked for*', 'Not counted*'], rows),
  ]
}

function quoteParts(audit: GuideAudit): Part[] {
  const told = [
    ...audit.claims.flatMap(({ figure, text, verdict }) =>
      figure?.kind === 'share' && verdict !== 'not-measurable' ? [{ name: text, quotes: figure.quotes }] : [],
    ),
    ...audit.missing.map(({ label, quotes }) => ({ name: label, quotes })),
  ]
  const quotes = told.flatMap(({ name, quotes }) =>
    quotes.slice(0, 1).map((one) => ({
      text: one.quote,
      from: `${oneLine(name)}: ${one.source} ${one.listing}, ${one.date}`,
    })),
  )
  return quotes.length === 0 ? [] : [heading(2, 'From the adverts'), { kind: 'quotes', quotes }]
}

/** An audit as a document for an editor: what to change first, then what stands, then what nobody can tell. */
export function auditDocument(audit: GuideAudit): Part[] {
  const { guide, claims, missing, problems, unread, first } = audit
  const rowsOf = (verdict: Verdict) =>
    claims
      .filter((claim) => claim.verdict === verdict)
      .map(
        (claim) => `${claim.type} ${quoted(claim.text)}: ${claim.doubtful ? 'in doubt: ' : ''}${claim.why}.`,
      )
  const sides = [audit.source, audit.target].filter((side) => side !== null)
  const stood = rowsOf('supported')
  const unknown = rowsOf('not-measurable')
  return [
    heading(1, `Audit: ${guide.from ?? 'unknown'} to ${guide.to ?? 'unknown'}`),
    ...(audit.sample ? [{ kind: 'note', text: SAMPLE_NOTE } as const] : []),
    paragraph(`${countsText(audit)}.`),
    { kind: 'list', items: [...sides.map(sideText), ...problems] },
    ...(claims.some(flagged) ? [heading(2, 'To change')] : []),
    table(
      ['Claim*', 'Verdict', 'Proposal*', 'Today'],
      claims
        .filter(flagged)
        .map((claim) => [
          oneLine(claim.text),
          verdictWords[claim.verdict],
          proposalText(claim),
          figureText(claim.figure),
        ]),
    ),
    { kind: 'list', items: claims.filter(flagged).map(({ text, why }) => `${oneLine(text)}: ${why}.`) },
    ...(missing.length > 0 ? [heading(2, 'Missing')] : []),
    {
      kind: 'list',
      items: missing.map(
        ({ label, share, source, why }) =>
          `${label}: ${shareText(share)} ask for it, ${source === null ? 'no' : percent(source.share)} of ${audit.source?.label ?? 'the source'}; ${why === 'over-80' ? 'over the 80% line' : 'a larger gap than some that the guide names'}.`,
      ),
    },
    ...(first.length > 0
      ? [
          heading(2, 'Close first'),
          {
            kind: 'list',
            items: first.map(({ label, share }) => `${label}: ${percent(share)} of vacancies`),
          } as const,
        ]
      : []),
    ...salaryParts(claims),
    ...(stood.length > 0 ? [heading(2, 'Supported')] : []),
    { kind: 'list', items: stood },
    ...(unknown.length > 0 ? [heading(2, 'Not measurable')] : []),
    { kind: 'list', items: unknown },
    ...mappingParts(claims),
    ...quoteParts(audit),
    ...(unread.length > 0
      ? [
          heading(2, 'Not read'),
          {
            kind: 'list',
            items: unread.map(({ start, end, why }) => `characters ${start} to ${end}: ${why}`),
          } as const,
        ]
      : []),
    paragraph(
      `Shares are of vacancies, with 95% intervals; a claim is flagged only where its figure is past it by the interval and one standard error more.${sides[0] === undefined ? '' : ` ${sides.map(stamp).join('; ')}.`}`,
    ),
  ]
}
