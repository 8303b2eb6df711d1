/**
 * `npm test`: runs the whole suite, or the files whose paths hold one of the arguments. The last line counts the tests,
 * the exit code says whether all is well.
 */
import { createVitest, type Vitest } from 'vitest/node'

interface Counts {
  passed: number
  failed: number
  skipped: number
}

/** A file that cannot even be loaded counts as one failed test. */
function count(vitest: Vitest): Counts {
  const counts: Counts = { passed: 0, failed: 0, skipped: 0 }
  for (const module of vitest.state.getTestModules()) {
    let failed = 0
    for (const test of module.children.allTests()) {
      const { state } = test.result()
      if (state === 'passed') counts.passed++
      else if (state === 'failed') failed++
      else counts.skipped++
    }
    counts.failed += failed === 0 && module.state() === 'failed' ? 1 : failed
  }
  // An error outside any test, such as a promise that nobody waited for.
  counts.failed += vitest.state.getUnhandledErrors().length
  return counts
}

const vitest = await createVitest({ watch: false, run: true })
let interrupted = false
let problem = false
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (interrupted) process.exit(130)
    interrupted = true
    void vitest.cancelCurrentRun('keyboard-input')
  })
}
try {
  await vitest.start(process.argv.slice(2))
} catch (error) {
  problem = true
  console.error(error instanceof Error ? error.message : error)
} finally {
  // Ends the servers that the tests started.
  await vitest.close()
}
const counts = count(vitest)
if (problem && counts.failed === 0) counts.failed = 1
process.stdout.write(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped\n`, () => {
  process.exit(interrupted ? 130 : counts.failed > 0 || counts.passed === 0 ? 1 : 0)
})
