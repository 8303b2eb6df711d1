import { load } from 'cheerio'
import { assertTame } from './html.ts'

/** Around an advert on most sites, and never part of it. */
const around =
  'script, style, noscript, template, svg, nav, header, footer, form, button, input, select, iframe, aside, [hidden], [aria-hidden=true], [role=navigation], [role=banner], [role=contentinfo]'

/**
 * The HTML of a page's main content, where no markup says which part is the advert: the first of the selectors that
 * finds something, else `main`, `article` or the body, without what surrounds it.
 *
 * @throws HostileMarkupError
 */
export function mainContent(html: string, ...selectors: readonly string[]): { title: string; html: string } {
  assertTame(html)
  const $ = load(html)
  const title = $('h1').first().text().replace(/\s+/g, ' ').trim()
  for (const selector of [...selectors, 'main', '[role=main]', 'article', 'body']) {
    const found = $(selector)
    if (found.length === 0 || found.text().trim().length < 40) continue
    found.find(around).remove()
    return {
      title,
      html: found
        .toArray()
        .map((element) => $(element).html() ?? '')
        .join('\n'),
    }
  }
  return { title, html: '' }
}
