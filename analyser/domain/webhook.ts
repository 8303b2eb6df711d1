import { z } from 'zod'

/** What a webhook can be told of. */
export const eventTypes = {
  'snapshot.created': 'a figure of a role was published anew: report, pay or trend',
  'tier.changed': 'a requirement of a role came into another tier',
  'guide.published': 'a revision of a guide was published, or an earlier one put back',
  'guide.stale': 'claims of a guide are no longer what the figures say',
  'webhook.test': 'sent when it is asked for, to try a webhook',
} as const
export type EventType = keyof typeof eventTypes
export const eventTypeNames = Object.keys(eventTypes) as [EventType, ...EventType[]]

/** One try to deliver an event. */
export const deliveryAttempt = z.object({
  at: z.iso.datetime(),
  status: z.int().nullable().describe('HTTP status; null when there was no answer'),
  error: z.string().nullable().describe('why it did not count as received; else null'),
  ms: z.number().nonnegative(),
})
export type DeliveryAttempt = z.infer<typeof deliveryAttempt>

export const deliveryStates = ['waiting', 'delivered', 'failed'] as const
export type DeliveryState = (typeof deliveryStates)[number]

/** What is sent: Standard Webhooks has the envelope, `data` is by type. */
export interface WebhookBody {
  readonly type: string
  /** When it happened. */
  readonly timestamp: string
  readonly data: Readonly<Record<string, unknown>>
}
