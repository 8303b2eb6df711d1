/** Figures in words and signs, the same in every table. */
import type { Report, Requirement, Share } from '../domain/report.ts'
import { namesRole } from './role-words.ts'
import { namesOf, tellingRequirements } from './telling.ts'

/**
 * A share in per cent.
 *
 * @param cuts shares that a rounded figure must not seem to reach: 79.6% printed as 80% would contradict its own tier
 * @example percent(0.387) // => '39%'
 */
export function percent(share: number, cuts: readonly number[] = [20, 50, 80]): string {
  const rounded = Math.round(share * 100)
  const crossed = cuts.includes(rounded) && share * 100 < rounded
  return crossed || (share > 0.995 && share < 1) || (share > 0 && share < 0.005)
    ? `${(Math.floor(share * 1000) / 10).toFixed(1)}%`
    : `${rounded}%`
}

export function intervalText({ low, high }: Pick<Share, 'low' | 'high'>): string {
  return `${Math.round(low * 100)}–${Math.round(high * 100)}%`
}

export const kindWords: Readonly<Record<Requirement['kind'], string>> = {
  language: 'language',
  tool: 'tool',
  concept: 'concept',
  method: 'method',
  soft: 'soft skill',
  qualification: 'qualification',
  certification: 'certification',
  licence: 'licence',
  'any-of': 'any of',
}

export const tierWords: Readonly<Record<Requirement['tier'], string>> = {
  'non-negotiable': 'non-negotiable',
  common: 'common',
  'nice-to-have': 'nice to have',
  rare: 'rare',
  'too-few': 'too few',
}

export const standingSigns: Readonly<Record<Requirement['standing'], string>> = {
  confirmed: '●',
  borderline: '◐',
  below: '',
  'too-few': '',
}

/** A count as printed: 12,345. */
export const thousands = (count: number) => count.toLocaleString('en-GB')
const plural = (count: number, one: string, many = `${one}s`) =>
  `${thousands(count)} ${count === 1 ? one : many}`

/** The posting days that figures are of, and what they were narrowed to. */
export function period({
  window,
  filters = {},
}: Pick<Report, 'window'> & Partial<Pick<Report, 'filters'>>): string {
  const only = Object.entries(filters).map(([key, value]) => `${key} ${value}`)
  return `${window.from} to ${window.to}${only.length === 0 ? '' : `, only ${only.join(', ')}`}`
}

/** One line that says what the figures rest on. */
export function basis({
  n,
  ...posted
}: Pick<Report, 'n' | 'window'> & Partial<Pick<Report, 'filters'>>): string {
  const vacancies = plural(n.scanned, 'vacancy', 'vacancies')
  const duplicates = n.duplicates === 0 ? '' : ` (${plural(n.listings, 'advert')})`
  return `${vacancies}${duplicates} of ${plural(n.employers, 'employer')}, posted ${period(posted)}`
}

const reasons: Readonly<Record<string, string>> = {
  'not-scanned': 'nothing was recognised',
  'other-language': 'not in English',
}

/** What was left out and why; undefined when nothing was. */
export function excludedText({ n }: Pick<Report, 'n'>): string | undefined {
  const parts = Object.entries(n.excluded).map(
    ([reason, count]) => `${thousands(count)} ${reasons[reason] ?? reason}`,
  )
  return parts.length === 0 ? undefined : `Left out: ${parts.join(', ')}.`
}

const NAMED = 3
const CLOSEST = 2

/**
 * The finding in one sentence: what clears the line, and where that is no single skill or set, what comes closest. What only
 * names the role ("Data analysis" of a Data Analyst) is no finding.
 */
export function finding(report: Report): string {
  const { label, clears, requirements } = report
  if (requirements.some((r) => r.tier === 'too-few') || report.n.scanned === 0) {
    return `Too few vacancies to say what ${label} roles share: ${basis(report)}`
  }
  const nameOf = namesOf(report)
  const itself = (r: Requirement) => namesRole(r.label, label)
  const telling = tellingRequirements(report).filter((r) => !itself(r))
  const [over, under] = [true, false].map((is) => telling.filter((r) => clears.includes(r.id) === is)) as [
    Requirement[],
    Requirement[],
  ]
  const [top] = under
  if (over.length === 0 && top === undefined) return `No requirement stands out for ${label} roles`
  const isFamily = ({ kind, members }: Requirement) => kind !== 'any-of' && members !== null
  const withShare = (r: Requirement) => `${nameOf(r)} ${percent(r.mentioned.share)}`
  const closest = under.slice(0, CLOSEST).map(withShare).join('; ')
  if (over.length === 0) {
    const own = requirements.find((r) => clears.includes(r.id) && itself(r))
    const nothing = own === undefined ? 'Nothing' : `Nothing but ${own.label} itself`
    return `${nothing} reaches 80% of ${label} vacancies; closest: ${closest}`
  }
  const named = over.slice(0, NAMED).map((r) => `${withShare(r)} (${r.standing})`)
  const more = over.length > NAMED ? [`${over.length - NAMED} more`] : []
  const next = over.every(isFamily) && top !== undefined ? `. Closest below: ${closest}` : ''
  return `80% or more of ${label} vacancies ask for ${[...named, ...more].join('; ')}${next}`
}

export const SAMPLE_NOTE = 'SAMPLE DATA, not real listings.'

/** What each figure rests on, for the foot of every format. */
export function stamp({
  versions,
  snapshot,
}: Pick<Report, 'versions'> & Partial<Pick<Report, 'snapshot'>>): string {
  const kept = snapshot == null ? '' : `snapshot ${snapshot}, `
  return `${kept}extractor ${versions.extractor}, taxonomy ${versions.taxonomy}, dedupe ${versions.dedupe}`
}
