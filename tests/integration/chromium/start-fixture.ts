import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import { expect } from 'vitest'
import { StandInProcess } from '../../e2e/support/stand-in-process'

const main = fileURLToPath(new URL('../../fixtures/chromium-app/main.js', import.meta.url))

export interface Fixture {
  readonly app: StandInProcess
  readonly page: Page
  readonly userData: string
  /** What the fixture's main process has heard since the last time it was asked. */
  heard(): Promise<readonly (readonly unknown[])[]>
  /** Waits until it has heard something that begins with `word`, and gives it. */
  hears(word: string): Promise<readonly unknown[]>
}

/** Starts the small app of tests/fixtures/chromium-app on the stand-in. */
export async function startFixture(userData?: string): Promise<Fixture> {
  const folder = userData ?? (await mkdtemp(join(tmpdir(), 'stand-in-')))
  const app = await StandInProcess.start({ main, args: [`--user-data-dir=${folder}`] })
  const page = await app.firstPage()
  await page.waitForURL('**/index.html')
  await page.waitForLoadState()
  const heard = () =>
    app.evaluate(() => {
      const list = Reflect.get(globalThis, 'heard') as unknown[][] // as the fixture's main.js sets it
      return list.splice(0)
    })
  const take = (word: string) =>
    app.evaluate((_electron, wanted) => {
      const list = Reflect.get(globalThis, 'heard') as unknown[][] // as the fixture's main.js sets it
      const index = list.findIndex(([first]) => first === wanted)
      return index === -1 ? undefined : list.splice(index, 1)[0]
    }, word)
  const hears = async (word: string) => {
    let found: readonly unknown[] | undefined
    await expect.poll(async () => (found ??= await take(word)), { timeout: 20_000 }).toBeDefined()
    return found ?? []
  }
  return { app, page, userData: folder, heard, hears }
}
