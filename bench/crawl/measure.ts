/** What a run cost: CPU time of all threads of this process, and the most memory that it ever held. */
export interface Cost {
  readonly pages: number
  readonly cpuSeconds: number
  readonly pagesPerCpuSecond: number
  readonly wallSeconds: number
  readonly memoryMb: number
}

export interface Start {
  readonly cpu: NodeJS.CpuUsage
  readonly at: number
}

export const started = (): Start => ({ cpu: process.cpuUsage(), at: performance.now() })

/** Prints the cost since `start` as one line of JSON. */
export function report({ cpu, at }: Start, pages: number): void {
  const { user, system } = process.cpuUsage(cpu)
  const cpuSeconds = (user + system) / 1e6
  const cost: Cost = {
    pages,
    cpuSeconds,
    pagesPerCpuSecond: pages / cpuSeconds,
    wallSeconds: (performance.now() - at) / 1_000,
    memoryMb: process.resourceUsage().maxRSS / 1024,
  }
  process.stdout.write(`${JSON.stringify(cost)}\n`)
}
