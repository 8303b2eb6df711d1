import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/support/services.ts'],
    // One more than Vitest takes on a small machine: many tests wait for a child process.
    maxWorkers: Math.max(2, availableParallelism()),
    // A database, a child process or a killed worker takes its time on a loaded machine.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 20_000, interval: 50 } },
    restoreMocks: true,
  },
})
