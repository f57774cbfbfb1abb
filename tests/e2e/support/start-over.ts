import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import type { Page } from '@playwright/test'
import { defaultPreferences } from '../../../electron/shell/settings'
import type { StartState } from '../../../shared/ipc/application'
import { installAnswers } from './answers'
import { appPage, waysInto } from './launch'
import { request } from './request'
import type { RunningApp } from './running-app'
import { leaveDialogs } from './stand-in-process'

/** Longer than any window takes to close or to open. */
const timeout = 20_000

/**
 * An app that a test has left, made as new for the next one: what it showed is closed, the file at `path`, or else the
 * sample, is in a new window of the given size, nothing else is remembered, and the folder for documents is empty.
 * Undefined where it is not as after a start of its own, because it had more windows than one, shows or remembers
 * something else, or complained; on Electron the browser inside complains all the time, so that is looked at on the
 * stand-in only.
 */
export async function startOver(
  app: RunningApp,
  size: WindowSize,
  path: string | undefined,
): Promise<RunningApp | undefined> {
  const { page, evaluate } = app
  const context = page.context()
  const complains = (): boolean => app.runtime === 'stand-in' && app.standardError() !== ''
  if (page.isClosed() || context.pages().length !== 1 || complains()) return undefined
  await forgetAll(page)
  // The next window is as large as this one.
  const [width, height] = size
  if (!isDeepStrictEqual(await sizeOf(page), size)) await page.setViewportSize({ width, height })

  // On a Mac the app outlives its windows, and opens the first one again. Here it does so, too, this once.
  await evaluate(({ app: electron }) => {
    const listeners = electron.listeners('window-all-closed') as (() => void)[]
    electron.removeAllListeners('window-all-closed')
    const closed = new Promise<void>((resolve) => {
      electron.once('window-all-closed', () => {
        for (const listener of listeners) electron.on('window-all-closed', listener)
        resolve()
      })
    })
    Reflect.set(globalThis, 'whenAllClosed', closed)
  })
  await Promise.all([
    page.waitForEvent('close', { timeout }),
    // The page may be gone before its answer is there.
    request(page, 'application.closeWindow', { unsaved: 'putAway' }).catch(() => undefined),
  ])
  await evaluate(() => Reflect.get(globalThis, 'whenAllClosed') as Promise<void>)
  for (const folder of [join(app.userData, 'drafts'), join(app.userData, 'previous'), app.documents]) {
    await rm(folder, { recursive: true, force: true })
  }
  await mkdir(app.documents, { recursive: true })
  await installAnswers(evaluate)
  const opened = context.waitForEvent('page', { timeout })
  // As a Mac does it, too: the app is asked for again, or given a file.
  await evaluate(({ app: electron }, given) => {
    if (given === null) electron.emit('activate')
    else electron.emit('open-file', new Event('open-file', { cancelable: true }), given)
  }, path ?? null)
  const next = await opened
  leaveDialogs(next)
  await next.waitForURL(appPage, { timeout })
  const shown = await request(next, 'document.current', {})
  const { preferences, recent } = await startStateOf(next)
  const asNew =
    shown !== null &&
    recent.length === (path === undefined ? 0 : 1) &&
    isDeepStrictEqual(preferences, defaultPreferences) &&
    isDeepStrictEqual(await sizeOf(next), size) &&
    !complains()
  return asNew ? { ...app, ...waysInto(app.runtime, next, evaluate) } : undefined
}

/** Width and height of what a page shows, in CSS pixels. */
export type WindowSize = readonly [number, number]

export const sizeOf = (page: Page): Promise<WindowSize> =>
  page.evaluate(() => [window.innerWidth, window.innerHeight])

/** Leaves nothing in the app's settings that a test has brought there. */
async function forgetAll(page: Page): Promise<void> {
  await request(page, 'application.forgetRecent', { recentId: null })
  await request(page, 'application.setPreferences', defaultPreferences)
}

const startStateOf = async (page: Page): Promise<StartState> =>
  (await request(page, 'application.start', {})) as StartState // as the route says
