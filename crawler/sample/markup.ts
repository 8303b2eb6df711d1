import { escapeHtml } from '../parse/text.ts'
import type { Advert } from './adverts.ts'

/** The day so many days before another. */
export function dayBefore(today: string, days: number): string {
  return new Date(Date.parse(`${today}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10)
}

function jobPosting(advert: Advert, today: string, path: string) {
  const { salary } = advert
  return {
    '@context': 'https://schema.org/',
    '@type': 'JobPosting',
    title: advert.title,
    description: advert.html,
    identifier: { '@type': 'PropertyValue', name: advert.employer, value: advert.id },
    url: path,
    datePosted: dayBefore(today, advert.daysAgo),
    hiringOrganization: { '@type': 'Organization', name: advert.employer },
    jobLocation: {
      '@type': 'Place',
      address: { '@type': 'PostalAddress', addressLocality: advert.location, addressCountry: 'GB' },
    },
    ...(advert.language === undefined ? {} : { inLanguage: advert.language }),
    ...(salary === null
      ? {}
      : {
          baseSalary: {
            '@type': 'MonetaryAmount',
            currency: salary.currency,
            value: {
              '@type': 'QuantitativeValue',
              minValue: salary.min,
              maxValue: salary.max,
              unitText: salary.period.toUpperCase(),
            },
          },
        }),
  }
}

const jsonLd = (value: unknown) =>
  `<script type="application/ld+json">${JSON.stringify(value, null, 1).replaceAll('<', '\\u003c')}</script>`

/** Sites differ, so the board's pages do: by turns JSON-LD, JSON-LD in a graph with escaped HTML, and microdata. */
export function advertPage(advert: Advert, today: string, path: string, turn: number): string {
  const posting = jobPosting(advert, today, path)
  const style = turn % 3
  const head =
    style === 0
      ? jsonLd(posting)
      : style === 1
        ? jsonLd({
            '@context': 'https://schema.org',
            '@graph': [
              { '@type': 'WebSite', name: 'Sample board' },
              { ...posting, description: escapeHtml(advert.html) },
            ],
          })
        : ''
  const body =
    style === 2 ? microdata(advert, today, path) : `<h1>${escapeHtml(advert.title)}</h1>${advert.html}`
  return page(`${advert.title} at ${advert.employer}`, body, head)
}

function microdata(advert: Advert, today: string, path: string): string {
  const meta = (name: string, value: string | number | null) =>
    value === null ? '' : `<meta itemprop="${name}" content="${escapeHtml(String(value))}">`
  const { salary } = advert
  const pay =
    salary === null
      ? ''
      : `<div itemprop="baseSalary" itemscope itemtype="http://schema.org/MonetaryAmount">${meta('currency', salary.currency)}
<div itemprop="value" itemscope itemtype="http://schema.org/QuantitativeValue">${meta('minValue', salary.min)}${meta('maxValue', salary.max)}${meta('unitText', salary.period.toUpperCase())}</div></div>`
  return `<div itemscope itemtype="http://schema.org/JobPosting">
<h1 itemprop="title">${escapeHtml(advert.title)}</h1>
<p itemprop="hiringOrganization" itemscope itemtype="http://schema.org/Organization"><span itemprop="name">${escapeHtml(advert.employer)}</span></p>
<p itemprop="jobLocation" itemscope itemtype="http://schema.org/Place"><span itemprop="address">${escapeHtml(advert.location)}</span></p>
<time itemprop="datePosted" datetime="${dayBefore(today, advert.daysAgo)}">${advert.daysAgo} days ago</time>
${meta('identifier', advert.id)}<link itemprop="url" href="${path}">${advert.language === undefined ? '' : meta('inLanguage', advert.language)}
${pay}
<div itemprop="description">${advert.html}</div>
</div>`
}

/** A page with what surrounds adverts on real sites: navigation, a notice, other jobs. */
export function page(title: string, body: string, head = ''): string {
  return `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title>${head}</head>
<body><nav><a href="/">All sample jobs</a> <a href="/about">About this board</a></nav>
<main>${body}</main>
<footer>Sample data: every employer and advert here is invented. <a href="/">More jobs</a></footer></body></html>`
}

/** One advert as Greenhouse's public interface gives it. */
export function greenhouseJob(advert: Advert, today: string, origin: string) {
  return {
    id: numberOf(advert.id),
    absolute_url: `${origin}/jobs/${advert.id}`,
    title: advert.title,
    company_name: advert.employer,
    location: { name: advert.location },
    language: advert.language ?? 'en',
    first_published: `${dayBefore(today, advert.daysAgo)}T09:00:00+00:00`,
    updated_at: `${today}T06:00:00+00:00`,
    requisition_id: advert.id,
    internal_job_id: numberOf(advert.id) + 1,
    metadata: null,
    data_compliance: [],
    departments: [],
    offices: [],
    content: escapeHtml(advert.html),
  }
}

/** A number that stays with the id (FNV-1a). */
function numberOf(id: string): number {
  let hash = 0x811c9dc5
  for (const char of id) hash = Math.imul(hash ^ char.charCodeAt(0), 0x01000193) >>> 0
  return hash
}
