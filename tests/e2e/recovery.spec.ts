import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expectAccessible } from './support/accessible'
import type { RunningApp } from './support/running-app'
import { teamFile } from './support/team-file'
import { expect, test } from './support/test'

// What a start finds is the subject.
test.use({ ownApp: true })

const objective = 'Product Platform'
const newTitle = 'Platform that outlives a power cut'

const row = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Outline' }).getByRole('row', { name })
const title = (page: Page) => page.getByRole('textbox', { name: 'Title', exact: true })

async function rename(page: Page, to: string): Promise<void> {
  await row(page, objective).click()
  await title(page).fill(to)
}

/** The drafts on disk that hold a text. */
async function draftsWith(app: RunningApp, text: string): Promise<number> {
  const folder = join(app.userData, 'drafts')
  const names = await readdir(folder).catch(() => [])
  const drafts = names.filter((name) => name.endsWith('.draft'))
  const contents = await Promise.all(drafts.map((name) => readFile(join(folder, name), 'utf8')))
  return contents.filter((content) => content.includes(text)).length
}

test('what was typed before a power cut comes back, and is saved', async ({ launch }) => {
  const { folders, file } = await teamFile()

  const app = await launch({ userData: folders.userData, args: [file] })
  await rename(app.page, newTitle)
  await expect.poll(() => draftsWith(app, newTitle)).toBe(1)
  await app.kill()
  expect(await readFile(file, 'utf8')).not.toContain(newTitle)

  const again = await launch({ userData: folders.userData })
  const { page } = again
  const offer = page.getByRole('region', { name: 'Recovered changes' })
  await expect(offer).toContainText('Technology, Q2 FY21-22')
  await expect(offer).toContainText(/differs from the saved file in 1 place: Platform that outlives/)
  await expectAccessible(page, 'recovered changes')

  await test.step('compared before anything is applied', async () => {
    await offer.getByRole('button', { name: 'Compare first…' }).click()
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByRole('deletion')).toContainText('Product')
    await expect(dialog.getByRole('insertion')).toContainText('that outlives a power cut')
    await expectAccessible(page, 'compared draft')
    await expect(
      page.getByRole('dialog').getByRole('button', { name: 'Open with the changes' }),
    ).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
  })

  await test.step('opened, unsaved, and a step that can be undone', async () => {
    await offer.getByRole('button', { name: 'Open with the changes' }).click()
    await expect(row(page, newTitle)).toBeVisible()
    await expect(page.getByText('Edited')).toBeVisible()
    expect(await readFile(file, 'utf8')).not.toContain(newTitle)
    await again.pressShortcut('CmdOrCtrl+Z')
    await expect(row(page, objective)).toBeVisible()
    await again.pressShortcut('CmdOrCtrl+Shift+Z')
    await expect(row(page, newTitle)).toBeVisible()
  })

  await test.step('saved, and the draft is gone', async () => {
    await again.pressShortcut('CmdOrCtrl+S')
    await expect(page.getByRole('status')).toContainText('Saved team.quarter.')
    expect(await readFile(file, 'utf8')).toContain(newTitle)
    await expect.poll(() => draftsWith(again, newTitle)).toBe(0)
  })
})

test('what a killed save left beside the file is offered, restored unsaved, and gone once saved', async ({
  launch,
}) => {
  const { folders, file } = await teamFile()
  // Once opened, so that it is among the recent files.
  const second = await launch({ userData: folders.userData, args: [file] })
  await expect(row(second.page, objective)).toBeVisible()
  await second.stop()

  const whole = await readFile(file, 'utf8')
  const sibling = join(folders.documents, '.team.quarter.0b54a1de-6b0a-4c7e-9d8f-0123456789ab.tmp')
  await writeFile(sibling, whole.replace(`"title": "${objective}"`, `"title": "${newTitle}"`))
  await writeFile(`${sibling}.previous`, whole)
  await writeFile(file, whole.slice(0, 2000))

  const app = await launch({ userData: folders.userData })
  const { page } = app
  const offer = page.getByRole('region', { name: 'Recovered changes' })
  await expect(offer).toContainText('A save of this file broke off')
  await expect(offer).toContainText('the file can’t be read any more, but what was being written lies whole')
  await expectAccessible(page, 'a save that broke off')
  await offer.getByRole('button', { name: 'Restore, unsaved' }).click()
  await expect(row(page, newTitle)).toBeVisible()
  await expect(page.getByText('Edited')).toBeVisible()
  expect(await readFile(file, 'utf8')).toBe(whole.slice(0, 2000))
  await app.pressShortcut('CmdOrCtrl+S')
  await expect(page.getByRole('status')).toContainText('Saved team.quarter.')
  expect(await readFile(file, 'utf8')).toContain(newTitle)
  expect(await readdir(folders.documents)).toEqual(['team.quarter'])
})

test('what a killed save was writing is offered beside the file that it left whole', async ({ launch }) => {
  const { folders, file } = await teamFile()
  const whole = await readFile(file, 'utf8')
  const sibling = join(folders.documents, '.team.quarter.0b54a1de-6b0a-4c7e-9d8f-0123456789ab.tmp')
  await writeFile(sibling, whole.replace(`"title": "${objective}"`, `"title": "${newTitle}"`))

  const { page } = await launch({ userData: folders.userData, args: [file] })
  const bar = page.getByRole('region', { name: 'File on disk' })
  await expect(bar).toContainText(/broke off at .*; what it was writing .* differs from it in 1 place/)
  await expect(row(page, objective)).toBeVisible()
  await bar.getByRole('button', { name: 'Restore, unsaved' }).click()
  await expect(row(page, newTitle)).toBeVisible()
  await expect(page.getByText('Edited')).toBeVisible()
})

test('a quarter that never had a file is recovered, and stays unsaved through undo', async ({ launch }) => {
  const first = await launch()
  await rename(first.page, newTitle)
  await expect.poll(() => draftsWith(first, newTitle)).toBe(1)
  await first.kill()

  const { page } = await launch({ userData: first.userData })
  const offer = page.getByRole('region', { name: 'Recovered changes' })
  await expect(offer).toContainText('had no file yet')
  await offer.getByRole('button', { name: 'Open with the changes' }).click()
  await expect(row(page, newTitle)).toBeVisible()
  await expect(page.getByText('Edited')).toBeVisible()
})

test('a page whose process died can be closed, and what was written in it is offered again', async ({
  launch,
}) => {
  const app = await launch()
  await rename(app.page, newTitle)
  await expect.poll(() => draftsWith(app, newTitle)).toBe(1)
  const died = app.page.waitForEvent('crash')
  const session = await app.page.context().newCDPSession(app.page)
  // Nobody is left to answer.
  session.send('Page.crash').catch(() => undefined)
  await died
  let ended = false
  void app.ended.then(() => {
    ended = true
  })
  // The app may learn of the death after the test: a window that is asked before that is asked again, as by a hand.
  await expect
    .poll(
      async () => {
        if (!ended) {
          await app
            .evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
            .catch(() => undefined)
        }
        return ended
      },
      { timeout: 30_000 },
    )
    .toBe(true)
  const { page } = await launch({ userData: app.userData })
  const offer = page.getByRole('region', { name: 'Recovered changes' })
  await offer.getByRole('button', { name: 'Open with the changes' }).click()
  await expect(row(page, newTitle)).toBeVisible()
})

test('a discarded draft is not offered again, and one left for later is', async ({ launch }) => {
  const first = await launch()
  await rename(first.page, newTitle)
  await expect.poll(() => draftsWith(first, newTitle)).toBe(1)
  await first.kill()

  const second = await launch({ userData: first.userData })
  const offer = second.page.getByRole('region', { name: 'Recovered changes' })
  await offer.getByRole('button', { name: 'Not now' }).press('Enter')
  await expect(offer).toBeHidden()
  await expect(second.page.getByRole('button', { name: /^New quarter/ }).first()).toBeFocused()
  await second.stop()

  const third = await launch({ userData: first.userData })
  const offerAgain = third.page.getByRole('region', { name: 'Recovered changes' })
  await offerAgain.getByRole('button', { name: 'Discard' }).click()
  await expect(offerAgain).toBeHidden()
  expect(await draftsWith(third, newTitle)).toBe(0)
  const discarded = await readdir(join(first.userData, 'drafts', 'discarded'))
  expect(discarded).toHaveLength(1)

  // Until the 30 days are over it can be had after all.
  const putAway = third.page.getByRole('region', { name: 'Discarded drafts' })
  await putAway.getByRole('button', { name: 'Discarded drafts (1)' }).click()
  await expectAccessible(third.page, 'discarded drafts')
  await putAway.getByRole('button', { name: /^Open with the changes/ }).click()
  await expect(row(third.page, newTitle)).toBeVisible()
  await expect(third.page.getByText('Edited')).toBeVisible()
})

test('changes let go when closing are put away, not offered', async ({ launch }) => {
  const app = await launch()
  await rename(app.page, newTitle)
  await app.closeWindow()
  const discard = app.page.getByRole('alertdialog').getByRole('button', { name: 'Close without saving' })
  // The window may be gone before the click is answered; the exit code is what counts.
  await discard.click().catch(() => undefined)
  expect(await app.ended).toBe(0)
  expect(await draftsWith(app, newTitle)).toBe(0)
  const folder = join(app.userData, 'drafts', 'discarded')
  const [name] = await readdir(folder)
  expect(await readFile(join(folder, name ?? ''), 'utf8')).toContain(newTitle)
})

test('undoing back to what is saved removes the draft', async ({ app }) => {
  await rename(app.page, newTitle)
  await expect.poll(() => draftsWith(app, newTitle)).toBe(1)
  await app.pressShortcut('CmdOrCtrl+Z')
  await expect.poll(() => draftsWith(app, newTitle)).toBe(0)
})

test('earlier versions are listed with what they changed, and one is restored', async ({ launch }) => {
  const { folders, file } = await teamFile()
  const app = await launch({ userData: folders.userData, args: [file] })
  const { page } = app
  const versions = page.getByRole('dialog')
  await expect(row(page, objective)).toBeVisible()

  await test.step('the first time there are none, and the window says what will be', async () => {
    await app.chooseMenuItem('file.versions')
    await expect(versions).toContainText('No earlier versions yet')
    await expectAccessible(page, 'no versions')
    await page.keyboard.press('Escape')
  })

  await rename(page, newTitle)
  await app.pressShortcut('CmdOrCtrl+S')
  await expect(page.getByRole('status')).toContainText('Saved team.quarter.')
  await title(page).fill('Not saved at all')

  await test.step('the version before the save shows what differs', async () => {
    await app.chooseMenuItem('file.versions')
    const list = versions.getByRole('listbox', { name: 'Versions' })
    const version = list.getByRole('option')
    await expect(version).toHaveCount(1)
    await expect(version).toContainText('title')
    await version.click()
    await expect(
      versions.getByRole('region', { name: 'Differences' }).getByRole('deletion').first(),
    ).toContainText('Product')
    await expectAccessible(page, 'versions')
  })

  await test.step('restoring keeps the present state first, and is undone like any step', async () => {
    await versions.getByRole('button', { name: 'Restore this version' }).click()
    await expect(row(page, objective)).toBeVisible()
    await expect(page.getByText('Edited')).toBeVisible()
    expect(await readFile(file, 'utf8')).toContain(newTitle)
    await app.chooseMenuItem('file.versions')
    await expect(versions.getByRole('option')).toHaveCount(2)
    await expect(versions.getByRole('option').first()).toContainText('title')
    await page.keyboard.press('Escape')
    await app.pressShortcut('CmdOrCtrl+Z')
    await expect(row(page, 'Not saved at all')).toBeVisible()
  })
})
