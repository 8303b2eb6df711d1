import type { Report } from '../domain/report.ts'
import type { VacancyRow } from './vacancy-row.ts'

type Versioned = Pick<VacancyRow, 'extractor' | 'taxonomy' | 'dedupe'>

/** Every version that a figure rests on; more than one of a kind while a re-analysis is under way. */
export function versionsOf(rows: readonly Versioned[]): Report['versions'] {
  const all = (key: keyof Versioned) => {
    const found = new Set<string>()
    let last: string | undefined
    for (const row of rows) {
      // Nearly always the same as in the row before.
      if (row[key] !== last) found.add(row[key])
      last = row[key]
    }
    return [...found].sort().join(', ')
  }
  return { extractor: all('extractor'), taxonomy: all('taxonomy'), dedupe: all('dedupe') }
}
