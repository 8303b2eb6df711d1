import { createHash, randomBytes } from 'node:crypto'
import { crc32 } from 'node:zlib'

/** What every key begins with, so that scanners of leaked secrets know one. */
export const KEY_PREFIX = 'rq_'

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
/** Digits of 128 bits, and of the 32 of the checksum. */
const RANDOM_LENGTH = 22
const CHECK_LENGTH = 6
const SHAPE = new RegExp(`^${KEY_PREFIX}[0-9A-Za-z]{${RANDOM_LENGTH + CHECK_LENGTH}}$`)

function base62(value: bigint, length: number): string {
  let text = ''
  for (let rest = value; text.length < length; rest /= 62n) text = DIGITS.charAt(Number(rest % 62n)) + text
  return text
}

const checkOf = (body: string) => base62(BigInt(crc32(body)), CHECK_LENGTH)

/** A new key: a prefix, 128 random bits, and a checksum over both, all in letters and digits. */
export function newKey(): string {
  const body = KEY_PREFIX + base62(BigInt(`0x${randomBytes(16).toString('hex')}`), RANDOM_LENGTH)
  return body + checkOf(body)
}

/** Whether a text can be a key at all; a slip of the hand is found without asking the database. */
export function isKey(text: string): boolean {
  return SHAPE.test(text) && text.endsWith(checkOf(text.slice(0, -CHECK_LENGTH)))
}

/** What is stored of a key. A plain hash is enough: 128 random bits cannot be guessed. */
export function hashKey(key: string): string {
  return createHash('sha256').update(key).digest('hex')
}

/** The part of a key that may be shown. */
export const hintOf = (key: string): string => `${KEY_PREFIX}…${key.slice(-4)}`

/** A random id such as `key_7Yd…`: 96 bits, not to be guessed either. */
export function newId(prefix: string): string {
  return `${prefix}_${base62(BigInt(`0x${randomBytes(12).toString('hex')}`), 17)}`
}
