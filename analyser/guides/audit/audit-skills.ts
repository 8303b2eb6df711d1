/** Claims about a skill that is no gap: what transfers, and what is formally asked for. */
import type { ClaimOf } from '../../domain/guide.ts'
import type { Finding, Proposal } from '../../domain/guide-audit.ts'
import { percent } from '../../reports/words.ts'
import { RARE } from './audit-gaps.ts'
import {
  type AuditContext,
  dropOf,
  finding,
  isGeneric,
  mappingOf,
  notMeasurable,
  shareText,
  wasFlagged,
} from './context.ts'
import { requirementFor, shareFigure } from './figures.ts'
import { isPast } from './past.ts'

/** Key of the set of every qualification, certification and licence. */
export const ANY_QUALIFICATION = 'any-qualification'
/** What half of the vacancies require is needed; below, it is not. */
const HALF = 0.5
/** A supporting certificate that fewer ask for is asked for by nobody. */
const LEAST_SUPPORT = 0.02

/** What transfers is asked for at both ends. */
function holdTransfer(claim: ClaimOf<'transfer'>, context: AuditContext): Finding {
  const mapping = mappingOf(context.words, claim.value)
  if (typeof mapping === 'string') return notMeasurable(mapping)
  const { source, target } = context
  if (source === undefined || target === undefined) return notMeasurable(context.without, { mapping })
  const narrow = requirementFor(target, mapping.skills, mapping.label)
  const useWider = mapping.wider !== null && narrow.mentioned.share < RARE
  const skills = useWider ? [mapping.wider as string] : mapping.skills
  const [asked, brought] = [target, source].map((role) => requirementFor(role, skills, mapping.label)) as [
    typeof narrow,
    typeof narrow,
  ]
  const given = { mapping, figure: shareFigure(target, asked, { source: brought.mentioned }) }
  const [to, from] = [target.report.label, source.report.label]
  const why = `${shareText(asked.mentioned)} of ${to} vacancies ask for it, ${shareText(brought.mentioned)} of ${from} ones`
  const flagged = wasFlagged(context, claim)
  const rareIn = [
    ...(isPast(RARE, asked.mentioned, 'below', flagged) ? [to] : []),
    ...(isPast(RARE, brought.mentioned, 'below', flagged) ? [from] : []),
  ]
  const least = Math.min(asked.mentioned.share, brought.mentioned.share)
  if (rareIn.length === 0) return finding('supported', why, { ...given, doubtful: least < RARE })
  const off = RARE - least
  return finding('contradicted', `${why}: hardly named for ${rareIn.join(' or ')}`, {
    ...given,
    off,
    proposal: dropOf(claim),
  })
}

/** What transfers, with what both roles ask for most in the place of what neither names. */
export function auditTransfers(
  claims: readonly ClaimOf<'transfer'>[],
  named: readonly string[],
  context: AuditContext,
): Map<string, Finding> {
  const { words, figures } = context
  const findings = new Map(claims.map((claim) => [claim.id, holdTransfer(claim, context)]))
  const taken = [...named, ...[...findings.values()].flatMap(({ mapping }) => mapping?.skills ?? [])]
  const isSoft = (id: string | undefined) => words.taxonomy.skills.get(id ?? '')?.kind === 'soft'
  for (const [id, found] of findings) {
    if (found.verdict !== 'contradicted') continue
    const better = figures.comparison?.transfers.find(
      (transfer) =>
        isSoft(transfer.id) === isSoft(found.mapping?.skills[0]) && !words.related([transfer.id], taken),
    )
    if (better === undefined) continue
    taken.push(better.id)
    const { label } = better
    const proposal: Proposal = {
      kind: 'name',
      value: { label, generic: isGeneric(context, [better.id]) },
      text: label,
      together: [id],
    }
    const instead = `; ${label} is, by ${percent(better.source.share)} and ${percent(better.target.share)}`
    findings.set(id, { ...found, why: `${found.why}${instead}`, proposal })
  }
  return findings
}

const NOT_NEEDED =
  /\b(?:agnostic|(?:are|is|do|does)n['’]t (?:always |usually |strictly |formally )?(?:essential|required|necessary|need(?:ed)?|mandatory)|not (?:always |usually |strictly |formally )?(?:essential|required|necessary|needed|mandatory)|without (?:a |formal )|no (?:formal |specific )?(?:degree|qualifications?)|optional|more than (?:certificates|qualifications)|not the main event|rather than)/i
const NEEDED = /\b(?:must|essential|required?|requires|need(?:ed|s)?|mandatory|legally|compulsory|have to)\b/i
const HELPS =
  /\b(?:strengthen|help|consider|boost|useful|valued|advantage|support|desirable|preferred|worth)/i

/** What a statement says of qualifications, or of one: that it is needed, that it is not, or that it helps. */
function stanceOf(statement: string, isNamed: boolean): 'needed' | 'not-needed' | 'helps' | undefined {
  // "A certificate helps, but it is not the main event" is about the help.
  if (isNamed && HELPS.test(statement)) return 'helps'
  if (NOT_NEEDED.test(statement)) return 'not-needed'
  if (NEEDED.test(statement)) return 'needed'
  return HELPS.test(statement) ? 'helps' : undefined
}

/** Whether qualifications, or one of them, are required as the guide says. */
export function auditQualification(claim: ClaimOf<'qualification'>, context: AuditContext): Finding {
  const { statement, label } = claim.value
  const { target, words } = context
  const mapping = label === null ? null : mappingOf(words, { label })
  if (typeof mapping === 'string') return notMeasurable(mapping)
  if (target === undefined) return notMeasurable(context.without, { mapping })
  const asked =
    mapping === null
      ? target.sets.get(ANY_QUALIFICATION)
      : requirementFor(target, mapping.skills, mapping.label)
  if (asked === undefined) return notMeasurable('no vacancy names a qualification', { mapping })
  const given = { mapping, figure: shareFigure(target, asked) }
  const to = target.report.label
  const what = mapping === null ? 'a qualification, certificate or licence' : asked.label
  const why = `${shareText(asked.required)} of ${to} vacancies require ${what}, ${shareText(asked.mentioned)} name it at any level`
  const flagged = wasFlagged(context, claim)
  const contradicted = (off: number) =>
    finding('contradicted', why, { ...given, off: Math.abs(off), proposal: dropOf(claim) })
  switch (stanceOf(statement, label !== null)) {
    case 'not-needed':
      return isPast(HALF, asked.required, 'above', flagged)
        ? contradicted(asked.required.share - HALF)
        : finding('supported', why, { ...given, doubtful: asked.required.share > HALF })
    case 'needed':
      return isPast(HALF, asked.required, 'below', flagged)
        ? contradicted(HALF - asked.required.share)
        : finding('supported', why, { ...given, doubtful: asked.required.share < HALF })
    case 'helps':
      return isPast(LEAST_SUPPORT, asked.mentioned, 'below', flagged)
        ? contradicted(LEAST_SUPPORT - asked.mentioned.share)
        : finding('supported', why, { ...given, doubtful: asked.mentioned.share < LEAST_SUPPORT })
    case undefined:
      return notMeasurable(`${why}; the guide does not say whether it is needed`, given)
  }
}
