import { z } from 'zod'
import type { Comparison } from '../../analyser/domain/comparison.ts'
import type { RoleSummary } from '../../analyser/domain/role-summary.ts'
import { readComparison } from '../../analyser/jobs/figures/read-comparison.ts'
import { readRoles } from '../../analyser/jobs/figures/read-roles.ts'
import { intervalText, percent } from '../../analyser/reports/words.ts'
import type { ApiRoutes } from '../deps.ts'
import { type Html, html } from '../html/html.ts'
import { layout } from '../html/layout.ts'
import { roleId } from '../schemas.ts'

const pounds = (amount: number) => `£${Math.round(amount).toLocaleString('en-GB')}`

function payText({ label, pay }: Comparison['source']): string {
  if (pay.midpoint === null) return `${label}: too few state a yearly range (${pay.n})`
  const { p25, median, p75 } = pay.midpoint
  return `${label}: ${pounds(p25)} to ${pounds(p75)}, median ${pounds(median)} (n = ${pay.n}, ${percent(pay.stating)} state pay)`
}

function chooser(
  roles: readonly RoleSummary[],
  source: string | undefined,
  target: string | undefined,
): Html {
  const options = (chosen: string | undefined) =>
    roles.map(
      (role) =>
        html`<option value="${role.role}"${role.role === chosen ? html` selected` : ''}>${role.label}</option>`,
    )
  return html`<form method="get" action="/compare"><label>From <select name="source">${options(source)}</select></label>
<label>To <select name="target">${options(target)}</select></label><button>Compare</button></form>`
}

function result({ source, target, gaps, transfers }: Comparison): Html {
  if (!source.enough || !target.enough) {
    return html`<p>There are too few vacancies to compare: ${source.label} has ${source.n.scanned}, ${target.label} ${target.n.scanned}; 20 from 5 employers are needed.</p>`
  }
  const gapRows = gaps.map(
    (gap) =>
      html`<tr><td class="number">${gap.rank}</td><th scope="row">${gap.label}</th><td class="number">${percent(gap.target.share)}</td><td class="number">${intervalText(gap.target)}</td><td class="number">${gap.source === null ? '–' : percent(gap.source.share)}</td><td>${gap.reasons.join('; ')}</td></tr>`,
  )
  const transferRows = transfers
    .slice(0, 20)
    .map(
      (one) =>
        html`<tr><th scope="row">${one.label}</th><td class="number">${percent(one.source.share)}</td><td class="number">${percent(one.target.share)}</td></tr>`,
    )
  return html`<h2>Gaps, the largest first</h2>
<div class="scroll" role="region" aria-label="Gaps" tabindex="0"><table><caption>What ${target.label} asks for and ${source.label} does not bring</caption>
<thead><tr><th scope="col" class="number">Rank</th><th scope="col">Gap</th><th scope="col" class="number">${target.label}</th><th scope="col" class="number">95% interval</th><th scope="col" class="number">${source.label}</th><th scope="col">Why</th></tr></thead><tbody>${gapRows}</tbody></table></div>
<h2>What transfers</h2>
<div class="scroll" role="region" aria-label="What transfers" tabindex="0"><table><caption>Asked for by both</caption><thead><tr><th scope="col">Requirement</th><th scope="col" class="number">${source.label}</th><th scope="col" class="number">${target.label}</th></tr></thead><tbody>${transferRows}</tbody></table></div>
<h2>Pay, as advertised by the year</h2><ul><li>${payText(source)}</li><li>${payText(target)}</li></ul>
<p class="basis"><a href="/v1/compare/${source.role}/${target.role}">JSON</a></p>`
}

/** GET /compare - from one role to another. */
const comparePage: ApiRoutes = async (app, { db, taxonomy }) => {
  app.get(
    '/compare',
    {
      schema: {
        hide: true,
        querystring: z.strictObject({ source: roleId.optional(), target: roleId.optional() }),
      },
    },
    async ({ query: { source, target } }, reply) => {
      const roles = (await readRoles(db, taxonomy)).filter((role) => role.vacancies > 0)
      const chosen = source !== undefined && target !== undefined
      const comparison = chosen ? await readComparison(db, { source, target, taxonomy }) : undefined
      const title =
        comparison === undefined
          ? 'Compare two roles'
          : `From ${comparison.source.label} to ${comparison.target.label}`
      const body = html`<h1>${title}</h1>${chooser(roles, source, target)}${comparison === undefined ? '' : result(comparison)}`
      const sample = comparison?.sample ?? roles.some((role) => role.sample)
      return reply.type('text/html; charset=utf-8').send(layout({ title, body, sample }))
    },
  )
}

export default comparePage
