import { seniorities } from '../domain/mention.ts'
import { contracts } from '../facets/contract-of.ts'
import { patterns } from '../facets/pattern-of.ts'
import { regions } from '../facets/places.ts'
import { ABROAD } from '../facets/region-of.ts'
import type { Filters } from '../jobs/figures/filters.ts'
import type { Option } from './command.ts'

/** Options that narrow a figure, the same in every command that shows one. */
export const filterOptions = {
  seniority: {
    type: 'string',
    help: 'only of this seniority',
    choices: seniorities.filter((s) => s !== 'unknown'),
  },
  region: { type: 'string', help: 'only in this nation or region of the UK', choices: [...regions, ABROAD] },
  contract: { type: 'string', help: 'only of this kind of contract', choices: contracts },
  pattern: { type: 'string', help: 'only with this working pattern', choices: patterns },
  source: { type: 'string', help: 'only from this source' },
  employers: {
    type: 'string',
    help: 'only placed by employers themselves, or by agencies',
    choices: ['direct', 'agency'],
  },
} as const satisfies Record<string, Option>

/** The filters that the options name. */
export function filtersFrom(
  options: {
    readonly [K in keyof typeof filterOptions]?: string | undefined
  },
): Filters {
  const { seniority, region, contract, pattern, source, employers } = options
  return { seniority, region, contract, pattern, source, employerKind: employers as Filters['employerKind'] }
}
