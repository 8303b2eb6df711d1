import type { Db } from '../../../migrations/database.ts'
import type { Taxonomy } from '../../domain/taxonomy.ts'
import type { Handlers, JobRequest, Queues } from '../queue-types.ts'
import { checkGuides } from './check-guides.ts'

/** Holds every guide against the figures as they are now. Asking often does no harm. */
export const CHECK_GUIDES: JobRequest = { name: 'check-guides', data: {}, unique: 'check-guides' }

/** Has the guides checked once the counts have changed; the events that webhooks are told of come from the check. */
export async function askForChecks(db: Db, queues: Queues): Promise<boolean> {
  const guide = await db.selectFrom('guides').select('id').limit(1).executeTakeFirst()
  if (guide === undefined) return false
  await queues.add('analyse', CHECK_GUIDES)
  return true
}

/** The jobs of guides on the queue `analyse`. */
export function guideHandlers(db: Db, taxonomy: Taxonomy): Handlers {
  return {
    'check-guides': (_, { signal }) => checkGuides(db, { taxonomy, now: new Date(), signal }),
  }
}
