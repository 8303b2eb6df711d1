import { FetchError } from '../../analyser/http/fetch-error.ts'
import type { FetchedPage, Fetcher, FetchOptions } from '../fetch/fetcher.ts'
import type { PageRequest, Source } from '../sources/source.ts'

type Keys = Readonly<Record<string, string>>

/** Takes keys out of a text, in every form in which they are sent. */
export function redact(text: string, keys: Keys): string {
  let clean = text
  for (const key of Object.values(keys)) {
    if (key === '') continue
    const forms = [
      key,
      encodeURIComponent(key),
      new URLSearchParams({ key }).toString().slice(4),
      btoa(`${key}:`),
    ]
    for (const form of forms) clean = clean.replaceAll(form, '***')
  }
  return clean
}

/**
 * Fetches a page with the source's keys, which are in the request that is sent and nowhere else: neither in the address
 * that the page is known by, nor in an error.
 */
export async function fetchAuthorised(
  fetcher: Fetcher,
  source: Source,
  request: PageRequest,
  keys: Keys,
  options: FetchOptions,
): Promise<FetchedPage> {
  if (source.authorise === undefined) return fetcher.fetch(request, options)
  const sent = source.authorise(request, keys)
  try {
    const page = await fetcher.fetch(sent, options)
    return { ...page, url: page.url === sent.url ? request.url : redact(page.url, keys) }
  } catch (error) {
    if (!(error instanceof FetchError)) throw error
    const { code, consequence, retryAfterMs, status, hint } = error
    throw new FetchError(code, consequence, redact(error.message, keys), {
      ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
      ...(status === undefined ? {} : { status }),
      ...(hint === undefined ? {} : { hint }),
    })
  }
}
