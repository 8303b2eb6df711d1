/**
 * Pages a CPU second of our collector, all guards on, beside Crawlee's CheerioCrawler, on the same 50 loopback hosts in
 * the same run. Ends with 1 when we are not 1.5 times as fast, or need more than 300 MB.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { Cost } from './measure.ts'

const ROUNDS = Number(process.argv[2] ?? 3)
const file = (name: string) => fileURLToPath(new URL(name, import.meta.url))

function start(name: string, ...args: string[]) {
  return spawn(process.execPath, [file(name), ...args], { stdio: ['pipe', 'pipe', 'inherit'] })
}

async function firstLine(child: ReturnType<typeof start>): Promise<string> {
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string]
  return line
}

async function measure(name: string, sites: string): Promise<Cost> {
  const child = start(name, sites)
  const ended = once(child, 'exit')
  const cost = JSON.parse(await firstLine(child)) as Cost
  await ended
  const { pages, pagesPerCpuSecond, cpuSeconds, wallSeconds, memoryMb } = cost
  process.stdout.write(
    `${name.padEnd(12)} ${pages} pages, ${pagesPerCpuSecond.toFixed(0)} a CPU second (${cpuSeconds.toFixed(1)} s CPU, ${wallSeconds.toFixed(1)} s), ${memoryMb.toFixed(0)} MB\n`,
  )
  return cost
}

const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

const board = start('board.ts')
const sites = await firstLine(board)
const ours: Cost[] = []
const crawlee: Cost[] = []
for (let round = 0; round < ROUNDS; round++) {
  crawlee.push(await measure('crawlee.ts', sites))
  ours.push(await measure('ours.ts', sites))
}
board.stdin.end()
const factor =
  median(ours.map((cost) => cost.pagesPerCpuSecond)) / median(crawlee.map((cost) => cost.pagesPerCpuSecond))
const memory = Math.max(...ours.map((cost) => cost.memoryMb))
process.stdout.write(
  `${factor.toFixed(2)} times the pages a CPU second of Crawlee (1.5 wanted), ${memory.toFixed(0)} MB (300 allowed)\n`,
)
process.exitCode = factor >= 1.5 && memory <= 300 ? 0 : 1
