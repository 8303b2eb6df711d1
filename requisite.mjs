#!/usr/bin/env node
/**
 * The `requisite` command. Plain JavaScript, so that any Node from 20 on can start it: it installs what is
 * missing, moves on to the Node that the project brings along, and hands over to analyser/cli/main.ts.
 */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(fileURLToPath(import.meta.url))
const projectNode = join(
  root,
  'node_modules',
  'node',
  'bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
)
const [major = 0] = process.versions.node.split('.').map(Number)

if (major < 20) {
  console.error(
    `requisite needs Node 20 or newer to start; this is ${process.versions.node}. Install it from https://nodejs.org and run the command again.`,
  )
  process.exit(69)
}

// .package-lock.json is the last thing that npm writes: without it an install was cut short.
if (!existsSync(join(root, 'node_modules', '.package-lock.json')) || !existsSync(projectNode)) {
  console.error('Installing dependencies (once, about a minute) …')
  const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  })
  if (npm.status !== 0 || !existsSync(projectNode)) {
    console.error(
      'npm ci failed, see above. Check the network or the npm registry setting (npm config get registry), then try again.',
    )
    process.exit(69)
  }
}

const args = process.argv.slice(2)
if (args[0] !== 'install') {
  if (major >= 24) await (await import('./analyser/cli/main.ts')).main(args)
  else {
    const child = spawn(projectNode, [join(root, 'requisite.mjs'), ...args], { stdio: 'inherit' })
    // The terminal sends Ctrl-C to the child as well; this process only has to outlive it.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
      process.on(signal, () => signal !== 'SIGINT' && child.kill(signal))
    child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 143)))
  }
}
