import { createHash } from 'node:crypto'
import { constants } from 'node:fs'
import { access, open, readFile, realpath, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { InputError, NotFoundError, RequisiteError } from '../../domain/errors.ts'

/** Of a file as the database knows it: SHA-256 of its bytes. */
export const hashOf = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex')

export interface GuideFile {
  /** Absolute, links followed: what stands for the guide in the database. */
  readonly path: string
  readonly text: string
  readonly hash: string
}

/** Its bytes; undefined where there is no such file. */
async function bytesOf(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

/**
 * Reads a guide that is to be kept. What is written back must be what was read but for the facts, so that only UTF-8 is taken.
 *
 * @throws NotFoundError where there is no such file; InputError for a folder, or another encoding
 */
export async function readGuideFile(asked: string): Promise<GuideFile> {
  let bytes: Buffer | undefined
  try {
    bytes = await bytesOf(asked)
  } catch (cause) {
    throw new InputError('unreadable-file', `${asked} cannot be read: ${(cause as Error).message}`, { cause })
  }
  if (bytes === undefined) throw new NotFoundError('no-such-file', `there is no file ${asked}`)
  let text: string
  try {
    // A mark at the start stays, or the file would not be the same when it is written back.
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (cause) {
    throw new InputError('broken-file', `${asked} is not UTF-8, so it could not be written back as it was`, {
      hint: 'save it as UTF-8 and import it again; `requisite guide audit` reads it as it is',
      cause,
    })
  }
  if (text.includes('\0'))
    throw new InputError('broken-file', `${asked} is no text: it holds a NUL character`)
  return { path: await realpath(asked), text, hash: hashOf(bytes) }
}

/** Hash of the file now; null where there is none. */
export async function currentHash(path: string): Promise<string | null> {
  const bytes = await bytesOf(path)
  return bytes === undefined ? null : hashOf(bytes)
}

/** @throws InputError when the file is another one than the database knows */
export async function assertUnchanged(path: string, known: string): Promise<void> {
  const now = await currentHash(path)
  if (now === known) return
  const what =
    now === null ? 'is not there any more' : 'was changed by hand since it was last imported or published'
  throw new InputError('guide-changed', `${path} ${what}; nothing was written`, {
    hint:
      now === null
        ? 'put it back, or import it from where it is'
        : `requisite guide import "${path}" takes the changes in`,
  })
}

/**
 * Puts a text in the place of a file: all of it or nothing, whatever happens in between, and kept by the disk when it returns.
 *
 * @param known hash of what it may replace
 */
export async function replaceFile(path: string, text: string, known: string): Promise<void> {
  // One name a guide: what a killed process left is written over by the next.
  const fresh = join(dirname(path), `.${basename(path)}.requisite`)
  try {
    await access(path, constants.W_OK)
    const { mode } = await stat(path)
    const file = await open(fresh, 'w', mode)
    try {
      await file.writeFile(text, 'utf8')
      await file.sync()
    } finally {
      await file.close()
    }
    await assertUnchanged(path, known)
    await rename(fresh, path)
  } catch (cause) {
    await rm(fresh, { force: true }).catch(() => undefined)
    if (cause instanceof RequisiteError) throw cause
    throw new InputError('guide-unwritable', `${path} cannot be written: ${(cause as Error).message}`, {
      cause,
    })
  }
  // The new name is in the folder only when the folder is on the disk.
  const folder = await open(dirname(path), 'r')
  await folder.sync().catch(() => undefined)
  await folder.close()
}
