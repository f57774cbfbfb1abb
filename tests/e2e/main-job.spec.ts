import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expectAccessible, expectAccessibleInBothSchemes } from './support/accessible'
import { expect, test } from './support/test'

const objective = 'Product Platform'
const newTitle = 'Platform for everybody'
const newEntry = 'Both features tried on 3 wikis'

const outline = (page: Page) => page.getByRole('navigation', { name: 'Outline' })
const slides = (page: Page) => page.getByRole('complementary', { name: 'Slides' })
const slide = (page: Page) => slides(page).getByRole('img')
const row = (page: Page, name: string) => outline(page).getByRole('row', { name })
const told = (page: Page) => page.getByRole('status')

test.describe('the whole job', () => {
  // As people do it: from a start, and in the browser that they have.
  test.use({ ownApp: true, wholeBrowser: true })

  test('from the sample to a saved quarter and an exported deck', async ({ app, launch }) => {
    const { page } = app

    await test.step('the first start shows the sample', async () => {
      await expect(row(page, objective)).toBeVisible()
      await expect(slide(page)).toBeVisible()
      await expect(page.getByText(/\d+ slides, 0 overflows, smallest text/)).toBeVisible()
    })

    await test.step('selecting an objective shows its page, its slide and its notes', async () => {
      await row(page, objective).click()
      await expect(page.getByRole('textbox', { name: 'Title', exact: true })).toHaveValue(objective)
      await expect(slide(page)).toHaveAccessibleName(new RegExp(objective))
      await expect(slide(page)).toContainText('Platform and processes')
      await expect(slides(page).getByRole('region', { name: 'Speaker notes' })).toContainText('CONCERNS')
    })

    await test.step('a new title reaches outline and slide', async () => {
      await page.getByRole('textbox', { name: 'Title', exact: true }).fill(newTitle)
      await expect(row(page, newTitle)).toBeVisible()
      await expect(slide(page)).toContainText(newTitle)
      await expect(page.getByText('Edited')).toBeVisible()
    })

    await test.step('an entry is written and gets its status by keys alone', async () => {
      await page.getByRole('radio', { name: 'Table' }).click()
      const table = page.getByRole('grid', { name: `Key results of ${newTitle}` })
      const cell = table.getByRole('row', { name: /KR1/ }).getByRole('gridcell', { name: /AT RISK/ })
      await cell.focus()
      await page.keyboard.type(newEntry)
      await page.keyboard.press('Enter')
      await page.keyboard.press('ArrowUp')
      await page.keyboard.press('Control+.')
      await page.keyboard.press('2')
      await expect(told(page)).toContainText('KR1 Related content, Q2: on track.')
      await expect(slide(page)).toHaveAccessibleName(/Product Platform|Platform for everybody/)
      await expect(slide(page)).toContainText('Both features tried')
      await expect(
        table.getByRole('row', { name: /KR1/ }).getByRole('gridcell', { name: /ON TRACK/ }),
      ).toContainText(newEntry)
    })

    await test.step('undo and redo step through what was done', async () => {
      // Undo goes to where each step happened: to the table for the entry, to the page for the title.
      const entry = page.getByRole('main').getByText(newEntry)
      await app.pressShortcut('CmdOrCtrl+Z')
      await expect(told(page)).toContainText('Undone: status of KR1 Related content, Q2.')
      await app.pressShortcut('CmdOrCtrl+Z')
      await expect(entry).toBeHidden()
      await app.pressShortcut('CmdOrCtrl+Z')
      await expect(row(page, objective)).toBeVisible()
      await expect(page.getByText('Not saved yet')).toBeVisible()
      for (let step = 0; step < 3; step += 1) await app.pressShortcut('CmdOrCtrl+Shift+Z')
      await expect(row(page, newTitle)).toBeVisible()
      await expect(entry).toBeVisible()
    })

    const path = join(app.documents, 'saved.quarter')
    await test.step('saving asks where to, once', async () => {
      await app.nextSaveDialog(path)
      await app.pressShortcut('CmdOrCtrl+S')
      await expect(told(page)).toContainText('Saved saved.quarter.')
      expect(await readFile(path, 'utf8')).toContain(newEntry)
    })

    await test.step('the export tells its result, and the deck is there', async () => {
      const deck = join(app.documents, 'deck.pptx')
      await page.getByRole('button', { name: 'Export…' }).click()
      const pane = page.getByRole('complementary', { name: 'Export' })
      await app.nextSaveDialog(deck)
      await pane.getByRole('button', { name: 'Export to PowerPoint…' }).click()
      await expect(pane.getByRole('button', { name: 'Show in folder' })).toBeVisible({ timeout: 30_000 })
      await expect(told(page)).toContainText(/\d+ slides, 0 overflows, smallest text \d+(\.\d)? pt/)
      expect((await readFile(deck)).subarray(0, 2).toString()).toBe('PK')
      await pane.getByRole('button', { name: 'Show in folder' }).click()
      await expect.poll(() => app.shownFiles()).toEqual([deck])
    })

    await test.step('a deck does not take the place of the file', async () => {
      const pane = page.getByRole('complementary', { name: 'Export' })
      await app.nextSaveDialog(path)
      await pane.getByRole('button', { name: 'Export again…' }).click()
      await expect(pane).toContainText('The deck was not exported. A quarter file lies there')
      expect(await readFile(path, 'utf8')).toContain(newEntry)
    })

    await test.step('the next start offers the file, and it is as it was saved', async () => {
      await app.closeWindow()
      expect(await app.ended).toBe(0)
      const again = (await launch({ userData: app.userData })).page
      await expect(again.getByRole('heading', { name: 'Recent' })).toBeVisible()
      await expectAccessible(again, 'start screen')
      await again.getByRole('button', { name: /^Technology.*saved\.quarter/ }).click()
      await row(again, newTitle).click()
      await expect(slide(again)).toContainText(newTitle)
      await expect(again.getByText('Saved', { exact: true })).toBeVisible()
      await again.getByRole('radio', { name: 'Table' }).click()
      await expect(again.getByRole('grid').getByText(newEntry)).toBeVisible()
    })
  })
})

test('closing with unsaved changes asks first', async ({ app }) => {
  const { page } = app
  await row(page, objective).click()
  await page.getByRole('textbox', { name: 'Title', exact: true }).fill(newTitle)
  await app.closeWindow()
  const dialog = page.getByRole('alertdialog')
  await expect(dialog).toContainText('Save the changes')
  // A test can be so fast that the focus is not there yet, and a key goes to the text behind.
  await expect(dialog.getByRole('button', { name: 'Save', exact: true })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(row(page, newTitle)).toBeVisible()
  await app.closeWindow()
  const discard = dialog.getByRole('button', { name: 'Close without saving' })
  await expect(discard).toBeEnabled()
  // The window may be gone before the click is answered; the exit code is what counts.
  await discard.click().catch(() => undefined)
  expect(await app.ended).toBe(0)
})

/** Axe looks at each screen for seconds, several times as long where other tests run beside it. */
const patienceMs = 180_000

test('every kind of block is accessible in both schemes', async ({ app }) => {
  test.setTimeout(patienceMs)
  const { page } = app
  for (const name of [
    'Technology',
    'Platform Evolution, content',
    objective,
    'Service Level Objectives',
    'Promises',
  ]) {
    await row(page, name).first().click()
    await expectAccessibleInBothSchemes(page, name)
  }
})

test('table, export, presenting and closing are accessible in both schemes', async ({ app }) => {
  test.setTimeout(patienceMs)
  const { page } = app
  await row(page, objective).click()
  await page.getByRole('radio', { name: 'Table' }).click()
  await expectAccessibleInBothSchemes(page, 'table')
  await page
    .getByRole('grid')
    .getByRole('gridcell', { name: /AT RISK/ })
    .first()
    .focus()
  await page.keyboard.press('Control+.')
  await expect(page.getByRole('listbox', { name: /Status of/ })).toBeVisible()
  await expectAccessibleInBothSchemes(page, 'status picker')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Export…' }).click()
  await expectAccessibleInBothSchemes(page, 'export')
  await page.getByRole('button', { name: 'Present' }).click()
  await expectAccessibleInBothSchemes(page, 'presenting')
  await page.keyboard.press('Escape')
  // Presenting began at the first slide, and the selection went along.
  await row(page, objective).click()
  await page.getByRole('radio', { name: 'Page' }).click()
  await page.getByRole('textbox', { name: 'Title', exact: true }).fill(newTitle)
  await app.closeWindow()
  await expect(page.getByRole('alertdialog')).toBeVisible()
  await expectAccessibleInBothSchemes(page, 'unsaved changes')
})
