import { readdirSync } from 'node:fs'
import { NotFoundError } from '../../analyser/domain/errors.ts'
import { nearest } from '../../analyser/domain/nearest.ts'
import type { Source } from './source.ts'

const folder = new URL('.', import.meta.url)
/** Files of this folder that are no sources. */
const helpers = new Set(['source.ts', 'load.ts'])

/** The ids of all sources: a file each. */
export function sourceIds(): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.ts') && !helpers.has(name))
    .map((name) => name.replace('.ts', ''))
    .sort()
}

const loaded = new Map<string, Source>()

/** @throws NotFoundError for a source that has no file */
export async function loadSource(id: string): Promise<Source> {
  const before = loaded.get(id)
  if (before !== undefined) return before
  const known = sourceIds()
  if (!known.includes(id)) {
    const meant = nearest(id, known)
    throw new NotFoundError('unknown-source', `there is no source "${id}"`, {
      hint: meant === undefined ? `there are: ${known.join(', ')}` : `did you mean "${meant}"?`,
    })
  }
  const { default: source } = (await import(new URL(`${id}.ts`, folder).href)) as { default: Source }
  loaded.set(id, source)
  return source
}
