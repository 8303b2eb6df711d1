import type { SkillIndex, SkillInfo, VacancyRow } from '../../../analyser/reports/vacancy-row.ts'

/** A small taxonomy: 1 SQL databases (family) holds 2 PostgreSQL and 3 MySQL; 4 Python, 5 Node.js, 6 Communication. */
export const skills: SkillIndex = new Map<number, SkillInfo>([
  [1, { slug: 'sql-databases', label: 'SQL databases', kind: 'concept', family: true, ancestors: new Set() }],
  [2, { slug: 'postgresql', label: 'PostgreSQL', kind: 'tool', family: false, ancestors: new Set([1]) }],
  [3, { slug: 'mysql', label: 'MySQL', kind: 'tool', family: false, ancestors: new Set([1]) }],
  [4, { slug: 'python', label: 'Python', kind: 'language', family: false, ancestors: new Set() }],
  [5, { slug: 'nodejs', label: 'Node.js', kind: 'tool', family: false, ancestors: new Set() }],
  [6, { slug: 'communication', label: 'Communication', kind: 'soft', family: false, ancestors: new Set() }],
])

let next = 0
/** A vacancy of an employer of its own, unless told otherwise. */
export function vacancy(change: Partial<VacancyRow> = {}): VacancyRow {
  const id = ++next
  return {
    id,
    employer: `Employer ${id}`,
    agency: false,
    postedOn: '2026-05-01',
    scanned: true,
    language: 'en',
    listings: 1,
    mentioned: [],
    required: [],
    anyOf: [],
    extractor: 'e1',
    taxonomy: 't1',
    dedupe: 'd1',
    ...change,
  }
}

export const many = (count: number, change: Partial<VacancyRow> = {}) =>
  Array.from({ length: count }, () => vacancy(change))

export const options = {
  role: 'backend-developer',
  label: 'Backend Developer',
  window: { from: '2025-06-01', to: '2026-05-31' },
  sample: false,
  least: 0,
}
