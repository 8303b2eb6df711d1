import { isAbsolute, join } from 'node:path'
import { ConfigError } from '../analyser/domain/errors.ts'

export interface CrawlerConfig {
  /** An address or URL that a site can complain to; undefined: only the sample may be collected. */
  readonly contact: string | undefined
  /** Absolute path of the operator's register. */
  readonly register: string
  /** Everything of the environment that a keyed source may ask for. */
  readonly keys: Readonly<Record<string, string | undefined>>
  /** A browser to use in place of the one that is found. */
  readonly chromium: string | undefined
}

/**
 * Reads REQUISITE_CONTACT, REQUISITE_SOURCES and CHROMIUM_PATH.
 *
 * @param root the folder of the project; its `sources.yaml` is the default register
 * @throws ConfigError for a contact that nobody could use
 */
export function crawlerConfig(root: string, env: NodeJS.ProcessEnv = process.env): CrawlerConfig {
  const register = env.REQUISITE_SOURCES?.trim() || 'sources.yaml'
  return Object.freeze({
    contact: contact(env.REQUISITE_CONTACT?.trim()),
    register: isAbsolute(register) ? register : join(root, register),
    keys: env,
    chromium: env.CHROMIUM_PATH?.trim() || undefined,
  })
}

function contact(text: string | undefined): string | undefined {
  if (!text) return undefined
  const usable = /^(https?:\/\/|mailto:)[\x21-\x27\x2a-\x7e]+$/.test(text) && URL.canParse(text)
  if (usable) return text
  throw new ConfigError(`REQUISITE_CONTACT is no address that a site could complain to: "${text}"`, {
    hint: 'give a URL such as https://example.org/about-our-crawler, or mailto:crawler@example.org',
  })
}
