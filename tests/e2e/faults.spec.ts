import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expectAccessible, expectAccessibleInBothSchemes } from './support/accessible'
import type { RunningApp } from './support/running-app'
import { teamFile } from './support/team-file'
import { expect, test } from './support/test'

// Each test breaks something in the main process.
test.use({ ownApp: true })

const title = (page: Page) => page.getByRole('textbox', { name: 'Title', exact: true })

type Launch = (options?: {
  readonly userData: string
  readonly args: readonly string[]
}) => Promise<RunningApp>

/** The app with a file of its own open, and a change in it that is not saved. */
async function withChange(launch: Launch) {
  const { folders, file } = await teamFile()
  const app = await launch({ userData: folders.userData, args: [file] })
  await title(app.page).fill('Changed')
  await expect(app.page.getByText('Edited')).toBeVisible()
  return { app, file }
}

test('a mistake of the app during a save says so, and the document stays, unsaved', async ({ launch }) => {
  const { app, file } = await withChange(launch)
  const { page } = app
  await app.evaluate(() => {
    const encode: unknown = Reflect.get(TextEncoder.prototype, 'encode')
    Reflect.set(globalThis, 'mend', () => Reflect.set(TextEncoder.prototype, 'encode', encode))
    Reflect.set(TextEncoder.prototype, 'encode', () => {
      throw new Error('a mistake for this test')
    })
  })
  await app.pressShortcut('CmdOrCtrl+S')
  const alert = page.getByRole('alert')
  await expect(alert).toContainText(
    '“team.quarter” was not saved, because of a mistake in Quarterdeck itself.',
  )
  await expect(alert.getByRole('button', { name: 'Save a copy…' })).toBeVisible()
  await expect(page.getByText('Edited')).toBeVisible()
  await expect(title(page)).toHaveValue('Changed')
  expect(await readFile(file, 'utf8')).not.toContain('Changed')
  await expectAccessible(page, 'a mistake of the app')

  await app.evaluate(() => {
    const mend = Reflect.get(globalThis, 'mend') as () => void // as put there above
    mend()
  })
  await app.pressShortcut('CmdOrCtrl+S')
  await expect(page.getByRole('status')).toContainText('Saved team.quarter.')
  await expect(alert).toBeHidden()
  expect(await readFile(file, 'utf8')).toContain('Changed')
})

test('saving and closing during another save waits for it, saves what is newer, and closes', async ({
  launch,
}) => {
  const { app, file } = await withChange(launch)
  const { page } = app
  // The rename over the file waits until the test lets it go on.
  await app.evaluate(() => {
    const fs = process.getBuiltinModule('node:fs/promises')
    const { rename } = fs
    const gate = new Promise<void>((resolve) => Reflect.set(globalThis, 'letGo', resolve))
    Reflect.set(fs, 'rename', async (from: string, to: string) => {
      if (to.endsWith('team.quarter')) await gate
      return rename(from, to)
    })
    process.getBuiltinModule('node:module').syncBuiltinESMExports()
  })
  await app.pressShortcut('CmdOrCtrl+S')
  await expect(page.getByText('Saving…')).toBeVisible()
  await title(page).fill('Newer than that')
  await app.closeWindow()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByRole('alertdialog')).toBeHidden()
  await app.evaluate(() => {
    const letGo = Reflect.get(globalThis, 'letGo') as () => void // as put there above
    letGo()
  })
  expect(await app.ended).toBe(0)
  expect(await readFile(file, 'utf8')).toContain('Newer than that')
})

test('what could be kept in no draft does not leave the window before it is in a copy', async ({
  launch,
}) => {
  const { app, file } = await withChange(launch)
  const { page } = app
  await expect.poll(() => readdir(join(app.userData, 'drafts')).catch(() => [])).toHaveLength(1)
  // From now on no draft can be written, as on a full disk.
  await app.evaluate(() => {
    const fs = process.getBuiltinModule('node:fs/promises')
    const { rename } = fs
    Reflect.set(fs, 'rename', (from: string, to: string) =>
      to.endsWith('.draft')
        ? Promise.reject(Object.assign(new Error(), { code: 'ENOSPC' }))
        : rename(from, to),
    )
    process.getBuiltinModule('node:module').syncBuiltinESMExports()
  })
  await page.evaluate(() => {
    Reflect.set(Date.prototype, 'toLocaleTimeString', () => {
      throw new Error('a mistake for this test')
    })
  })
  await writeFile(file, (await readFile(file, 'utf8')).replace('"Tuning session"', '"Their session"'))
  const alert = page.getByRole('alert')
  await expect(alert).toContainText('What you wrote is only in this window')
  await page.getByRole('button', { name: 'Close the window, keep the draft' }).click()
  await expect(alert).toContainText('What you wrote is only in this window')
  const copy = join(app.documents, 'copy.quarter')
  await app.nextSaveDialog(copy)
  await page.getByRole('button', { name: 'Save a copy…' }).click()
  await expect(page.getByRole('status')).toContainText('Saved a copy as copy.quarter.')
  await expect(alert).not.toContainText('What you wrote is only in this window')
  expect(await readFile(copy, 'utf8')).toContain('Changed')
  const close = page.getByRole('button', { name: 'Close the window, keep the draft' })
  await close.click().catch(() => undefined)
  expect(await app.ended).toBe(0)
})

test('a window that can’t be shown any more can be closed, and its draft is kept', async ({ launch }) => {
  const { app, file } = await withChange(launch)
  const { page } = app
  await page.evaluate(() => {
    Reflect.set(Date.prototype, 'toLocaleTimeString', () => {
      throw new Error('a mistake for this test')
    })
  })
  await writeFile(file, (await readFile(file, 'utf8')).replace('"Tuning session"', '"Their session"'))
  const close = page.getByRole('button', { name: 'Close the window, keep the draft' })
  // The window may be gone before the click is answered; the exit code is what counts.
  await close.click().catch(() => undefined)
  expect(await app.ended).toBe(0)
  // As the screen says: opening the file anew brings back what was written.
  const again = await launch({ userData: app.userData, args: [file] })
  await again.page.getByRole('button', { name: 'Take the changes' }).click()
  await expect(title(again.page)).toHaveValue('Changed')
})

test('a window that can’t be drawn says so, saves a copy, and comes back with what was written', async ({
  launch,
}) => {
  const { folders, file } = await teamFile()
  const app = await launch({ ...folders, args: [file] })
  const { page } = app
  await page
    .getByRole('navigation', { name: 'Outline' })
    .getByRole('row', { name: 'Product Platform' })
    .click()
  const title = page.getByRole('textbox', { name: 'Title', exact: true })
  await title.fill('Kept through a fault')
  // The time of the save is drawn in the bar.
  await page.evaluate(() => {
    const name = 'toLocaleTimeString'
    const whole = Object.getOwnPropertyDescriptor(Date.prototype, name)
    const value = (): never => {
      throw new Error('The clock has no face')
    }
    Object.defineProperty(Date.prototype, name, { ...whole, value })
    Reflect.set(window, 'mendClock', () => {
      if (whole !== undefined) Object.defineProperty(Date.prototype, name, whole)
    })
  })
  await app.pressShortcut('CmdOrCtrl+S')
  await expect(page.getByRole('heading', { name: 'The window could not be drawn' })).toBeVisible()
  await expect(page.getByRole('alert')).toContainText('The clock has no face')
  await expect(page.getByRole('button', { name: 'Draw it again' })).toBeFocused()
  await expectAccessibleInBothSchemes(page, 'a fault')

  const copy = join(app.documents, 'copy.quarter')
  await app.nextSaveDialog(copy)
  await page.getByRole('button', { name: 'Save a copy…' }).click()
  await expect(page.getByRole('status')).toContainText('Saved a copy as copy.quarter.')
  expect(await readFile(copy, 'utf8')).toContain('Kept through a fault')

  // What still fails says so again; what is mended comes back.
  await page.getByRole('button', { name: 'Draw it again' }).click()
  await expect(page.getByRole('heading', { name: 'The window could not be drawn' })).toBeVisible()
  await page.evaluate(() => (Reflect.get(window, 'mendClock') as () => void)()) // as set above
  await page.getByRole('button', { name: 'Draw it again' }).click()
  await expect(title).toHaveValue('Kept through a fault')
})
