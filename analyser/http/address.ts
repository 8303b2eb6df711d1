import { FetchError } from './fetch-error.ts'

const defaultPorts: Readonly<Record<string, number>> = { 'http:': 80, 'https:': 443 }

/** The port of a URL, the default one of its scheme included. */
export function portOf(url: URL): number {
  return url.port === '' ? (defaultPorts[url.protocol] ?? 0) : Number(url.port)
}

/**
 * Reads an address that a page gave us. Private addresses are refused later, when the name is resolved: a check of
 * the text would be passed by a name that leads home.
 *
 * @param ports allowed besides 80 and 443; `any` where the operator allowed loopback
 * @throws FetchError `bad-address` for anything but plain http(s) on an allowed port
 */
export function readAddress(text: string, ports: readonly number[] | 'any' = []): URL {
  const refuse = (why: string) => new FetchError('bad-address', 'skip', `${text.slice(0, 200)} ${why}`)
  if (!URL.canParse(text)) throw refuse('is no URL')
  const url = new URL(text)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw refuse('is neither http nor https')
  if (url.username !== '' || url.password !== '') throw refuse('holds a user name')
  const port = portOf(url)
  if (ports !== 'any' && port !== 80 && port !== 443 && !ports.includes(port)) {
    throw refuse(`asks for port ${port}`)
  }
  url.hash = ''
  return url
}
