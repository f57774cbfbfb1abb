import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import { expectAccessible } from './support/accessible'
import { expect, test } from './support/test'

const outline = (page: Page) => page.getByRole('navigation', { name: 'Outline' })
const grid = (page: Page) => page.getByRole('grid', { name: /^(?:Key results|Metrics) of/ })
const told = (page: Page) => page.getByRole('status').first()
const row = (page: Page, name: string) => grid(page).getByRole('row', { name: new RegExp(`^${name}`) })
const cellOf = (page: Page, name: string, column: string): Locator =>
  row(page, name).locator(`[data-place*="/${column}"]`)
const sample = (name: string): Promise<string> =>
  readFile(new URL(`../fixtures/clipboard/${name}.html`, import.meta.url), 'utf8')

async function openTable(page: Page): Promise<void> {
  await outline(page).getByRole('row', { name: 'Product Platform' }).first().click()
  await page.getByRole('radio', { name: 'Table' }).click()
  await expect(grid(page)).toBeVisible()
}

/** Pastes as the browser does: an event at what has the focus, with every form the other program wrote. */
async function paste(page: Page, forms: { readonly html?: string; readonly plain?: string }): Promise<void> {
  await page.evaluate(({ html, plain }) => {
    const clipboardData = new DataTransfer()
    if (html !== undefined) clipboardData.setData('text/html', html)
    if (plain !== undefined) clipboardData.setData('text/plain', plain)
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
    ;(document.activeElement ?? document.body).dispatchEvent(event)
  }, forms)
}

/** What a real press of the copy or cut key puts on the clipboard. */
async function copied(page: Page, key: 'Control+c' | 'Control+x'): Promise<{ html: string; plain: string }> {
  await page.evaluate(() => {
    const keep = (event: ClipboardEvent): void => {
      const data = {
        html: event.clipboardData?.getData('text/html'),
        plain: event.clipboardData?.getData('text/plain'),
      }
      document.body.dataset['copied'] = JSON.stringify(data)
    }
    for (const type of ['copy', 'cut'] as const) window.addEventListener(type, keep, { once: true })
  })
  await page.keyboard.press(key)
  const data = await page.evaluate(() => document.body.dataset['copied'] ?? '')
  return JSON.parse(data) as { html: string; plain: string }
}

test('ranges, fills, statuses and rows by keyboard alone', async ({ app }) => {
  const { page } = app
  await openTable(page)
  await cellOf(page, 'KR1', 'goal').focus()

  await test.step('a range is chosen, told and cleared as one step', async () => {
    await page.keyboard.press('Shift+ArrowDown')
    await page.keyboard.press('Shift+ArrowLeft')
    await expect(told(page)).toContainText('2 rows and 2 columns selected.')
    await expect(grid(page).locator('[aria-selected="true"]')).toHaveCount(4)
    await expect(cellOf(page, 'KR1', 'goal')).toBeFocused()
    await page.keyboard.press('Delete')
    await expect(told(page)).toContainText('Cleared 4 cells.')
    await expect(cellOf(page, 'KR2', 'baseline')).toHaveText('')
    await app.pressShortcut('CmdOrCtrl+Z')
    await expect(told(page)).toContainText('Undone: clearing 4 cells.')
    await expect(cellOf(page, 'KR2', 'baseline')).toContainText('25 server events')
    await expect(cellOf(page, 'KR1', 'goal')).toBeFocused()
  })

  await test.step('typing replaces, Alt Enter breaks the line, bold shows at rest, Escape restores', async () => {
    await page.keyboard.type('Two **big** features')
    await page.keyboard.press('Alt+Enter')
    await page.keyboard.type('on 2 wikis')
    await page.keyboard.press('Enter')
    await expect(cellOf(page, 'KR1', 'goal').locator('strong')).toHaveText('big')
    await expect(cellOf(page, 'KR1', 'goal').locator('p')).toHaveCount(2)
    await expect(cellOf(page, 'KR2', 'goal')).toBeFocused()
    await page.keyboard.type('never mind')
    await page.keyboard.press('Escape')
    await expect(cellOf(page, 'KR2', 'goal')).toContainText('update lag')
    await expect(cellOf(page, 'KR2', 'goal')).toBeFocused()
  })

  await test.step('the first row fills a range down', async () => {
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Control+Shift+ArrowDown')
    await page.keyboard.press('Control+d')
    await expect(told(page)).toContainText('Filled 3 cells.')
    await expect(cellOf(page, 'KR4', 'goal')).toContainText('Two big features')
  })

  await test.step('a status is set for a range by key and digit', async () => {
    await page.keyboard.press('Control+.')
    await expect(page.getByRole('listbox', { name: /Status of KR1/ })).toBeVisible()
    await page.keyboard.press('1')
    await expect(told(page)).toContainText('Set 4 cells to complete.')
    for (const name of ['KR1', 'KR4'])
      await expect(row(page, name).locator('.cell-now')).toContainText('COMPLETE')
    await expect(cellOf(page, 'KR1', 'goal')).toBeFocused()
    await app.pressShortcut('CmdOrCtrl+Z')
    await expect(row(page, 'KR1').locator('.cell-now')).toContainText('AT RISK')
  })

  await test.step('the past is read-only, and says so', async () => {
    await row(page, 'KR1').locator('.cell-past').focus()
    await page.keyboard.type('x')
    await expect(told(page)).toContainText('Q1 is past and read-only.')
    await expect(grid(page).getByRole('textbox')).toHaveCount(0)
  })

  await test.step('rows are added, moved and deleted, and the focus stays', async () => {
    await page.keyboard.press('Control+Enter')
    await expect(told(page)).toContainText('Added KR5, row 2 of 5.')
    await expect(cellOf(page, 'KR5', 'wording')).toBeFocused()
    await page.keyboard.type('A fifth result')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Alt+Shift+ArrowDown')
    await expect(told(page)).toContainText('KR5 A fifth result, 3 of 5.')
    await expect(cellOf(page, 'KR5', 'baseline')).toBeFocused()
    await page.keyboard.press('Control+Delete')
    await expect(told(page)).toContainText('Deleted KR5 A fifth result.')
    await expect(row(page, 'KR5')).toHaveCount(0)
    await expect(cellOf(page, 'KR3', 'baseline')).toBeFocused()
    for (let step = 0; step < 4; step += 1) await app.pressShortcut('CmdOrCtrl+Z')
    await expect(row(page, 'KR5')).toHaveCount(0)
    await expect(grid(page).locator('[data-cell]:focus')).toHaveCount(1)
  })
})

test('copies to other programs and to itself, and cuts', async ({ app }) => {
  const { page } = app
  await openTable(page)
  await row(page, 'KR1').locator('.cell-now').focus()
  await page.keyboard.press('Shift+ArrowDown')
  const two = await copied(page, 'Control+c')
  await expect(told(page)).toContainText('Copied 2 cells.')
  expect(two.plain).toMatch(/^"AT RISK\n1 feature is in development/)
  expect(two.plain.trimEnd().split('\r\n')).toHaveLength(2)
  expect(two.html).toContain('<b>AT RISK</b><br')

  await test.step('pasted back elsewhere, text and status are exactly those', async () => {
    await row(page, 'KR3').locator('.cell-now').focus()
    await paste(page, two)
    await expect(told(page)).toContainText('Pasted: 2 cells written')
    await expect(row(page, 'KR3').locator('.cell-now')).toContainText('AT RISK')
    await expect(row(page, 'KR3').locator('.cell-now')).toContainText('1 feature is in development')
    await expect(row(page, 'KR4').locator('.cell-now')).toContainText('WDQS at 99.248%')
    await expect(grid(page).locator('[aria-selected="true"]')).toHaveCount(2)
  })

  await test.step('cut clears as one step', async () => {
    await row(page, 'KR1').locator('.cell-now').focus()
    const cut = await copied(page, 'Control+x')
    expect(cut.plain).toContain('AT RISK')
    await expect(told(page)).toContainText('Cut 1 cell.')
    await expect(row(page, 'KR1').locator('.cell-now')).toHaveText('NO STATUS')
    await app.pressShortcut('CmdOrCtrl+Z')
    await expect(row(page, 'KR1').locator('.cell-now')).toContainText('AT RISK')
  })

  await test.step('one cell fills a chosen range', async () => {
    await cellOf(page, 'KR1', 'baseline').focus()
    await page.keyboard.press('Shift+ArrowDown')
    await paste(page, { plain: 'unknown' })
    await expect(cellOf(page, 'KR1', 'baseline')).toHaveText('unknown')
    await expect(cellOf(page, 'KR2', 'baseline')).toHaveText('unknown')
  })
})

test('pastes from Excel and Google Sheets, with a preview where it does not fit', async ({ app }) => {
  const { page } = app
  await openTable(page)
  const dialog = page.getByRole('dialog', { name: /^Paste/ })
  const steps = async (): Promise<boolean> => page.getByText('Edited', { exact: true }).isVisible()

  await test.step('Excel, with headings: columns, rows and statuses find their places', async () => {
    await cellOf(page, 'KR1', 'label').focus()
    await paste(page, { html: await sample('excel'), plain: 'KR\tKey result\n' })
    await expect(dialog).toContainText('The first row names the columns.')
    await expect(dialog.getByRole('combobox', { name: 'Column C goes to' })).toHaveValue(/^status\//)
    await expect(dialog.getByRole('combobox', { name: '“yellow” means' })).toHaveValue('concerns')
    await expectAccessible(page, 'paste preview')
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    await expect(cellOf(page, 'KR1', 'label')).toBeFocused()
    expect(await steps()).toBe(false)
  })

  await test.step('applied by Enter, it is one step', async () => {
    await paste(page, { html: await sample('excel') })
    await expect(dialog.getByRole('button', { name: 'Paste 3 rows' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(dialog).toBeHidden()
    await expect(cellOf(page, 'KR1', 'wording').locator('strong')).toHaveText('at least 2 wikis')
    await expect(cellOf(page, 'KR2', 'wording').locator('.link-text')).toHaveText('Query lag')
    // What changed since the last quarter is said behind it.
    await expect(row(page, 'KR1').getByRole('rowheader')).toHaveText(/^KR1(?:;|$)/)
    await expect(told(page)).toContainText(/Pasted: \d+ cells written/)
    await app.pressShortcut('CmdOrCtrl+Z')
    await expect(cellOf(page, 'KR1', 'wording')).toContainText('Machines recognise what')
    expect(await steps()).toBe(false)
  })

  await test.step('Sheets onto entries: the past is left out, a row too many is offered', async () => {
    await row(page, 'KR3').locator('.cell-past').focus()
    await paste(page, { html: await sample('google-sheets') })
    await expect(dialog).toContainText('Past quarters are frozen')
    await expect(dialog).toContainText('Not in the table. Tick to add it.')
    const extra = dialog.getByRole('checkbox', { name: /^Paste 3$/ })
    await expect(extra).not.toBeChecked()
    await extra.focus()
    await page.keyboard.press('Space')
    await expect(dialog.getByRole('button', { name: 'Paste 3 rows' })).toBeVisible()
    await dialog.getByRole('combobox', { name: 'Column A goes to' }).selectOption('owner')
    await dialog.getByRole('button', { name: 'Paste 3 rows' }).click()
    await expect(row(page, 'KR5')).toBeVisible()
    await expect(row(page, 'KR3').locator('.cell-now')).toContainText('1 feature in development;')
    await expect(row(page, 'KR3').locator('.cell-past')).toContainText('0% increase')
  })

  await test.step('plain text with quoted cells goes cell by cell', async () => {
    await cellOf(page, 'KR1', 'baseline').focus()
    await paste(page, { plain: '"two\nlines"\tgoal one\r\nb\tgoal "two"\r\n' })
    await expect(cellOf(page, 'KR1', 'baseline').locator('p')).toHaveText(['two', 'lines'])
    await expect(cellOf(page, 'KR2', 'goal')).toHaveText('goal "two"')
  })
})

test('chooses by mouse, opens the menu, and shows more columns', async ({ app }) => {
  const { page } = app
  await openTable(page)
  const from = await cellOf(page, 'KR1', 'baseline').boundingBox()
  const to = await cellOf(page, 'KR2', 'goal').boundingBox()
  if (!from || !to) throw new Error('The cells are drawn')
  await page.mouse.move(from.x + 20, from.y + 20)
  await page.mouse.down()
  await page.mouse.move(to.x + 20, to.y + 20, { steps: 4 })
  await page.mouse.up()
  await expect(grid(page).locator('[aria-selected="true"]')).toHaveCount(4)
  await cellOf(page, 'KR3', 'goal').click({ modifiers: ['Shift'] })
  await expect(grid(page).locator('[aria-selected="true"]')).toHaveCount(6)
  await expect(cellOf(page, 'KR1', 'baseline')).toBeFocused()

  await cellOf(page, 'KR2', 'goal').click({ button: 'right' })
  await expect(grid(page).locator('[aria-selected="true"]')).toHaveCount(6)
  await expectAccessible(page, 'menu of cells')
  await page.getByRole('menuitem', { name: 'Fill down' }).click()
  await expect(told(page)).toContainText('Filled 4 cells.')
  await expect(cellOf(page, 'KR3', 'baseline')).toHaveText('0 experimental features')
  await expect(grid(page).locator('[data-cell]:focus')).toHaveCount(1)

  await cellOf(page, 'KR4', 'goal').click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Copy' }).click()
  await expect(grid(page).locator('.cell-copied')).toHaveCount(1)
  await expect(cellOf(page, 'KR4', 'goal')).toBeFocused()

  await row(page, 'KR2').locator('.cell-now .pill').click()
  await page.getByRole('option', { name: 'ON TRACK' }).click()
  await expect(row(page, 'KR2').locator('.cell-now')).toContainText('ON TRACK')

  await page.getByRole('button', { name: 'Columns' }).click()
  await page.getByRole('menuitemcheckbox', { name: 'Q2 value' }).click()
  await page.keyboard.press('Escape')
  const value = cellOf(page, 'KR1', 'value')
  await value.dblclick()
  await page.keyboard.type('half')
  await page.keyboard.press('Enter')
  await expect(told(page)).toContainText('“half” is not a number.')
  await value.dblclick()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('1')
  await page.keyboard.press('Enter')
  await expect(value).toHaveText('1')
  await expect(row(page, 'KR1').getByRole('img', { name: '50 % of the way to the goal' })).toBeVisible()
})

test('the past is corrected openly, and says so', async ({ app }) => {
  const { page } = app
  await openTable(page)
  const past = row(page, 'KR1').locator('.cell-past')
  await past.focus()
  await page.keyboard.press('Shift+F10')
  await page.getByRole('menuitem', { name: 'Correct Q1…' }).click()
  const dialog = page.getByRole('dialog', { name: /^Correct Q1 of KR1/ })
  await expectAccessible(page, 'correction')
  await dialog.getByRole('textbox', { name: 'What it should say' }).fill('Requirements for 2 features')
  await dialog.getByRole('textbox', { name: 'Why' }).fill('Counted once only')
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(past).toContainText('Requirements for 2 features')
  await expect(past).toContainText('Restated in Q2')
  await expect(past).toBeFocused()
  await app.pressShortcut('CmdOrCtrl+Z')
  await expect(past).toContainText('Requirements for 1 feature')
  await expect(past).not.toContainText('Restated')
})

test('an empty table says how to begin, and takes pasted rows', async ({ app }) => {
  const { page } = app
  await openTable(page)
  await grid(page).getByRole('rowheader').first().focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Control+Delete')
  await expect(page.getByRole('heading', { name: 'No key results yet' })).toBeVisible()
  await expectAccessible(page, 'empty table')
  await page.getByRole('button', { name: 'Write the first' }).focus()
  await paste(page, { plain: 'Key result\tGoal\nFirst\t10\nSecond\t20\n' })
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Paste 2 rows' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(grid(page).getByRole('row')).toHaveCount(4)
  await expect(row(page, 'KR1')).toContainText('First')
  await app.pressShortcut('CmdOrCtrl+Z')
  await page.getByRole('button', { name: 'Write the first' }).click()
  await expect(cellOf(page, 'KR1', 'wording')).toBeFocused()
})

test('where pasted columns go is chosen by keys alone, and the words stay in sight', async ({ app }) => {
  const { page } = app
  await openTable(page)
  await page.setViewportSize({ width: 512, height: 320 })
  await cellOf(page, 'KR1', 'wording').focus()
  await paste(page, {
    plain: 'Status\tKR\tQ2 text\tOwner\tRemark\r\nred\tKR 2\tHalf done\tBob\tx\r\nBlue\tKR 9\tNew\t\tz\r\n',
  })
  const dialog = page.getByRole('dialog', { name: 'Paste 2 rows and 5 columns?' })
  const remark = dialog.getByRole('combobox', { name: 'Column E goes to' })
  await expect(dialog.getByRole('button', { name: 'Paste 1 of 2 rows' })).toBeFocused()
  for (let step = 0; step < 6; step += 1) await page.keyboard.press('Tab')
  await expect(remark).toBeFocused()

  await test.step('Escape closes the open list and leaves the dialog', async () => {
    await page.keyboard.press('Space')
    await expect(remark.locator('option:focus')).toHaveCount(1)
    await page.keyboard.press('Escape')
    await expect(remark).toBeFocused()
    await expect(dialog).toBeVisible()
    await expect(remark).toHaveValue('')
  })

  await test.step('a letter finds the column, and Enter takes it', async () => {
    await page.keyboard.press('Space')
    await page.keyboard.type('Base')
    await page.keyboard.press('Enter')
    await expect(remark).toBeFocused()
    await expect(remark).toHaveValue('baseline')
    await expectAccessible(page, 'paste with a column chosen')
  })

  await test.step('what the dialog says does not go aside with the table', async () => {
    const said = dialog.getByText('The first row names the columns.', { exact: false })
    await dialog.getByRole('group', { name: 'What goes where' }).evaluate((element) => {
      element.scrollTo(0, 0)
      element.scrollBy(element.scrollWidth, 0)
    })
    const box = await said.boundingBox()
    expect(box?.x).toBeGreaterThanOrEqual(0)
  })

  for (let step = 0; step < 2; step += 1) await page.keyboard.press('Tab')
  await expect(dialog.getByRole('checkbox', { name: 'Paste KR 9' })).toBeFocused()
  await page.keyboard.press('Space')
  await expect(dialog.getByRole('button', { name: 'Paste 2 rows' })).toBeVisible()
  for (let step = 0; step < 6; step += 1) await page.keyboard.press('Tab')
  await expect(dialog.getByRole('button', { name: 'Paste 2 rows' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(cellOf(page, 'KR2', 'baseline')).toHaveText('x')
  await expect(row(page, 'KR 9')).toHaveCount(1)
})
