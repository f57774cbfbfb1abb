import type { Locator, Page } from '@playwright/test'
import { expectAccessible } from './support/accessible'
import { byKeyboard } from './support/by-keyboard'
import { expect, test } from './support/test'

const outline = (page: Page) => page.getByRole('navigation', { name: 'Outline' })
const grid = (page: Page) => page.getByRole('grid', { name: /^(?:Key results|Metrics) of/ })
const head = (page: Page, name: string) => grid(page).getByRole('columnheader', { name, exact: true })
const cell = (page: Page, column: string) =>
  grid(page).locator(`[data-cell][data-place*="/${column}"]`).first()
const told = (page: Page) => page.getByRole('status').first()

async function edgesOf(column: Locator): Promise<{ left: number; right: number; width: number; y: number }> {
  const box = await column.boundingBox()
  if (box === null) throw new Error('The column is not shown.')
  return { left: box.x, right: box.x + box.width, width: Math.round(box.width), y: box.y + box.height / 2 }
}
const widthOf = async (column: Locator): Promise<number> => (await edgesOf(column)).width

/** Drags the right edge of a column as a hand does. */
async function drag(page: Page, column: Locator, by: number): Promise<void> {
  const { right, y } = await edgesOf(column)
  await page.mouse.move(right - 3, y)
  await page.mouse.down()
  await page.mouse.move(right - 3 + by, y, { steps: 5 })
  await page.mouse.up()
}

async function openTable(page: Page, name: string): Promise<void> {
  await outline(page).getByRole('row', { name }).first().click()
  await page.getByRole('radio', { name: 'Table' }).click()
  await expect(grid(page)).toBeVisible()
}

test('columns are widened by hand and by keyboard, each kind of table by itself, and stay so', async ({
  app,
  launch,
}) => {
  const { page } = app
  await page.setViewportSize({ width: 1440, height: 900 })
  await openTable(page, 'Product Platform')
  const usual = await widthOf(head(page, 'Goal'))

  await test.step('the edge stays under the hand, and the columns before it where they are', async () => {
    const before = { goal: await edgesOf(head(page, 'Goal')), first: await edgesOf(head(page, 'Key result')) }
    await drag(page, head(page, 'Goal'), 60)
    await expect.poll(() => widthOf(head(page, 'Goal'))).toBe(usual + 60)
    const goal = await edgesOf(head(page, 'Goal'))
    expect(Math.abs(goal.right - before.goal.right - 60)).toBeLessThan(2)
    expect(Math.abs((await edgesOf(head(page, 'Key result'))).right - before.first.right)).toBeLessThan(2)
    await expect(told(page)).toContainText(`Goal is ${usual + 60} px wide.`)
    expect(await widthOf(cell(page, 'goal'))).toBe(usual + 60)
  })

  await test.step('it goes no further than a word, and chooses no column', async () => {
    await drag(page, head(page, 'Goal'), -500)
    await expect.poll(() => widthOf(head(page, 'Goal'))).toBe(96)
    await expect(grid(page).locator('[aria-selected="true"]')).toHaveCount(1)
  })

  await test.step('pressed twice it is automatic again', async () => {
    const { right, y } = await edgesOf(head(page, 'Goal'))
    await page.mouse.dblclick(right - 3, y)
    await expect(told(page)).toContainText('Goal has its automatic width.')
    await expect.poll(() => widthOf(head(page, 'Goal'))).toBeGreaterThan(100)
    await page.getByRole('button', { name: 'Columns' }).click()
    await page.getByRole('menuitem', { name: 'Automatic widths' }).click()
    await expect(told(page)).toContainText('All columns have their automatic widths.')
    await expect.poll(() => widthOf(head(page, 'Goal'))).toBe(usual)
  })

  await test.step('keys and commands widen the column of the cell that has the focus', async () => {
    await cell(page, 'goal').focus()
    await page.keyboard.press('Alt+Shift+ArrowRight')
    await expect.poll(() => widthOf(head(page, 'Goal'))).toBe(usual + 24)
    await expect(told(page)).toContainText(`Goal is ${usual + 24} px wide.`)
    await expect(cell(page, 'goal')).toBeFocused()
    await page.keyboard.press('Alt+Shift+ArrowLeft')
    await expect.poll(() => widthOf(head(page, 'Goal'))).toBe(usual)
    await byKeyboard(page).palette('Widen the column')
    await expect.poll(() => widthOf(head(page, 'Goal'))).toBe(usual + 24)
    await byKeyboard(page).palette('Automatic width of the column')
    await expect.poll(() => widthOf(head(page, 'Goal'))).toBe(usual)
    await byKeyboard(page).palette('Widen the column')
    await expect.poll(() => widthOf(head(page, 'Goal'))).toBe(usual + 24)
  })

  await test.step('the document has not been changed by that', async () => {
    await expect(page.getByText('Edited', { exact: true })).toHaveCount(0)
  })

  await test.step('tables of metrics have their own widths', async () => {
    await outline(page).getByRole('row', { name: 'Platform Evolution, content' }).first().click()
    await expect(page.getByRole('grid', { name: /^Metrics of/ })).toBeVisible()
    await cell(page, 'baseline').focus()
    const before = await widthOf(head(page, 'Baseline'))
    await page.keyboard.press('Alt+Shift+ArrowRight')
    await expect.poll(() => widthOf(head(page, 'Baseline'))).toBe(before + 24)
  })

  await test.step('the next window has them, and at 200 % no column is wider than the window', async () => {
    await app.closeWindow()
    expect(await app.ended).toBe(0)
    const { page: again } = await launch({ userData: app.userData })
    await again.setViewportSize({ width: 1440, height: 900 })
    await openTable(again, 'Product Platform')
    await expect.poll(() => widthOf(head(again, 'Goal'))).toBe(usual + 24)
    await cell(again, 'wording').focus()
    for (let step = 0; step < 14; step += 1) await again.keyboard.press('Alt+Shift+ArrowRight')
    await expect.poll(() => widthOf(head(again, 'Key result'))).toBeGreaterThan(500)
    await again.setViewportSize({ width: 512, height: 320 })
    await expect.poll(() => widthOf(head(again, 'Key result'))).toBeLessThan(0.61 * 512)
    await cell(again, 'wording').focus()
    await again.keyboard.press('Alt+Shift+ArrowLeft')
    await expect.poll(() => widthOf(head(again, 'Key result'))).toBeLessThan(0.6 * 512 - 20)
    await expectAccessible(again, 'wide columns at 200 %')
  })
})
