import { userInfo } from 'node:os'
import { UsageError } from '../domain/errors.ts'
import type { Option } from './command.ts'

/** Who decides or publishes, the same in every command that writes it down. */
export const byOption = {
  by: { type: 'string', help: 'who does it; without it the name of the account', value: 'NAME' },
} as const satisfies Record<string, Option>

/** The name of whoever runs the command. */
export function nameOf(by: string | undefined): string {
  const name = (by ?? userInfo().username).trim()
  if (name === '') throw new UsageError('--by is a name')
  return name
}

export const lockOption = {
  lock: {
    type: 'string',
    help: 'the lock that review printed: refuses when somebody decided since',
    value: 'N',
  },
} as const satisfies Record<string, Option>

/** @throws UsageError for anything but a whole number */
export function lockOf(lock: string | undefined): number | undefined {
  if (lock === undefined) return undefined
  if (!/^\d{1,9}$/.test(lock)) throw new UsageError(`--lock is a number that review printed, not "${lock}"`)
  return Number(lock)
}
