import type { Salary } from '../domain/mention.ts'

/** The pay that an advert offers, as printed. */
export function readSalary(_text: string): Salary | null {
  return null
}
