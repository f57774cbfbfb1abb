import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { Preferences, StartState } from '../../shared/ipc/application'
import { request } from './support/request'
import { expect, test } from './support/test'

const startOf = (page: Page) => request(page, 'application.start', {}) as Promise<StartState> // as the route says

test('what was set a moment before the end is on disk, and holds at the next start', async ({ launch }) => {
  const first = await launch()
  const before = (await startOf(first.page)).preferences
  const preferences: Preferences = { ...before, appearance: 'dark', zoom: 1.25, askBeforeErrors: true }
  await request(first.page, 'application.setPreferences', preferences)
  await first.evaluate(({ app }) => app.quit())
  await first.ended
  const kept: unknown = JSON.parse(await readFile(join(first.userData, 'settings.json'), 'utf8'))
  expect(kept).toMatchObject({ preferences })
  const second = await launch({ userData: first.userData })
  expect((await startOf(second.page)).preferences).toEqual(preferences)
})
