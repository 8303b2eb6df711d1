import type { Target } from '../sources/source.ts'

/** A line of the register, or the sample: what to collect, how, and on what ground. */
export interface Entry {
  /** What `requisite collect NAME` calls it. */
  readonly name: string
  /** The adapter: a file of crawler/sources. */
  readonly source: string
  readonly targets: readonly Target[]
  readonly on: boolean
  /** Why it is off, or what else an operator should know. */
  readonly note: string | undefined
  /** Terms or documentation that allow the collection, and the day somebody last looked. */
  readonly basis: { readonly url: string; readonly checked: string | null } | undefined
  readonly verified: boolean
  /** Overrides of the source's own. */
  readonly minDelayMs: number | undefined
  readonly expected: { readonly min?: number | undefined; readonly max?: number | undefined }
  /** Private addresses that this entry alone may reach. */
  readonly allowAddresses: readonly string[]
  /** What its listings are stored under: the source's id, or `sample`. */
  readonly storeAs: string
  readonly sample: boolean
}

/** A target as runs and leases name it: `wayve`, `data analyst location=London`. */
export function subjectOf(target: Target): string {
  if (target.name !== undefined) return target.name
  const options = Object.entries(target.options).map(([key, value]) => `${key}=${value}`)
  return [target.subject, ...options].filter((part) => part !== '').join(' ')
}
