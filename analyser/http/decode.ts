import { promisify } from 'node:util'
import zlib from 'node:zlib'
import { FetchError } from './fetch-error.ts'

const decoders = {
  gzip: promisify(zlib.gunzip),
  'x-gzip': promisify(zlib.gunzip),
  deflate: promisify(zlib.inflate),
  br: promisify(zlib.brotliDecompress),
} as const

/** What we say we accept; `zstd` and others are refused when they come all the same. */
export const ACCEPT_ENCODING = 'gzip, br, deflate'

function tooLarge(url: string, limit: number, cause?: unknown): FetchError {
  return new FetchError('too-large', 'skip', `${url} is larger than ${Math.round(limit / 1024)} KiB`, {
    cause,
  })
}

/**
 * Undoes the one encoding layer that we accept, up to a limit of decoded bytes: two layers of gzip turn 492 bytes into
 * 200 MiB, which no HTTP client minds.
 *
 * @throws FetchError `too-large`, `bad-encoding`
 */
export async function decodeBody(
  body: Uint8Array,
  encoding: string | undefined,
  url: string,
  limit: number,
): Promise<Uint8Array> {
  const layers = (encoding ?? '')
    .toLowerCase()
    .split(',')
    .map((layer) => layer.trim())
    .filter((layer) => layer !== '' && layer !== 'identity')
  // A gzip file (sitemap.xml.gz) is a layer like any other, and only looked for where no other is named.
  if (layers.length === 0 && body[0] === 0x1f && body[1] === 0x8b) layers.push('gzip')
  const [layer] = layers
  if (layer === undefined) {
    if (body.length > limit) throw tooLarge(url, limit)
    return body
  }
  const decoder = Object.hasOwn(decoders, layer) ? decoders[layer as keyof typeof decoders] : undefined
  if (layers.length > 1 || decoder === undefined) {
    throw new FetchError('bad-encoding', 'skip', `${url} is encoded as "${encoding?.slice(0, 60)}"`)
  }
  let decoded: Uint8Array
  try {
    decoded = await decoder(body, { maxOutputLength: limit })
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(url, limit, cause)
    throw new FetchError('bad-encoding', 'retry', `${url} does not decode as ${layer}`, { cause })
  }
  if (decoded[0] === 0x1f && decoded[1] === 0x8b) {
    throw new FetchError('bad-encoding', 'skip', `${url} is compressed twice`)
  }
  return decoded
}

const named = /charset\s*=\s*["']?\s*([\w.:-]+)/i

/** The text of a body by its byte order mark, its header, its own declaration, else UTF-8. */
export function decodeText(body: Uint8Array, contentType: string | undefined): string {
  const start = new TextDecoder('latin1').decode(body.subarray(0, 1024))
  const declared =
    named.exec(contentType ?? '')?.[1] ??
    /<\?xml[^>]*encoding\s*=\s*["']([\w.:-]+)/i.exec(start)?.[1] ??
    (/<meta/i.test(start) ? named.exec(start)?.[1] : undefined)
  const mark =
    body[0] === 0xff && body[1] === 0xfe
      ? 'utf-16le'
      : body[0] === 0xfe && body[1] === 0xff
        ? 'utf-16be'
        : undefined
  const label = mark ?? (body[0] === 0xef && body[1] === 0xbb ? 'utf-8' : declared) ?? 'utf-8'
  try {
    return new TextDecoder(label).decode(body)
  } catch {
    return new TextDecoder().decode(body)
  }
}
