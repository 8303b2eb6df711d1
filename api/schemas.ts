import { z } from 'zod'
import { day } from '../analyser/domain/listing.ts'

/** Query keys that several routes share. */
export const windowQuery = {
  from: day.optional().describe('first posting day; by default twelve months before the newest vacancy'),
  to: day.optional().describe('last posting day; by default that of the newest vacancy'),
}

export const roleId = z
  .string()
  .regex(/^[a-z0-9-]{1,80}$/)
  .describe('id of a role, as /v1/roles lists them')
