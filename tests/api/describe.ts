/**
 * `npm run describe`: writes the description of the API and the types of its client anew. A change that breaks a client is refused
 * while the version of the API is the same.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { loadTaxonomy } from '../../analyser/taxonomy/load.ts'
import { buildApp } from '../../api/app.ts'
import type { Services } from '../../api/deps.ts'
import { breakingChanges } from '../../api/openapi/breaking-changes.ts'
import { clientTypes } from '../../api/openapi/client-types.ts'
import type { OpenApi } from '../../api/openapi/complete.ts'

export const places = {
  document: new URL('../../api/openapi/v1.json', import.meta.url),
  types: new URL('../../api/client/types.ts', import.meta.url),
}

/** The description as the server gives it; nothing is asked of the services. */
export async function describe(): Promise<OpenApi> {
  const app = await buildApp({
    taxonomy: loadTaxonomy(),
    queues: { raw: [] as unknown[] },
  } as unknown as Services)
  const document = (await app.inject('/openapi.json')).json() as OpenApi
  await app.close()
  return document
}

if (import.meta.main) {
  const document = await describe()
  const before = existsSync(places.document)
    ? (JSON.parse(readFileSync(places.document, 'utf8')) as OpenApi)
    : document
  const breaking = breakingChanges(before, document)
  if (breaking.length > 0 && !process.argv.includes('--break')) {
    console.error(
      `These changes break clients of /v1:\n- ${breaking.join('\n- ')}\nMake them in /v2, or say --break.`,
    )
    process.exit(1)
  }
  writeFileSync(places.document, `${JSON.stringify(document, null, 1)}\n`)
  writeFileSync(places.types, clientTypes(document))
}
