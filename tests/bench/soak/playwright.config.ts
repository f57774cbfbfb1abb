import { defineConfig } from '@playwright/test'

/** `npm run soak`: apart from the tests, one window, alone on the machine. */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.bench.ts',
  outputDir: '../../../test-results/soak',
  globalSetup: '../../e2e/support/build-app.ts',
  timeout: 3 * 60 * 60 * 1000,
  // A machine that builds or tests something else at the same time is slow.
  expect: { timeout: 30_000 },
  workers: 1,
  forbidOnly: true,
  reporter: [['list']],
})
