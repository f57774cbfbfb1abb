import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { expectAccessible } from './support/accessible'
import { emptyFile, sample, teamFile } from './support/team-file'
import { expect, test } from './support/test'

/** The smallest window at 200 %, and one of 1280 pixels at 400 %. */
const half = { width: 512, height: 320 }
const quarter = { width: 320, height: 480 }

const row = (page: Page, name: string | RegExp) =>
  page.getByRole('navigation', { name: 'Outline' }).getByRole('row', { name }).first()
const boxOf = async (element: Locator) => {
  const box = await element.boundingBox()
  if (box === null) throw new Error('It is not drawn')
  return { top: box.y, bottom: box.y + box.height, left: box.x, right: box.x + box.width }
}

test('everything of the bars is inside a window of 320 pixels', async ({ app }) => {
  const { page } = app
  await row(page, 'Technical Community').click()
  await app.pressShortcut('CmdOrCtrl+F')
  await page.keyboard.type('Toolhub')
  await page.setViewportSize(quarter)
  const find = page.getByRole('region', { name: 'Find' })
  for (const name of ['Previous match', 'Next match', 'Replace…', 'Close find'])
    await expect(find.getByRole('button', { name })).toBeInViewport({ ratio: 1 })
  // The name of the document gives way, and nothing lies on something else.
  const period = await boxOf(page.getByRole('banner').getByText('Q2 FY21-22'))
  const more = await boxOf(page.getByRole('button', { name: 'More', exact: true }))
  expect(period.right).toBeLessThanOrEqual(more.left)
  await expectAccessible(page, 'find in a narrow window')
})

test('a hint of two lines takes the room of two lines', async ({ app }) => {
  const { page } = app
  await expect(row(page, 'Product Platform')).toBeVisible()
  await app.pressShortcut('CmdOrCtrl+N')
  const dialog = page.getByRole('dialog', { name: 'New quarter' })
  await dialog.getByRole('textbox', { name: 'Department' }).fill('Field Operations')
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await page.setViewportSize(quarter)
  const statement = page.getByRole('textbox', { name: 'Statement', exact: true })
  const oneLine = page.getByRole('textbox', { name: 'Challenges', exact: true })
  await expect(statement).toHaveAttribute('data-placeholder', /who will be able/)
  const [tall, low] = [await boxOf(statement), await boxOf(oneLine)]
  expect(tall.bottom - tall.top).toBeGreaterThan(1.5 * (low.bottom - low.top))
  await statement.focus()
  await page.keyboard.type('Pumps work')
  await expect(statement).toHaveText('Pumps work')
})

test('a failure to open is in sight, above the two columns of the start', async ({ launch }) => {
  const { folders, file } = await teamFile()
  const before = await launch({ userData: folders.userData, args: [file] })
  await expect(row(before.page, 'Product Platform')).toBeVisible()
  await before.stop()
  const app = await launch({ userData: folders.userData })
  const { page } = app
  await page.setViewportSize(half)
  const torn = join(app.documents, 'torn.quarter')
  await writeFile(torn, (await readFile(sample, 'utf8')).slice(0, 5000))
  await app.nextOpenDialog(torn)
  await app.pressShortcut('CmdOrCtrl+O')
  const message = page.getByRole('alert')
  await expect(message).toContainText(
    '“torn.quarter” was not opened. At line 153, column 19: The file is cut off',
  )
  await expect(message).toBeInViewport({ ratio: 1 })
  await expectAccessible(page, 'start screen with a failure')
})

test('the answers of a conflict stay in sight', async ({ open }) => {
  const { file } = await teamFile()
  const app = await open(file)
  const { page } = app
  await row(page, 'Product Platform').click()
  await page.getByRole('textbox', { name: 'Title', exact: true }).fill('Mine')
  await writeFile(file, (await readFile(sample, 'utf8')).replaceAll('"Product Platform"', '"Theirs"'))
  await expect(page.getByRole('region', { name: 'File on disk' })).toBeVisible()
  await app.pressShortcut('CmdOrCtrl+S')
  const dialog = page.getByRole('alertdialog')
  await expect(dialog).toContainText('This file has changed on disk')
  await page.setViewportSize(half)
  for (const name of ['Overwrite disk', 'Reload, drop mine', 'Save a copy…', 'Compare…'])
    await expect(dialog.getByRole('button', { name })).toBeInViewport({ ratio: 1 })
})

for (const size of [{ width: 1280, height: 800 }, half]) {
  test(`the slide stands above its notes at ${size.width} pixels`, async ({ app }) => {
    const { page } = app
    await page.setViewportSize({ width: 1280, height: 800 })
    await row(page, 'Technical Community').click()
    await app.pressShortcut('Shift+F5')
    const presenting = page.getByRole('dialog', { name: 'Presenting' })
    await presenting.getByRole('button', { name: 'Notes' }).click()
    await page.setViewportSize(size)
    const slide = await boxOf(presenting.getByRole('img'))
    const notes = await boxOf(presenting.getByRole('region', { name: 'Speaker notes' }))
    expect(slide.top).toBeGreaterThanOrEqual(0)
    expect(slide.bottom).toBeLessThanOrEqual(notes.top + 1)
    expect(slide.bottom - slide.top).toBeGreaterThan(size.height / 3)
    await expectAccessible(page, 'presenting with notes')
  })
}

test('an empty deck offers its first block', async ({ open }) => {
  const { page } = await open(await emptyFile())
  await expect(page.getByText('The outline is your deck')).toBeVisible()
  await page.setViewportSize(half)
  await expect(page.getByRole('main')).toContainText('Nothing to write in yet')
  await expectAccessible(page, 'no blocks')
  await page.getByRole('main').getByRole('button', { name: 'Add block…' }).click()
  await page
    .getByRole('menu', { name: 'Add block' })
    .getByRole('menuitem', { name: 'Text', exact: true })
    .click()
  await expect(page.getByRole('textbox', { name: 'Title', exact: true })).toBeFocused()
})

test('the menu of everything begins at its beginning, and says each thing once', async ({ app }) => {
  const { page } = app
  await expect(row(page, 'Product Platform')).toBeVisible()
  await page.setViewportSize(half)
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await expect(page.getByRole('menuitem', { name: 'New quarter…' })).toBeInViewport()
  await expect(page.getByRole('menuitem', { name: 'Dark appearance' })).toHaveCount(0)
  const dark = page.getByRole('menuitemradio', { name: 'Dark' })
  await expect(dark).toHaveCount(1)

  await test.step('the appearance is chosen there, whatever the system’s is', async () => {
    await page.emulateMedia({ colorScheme: 'light' })
    await dark.click()
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.getByRole('button', { name: 'More', exact: true }).click()
    await page.getByRole('menuitemradio', { name: 'Light' }).click()
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'light')
  })
})

async function expectWhole(target: Locator): Promise<void> {
  await expect(target).toBeInViewport({ ratio: 1 })
  const covered = await target.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect()
    const over = document.elementFromPoint(left + width / 2, top + height / 2)
    return over === null || !element.contains(over)
  })
  expect(covered).toBe(false)
}

for (const size of [
  { width: 320, height: 640 },
  { width: 320, height: 256 },
  { width: 512, height: 320 },
]) {
  test(`every status can be chosen in a window of ${size.width} by ${size.height}`, async ({ app }) => {
    const { page } = app
    await row(page, 'Product Platform').click()
    await page.getByRole('radio', { name: 'Table' }).click()
    const grid = page.getByRole('grid', { name: /^Key results of/ })
    const cell = grid.locator('.cell-entry.cell-now').first()
    await cell.focus()
    await page.setViewportSize(size)
    await page.keyboard.press('Control+.')
    await expect(page.getByRole('listbox', { name: /^Status of/ })).toBeVisible()
    for (const option of await page.getByRole('option').all()) await expectWhole(option)
    await expect(cell).toBeInViewport()
    await page.keyboard.press('1')
    await expect(cell).toContainText('COMPLETE')
    await expect(cell).toBeFocused()
  })
}

test('numbers of slides in the strip are never cut, and dialogs begin in one line', async ({ app }) => {
  const { page } = app
  await page.setViewportSize({ width: 900, height: 700 })
  await row(page, 'Product Platform').click()
  const frame = page.getByRole('listbox').getByRole('option').nth(1)
  await expect(frame).toContainText('(1/2)')
  const cut = await page
    .locator('.frame-name')
    .evaluateAll((names) =>
      names.filter((name) => name.scrollWidth > name.clientWidth).map((name) => name.textContent),
    )
  expect(cut).toEqual([])

  await page.getByRole('main').getByRole('textbox', { name: 'Title' }).click()
  await page.keyboard.type('x')
  await app.closeWindow()
  const dialog = page.getByRole('alertdialog')
  const wordsOf = (target: Locator): Promise<number> =>
    target.evaluate((element) => {
      const range = document.createRange()
      range.selectNodeContents(element)
      return range.getBoundingClientRect().left
    })
  const title = await wordsOf(dialog.getByRole('heading'))
  const discard = dialog.getByRole('button', { name: 'Close without saving' })
  expect(Math.abs((await wordsOf(discard)) - title)).toBeLessThan(1)
  await discard.click()
})

test('the outline of one pane is walked through by arrows, and a click goes to the page', async ({ app }) => {
  const { page } = app
  await page.setViewportSize(half)
  await page.getByRole('button', { name: 'Outline', exact: true }).click()
  await row(page, /^Product Platform/).focus()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  await expect(row(page, /^Data as a Service/)).toBeFocused()
  await expect(row(page, /^Data as a Service/)).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  const title = page.getByRole('textbox', { name: 'Title', exact: true })
  await expect(title).toBeFocused()
  await expect(title).toHaveValue('Data as a Service')
  await page.getByRole('button', { name: 'Outline', exact: true }).click()
  await row(page, /^Global equitable/).click()
  await expect(title).toHaveValue(/^Global equitable/)
  await expect(page.getByRole('main').locator(':focus')).toHaveCount(1)
})
