import { defineConfig } from '@playwright/test'
import { findElectron } from '../../build/electron.mjs'
import type { Options } from './support/test'

const electron = { name: 'electron', use: { runtime: 'electron' as const } }

/** The stand-in always; the same specs on real Electron wherever its executable is there. */
export default defineConfig<Options>({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../../test-results/e2e',
  globalSetup: './support/build-app.ts',
  timeout: 60_000,
  // A machine that builds or tests something else at the same time is slow.
  expect: { timeout: 15_000 },
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  // A window is tried once more, and `npm test` names every test that needed it.
  retries: 1,
  reporter: [['list'], ['json', { outputFile: '../../test-results/e2e.json' }]],
  projects: [
    { name: 'stand-in', use: { runtime: 'stand-in' } },
    ...(findElectron() === undefined ? [] : [electron]),
  ],
})
