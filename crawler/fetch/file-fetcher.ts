import { readdir, readFile, realpath, stat } from 'node:fs/promises'
import { isAbsolute, join, relative, resolve } from 'node:path'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { decodeText } from '../../analyser/http/decode.ts'
import { FetchError } from '../../analyser/http/fetch-error.ts'
import type { PageRequest } from '../sources/source.ts'
import type { FetchedPage, Fetcher, FetchOptions } from './fetcher.ts'

const unzip = promisify(gunzip)
/** Some 20,000 adverts; larger files are for `requisite import`, which reads them as a stream. */
const MAX_FILE_BYTES = 64 * 1024 * 1024

/** "Fetches" a folder, as a JSON list of its files, and the files in it; never a file outside of it. */
export function createFileFetcher(root: string): Fetcher {
  async function readPage(path: string, kind: string, options: FetchOptions): Promise<FetchedPage> {
    const { mtimeMs, size } = await stat(path)
    const etag = `${mtimeMs}-${size}`
    const page = { url: path, nofollow: false, notModified: false, validators: { etag, lastModified: null } }
    if (kind === 'folder') {
      const names = (await readdir(path, { withFileTypes: true })).filter((entry) => entry.isFile())
      const files = names.map((entry) => join(path, entry.name)).sort()
      return { ...page, body: JSON.stringify(files), validators: { etag: null, lastModified: null } }
    }
    if (options.validators?.etag === etag) return { ...page, body: '', notModified: true }
    if (size > MAX_FILE_BYTES)
      throw new FetchError('too-large', 'skip', `${path} is larger than 64 MiB: use requisite import`)
    const bytes = await readFile(path)
    const packed = bytes[0] === 0x1f && bytes[1] === 0x8b
    return {
      ...page,
      body: decodeText(packed ? await unzip(bytes, { maxOutputLength: MAX_FILE_BYTES }) : bytes, undefined),
    }
  }

  return {
    async fetch(request: PageRequest, options: FetchOptions) {
      try {
        const path = await realpath(resolve(root, request.url))
        const folder = await realpath(resolve(root, options.subject ?? request.url))
        const inside = relative(folder, path)
        if (inside.startsWith('..') || isAbsolute(inside)) {
          throw new FetchError('bad-address', 'skip', `${request.url} leads out of its folder`)
        }
        return await readPage(path, request.kind, options)
      } catch (cause) {
        if (cause instanceof FetchError) throw cause
        const why = (cause as NodeJS.ErrnoException).code ?? (cause as Error).message
        throw new FetchError('no-such-file', 'skip', `${request.url} cannot be read: ${why}`, { cause })
      }
    },
  }
}
