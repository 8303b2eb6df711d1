import type { RoleSummary } from '../domain/role-summary.ts'
import { LEAST_EMPLOYERS, LEAST_VACANCIES } from '../stats/tier.ts'
import { type Column, csvTable, markdownTable, textTable } from './columns.ts'
import type { Format, RenderOptions } from './render-report.ts'
import { SAMPLE_NOTE } from './words.ts'

const enough = (role: RoleSummary) => role.scanned >= LEAST_VACANCIES && role.employers >= LEAST_EMPLOYERS

const columns: Column<RoleSummary>[] = [
  { title: 'Role', value: (role) => role.role, least: 20 },
  { title: 'Name', value: (role) => role.label, least: 16 },
  { title: 'Vacancies', value: (role) => String(role.vacancies), align: 'right' },
  { title: 'Employers', value: (role) => String(role.employers), align: 'right' },
  { title: 'Newest', value: (role) => role.last ?? '' },
  {
    title: '',
    value: (role) => [enough(role) ? '' : 'too few', role.sample ? 'sample' : ''].filter(Boolean).join(', '),
  },
]

/** Writes the list of roles out. `table` leaves out those without vacancies and counts them. */
export function renderRoles(
  roles: readonly RoleSummary[],
  format: Format,
  options: RenderOptions = {},
): string {
  const some = roles.filter((role) => role.vacancies > 0)
  const none = roles.length - some.length
  switch (format) {
    case 'json':
      return JSON.stringify(roles, null, 2)
    case 'csv':
      return csvTable(roles, {
        role: (role) => role.role,
        label: (role) => role.label,
        sample: (role) => String(role.sample),
        vacancies: (role) => role.vacancies,
        scanned: (role) => role.scanned,
        listings: (role) => role.listings,
        employers: (role) => role.employers,
        first: (role) => role.first,
        last: (role) => role.last,
      })
    case 'markdown':
      return markdownTable(roles, columns)
    case 'table':
      return [
        ...(some.some((role) => role.sample) ? [SAMPLE_NOTE, ''] : []),
        some.length === 0
          ? 'No role has vacancies yet: collect or import listings, then `requisite analyse`.'
          : textTable(some, columns, Math.min(120, Math.max(80, options.width ?? 100))),
        ...(none > 0
          ? [
              '',
              `${none} further roles have no vacancies: ${roles
                .filter((r) => r.vacancies === 0)
                .slice(0, 8)
                .map((r) => r.role)
                .join(', ')}${none > 8 ? ', …' : ''}`,
            ]
          : []),
      ].join('\n')
  }
}
