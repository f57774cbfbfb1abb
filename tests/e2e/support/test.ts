import { expect, test as base, type TestInfo } from '@playwright/test'
import { readAnswers } from './answers'
import { launchApp, type LaunchOptions } from './launch'
import type { RunningApp, Runtime } from './running-app'
import { sizeOf, startOver, type WindowSize } from './start-over'

export interface Options {
  /** Set by the project in playwright.config.ts. */
  readonly runtime: Runtime
  /**
   * Whether no other test may have been in `app` before: where this one changes how the main process behaves, or is
   * about starting itself. What `launch` starts is always new.
   */
  readonly ownApp: boolean
  /** Whether the window is in the browser that people have, also where one without windows is installed. */
  readonly wholeBrowser: boolean
}

interface Fixtures {
  /** The built app with the sample in its window, as after a start without arguments. */
  readonly app: RunningApp
  /** The same app with a file in its window, as after a start with that; once a test, and instead of `app`. */
  readonly open: (path: string) => Promise<RunningApp>
  /** What `app` and `open` have in common: an app that another test has left, or a new one. */
  readonly borrow: (path?: string) => Promise<RunningApp>
  /** Starts the app another way, or once more; everything started is ended after the test. */
  readonly launch: (options?: Omit<LaunchOptions, 'runtime' | 'wholeBrowser'>) => Promise<RunningApp>
}

/** An app that a test has left, for the next one: to start it takes longer than most tests. */
interface Left {
  readonly app: RunningApp
  readonly size: WindowSize
  readonly wholeBrowser: boolean
  /** The tests that were in it. */
  readonly tests: readonly string[]
}

interface WorkerFixtures {
  readonly left: { last?: Left }
}

/** After so many tests an app is started anew: Playwright keeps a record of what it did in it. */
const MOST_TESTS = 20

/** Playwright's `test` with the app as a fixture: the same specs run on the stand-in and on Electron. */
export const test = base.extend<Options & Fixtures, WorkerFixtures>({
  runtime: ['stand-in', { option: true }],
  ownApp: [false, { option: true }],
  wholeBrowser: [false, { option: true }],
  left: [
    // Playwright reads from the pattern which fixtures are used.
    async ({}, use) => {
      const left: WorkerFixtures['left'] = {}
      await use(left)
      await left.last?.app.stop()
    },
    { scope: 'worker' },
  ],
  launch: async ({ runtime, wholeBrowser }, use, info) => {
    const running: RunningApp[] = []
    await use(async (options = {}) => {
      const app = await launchApp({ runtime, wholeBrowser, ...options })
      running.push(app)
      return app
    })
    const surprises: string[] = []
    for (const [index, app] of running.entries()) {
      surprises.push(...(await lookBack(app, `launched window ${index + 1}`, info).finally(() => app.stop())))
    }
    expectNone(surprises)
  },
  borrow: async ({ runtime, ownApp, wholeBrowser, left }, use, info) => {
    let borrowed: Left | undefined
    await use(async (path) => {
      if (borrowed !== undefined) throw new Error('A test borrows one app; `launch` starts more')
      const { last } = left
      delete left.last
      const again = last && !ownApp ? await reuse(last, wholeBrowser, path, info) : undefined
      if (again === undefined) await last?.app.stop()
      borrowed = again ?? (await startNew(runtime, wholeBrowser, path))
      return borrowed.app
    })
    if (borrowed === undefined) return
    const { app, tests } = borrowed
    const surprises = await lookBack(app, 'window', info).catch(async (fault: unknown) => {
      await app.stop()
      throw fault
    })
    const usable = !ownApp && info.status === info.expectedStatus && surprises.length === 0
    if (usable) left.last = { ...borrowed, tests: [...tests, info.title] }
    else await app.stop()
    expectNone(surprises)
  },
  app: async ({ borrow }, use) => use(await borrow()),
  open: async ({ borrow }, use) => use(borrow),
})

async function startNew(runtime: Runtime, wholeBrowser: boolean, path: string | undefined): Promise<Left> {
  const app = await launchApp({ runtime, wholeBrowser, args: path === undefined ? [] : [path] })
  return { app, size: await sizeOf(app.page), wholeBrowser, tests: [] }
}

/** What was left, made as new, and a note of that in the report of the test; undefined where it is not as new. */
async function reuse(
  last: Left,
  wholeBrowser: boolean,
  path: string | undefined,
  info: TestInfo,
): Promise<Left | undefined> {
  if (last.tests.length >= MOST_TESTS) return undefined
  if (last.app.runtime === 'stand-in' && last.wholeBrowser !== wholeBrowser) return undefined
  const note = (description: string) => void info.annotations.push({ type: 'app', description })
  try {
    const app = await startOver(last.app, last.size, path)
    if (app === undefined) return undefined
    note(`was used by: ${last.tests.join('; ')}`)
    return { ...last, app }
  } catch (fault) {
    // It ended or stopped answering after its test had passed; this one has nothing to do with that.
    note(`could not start over after “${last.tests.at(-1) ?? ''}”: ${String(fault)}`)
    return undefined
  }
}

/**
 * Adds a picture of the window to the report of a test that failed. Answers the dialogs that came without a prepared
 * answer; none where the app has ended by itself, which a test may want.
 */
async function lookBack(app: RunningApp, name: string, info: TestInfo): Promise<readonly string[]> {
  if (info.status !== info.expectedStatus && !app.page.isClosed()) {
    await info.attach(name, { body: await app.page.screenshot(), contentType: 'image/png' })
  }
  return readAnswers(app.evaluate).then(
    (answers) => answers.surprises,
    () => [],
  )
}

const expectNone = (surprises: readonly string[]): void => {
  expect(surprises, 'every dialog has an answer prepared').toEqual([])
}

export { expect }
