import { z } from 'zod'
import type { Report, Requirement } from '../../analyser/domain/report.ts'
import { readReport } from '../../analyser/jobs/figures/read-report.ts'
import { reportSvg } from '../../analyser/reports/report-svg.ts'
import {
  basis,
  finding,
  intervalText,
  percent,
  stamp,
  standingSigns,
  tierWords,
} from '../../analyser/reports/words.ts'
import type { ApiRoutes } from '../deps.ts'
import { type Html, html, trusted } from '../html/html.ts'
import { layout } from '../html/layout.ts'
import { roleId, windowQuery } from '../schemas.ts'

function evidence(requirement: Requirement): Html | string {
  if (requirement.evidence.length === 0) return ''
  const quotes = requirement.evidence.map(
    ({ quote, source, date }) => html`<blockquote>${quote} <cite>${source}, ${date}</cite></blockquote>`,
  )
  return html`<details><summary>evidence<span hidden> for ${requirement.label}</span></summary>${quotes}</details>`
}

function row(requirement: Requirement): Html {
  const { mentioned, required } = requirement
  return html`<tr><th scope="row">${requirement.label}${evidence(requirement)}</th>
<td class="number">${percent(mentioned.share)}</td><td class="number">${intervalText(mentioned)}</td><td class="number">${percent(required.share)}</td>
<td>${tierWords[requirement.tier]}</td><td>${requirement.standing} ${standingSigns[requirement.standing]}</td></tr>`
}

function roleBody(report: Report, path: string): Html {
  return html`<h1>${report.label}</h1>
<p>${finding(report)}</p>
<p class="basis">${basis(report)}.</p>
<div class="scroll" role="region" aria-label="Chart" tabindex="0">${trusted(reportSvg(report))}</div>
<ul class="downloads"><li><a href="${path}.csv">CSV</a></li><li><a href="${path}">JSON</a></li><li><a href="${path}.svg">SVG</a></li></ul>
<div class="scroll" role="region" aria-label="Requirements" tabindex="0"><table><caption>Requirements of ${report.label}</caption>
<thead><tr><th scope="col">Requirement</th><th scope="col" class="number">Share</th><th scope="col" class="number">95% interval</th><th scope="col" class="number">Required</th><th scope="col">Tier</th><th scope="col">Against 80%</th></tr></thead>
<tbody>${report.requirements.map(row)}</tbody></table></div>
<p class="basis">${report.hidden} rarer requirements are not shown. ${stamp(report)}</p>`
}

/** GET /roles/:role - the report of a role as a page. */
const rolePage: ApiRoutes = async (app, { db, taxonomy }) => {
  app.get(
    '/roles/:role',
    {
      schema: {
        hide: true,
        params: z.strictObject({ role: roleId }),
        querystring: z.strictObject(windowQuery),
      },
    },
    async ({ params, query }, reply) => {
      const report = await readReport(db, { ...params, ...query, taxonomy })
      const body = roleBody(report, `/v1/roles/${report.role}/requirements`)
      return reply
        .type('text/html; charset=utf-8')
        .send(layout({ title: report.label, body, sample: report.sample }))
    },
  )
}

export default rolePage
