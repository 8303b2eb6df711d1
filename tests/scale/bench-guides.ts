/**
 * `npm run bench:guides [GUIDES]`: how long a folder of guides takes to audit, against the data that REQUISITE_DATA or
 * DATABASE_URL names. By default 1,000 guides between the roles of which there are enough vacancies.
 */
import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import type { RoleSummary } from '../../analyser/domain/role-summary.ts'
import { sampleGuide } from '../support/sample-guide.ts'

const GUIDES = Number(process.argv[2] ?? 1_000)
const LEAST = 20
const root = new URL('../../', import.meta.url).pathname

async function requisite(...args: string[]): Promise<string> {
  const child = spawn(process.execPath, [join(root, 'requisite.mjs'), ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return text(child.stdout)
}

const roles = (JSON.parse(await requisite('roles', '--format', 'json')) as RoleSummary[])
  .filter(({ vacancies, sample }) => vacancies >= LEAST && !sample)
  .map(({ label }) => label)
if (roles.length < 2) {
  process.stderr.write('there are too few roles: import listings and analyse them first\n')
  process.exit(66)
}
const folder = await mkdtemp(join(tmpdir(), 'requisite-guides-'))
for (let i = 0; i < GUIDES; i++) {
  const [from, to] = [
    roles[i % roles.length],
    roles[(i * 7 + 3 + Math.floor(i / roles.length)) % roles.length],
  ]
  const gaps = [
    'Python or Node.js',
    'SQL database design',
    'Project management',
    'Stakeholder management',
    'Microsoft Excel',
  ]
  const guide = sampleGuide({ from: from as string, to: to as string, gaps, pay: '£42,000–£65,000' })
  await writeFile(join(folder, `guide-${i}.md`), guide)
}
const started = performance.now()
const audits = (await requisite('guide', 'audit', folder, '--format', 'json')).trim().split('\n')
const seconds = (performance.now() - started) / 1000
const claims = audits.reduce(
  (sum, line) => sum + (JSON.parse(line) as { claims: unknown[] }).claims.length,
  0,
)
process.stdout.write(
  `${audits.length} guides between ${roles.length} roles, ${claims} claims: ${seconds.toFixed(1)} s\n`,
)
await rm(folder, { recursive: true })
