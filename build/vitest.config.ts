import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** Unit tests need no disk, window or tool; integration tests may use a temporary folder and outside tools. */
export default defineConfig({
  test: {
    root: fileURLToPath(new URL('..', import.meta.url)),
    // One fewer than there are would be one alone on a machine with two.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          environment: 'node',
          // Nearly all modules are functions over values, and loading them anew for each file took twice as long as the
          // tests themselves.
          isolate: false,
          setupFiles: ['tests/support/seed.ts'],
          // Hundreds of generated cases take long where other work fills the machine.
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts', 'tests/golden/**/*.test.ts'],
          environment: 'node',
          setupFiles: ['tests/support/seed.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
