/** Parameters that say where a visitor came from, and nothing of the page. */
const TRACKING =
  /^(?:utm_\w+|gclid|fbclid|mc_[ce]id|ref|refid|referrer|source|src|gh_src|lever-source\S*|tracking\w*|trk|from|campaign|session\w*|sid)$/i

/**
 * One spelling of the address of one advert.
 *
 * @returns undefined for what is no web address, or the address of a whole site or list rather than of one advert
 * @example canonicalUrl('http://www.acme.com/jobs/12/?utm_source=x#apply') // => 'acme.com/jobs/12'
 */
export function canonicalUrl(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined
  const { protocol, hostname, pathname, searchParams } = new URL(url)
  if (protocol !== 'https:' && protocol !== 'http:') return undefined
  const kept = [...searchParams].filter(([name]) => !TRACKING.test(name)).sort(([a], [b]) => (a < b ? -1 : 1))
  const query = kept.map(([name, value]) => `${name}=${value}`).join('&')
  const path = pathname.replace(/\/+$/, '')
  if (!/\d/.test(path + query) && path.split('-').length < 4) return undefined
  return `${hostname.toLowerCase().replace(/^www\./, '')}${path}${query === '' ? '' : `?${query}`}`
}
