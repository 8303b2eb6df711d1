/** What one advert says, as the extractor reads it. */

export const kinds = [
  'language',
  'tool',
  'concept',
  'method',
  'soft',
  'qualification',
  'certification',
  'licence',
] as const
/** What a skill is: a programming language, a named product, an idea, a way of working, … */
export type Kind = (typeof kinds)[number]

export const levels = ['required', 'preferred', 'unspecified'] as const
/** How strongly the advert asks. */
export type Level = (typeof levels)[number]

export const seniorities = ['entry', 'mid', 'senior', 'unknown'] as const
export type Seniority = (typeof seniorities)[number]

export const sections = [
  'company',
  'introduction',
  'duties',
  'required',
  'preferred',
  'benefits',
  'pay',
  'process',
  'equality',
  'legal',
] as const
/** The part of an advert that a place is in, by its heading. `introduction` comes before any heading. */
export type Section = (typeof sections)[number]

/** One place in one listing where a skill is asked for. Offsets are UTF-16, `end` exclusive. */
export interface Mention {
  /** Id of the taxonomy; `x-…` for a phrase that the taxonomy does not hold. */
  readonly skill: string
  readonly label: string
  readonly kind: Kind
  readonly level: Level
  readonly start: number
  readonly end: number
  readonly quote: string
  /** Shared by the members of one set of alternatives, unique within the listing. */
  readonly anyOf: string | null
}

export const payPeriods = ['year', 'month', 'week', 'day', 'hour'] as const
export type PayPeriod = (typeof payPeriods)[number]

/** The pay offered, as printed. `min` null: "up to"; `max` null: "from". Never both. */
export interface Salary {
  readonly min: number | null
  readonly max: number | null
  /** ISO 4217. */
  readonly currency: string
  readonly period: PayPeriod
  readonly quote: string
}

/** A sentence, a bullet or a heading of the text, with the section it stands in. */
export interface Span {
  readonly start: number
  readonly end: number
}

export interface Extraction {
  /** False: nothing was recognised. Such a listing is no evidence that a skill is not asked for. */
  readonly scanned: boolean
  readonly mentions: readonly (Mention & { readonly sentence: Span; readonly section: Section })[]
  readonly salary: Salary | null
  readonly seniority: Seniority
  /** Id of a role; null when none fits. */
  readonly role: string | null
}
