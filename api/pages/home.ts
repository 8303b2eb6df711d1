import { readRoles } from '../../analyser/jobs/figures/read-roles.ts'
import type { ApiRoutes } from '../deps.ts'
import { html } from '../html/html.ts'
import { layout } from '../html/layout.ts'

/** GET / - the roles, and what to do when there are none. */
const home: ApiRoutes = async (app, { db, taxonomy }) => {
  app.get('/', { schema: { hide: true } }, async (_request, reply) => {
    const roles = (await readRoles(db, taxonomy)).filter((role) => role.vacancies > 0)
    const rows = roles.map(
      (
        role,
      ) => html`<tr><th scope="row"><a href="/roles/${role.role}">${role.label}</a>${role.sample ? ' (sample data)' : ''}</th>
<td class="number">${role.vacancies.toLocaleString('en-GB')}</td><td class="number">${role.employers.toLocaleString('en-GB')}</td><td>${role.first} to ${role.last}</td></tr>`,
    )
    const body =
      roles.length === 0
        ? html`<h1>No listings yet</h1><p>Bring some in, and their figures appear here:</p>
<ul><li><code>npx requisite import FILE</code> and <code>npx requisite analyse</code> for a file of listings,</li>
<li><code>npx requisite collect</code> for the sources of your register,</li>
<li><code>npm start</code> for the sample board.</li></ul>`
        : html`<h1>What most listings ask for, role by role</h1>
<p class="basis">${roles.length} roles have vacancies.</p>
<div class="scroll" role="region" aria-label="Roles" tabindex="0"><table><caption>Roles</caption>
<thead><tr><th scope="col">Role</th><th scope="col" class="number">Vacancies</th><th scope="col" class="number">Employers</th><th scope="col">Posted</th></tr></thead>
<tbody>${rows}</tbody></table></div>`
    const page = { title: 'Roles', body, sample: roles.some((role) => role.sample) }
    return reply.type('text/html; charset=utf-8').send(layout(page))
  })
}

export default home
