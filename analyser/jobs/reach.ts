import { RequisiteError, UnavailableError } from '../domain/errors.ts'

/** Asks the queue's server something, and says in our words when it is gone. */
export async function reach<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (cause) {
    if (cause instanceof RequisiteError) throw cause
    throw new UnavailableError('queue', `the job queue does not answer: ${(cause as Error).message}`, {
      hint: 'requisite doctor says which service is missing',
      cause,
    })
  }
}
