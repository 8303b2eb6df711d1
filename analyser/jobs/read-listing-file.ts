import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { createGunzip } from 'node:zlib'
import { type Info, parse } from 'csv-parse'
import { InputError, NotFoundError } from '../domain/errors.ts'

/** One record of a file, not yet checked. */
export interface FileRecord {
  /** Counted from 1; of a CSV record that has several lines, the last. */
  readonly line: number
  readonly value: unknown
}

/** No advert is longer; a file without line breaks must not fill the memory. */
const MAX_LINE = 8_000_000

/** The name of a file without folders and the endings that say its format. */
export function bareName(path: string): string {
  return basename(path)
    .replace(/\.gz$/i, '')
    .replace(/\.(jsonl|ndjson|json|csv|txt)$/i, '')
}

const isCsv = (path: string) => /\.csv(\.gz)?$/i.test(path)
const wrong = (path: string, what: string, hint: string, cause?: unknown) =>
  new InputError('broken-file', `${path}: ${what}`, { hint, cause })

/** @throws NotFoundError, InputError when there is no such file to read */
export async function assertReadable(path: string): Promise<void> {
  const found = await stat(path).catch((cause: NodeJS.ErrnoException) => {
    const what = cause.code === 'ENOENT' ? 'there is no file' : `${cause.code}:`
    throw new NotFoundError('missing-file', `${what} ${path}`, { hint: 'check the path', cause })
  })
  if (!found.isFile())
    throw wrong(path, 'is not a file', 'name the files themselves, such as adverts/*.jsonl')
}

/** The file's text in pieces; fails on anything that is not UTF-8. */
async function* textOf(path: string, onBytes: (count: number) => void): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const file = createReadStream(path, { highWaterMark: 256 * 1024 })
  file.on('data', (chunk) => onBytes(chunk.length))
  const bytes = /\.gz$/i.test(path) ? file.pipe(createGunzip()) : file
  file.on('error', (error) => bytes.destroy(error))
  try {
    for await (const chunk of bytes) yield decoder.decode(chunk as Buffer, { stream: true })
    yield decoder.decode()
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? ''
    if (code.startsWith('Z_')) throw wrong(path, 'is not a whole gzip file', 'fetch or pack it again', cause)
    if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA')
      throw wrong(
        path,
        'is not UTF-8',
        'save it as UTF-8, or convert it: iconv -f windows-1252 -t utf-8',
        cause,
      )
    throw wrong(
      path,
      `cannot be read: ${(cause as Error).message}`,
      'check the file and its permissions',
      cause,
    )
  } finally {
    file.destroy()
  }
}

async function* jsonLines(path: string, text: AsyncIterable<string>): AsyncGenerator<FileRecord> {
  let line = 0
  let rest = ''
  const record = (raw: string): FileRecord | undefined => {
    line++
    if (raw.trim() === '') return undefined
    try {
      return { line, value: JSON.parse(raw) }
    } catch (cause) {
      throw wrong(
        path,
        `broken JSON on line ${line}`,
        'each line holds one JSON object; nothing was written',
        cause,
      )
    }
  }
  for await (const piece of text) {
    const parts = (rest + piece).split('\n')
    rest = parts.pop() as string
    if (rest.length > MAX_LINE)
      throw wrong(path, `line ${line + parts.length + 1} is too long`, 'is it JSON Lines?')
    for (const part of parts) {
      const found = record(part)
      if (found !== undefined) yield found
    }
  }
  const last = record(rest)
  if (last !== undefined) yield last
}

async function* csvRows(path: string, text: AsyncIterable<string>): AsyncGenerator<FileRecord> {
  const parser = parse({
    columns: true,
    bom: true,
    info: true,
    trim: true,
    maxRecordSize: MAX_LINE,
    skipEmptyLines: true,
  })
  const feed = (async () => {
    for await (const piece of text) {
      if (!parser.write(piece)) await new Promise((drained) => parser.once('drain', drained))
    }
    parser.end()
  })()
  feed.catch((error: Error) => parser.destroy(error))
  try {
    for await (const row of parser) {
      const { record, info } = row as { record: Record<string, string>; info: Info }
      yield { line: info.lines, value: record }
    }
  } catch (cause) {
    if (cause instanceof InputError) throw cause
    const { message, lines } = cause as Error & { lines?: number }
    const where = lines === undefined ? '' : ` on line ${lines}`
    const what = message.replace(/,? (?:on|at) line \d+.*$/s, '')
    throw wrong(
      path,
      `broken CSV${where}: ${what}`,
      'the first line names the columns; nothing was written',
      cause,
    )
  } finally {
    parser.destroy()
  }
}

/**
 * Reads a file of listings record by record: CSV by its ending, else a JSON object a line; either may be gzipped.
 *
 * @param onBytes told of each piece read, packed as it is
 * @throws InputError naming the file and the line
 */
export function readListingFile(
  path: string,
  onBytes: (count: number) => void = () => undefined,
): AsyncGenerator<FileRecord> {
  const text = textOf(path, onBytes)
  return isCsv(path) ? csvRows(path, text) : jsonLines(path, text)
}
