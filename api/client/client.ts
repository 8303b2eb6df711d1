import createClient, { type Client } from 'openapi-fetch'
import type { components, paths } from './types.ts'

export type { components, paths } from './types.ts'

/** An answer of the API, by the name that its description gives it: `Answer<'Comparison'>`. */
export type Answer<Name extends keyof components['schemas']> = components['schemas'][Name]

export interface ClientOptions {
  /** Where the API is, such as http://localhost:3080. */
  readonly url: string
  /** A key of `requisite keys create`; on the machine itself reading needs none. */
  readonly key?: string
  /** Most tries of a request that the server is too busy for. */
  readonly attempts?: number
  readonly fetch?: typeof globalThis.fetch
}

const BUSY = new Set([429, 503])
const MOST_WAIT_MS = 60_000

/** What a problem says; a request that failed has one. */
export class ApiProblem extends Error {
  readonly problem: Answer<'Problem'>
  constructor(problem: Answer<'Problem'>) {
    super(`${problem.title}: ${problem.detail}`)
    this.name = 'ApiProblem'
    this.problem = problem
  }
}

/** Waits as long as the server asks, and tries again. */
function patient(fetch: typeof globalThis.fetch, attempts: number) {
  return async (request: Request): Promise<Response> => {
    for (let attempt = 1; ; attempt++) {
      // A body can be sent once: each try takes a copy.
      const response = await fetch(request.clone())
      if (!BUSY.has(response.status) || attempt >= attempts) return response
      await response.body?.cancel()
      const seconds = Number(response.headers.get('retry-after') ?? 1)
      await new Promise((done) => setTimeout(done, Math.min(MOST_WAIT_MS, seconds * 1000)))
    }
  }
}

/**
 * A client of the API with the types of its description.
 *
 * @example
 * const api = requisite({ url: 'http://localhost:3080' })
 * const { data } = await api.GET('/v1/roles/{role}/requirements', { params: { path: { role: 'backend-developer' } } })
 */
export function requisite({
  url,
  key,
  attempts = 3,
  fetch = globalThis.fetch,
}: ClientOptions): Client<paths, 'application/json'> {
  return createClient<paths, 'application/json'>({
    baseUrl: url,
    headers: key === undefined ? {} : { authorization: `Bearer ${key}` },
    fetch: patient(fetch, attempts),
  })
}

interface Result<T> {
  readonly data?: T
  readonly error?: unknown
}

/** What a request found. @throws ApiProblem when it failed */
export async function found<T>(request: Promise<Result<T>>): Promise<T> {
  const { data, error } = await request
  if (data === undefined) throw new ApiProblem(error as Answer<'Problem'>)
  return data
}

/**
 * Every page of a list, one after the other.
 *
 * @param first the first page, as `found` gives it
 */
export async function* pages<T extends { readonly page: Answer<'Page'> }>(
  { url, key, fetch = globalThis.fetch, attempts = 3 }: ClientOptions,
  first: T,
): AsyncGenerator<T> {
  const ask = patient(fetch, attempts)
  for (let page = first; ; ) {
    yield page
    const { next } = page.page
    if (next === null) return
    const headers = new Headers(key === undefined ? {} : { authorization: `Bearer ${key}` })
    const response = await ask(new Request(new URL(next, url), { headers }))
    const body: unknown = await response.json()
    if (!response.ok) throw new ApiProblem(body as Answer<'Problem'>)
    page = body as T
  }
}
