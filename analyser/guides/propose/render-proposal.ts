import { basename } from 'node:path'
import type { ReadGuide } from '../../domain/guide.ts'
import type { GuideAudit } from '../../domain/guide-audit.ts'
import type { GuideReview, ReviewedClaim } from '../../domain/guide-workflow.ts'
import { heading, type Part, paragraph, table, toHtml, toMarkdown, toText } from '../../reports/document.ts'
import { auditDocument, figureText } from '../audit/audit-document.ts'
import { applyEdits, type Change, makeEdits } from './make-edits.ts'
import { unifiedDiff } from './unified-diff.ts'

export const proposalFormats = ['table', 'markdown', 'json', 'html', 'diff'] as const
export type ProposalFormat = (typeof proposalFormats)[number]

export interface ShownProposal {
  readonly review: GuideReview
  /** The file's text, that the claims were read from. */
  readonly text: string
  readonly read: ReadGuide
  readonly audit: GuideAudit | null
  readonly format: string
}

const waits = ({ state }: ReviewedClaim) => state === 'open' || state === 'approved'
const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

/** What the file would be with every proposal that is open or approved. */
export function proposedText({ review, text, read, format }: ShownProposal): string {
  const changes = review.claims.filter(waits).flatMap(({ id, proposal }): Change[] => {
    const claim = read.claims.find((one) => one.id === id)
    return claim === undefined || proposal === null || proposal.kind === 'drop'
      ? []
      : [{ claim, value: proposal.value }]
  })
  return applyEdits(text, makeEdits(text, changes, format === 'html' ? 'html' : 'plain').edits)
}

function changeText({ proposal }: ReviewedClaim): string {
  if (proposal === null) return ''
  if (proposal.kind === 'drop') return 'take out, by hand'
  return proposal.text === null ? 'change by hand' : oneLine(proposal.text)
}

const stateText = ({ state, by, reason }: ReviewedClaim) =>
  state === 'open' ? 'open' : `${state} by ${by ?? '?'}${reason === null ? '' : `: ${reason}`}`

/** Proposals with what was decided of them, for whoever decides. */
export function reviewParts({ guide, claims }: GuideReview): Part[] {
  const shown = claims.filter(({ state }) => state !== 'none')
  const off = `${guide.off} of ${guide.claims} claims are off, ${guide.missing} requirements are missing`
  const checked = guide.checkedAt === null ? 'never checked' : `checked ${guide.checkedAt.slice(0, 10)}`
  const changed = guide.changed === true ? '; its file was changed by hand since: import it again' : ''
  return [
    heading(1, `Guide ${guide.id}: ${guide.from ?? 'unknown'} to ${guide.to ?? 'unknown'}`),
    paragraph(`${off}; ${checked}; revision ${guide.revision}, lock ${guide.lock}${changed}.`),
    table(
      ['Claim', 'Says*', 'Proposal*', 'Places>', 'Today', 'State*'],
      shown.map((claim) => [
        claim.id,
        oneLine(claim.text),
        changeText(claim),
        String(claim.places),
        figureText(claim.finding?.figure ?? null),
        stateText(claim),
      ]),
    ),
    {
      kind: 'list',
      items: shown.map(({ id, finding }) => `${id}: ${finding?.why ?? ''}.`),
    },
    ...(shown.length === 0 ? [paragraph('Nothing is proposed.')] : []),
  ]
}

/** Writes the proposals of a guide out, with the audit that they rest on. */
export function renderProposal(shown: ShownProposal, format: ProposalFormat, width = 100): string {
  const { review, text, audit } = shown
  const diff = unifiedDiff(basename(review.guide.path), text, proposedText(shown))
  const parts = () => [...reviewParts(review), ...(audit === null ? [] : auditDocument(audit).slice(1))]
  switch (format) {
    case 'diff':
      return diff
    case 'json':
      return JSON.stringify({ ...review, missing: audit?.missing ?? [], diff }, null, 2)
    case 'markdown':
      return toMarkdown(parts())
    case 'html':
      return toHtml(parts(), `Proposals: ${review.guide.from ?? '?'} to ${review.guide.to ?? '?'}`)
    case 'table':
      return toText(reviewParts(review), Math.min(200, Math.max(80, width)))
  }
}
