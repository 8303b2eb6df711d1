import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { InputError, NotFoundError } from '../../domain/errors.ts'

const GUIDE = /\.(?:txt|md|markdown|html?)$/i

async function under(path: string): Promise<string[]> {
  const found = await readdir(path, { recursive: true, withFileTypes: true })
  return found
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.') && GUIDE.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

/**
 * The files that some arguments name: a file is itself, a folder is every guide in it, however deep.
 *
 * @throws NotFoundError for a path that is not there; InputError for a folder without a guide
 */
export async function guideFiles(paths: readonly string[]): Promise<string[]> {
  const all: string[] = []
  for (const path of paths) {
    const found = await stat(path).catch(() => undefined)
    if (found === undefined) throw new NotFoundError('no-such-file', `there is no file ${path}`)
    const files = found.isDirectory() ? await under(path) : [path]
    if (files.length === 0)
      throw new InputError('missing-file', `${path} holds no guide`, {
        hint: 'a guide ends in .txt, .md or .html',
      })
    all.push(...files)
  }
  return [...new Set(all)]
}
