import { expect, test as base } from '@playwright/test'
import { readAnswers } from './answers'
import { launchApp, type LaunchOptions } from './launch'
import type { RunningApp, Runtime } from './running-app'

interface Options {
  /** Set by the project in playwright.config.ts. */
  readonly runtime: Runtime
}

interface Fixtures {
  /** The built app, started without arguments. */
  readonly app: RunningApp
  /** Starts the app another way, or once more; everything started is ended after the test. */
  readonly launch: (options?: Omit<LaunchOptions, 'runtime'>) => Promise<RunningApp>
}

/** Playwright's `test` with the app as a fixture: the same specs run on the stand-in and on Electron. */
export const test = base.extend<Options & Fixtures>({
  runtime: ['stand-in', { option: true }],
  launch: async ({ runtime }, use, info) => {
    const running: RunningApp[] = []
    await use(async (options = {}) => {
      const app = await launchApp({ runtime, ...options })
      running.push(app)
      return app
    })
    for (const [index, app] of running.entries()) {
      if (info.status !== info.expectedStatus && !app.page.isClosed()) {
        await info.attach(`window ${index + 1}`, {
          body: await app.page.screenshot(),
          contentType: 'image/png',
        })
      }
      const surprises = await readAnswers(app.evaluate).then(
        (answers) => answers.surprises,
        // The app has ended by itself, which a test may want.
        () => [],
      )
      await app.stop()
      expect(surprises, 'every dialog has an answer prepared').toEqual([])
    }
  },
  app: async ({ launch }, use) => {
    await use(await launch())
  },
})

export { expect }
