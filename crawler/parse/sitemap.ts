import { PageError } from '../errors.ts'
import { childrenOf, localName, textOf, type XmlElement } from './xml.ts'

/** Addresses of a sitemap: https://www.sitemaps.org/protocol.html */
export interface Sitemap {
  readonly pages: readonly string[]
  /** Further sitemaps, of an index. */
  readonly sitemaps: readonly string[]
}

/** @throws PageError `changed-shape` for XML that is no sitemap */
export function readSitemap(root: XmlElement): Sitemap {
  const locations = (name: string) =>
    childrenOf(root, name)
      .map((entry) => textOf(entry, 'loc'))
      .filter((address) => address !== undefined)
  if (localName(root) === 'sitemapindex') return { pages: [], sitemaps: locations('sitemap') }
  if (localName(root) === 'urlset') return { pages: locations('url'), sitemaps: [] }
  throw new PageError('changed-shape', 'stop', `<${root.name}> is no sitemap`)
}
