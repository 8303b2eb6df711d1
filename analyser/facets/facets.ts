import { isAgency } from './agency.ts'
import { contractOf } from './contract-of.ts'
import { employerKey } from './employer-key.ts'
import { patternOf } from './pattern-of.ts'
import { regionOf } from './region-of.ts'

/** Grows when a rule changes, so that what was counted by the old ones is counted anew. */
export const FACETS_VERSION = 1

export interface Advert {
  readonly title: string
  readonly employer: string | null
  readonly location: string | null
  readonly text: string
}

export interface Facets {
  readonly employer: string | null
  readonly agency: boolean
  readonly region: string | null
  readonly contract: string | null
  readonly pattern: string | null
}

/** What an advert can be filtered by beside its role and seniority; null wherever it does not say. */
export function facetsOf({ title, employer, location, text }: Advert): Facets {
  return {
    employer: employerKey(employer) ?? null,
    agency: isAgency(employer, text),
    region: regionOf(location),
    contract: contractOf(title, text),
    pattern: patternOf(location, title, text),
  }
}
