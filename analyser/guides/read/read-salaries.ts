import type { Block } from './block.ts'
import type { Gathered } from './gathered.ts'
import { findMoney } from './money.ts'
import { paidRole, seniorityNear } from './paid-role.ts'
import type { Route } from './route.ts'
import type { Section } from './sections.ts'

/** The role or the cost that a sum is of. */
const COST = /\b(?:cost|fee|costs|fund|tuition|price|discount|save|grant)\b/i
const LOOK_BACK = 40

/** The pay that a block states, by role and seniority; other sums of money are left with the reason. */
export function readSalaries(
  block: Block,
  section: Section,
  header: Block | null,
  route: Route,
  gathered: Gathered,
): void {
  for (const money of findMoney(block.text)) {
    const inPay =
      section.meaning === 'salary' ||
      money.min === null ||
      (money.min >= 10_000 && money.max !== money.min) ||
      /\b(?:salar|earn|paid|pay|starting)/i.test(block.text)
    const before = block.text.slice(Math.max(0, money.range[0] - LOOK_BACK), money.range[0])
    if (!inPay || COST.test(before)) {
      gathered.leave(block, money.range, 'a sum of money that is no pay of a role')
      continue
    }
    const role = paidRole(block, money.range, section, header, route)
    if (role === null) {
      gathered.leave(block, money.range, 'pay, but of which role the text does not say')
      continue
    }
    const seniority = seniorityNear(block, money.range, section, header)
    const { min, max, currency, period, openEnded, range } = money
    const value = { role, seniority, min, max, currency, period, ...(openEnded ? { openEnded } : {}) }
    // A route's roles are the same in singular and plural.
    gathered.add(
      'salary',
      `${role.toLowerCase().replace(/s$/, '')} ${min ?? ''} ${max ?? ''} ${currency}`,
      block,
      range,
      value,
    )
  }
}
