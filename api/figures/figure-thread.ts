/** What computes figures beside the thread that answers: a report over a large role takes a good part of a second. */
import { workerData } from 'node:worker_threads'
import { RequisiteError } from '../../analyser/domain/errors.ts'
import type { Taxonomy } from '../../analyser/domain/taxonomy.ts'
import { type OpenDatabase, openDatabase } from '../../migrations/database.ts'
import { withOutage } from '../outage.ts'
import { type Figures, figuresHere } from './figures.ts'

export interface FigureThreadData {
  readonly url: string
  readonly taxonomy: Taxonomy
}

export interface FigureTask {
  readonly figure: keyof Figures
  readonly options: object
}

/** An error of ours in pieces: as a whole it would not come through between threads. */
export type FigureResult =
  | { readonly value: unknown }
  | {
      readonly error: {
        readonly code: string
        readonly message: string
        readonly exitCode: number
        readonly hint: string | undefined
      }
    }

/** A report reads its parts at once. */
const CONNECTIONS = 3

const { url, taxonomy } = workerData as FigureThreadData
let opened: Promise<OpenDatabase> | undefined

/** The connections of this thread; what fails to open is opened again with the next figure. */
function database(): Promise<OpenDatabase> {
  opened ??= openDatabase({ url, dataFolder: '' }, CONNECTIONS).catch((error: unknown) => {
    opened = undefined
    throw error
  })
  return opened
}

export async function compute({ figure, options }: FigureTask): Promise<FigureResult> {
  try {
    const { db } = await database()
    return { value: await figuresHere(db, taxonomy)[figure](options as never) }
  } catch (raised) {
    const error = withOutage(raised)
    if (!(error instanceof RequisiteError)) throw error
    const { code, message, exitCode, hint } = error
    return { error: { code, message, exitCode, hint } }
  }
}
