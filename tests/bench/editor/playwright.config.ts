import { defineConfig } from '@playwright/test'
import type { Options } from '../../e2e/support/test'

/** `npm run bench:editor`: apart from the tests, one after the other, alone on the machine. */
export default defineConfig<Options>({
  testDir: '.',
  testMatch: '**/*.bench.ts',
  outputDir: '../../../test-results/bench',
  globalSetup: '../../e2e/support/build-app.ts',
  timeout: 600_000,
  workers: 1,
  // The window that people have, started anew for each figure.
  use: { ownApp: true, wholeBrowser: true },
  forbidOnly: true,
  reporter: [['list']],
})
