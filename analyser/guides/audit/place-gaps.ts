import type { Gap } from '../../domain/comparison.ts'
import type { ClaimOf } from '../../domain/guide.ts'
import type { Finding, Proposal, ShareFigure } from '../../domain/guide-audit.ts'
import { percent } from '../../reports/words.ts'
import { type MeasuredGap, RARE } from './audit-gaps.ts'
import { type AuditContext, dropOf, finding, isGeneric, shareText, was } from './context.ts'
import { type GapRanks, skillsOf } from './rank-gaps.ts'

/** Of draws of the shares, the part in which one gap must be the larger before two change places; fewer once they were told to. */
const SURE = 0.9985
const STILL_SURE = 0.83

export interface Placing {
  /** All gaps of the guide, in its order. */
  readonly claims: readonly ClaimOf<'gap'>[]
  /** Those that are gaps. */
  readonly standing: readonly MeasuredGap[]
  readonly unnamed: readonly { readonly gap: Gap; readonly rank: NonNullable<ShareFigure['rank']> }[]
  readonly ranks: GapRanks
  readonly context: AuditContext
  /** Those made already; the others are added. */
  readonly findings: Map<string, Finding>
}

/** The last check found the claim in another's place, and both to be exchanged. */
const wasExchanged = (context: AuditContext, claim: ClaimOf<'gap'>): boolean =>
  was(context, claim, 'outdated') && (context.before.get(claim.id)?.proposal?.together.length ?? 0) > 1
const wasDisplaced = (context: AuditContext, claim: ClaimOf<'gap'>): boolean =>
  was(context, claim, 'outdated') && !wasExchanged(context, claim)

/** Changes places of neighbours only where the data are sure, so that no order is made up. */
function inOrder(gaps: readonly MeasuredGap[], ranks: GapRanks, context: AuditContext): MeasuredGap[] {
  const order = [...gaps]
  for (let moved = true; moved; ) {
    moved = false
    for (let i = 0; i + 1 < order.length; i++) {
      const [a, b] = [order[i], order[i + 1]] as [MeasuredGap, MeasuredGap]
      const known = wasExchanged(context, a.claim) && wasExchanged(context, b.claim)
      if (ranks.isLarger(b.id, a.id) <= (known ? STILL_SURE : SURE)) continue
      order[i] = b
      order[i + 1] = a
      moved = true
    }
  }
  return order
}

const nameOf = (gap: Gap, context: AuditContext): Record<string, unknown> => ({
  label: gap.label,
  generic: isGeneric(context, skillsOf(gap)),
  ...(gap.kind === 'any-of' ? { anyOf: gap.members } : {}),
})
const rename = (value: Record<string, unknown>, together: readonly string[]): Proposal => ({
  kind: 'name',
  value,
  text: String(value.label),
  together: [...together],
})
const placeText = ({ value, low, high, of }: NonNullable<ShareFigure['rank']>) =>
  low === high ? `gap ${value} of ${of}` : `gap ${value} (${low}–${high}) of ${of}`

/** A gap that may be none: rare, no rarer in the source, or behind more gaps than the guide names. */
const leansAgainst = (
  { mentioned }: MeasuredGap['requirement'],
  source: MeasuredGap['source'],
  behind: boolean,
): boolean => mentioned.share < RARE || (source?.share ?? 0) >= mentioned.share || behind

/**
 * Says of each gap that is one whether it still belongs among as many as the guide names, and in its place; and what should stand in the
 * place of those that do not.
 */
export function placeGaps({ claims, standing, unnamed, ranks, context, findings }: Placing): void {
  const most = claims.length
  const rankOf = (id: string) => ranks.ranks.get(id) as NonNullable<ShareFigure['rank']>
  const displaced = standing.filter(({ claim }) => {
    const { value, low } = rankOf(claim.id)
    return (wasDisplaced(context, claim) ? value : low) > most
  })
  const kept = standing.filter((gap) => !displaced.includes(gap))
  const leaving = claims.filter(
    ({ id }) => findings.get(id)?.verdict === 'contradicted' || displaced.some((gap) => gap.id === id),
  )
  // In the order of the data; one that is itself among the smaller gaps takes nobody's place.
  const entering = unnamed.filter(({ rank }) => rank.value <= most).slice(0, leaving.length)
  const [from, to] = [context.source?.report.label ?? '', context.target?.report.label ?? '']

  for (const { claim, mapping, figure, requirement } of displaced) {
    const rank = rankOf(claim.id)
    const larger = entering.map(({ gap }) => gap.label).join(', ')
    const why = `${shareText(requirement.mentioned)} of ${to} vacancies ask for it, but it is ${placeText(rank)}, and the guide names ${most}${larger === '' ? '' : `; larger: ${larger}`}`
    findings.set(
      claim.id,
      finding('outdated', why, { mapping, figure: figure(rank), off: rank.value - most }),
    )
  }
  leaving.forEach((claim, i) => {
    const { id } = claim
    const found = findings.get(id) as Finding
    const gap = entering[i]?.gap
    const proposal = gap === undefined ? dropOf(claim) : rename(nameOf(gap, context), [id])
    findings.set(id, { ...found, proposal })
  })

  const ordered = inOrder(kept, ranks, context)
  const moved = kept.filter((gap, i) => ordered[i] !== gap).map(({ id }) => id)
  kept.forEach(({ claim, mapping, figure, requirement, source }, i) => {
    const rank = rankOf(claim.id)
    const asked = `${shareText(requirement.mentioned)} of ${to} vacancies ask for it, ${percent(source?.share ?? 0)} of ${from} ones`
    const given = { mapping, figure: figure(rank) }
    const other = ordered[i] as MeasuredGap
    if (other.id === claim.id) {
      findings.set(
        claim.id,
        finding('supported', `${asked}; ${placeText(rank)}`, {
          ...given,
          doubtful: leansAgainst(requirement, source, rank.value > most),
        }),
      )
      return
    }
    const { label, anyOf, members } = other.claim.value
    const generic = isGeneric(context, other.mapping.skills)
    const value = { label, generic, ...(anyOf && { anyOf }), ...(members && { members }) }
    const why = `${asked}; it is ${placeText(rank)}, and ${label} belongs in this place`
    findings.set(
      claim.id,
      finding('outdated', why, {
        ...given,
        off: Math.abs(ordered.findIndex((one) => one.id === claim.id) - i),
        proposal: rename(value, moved),
      }),
    )
  })
}
