/** Runs in a worker thread: a page that hangs or exhausts its reader costs a thread and not the process. */
import { RequisiteError } from '../../analyser/domain/errors.ts'
import { PageError } from '../errors.ts'
import { loadSource } from '../sources/load.ts'
import type { Page } from '../sources/source.ts'
import { type ParsedPage, parsePage } from './parse-page.ts'

/** Errors lose their class between threads; this is what they keep. */
export type ParseOutcome =
  | { readonly ok: ParsedPage }
  | {
      readonly failed: {
        readonly code: string
        readonly consequence: PageError['consequence']
        readonly message: string
      }
    }

export default async function parse({ source, page }: { source: string; page: Page }): Promise<ParseOutcome> {
  try {
    return { ok: parsePage(await loadSource(source), page) }
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
