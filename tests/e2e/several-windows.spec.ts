import { spawn } from 'node:child_process'
import { readdir, readFile, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import { standInEntry } from '../../build/stand-in.mjs'
import { anotherWindow } from './support/another-window'
import { request } from './support/request'
import type { RunningApp } from './support/running-app'
import { teamFile } from './support/team-file'
import { expect, test } from './support/test'

// The app ends in most of these.
test.use({ ownApp: true })

const main = fileURLToPath(new URL('../../build/out/electron/main.js', import.meta.url))
const objective = 'Product Platform'

const row = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Outline' }).getByRole('row', { name })

async function write(page: Page, name: string): Promise<void> {
  await row(page, objective).click()
  await page.getByRole('textbox', { name: 'Title', exact: true }).fill(name)
  await expect(page.getByText('Edited')).toBeVisible()
  // The main process may hear a test before it hears the page; what a page says is heard in order.
  await request(page, 'document.current', {})
}

/** Another window, by the menu, with the sample in it. */
async function secondWindow(app: RunningApp): Promise<Page> {
  await expect(row(app.page, objective)).toBeVisible()
  const page = await anotherWindow(app)
  await page.getByRole('button', { name: 'Technology, Q2 FY21-22' }).click()
  await expect(row(page, objective)).toBeVisible()
  return page
}

const windows = (app: RunningApp) => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)
const quit = (app: RunningApp) =>
  // The answer may be lost in the exit.
  app.evaluate(({ app: electron }) => void setImmediate(() => electron.quit())).catch(() => undefined)

test('a file that is named twice is shown once', async ({ launch }) => {
  const { folders, file } = await teamFile()
  const app = await launch({ userData: folders.userData, args: [file, file] })
  await expect(row(app.page, objective)).toBeVisible()
  expect(await windows(app)).toBe(1)
})

test('quitting asks in each window with unsaved changes, and one that stays keeps the app', async ({
  app,
}) => {
  const first = app.page
  const second = await secondWindow(app)
  await write(first, 'First')
  await write(second, 'Second')

  await quit(app)
  for (const page of [first, second])
    await expect(page.getByRole('alertdialog')).toContainText('Save the changes')
  await first
    .getByRole('button', { name: 'Close without saving' })
    .click()
    .catch(() => undefined)
  await expect.poll(() => windows(app)).toBe(1)
  await second.getByRole('button', { name: 'Keep editing' }).click()
  await expect(second.getByRole('alertdialog')).toBeHidden()
  await expect(row(second, 'Second')).toBeVisible()

  const path = join(app.documents, 'second.quarter')
  await quit(app)
  await app.nextSaveDialog(path)
  await second
    .getByRole('alertdialog')
    .getByRole('button', { name: 'Save', exact: true })
    .click()
    .catch(() => undefined)
  expect(await app.ended).toBe(0)
  expect(await readFile(path, 'utf8')).toContain('"Second"')
})

test('the system may end the app at once: what was typed a moment ago is in a draft', async ({ app }) => {
  await write(app.page, 'Typed at the last moment')
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.emit('session-end', {})
  })
  const folder = join(app.userData, 'drafts')
  await expect
    .poll(
      async () => {
        const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.draft'))
        const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))
        return texts.some((text) => text.includes('Typed at the last moment'))
      },
      { intervals: [20] },
    )
    .toBe(true)
})

test('a second start with the same file, by another path, goes to its window', async ({
  launch,
  runtime,
}) => {
  test.skip(runtime !== 'stand-in', 'starts the stand-in a second time')
  const { folders, file } = await teamFile()
  const app = await launch({ ...folders, args: [file] })
  await write(app.page, 'Mine')
  const link = join(app.documents, 'link.quarter')
  await symlink(file, link)
  const second = spawn(
    process.execPath,
    ['--import', standInEntry, main, `--user-data-dir=${app.userData}`, link],
    { stdio: 'ignore' },
  )
  const code = await new Promise((resolve) => second.once('exit', resolve))
  expect(code).toBe(0)
  expect(await windows(app)).toBe(1)
  await expect(row(app.page, 'Mine')).toBeVisible()
  await expect(app.page.getByRole('region', { name: 'File on disk' })).toContainText('open in this window')
})
