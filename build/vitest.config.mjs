import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { BaseSequencer } from 'vitest/node'

/** Files that take longer than half a minute. Begun last, each would run while the other processor has nothing to do. */
const long = ['crash', 'validity', 'fuzz', 'hostile-texts', 'libreoffice']

/** The long files first; Vitest itself knows how long a file takes only where it has run before. */
class LongestFirst extends BaseSequencer {
  /** @override @param {import('vitest/node').TestSpecification[]} files */
  async sort(files) {
    const sorted = await super.sort(files)
    const isLong = (/** @type {import('vitest/node').TestSpecification} */ { moduleId }) =>
      long.some((name) => moduleId.endsWith(`/${name}.test.ts`))
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))]
  }
}

/** Unit tests need no disk, window or tool; integration tests may use a temporary folder and outside tools. */
export default defineConfig({
  test: {
    root: fileURLToPath(new URL('..', import.meta.url)),
    // One fewer than there are would be one alone on a machine with two.
    maxWorkers: '100%',
    sequence: { sequencer: LongestFirst },
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
