/** A vacancy as the figures count it. Numbers in the arrays are ids of the table `skills`, families included. */
export interface VacancyRow {
  readonly id: number
  /** One spelling an employer (facets/employer-key.ts); null where the advert names none. */
  readonly employer: string | null
  readonly agency: boolean
  readonly postedOn: string
  readonly scanned: boolean
  readonly language: string
  readonly listings: number
  readonly mentioned: readonly number[]
  readonly required: readonly number[]
  readonly anyOf: readonly (readonly number[])[]
  readonly extractor: string
  readonly taxonomy: string
  readonly dedupe: string
}

/** What the figures need to know of a skill. */
export interface SkillInfo {
  readonly slug: string
  readonly label: string
  readonly kind: string
  readonly family: boolean
  /** Ids of every broader skill, however far up. */
  readonly ancestors: ReadonlySet<number>
}
export type SkillIndex = ReadonlyMap<number, SkillInfo>
