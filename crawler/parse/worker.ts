/** Runs in a worker thread: a page that hangs or exhausts its reader costs a thread and not the process. */
import { workerData } from 'piscina'
import { InputError, RequisiteError } from '../../analyser/domain/errors.ts'
import { type PreparedListing, prepareListing } from '../../analyser/jobs/prepare-listing.ts'
import { PageError } from '../errors.ts'
import { loadSource } from '../sources/load.ts'
import type { Page } from '../sources/source.ts'
import { type ParsedPage, parsePage } from './parse-page.ts'

/** A page with its listings ready to be stored. */
export interface ReadPage extends Omit<ParsedPage, 'listings'> {
  readonly listings: readonly PreparedListing[]
}

/** Errors lose their class between threads; this is what they keep. */
export type ParseOutcome =
  | { readonly ok: ReadPage }
  | { readonly failed: Pick<PageError, 'code' | 'consequence' | 'message'> }

function prepare(parsed: ParsedPage): ReadPage {
  const rejected = [...parsed.rejected]
  const listings: PreparedListing[] = []
  for (const listing of parsed.listings) {
    try {
      // Boards say "en" by default; the text is the better witness.
      const { language, ...rest } = listing
      listings.push(prepareListing(language === undefined || language === 'en' ? rest : listing))
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      rejected.push(`${listing.id}: ${error.message}`)
    }
  }
  return { ...parsed, listings, rejected }
}

export interface ParseTask {
  readonly source: string
  readonly page: Page
  /** Where in `workerData` to count up when a thread begins with it: the deadline counts from then. */
  readonly slot: number
}

const begun = (workerData as { begun: Int32Array }).begun

export default async function parse({ source, page, slot }: ParseTask): Promise<ParseOutcome> {
  try {
    const adapter = await loadSource(source)
    Atomics.store(begun, slot, 1)
    return { ok: prepare(parsePage(adapter, page)) }
  } catch (error) {
    if (error instanceof PageError) {
      return { failed: { code: error.code, consequence: error.consequence, message: error.message } }
    }
    const code = error instanceof RequisiteError ? error.code : 'adapter-defect'
    return {
      failed: {
        code,
        consequence: 'stop',
        message: `the adapter of ${source} fails: ${(error as Error).message}`,
      },
    }
  }
}
