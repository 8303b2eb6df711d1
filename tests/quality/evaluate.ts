/**
 * Scores extractions against annotations. A mention is found when a predicted one overlaps at least half of the shorter
 * of the two; each is used once, the longest overlap first. The same rules as the field's shared scorer, so that
 * figures can be compared.
 */
import type { Extraction, Mention } from '../../analyser/domain/mention.ts'
import { type Group, groupOf } from '../../analyser/extract/model/features.ts'
import type { GoldAdvert } from './gold.ts'

/** Right, extra and missed. */
export interface Counts {
  right: number
  extra: number
  missed: number
}

/** Right among all. */
export interface Accuracy {
  right: number
  n: number
}

export interface Miss {
  readonly what: 'missed' | 'extra'
  readonly group: Group
  readonly advert: string
  readonly quote: string
}

export interface Evaluation {
  readonly adverts: number
  readonly named: Counts
  readonly concept: Counts
  readonly soft: Counts
  readonly namedSet: Counts
  readonly hardSet: Counts
  readonly anyOf: Counts
  readonly level: Accuracy
  readonly salary: Accuracy
  readonly seniority: Accuracy
  readonly role: Accuracy
  readonly misses: readonly Miss[]
  /** By skill of the taxonomy: a gold mention counts for the skill that was found at its place. */
  readonly skills: ReadonlyMap<string, Counts>
}

export const precision = ({ right, extra }: Counts): number =>
  right + extra === 0 ? 0 : right / (right + extra)
export const recall = ({ right, missed }: Counts): number =>
  right + missed === 0 ? 0 : right / (right + missed)
export const f1 = ({ right, extra, missed }: Counts): number =>
  right === 0 ? 0 : (2 * right) / (2 * right + extra + missed)

const GOLD_ROLES = new Set([
  'data-analyst',
  'data-scientist',
  'machine-learning-engineer',
  'data-engineer',
  'backend-developer',
  'frontend-developer',
  'full-stack-developer',
  'devops-engineer',
])

interface Placed {
  readonly start: number
  readonly end: number
}

/** Pairs gold and predicted places; [gold, predicted] indices. */
function pairUp(gold: readonly Placed[], predicted: readonly Placed[]): [number, number][] {
  const candidates: [number, number, number, number][] = []
  for (const [i, g] of gold.entries()) {
    for (const [j, p] of predicted.entries()) {
      const overlap = Math.min(g.end, p.end) - Math.max(g.start, p.start)
      const lengths = [g.end - g.start, p.end - p.start] as const
      if (overlap > 0 && overlap >= 0.5 * Math.min(...lengths)) {
        candidates.push([-overlap, Math.abs(lengths[0] - lengths[1]), i, j])
      }
    }
  }
  candidates.sort((a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2] || a[3] - b[3])
  const usedGold = new Set<number>()
  const usedPredicted = new Set<number>()
  const pairs: [number, number][] = []
  for (const [, , i, j] of candidates) {
    if (usedGold.has(i) || usedPredicted.has(j)) continue
    usedGold.add(i)
    usedPredicted.add(j)
    pairs.push([i, j])
  }
  return pairs
}

const none = (): Counts => ({ right: 0, extra: 0, missed: 0 })

function countSets(
  counts: Counts,
  gold: readonly (readonly [string, boolean])[],
  predicted: readonly (readonly [string, boolean])[],
): void {
  const found = (items: readonly (readonly [string, boolean])[]) => {
    const by = new Map<string, boolean>()
    for (const [name, hit] of items) by.set(name, (by.get(name) ?? false) || hit)
    return [...by.values()]
  }
  for (const hit of found(gold)) counts[hit ? 'right' : 'missed']++
  for (const hit of found(predicted)) if (!hit) counts.extra++
}

/** @param read the extractor, or one of several by cross-validation */
export function evaluate(
  adverts: readonly GoldAdvert[],
  read: (advert: GoldAdvert) => Extraction,
): Evaluation {
  const total = {
    named: none(),
    concept: none(),
    soft: none(),
    namedSet: none(),
    hardSet: none(),
    anyOf: none(),
  }
  const level = { right: 0, n: 0 }
  const salary = { right: 0, n: 0 }
  const seniority = { right: 0, n: 0 }
  const role = { right: 0, n: 0 }
  const misses: Miss[] = []
  const skills = new Map<string, Counts>()
  const skillCounts = (id: string) => {
    const counts = skills.get(id) ?? none()
    skills.set(id, counts)
    return counts
  }
  for (const advert of adverts) {
    const out = read(advert)
    const gold = advert.mentions
    const predicted: readonly Mention[] = out.mentions
    const pairs = pairUp(gold, predicted)
    const goldFound = new Map(pairs)
    const predictedFound = new Map(pairs.map(([i, j]) => [j, i]))
    gold.forEach((mention, i) => {
      const group = groupOf(mention.kind)
      if (goldFound.has(i)) total[group].right++
      else {
        total[group].missed++
        misses.push({
          what: 'missed',
          group,
          advert: advert.id,
          quote: advert.text.slice(mention.start, mention.end),
        })
      }
    })
    predicted.forEach((mention, j) => {
      if (predictedFound.has(j)) {
        skillCounts(mention.skill).right++
        return
      }
      // An abbreviation in brackets beside its long form counts neither way.
      const beside = predicted.some(
        (other, k) =>
          predictedFound.has(k) &&
          other.skill === mention.skill &&
          mention.start - other.end >= 0 &&
          mention.start - other.end < 4,
      )
      if (beside) return
      const group = groupOf(mention.kind)
      total[group].extra++
      skillCounts(mention.skill).extra++
      misses.push({ what: 'extra', group, advert: advert.id, quote: mention.quote })
    })
    for (const [name, wanted] of [
      ['namedSet', ['named']],
      ['hardSet', ['named', 'concept']],
    ] as const) {
      const within = (kind: string) => (wanted as readonly Group[]).includes(groupOf(kind))
      countSets(
        total[name],
        gold.flatMap((mention, i) =>
          within(mention.kind) ? [[mention.label.toLowerCase(), goldFound.has(i)] as const] : [],
        ),
        predicted.flatMap((mention, j) =>
          within(mention.kind) ? [[mention.skill, predictedFound.has(j)] as const] : [],
        ),
      )
    }
    for (const [i, j] of pairs) {
      const wanted = gold[i] as (typeof gold)[number]
      const got = predicted[j] as Mention
      level.n++
      if (wanted.level === got.level) level.right++
      if (wanted.anyOf !== null && got.anyOf !== null) total.anyOf.right++
      else if (got.anyOf !== null) total.anyOf.extra++
      else if (wanted.anyOf !== null) total.anyOf.missed++
    }
    salary.n++
    if (sameSalary(advert.salary, out.salary)) salary.right++
    seniority.n++
    if (advert.seniority === out.seniority) seniority.right++
    role.n++
    const predictedRole = out.role !== null && GOLD_ROLES.has(out.role) ? out.role : 'other'
    if (advert.role === predictedRole) role.right++
  }
  return { adverts: adverts.length, ...total, level, salary, seniority, role, misses, skills }
}

function sameSalary(gold: GoldAdvert['salary'], got: Extraction['salary']): boolean {
  if (gold === null || got === null) return gold === null && got === null
  return (
    (gold.min || null) === (got.min || null) &&
    (gold.max || null) === (got.max || null) &&
    gold.currency === got.currency &&
    gold.period === got.period
  )
}
