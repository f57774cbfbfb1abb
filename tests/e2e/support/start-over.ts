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
 * An app that a test has left, made as new for the next one: what it showed is closed, the sample is in a new window,
 * and the folder for documents is empty. Undefined where it would not be as after a start of its own, because it has
 * more windows than one or one of another size than `size`, remembers something, or complained; on Electron the
 * browser inside complains all the time, so that is looked at on the stand-in only.
 */
export async function startOver(app: RunningApp, size: WindowSize): Promise<RunningApp | undefined> {
  const { page, evaluate } = app
  const context = page.context()
  const complains = (): boolean => app.runtime === 'stand-in' && app.standardError() !== ''
  if (page.isClosed() || context.pages().length !== 1 || complains()) return undefined
  // The next window is as large as this one, and remembers what the app does.
  if (!isDeepStrictEqual(await sizeOf(page), size) || (await remembersSomething(page))) return undefined

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
  await rm(join(app.userData, 'drafts'), { recursive: true, force: true })
  await rm(app.documents, { recursive: true, force: true })
  await mkdir(app.documents, { recursive: true })
  await installAnswers(evaluate)
  const opened = context.waitForEvent('page', { timeout })
  await evaluate(({ app: electron }) => void electron.emit('activate'))
  const next = await opened
  leaveDialogs(next)
  await next.waitForURL(appPage, { timeout })
  const shown = await request(next, 'document.current', {})
  return shown === null || complains() ? undefined : { ...app, ...waysInto(app.runtime, next, evaluate) }
}

/** Width and height of what a page shows, in CSS pixels. */
export type WindowSize = readonly [number, number]

export const sizeOf = (page: Page): Promise<WindowSize> =>
  page.evaluate(() => [window.innerWidth, window.innerHeight])

async function remembersSomething(page: Page): Promise<boolean> {
  const { preferences, recent } = (await request(page, 'application.start', {})) as StartState // as the route says
  return recent.length > 0 || !isDeepStrictEqual(preferences, defaultPreferences)
}
