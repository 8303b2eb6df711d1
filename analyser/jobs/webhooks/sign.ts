import { createHmac, randomBytes } from 'node:crypto'

const PREFIX = 'whsec_'
const SECRET_BYTES = 24

/** A new secret, as Standard Webhooks writes one. */
export const newSecret = (): string => PREFIX + randomBytes(SECRET_BYTES).toString('base64')

/**
 * The headers that let a receiver see that a message is ours and fresh.
 *
 * Source: Standard Webhooks 1.0.0, "Signature scheme": HMAC-SHA256 over id, time and body.
 *
 * @param at   when it is sent, in seconds
 * @param body exactly what is sent
 */
export function signedHeaders(
  secret: string,
  message: string,
  at: number,
  body: string,
): Record<string, string> {
  const key = Buffer.from(secret.slice(PREFIX.length), 'base64')
  const signature = createHmac('sha256', key).update(`${message}.${at}.${body}`).digest('base64')
  return {
    'webhook-id': message,
    'webhook-timestamp': String(at),
    'webhook-signature': `v1,${signature}`,
  }
}
