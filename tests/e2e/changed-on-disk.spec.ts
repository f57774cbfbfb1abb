import { copyFile, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Page } from '@playwright/test'
import { expectAccessible } from './support/accessible'
import type { RunningApp } from './support/running-app'
import { sample, teamFile } from './support/team-file'
import { expect, test } from './support/test'

const objective = 'Product Platform'
const theirTitle = 'Platform as somebody else sees it'
const myTitle = 'Platform as I see it'
/** "Noticed within two seconds", and told. */
const NOTICED = { timeout: 2000 }

const row = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Outline' }).getByRole('row', { name })
const title = (page: Page) => page.getByRole('textbox', { name: 'Title', exact: true })
const bar = (page: Page) => page.getByRole('region', { name: 'File on disk' })
const told = (page: Page) => page.getByRole('status')

/** Another program writes the file, with another title of the objective. */
async function writeAs(file: string, name: string): Promise<string> {
  const text = (await readFile(sample, 'utf8')).replaceAll(`"title": "${objective}"`, `"title": "${name}"`)
  await writeFile(file, text)
  return text
}

async function openTeamFile(
  open: (path: string) => Promise<RunningApp>,
): Promise<{ readonly app: RunningApp; readonly file: string }> {
  const { file } = await teamFile()
  const app = await open(file)
  await row(app.page, objective).click()
  return { app, file }
}

test('a change by another program is told, and reloaded by one click', async ({ open }) => {
  const { app, file } = await openTeamFile(open)
  const { page } = app
  await writeAs(file, theirTitle)
  await expect(bar(page)).toContainText('changed “team.quarter” on disk', NOTICED)
  await expectAccessible(page, 'changed on disk')
  await expect(told(page)).toContainText('changed “team.quarter” on disk')
  await bar(page).getByRole('button', { name: 'Reload' }).press('Enter')
  await expect(row(page, theirTitle)).toBeVisible()
  await expect(page.locator('.editor').locator(':focus')).toHaveCount(1)
  await expect(bar(page)).toBeHidden()
  await expect(page.getByText('Edited')).toBeHidden()
  await app.pressShortcut('CmdOrCtrl+Z')
  await expect(row(page, objective)).toBeVisible()
})

test('saving over a change asks, shows who changed what, and each answer keeps its word', async ({
  open,
}) => {
  const { app, file } = await openTeamFile(open)
  const { page } = app
  await title(page).fill(myTitle)
  const theirs = await writeAs(file, theirTitle)
  await expect(bar(page)).toContainText('Your own changes are still here', NOTICED)
  await app.pressShortcut('CmdOrCtrl+S')
  const dialog = page.getByRole('alertdialog')
  await expect(dialog).toContainText('This file has changed on disk')
  await expect(dialog.getByRole('row', { name: /^What/ })).toContainText('title')
  await expect(dialog.getByRole('row', { name: /^Same field/ })).toContainText('title')
  await expectAccessible(page, 'conflict')

  await test.step('compare', async () => {
    await dialog.getByRole('button', { name: 'Compare…' }).click()
    const compare = page.getByRole('dialog')
    await expect(compare.getByRole('deletion').first()).toContainText('somebody')
    await expect(compare.getByRole('insertion').first()).toContainText('I')
    await page.keyboard.press('Escape')
    expect(await readFile(file, 'utf8')).toBe(theirs)
  })

  await test.step('save a copy', async () => {
    await app.pressShortcut('CmdOrCtrl+S')
    await app.nextSaveDialog(join(app.documents, 'copy.quarter'))
    await dialog.getByRole('button', { name: 'Save a copy…' }).click()
    await expect(told(page)).toContainText('Saved a copy as copy.quarter.')
    expect(await readFile(join(app.documents, 'copy.quarter'), 'utf8')).toContain(myTitle)
    expect(await readFile(file, 'utf8')).toBe(theirs)
    await expect(page.getByText('Edited')).toBeVisible()
  })

  await test.step('reload, and undo brings back what was here', async () => {
    await app.pressShortcut('CmdOrCtrl+S')
    await dialog.getByRole('button', { name: 'Reload, drop mine' }).click()
    await expect(row(page, theirTitle)).toBeVisible()
    await expect(page.getByText('Edited')).toBeHidden()
    await app.pressShortcut('CmdOrCtrl+Z')
    await expect(row(page, myTitle)).toBeVisible()
  })

  await test.step('overwrite, and what was there is an earlier version', async () => {
    await writeAs(file, 'Changed once more')
    await expect(bar(page)).toBeVisible(NOTICED)
    await app.pressShortcut('CmdOrCtrl+S')
    await dialog.getByRole('button', { name: 'Overwrite disk' }).click()
    await expect(told(page)).toContainText('Saved team.quarter.')
    expect(await readFile(file, 'utf8')).toContain(myTitle)
    await expect(bar(page)).toBeHidden()
    const previous = join(app.userData, 'previous')
    const [folder] = await readdir(previous)
    const versions = await readdir(join(previous, folder ?? ''))
    const texts = await Promise.all(
      versions.map((name) => readFile(join(previous, folder ?? '', name), 'utf8')),
    )
    expect(texts.some((text) => text.includes('Changed once more'))).toBe(true)
  })
})

test('changes in two places are taken together', async ({ open }) => {
  const { app, file } = await openTeamFile(open)
  const { page } = app
  await title(page).fill(myTitle)
  const theirs = (await readFile(sample, 'utf8')).replaceAll('"Data as a Service"', '"Data for everybody"')
  await writeFile(file, theirs)
  await expect(bar(page)).toBeVisible(NOTICED)
  await app.pressShortcut('CmdOrCtrl+S')
  const dialog = page.getByRole('alertdialog')
  await expect(dialog.getByRole('row', { name: /^Same field/ })).toContainText('None')
  await dialog.getByRole('button', { name: 'Take both' }).click()
  await expect(row(page, 'Data for everybody')).toBeVisible()
  await expect(row(page, myTitle)).toBeVisible()
  expect(await readFile(file, 'utf8')).toBe(theirs)
  await app.pressShortcut('CmdOrCtrl+S')
  await expect(told(page)).toContainText('Saved team.quarter.')
  const saved = await readFile(file, 'utf8')
  expect([saved.includes(myTitle), saved.includes('Data for everybody')]).toEqual([true, true])
})

test('keeping mine lets the next save replace the other version without asking', async ({ open }) => {
  const { app, file } = await openTeamFile(open)
  const { page } = app
  await title(page).fill(myTitle)
  await writeAs(file, theirTitle)
  await bar(page).getByRole('button', { name: 'Keep mine' }).click()
  await expect(bar(page)).toBeHidden()
  await app.pressShortcut('CmdOrCtrl+S')
  await expect(told(page)).toContainText('Saved team.quarter.')
  expect(await readFile(file, 'utf8')).toContain(myTitle)
})

test('a file that goes away is told, and saving writes it anew', async ({ open }) => {
  const { app, file } = await openTeamFile(open)
  const { page } = app
  await rename(file, join(dirname(file), 'renamed.quarter'))
  await expect(bar(page)).toContainText('is not where it was', NOTICED)
  await expectAccessible(page, 'file gone')
  await bar(page).getByRole('button', { name: 'Save it again' }).click()
  await expect(bar(page)).toBeHidden()
  expect(await readFile(file, 'utf8')).toBe(await readFile(sample, 'utf8'))
})

test('a file that went away and came back as it was is nothing to tell', async ({ open }) => {
  const { app, file } = await openTeamFile(open)
  const { page } = app
  await rm(file)
  await expect(bar(page)).toBeVisible(NOTICED)
  await copyFile(sample, file)
  await expect(bar(page)).toBeHidden(NOTICED)
})

test('our own save is not taken for another program’s', async ({ open }) => {
  const { app, file } = await openTeamFile(open)
  const { page } = app
  const seen = await page.evaluate(() => {
    // Remembers every notice that is shown, however short.
    const notices: string[] = []
    Reflect.set(window, 'notices', notices)
    new MutationObserver(() => {
      const text = document.querySelector('.disk-bar')?.textContent
      if (text) notices.push(text)
    }).observe(document.body, { childList: true, subtree: true })
    return notices
  })
  expect(seen).toEqual([])
  for (const name of ['One', 'Two', 'Three']) {
    await title(page).fill(name)
    await app.pressShortcut('CmdOrCtrl+S')
    await expect.poll(async () => (await readFile(file, 'utf8')).includes(`"title": "${name}"`)).toBe(true)
    await expect(page.getByText('Edited')).toBeHidden()
  }
  expect(await page.evaluate(() => Reflect.get(window, 'notices') as string[])).toEqual([])
})

test('a conflicted copy beside the file is offered for comparison', async ({ open }) => {
  const { app, file } = await openTeamFile(open)
  const { page } = app
  await writeAs(join(dirname(file), 'team (1).quarter'), theirTitle)
  await expect(bar(page)).toContainText('“team (1).quarter”')
  await bar(page).getByRole('button', { name: 'Compare…' }).click()
  const compare = page.getByRole('dialog')
  await expect(compare.getByRole('deletion').last()).toContainText('somebody else sees it')
  await compare.getByRole('button', { name: 'Take that version' }).click()
  await expect(row(page, theirTitle)).toBeVisible()
  await expect(page.getByText('Edited')).toBeVisible()
  await bar(page).getByRole('button', { name: 'Close' }).click()
  await expect(bar(page)).toBeHidden()
})

test('the same file by another way leads to the window that shows it', async ({ open }) => {
  const { app, file } = await openTeamFile(open)
  const link = join(dirname(file), 'link.quarter')
  await symlink(file, link)
  await app.nextOpenDialog(link)
  await app.pressShortcut('CmdOrCtrl+O')
  await expect(bar(app.page)).toContainText('“team.quarter” is open in this window already.')
  await expect(app.page.getByRole('status')).toContainText('is open in this window already')
  await expectAccessible(app.page, 'a file that is open already')
  await bar(app.page).getByRole('button', { name: 'Close' }).click()
  await expect(bar(app.page)).toBeHidden()
  await expect(row(app.page, objective)).toBeVisible()
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
})

test('a dropped file opens, and another kind is refused with a sentence', async ({ app }) => {
  const { page } = app
  const drop = async (name: string, text: string): Promise<void> => {
    const transfer = await page.evaluateHandle(
      ([fileName, content]) => {
        const data = new DataTransfer()
        data.items.add(new File([content], fileName))
        return data
      },
      [name, text] as const,
    )
    await page.dispatchEvent('body', 'drop', { dataTransfer: transfer })
  }
  // Nothing can be dropped before there is a window to drop it on.
  await expect(row(page, objective)).toBeVisible()
  await drop('notes.txt', 'x')
  await expect(page.getByRole('alert')).toContainText('“notes.txt” was not opened.')
  await drop('broken.quarter', '{"format":')
  await expect(page.getByRole('alert')).toContainText('“broken.quarter” was not opened.')
  const text = (await readFile(sample, 'utf8')).replaceAll(objective, theirTitle)
  await drop('dropped.quarter', text)
  await expect(row(page, theirTitle)).toBeVisible()
})
