import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { Preferences, StartState } from '../../shared/ipc/application'
import { expect, test } from './support/test'

interface PageWindow {
  readonly quarterdeck: { request(name: string, input: unknown): Promise<unknown> }
}

const startOf = (page: Page): Promise<StartState> =>
  page.evaluate(
    () => (window as unknown as PageWindow).quarterdeck.request('application.start', {}), // as the preload puts it there
  ) as Promise<StartState> // as the route says

test('what was set a moment before the end is on disk, and holds at the next start', async ({ launch }) => {
  const first = await launch()
  const before = (await startOf(first.page)).preferences
  const preferences: Preferences = { ...before, appearance: 'dark', zoom: 1.25, askBeforeErrors: true }
  await first.page.evaluate(
    (set) => (window as unknown as PageWindow).quarterdeck.request('application.setPreferences', set),
    preferences,
  )
  await first.evaluate(({ app }) => app.quit())
  await first.ended
  const kept: unknown = JSON.parse(await readFile(join(first.userData, 'settings.json'), 'utf8'))
  expect(kept).toMatchObject({ preferences })
  const second = await launch({ userData: first.userData })
  expect((await startOf(second.page)).preferences).toEqual(preferences)
})
