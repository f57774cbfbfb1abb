import { defineConfig } from '@playwright/test'
import type { Options } from '../../e2e/support/test'

/** `npm run soak`: apart from the tests, one window, alone on the machine. */
export default defineConfig<Options>({
  testDir: '.',
  testMatch: '**/*.bench.ts',
  outputDir: '../../../test-results/soak',
  globalSetup: '../../e2e/support/build-app.ts',
  timeout: 3 * 60 * 60 * 1000,
  // A machine that builds or tests something else at the same time is slow.
  expect: { timeout: 30_000 },
  workers: 1,
  // What it may keep in memory is a matter of the browser that people have.
  use: { wholeBrowser: true },
  forbidOnly: true,
  reporter: [['list']],
})
