import { UsageError } from '../../analyser/domain/errors.ts'
import { type ApiKey, type Scope, scopes } from './key-store.ts'

/** Whether a key works, in a word. */
export function stateOf({
  revokedAt,
  expiresAt,
}: Pick<ApiKey, 'revokedAt' | 'expiresAt'>): 'live' | 'revoked' | 'expired' {
  if (revokedAt !== null) return 'revoked'
  return expiresAt !== null && expiresAt.getTime() <= Date.now() ? 'expired' : 'live'
}

/** @throws UsageError for a scope that there is not */
export function scopesFrom(text: string): Scope[] {
  const words = text.split(/[\s,]+/).filter(Boolean)
  const wrong = words.find((word) => !(scopes as readonly string[]).includes(word))
  if (wrong === undefined && words.length > 0) return [...new Set(words as Scope[])]
  throw new UsageError(`scopes are ${scopes.join(', ')}, not "${wrong ?? ''}"`, {
    hint: 'several are separated by commas',
  })
}

function whole(text: string, name: string, most: number): number {
  const number = Number(text)
  if (Number.isInteger(number) && number >= 1 && number <= most) return number
  throw new UsageError(`--${name} is a whole number from 1 to ${most}, not "${text}"`)
}

export const perMinuteFrom = (text: string): number => whole(text, 'rate', 1_000_000)

export function expiryFrom(days: string | undefined): { expiresAt?: Date } {
  return days === undefined
    ? {}
    : { expiresAt: new Date(Date.now() + whole(days, 'days', 3_650) * 86_400_000) }
}
