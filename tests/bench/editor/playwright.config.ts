import { defineConfig } from '@playwright/test'

/** `npm run bench:editor`: apart from the tests, one after the other, alone on the machine. */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.bench.ts',
  outputDir: '../../../test-results/bench',
  globalSetup: '../../e2e/support/build-app.ts',
  timeout: 600_000,
  workers: 1,
  forbidOnly: true,
  reporter: [['list']],
})
