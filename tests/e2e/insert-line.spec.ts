import type { Locator, Page } from '@playwright/test'
import { expectAccessible } from './support/accessible'
import { byKeyboard } from './support/by-keyboard'
import { expect, test } from './support/test'

const outline = (page: Page) => page.getByRole('navigation', { name: 'Outline' })
const row = (page: Page, name: string | RegExp) => outline(page).getByRole('row', { name }).first()
const told = (page: Page) => page.getByRole('status').first()
const plus = (page: Page, name: string) => outline(page).getByRole('button', { name, exact: true })

/** Moves the pointer to the upper or lower edge of a row. */
async function pointAt(page: Page, target: Locator, edge: 'top' | 'bottom'): Promise<void> {
  await target.scrollIntoViewIfNeeded()
  const box = await target.boundingBox()
  if (box === null) throw new Error('The row is not shown.')
  const middle = box.x + box.width / 2
  await page.mouse.move(middle, box.y + box.height / 2)
  await page.mouse.move(middle, edge === 'top' ? box.y + 2 : box.y + box.height - 2, { steps: 2 })
}

/** The parts of the outline from top to bottom. */
const parts = (page: Page): Promise<(string | null)[]> =>
  outline(page)
    .locator('[role=row][data-part]')
    .evaluateAll((rows) => rows.map((one) => one.getAttribute('data-part')))

test('a plus between two rows adds a block exactly there', async ({ app }) => {
  const { page } = app
  await expect(row(page, 'Promises')).toBeVisible()
  const before = await parts(page)
  const at = before.indexOf(await row(page, 'Promises').getAttribute('data-part'))

  await test.step('the line comes with the pointer and goes with it, and is nothing for Tab', async () => {
    await pointAt(page, row(page, 'Promises'), 'top')
    await expect(plus(page, 'Add here…')).toBeVisible()
    await expect(plus(page, 'Add here…')).toHaveAttribute('tabindex', '-1')
    await expectAccessible(page, 'the line between two rows')
    await page.mouse.move(900, 300)
    await expect(plus(page, 'Add here…')).toHaveCount(0)
  })

  await test.step('Escape leaves all as it was, and the focus where it was', async () => {
    await row(page, 'Promises').click()
    await pointAt(page, row(page, 'Promises'), 'top')
    await plus(page, 'Add here…').click()
    await expect(page.getByRole('menu', { name: 'Add block' })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(row(page, 'Promises')).toBeFocused()
    expect(await parts(page)).toEqual(before)
  })

  await test.step('the menu names the place, and what is chosen comes there', async () => {
    await pointAt(page, row(page, 'Promises'), 'top')
    await plus(page, 'Add here…').click()
    await expect(page.getByRole('menu').getByText('Below “Service Level Objectives”')).toBeVisible()
    await page.getByRole('menuitem', { name: 'Section' }).click()
    await expect.poll(async () => (await parts(page)).length).toBe(before.length + 1)
    const now = await parts(page)
    expect([...now.slice(0, at), ...now.slice(at + 1)]).toEqual(before)
    await app.pressShortcut('CmdOrCtrl+Z')
    await expect.poll(() => parts(page)).toEqual(before)
  })

  await test.step('also before the first and after the last', async () => {
    await pointAt(page, outline(page).getByRole('row').first(), 'top')
    await plus(page, 'Add here…').click()
    await expect(page.getByRole('menu').getByText('Above “Technology”')).toBeVisible()
    await page.getByRole('menuitem', { name: 'Section' }).click()
    await expect.poll(async () => (await parts(page)).slice(1)).toEqual(before)
    await app.pressShortcut('CmdOrCtrl+Z')
    await expect.poll(() => parts(page)).toEqual(before)
    await pointAt(page, outline(page).getByRole('row').last(), 'bottom')
    await plus(page, 'Add here…').click()
    await page.getByRole('menuitem', { name: 'Section' }).click()
    await expect.poll(async () => (await parts(page)).slice(0, -1)).toEqual(before)
    await app.pressShortcut('CmdOrCtrl+Z')
    await expect.poll(() => parts(page)).toEqual(before)
  })
})

test('between key results it adds one, and keys do the same for each place', async ({ app }) => {
  const { page } = app
  await row(page, 'Product Platform').click()
  await page.keyboard.press('ArrowRight')
  await expect(row(page, /^KR2/)).toBeVisible()
  const before = await parts(page)
  const at = before.indexOf(await row(page, /^KR2/).getAttribute('data-part'))
  const addedAt = async (index: number): Promise<void> => {
    await expect.poll(async () => (await parts(page)).length).toBe(before.length + 1)
    const now = await parts(page)
    expect([...now.slice(0, index), ...now.slice(index + 1)]).toEqual(before)
    await app.pressShortcut('CmdOrCtrl+Z')
    await expect.poll(() => parts(page)).toEqual(before)
  }

  await test.step('there is nothing to choose between two key results', async () => {
    await pointAt(page, row(page, /^KR2/), 'top')
    await plus(page, 'Add a key result here').click()
    await expect(told(page)).toContainText('Added KR5, 2 of 5.')
    await addedAt(at)
  })

  await test.step('Shift Insert adds above: before the first key result as well', async () => {
    await row(page, /^KR1/).click()
    await page.keyboard.press('Shift+Insert')
    await addedAt(at - 1)
  })

  await test.step('Insert adds below', async () => {
    await row(page, /^KR1/).click()
    await page.keyboard.press('Insert')
    await addedAt(at)
  })

  await test.step('a block comes before the first by the command', async () => {
    await outline(page).getByRole('row').first().click()
    await byKeyboard(page).palette('Add above')
    await expect(page.getByRole('menu').getByText('Above “Technology”')).toBeVisible()
    await page.keyboard.type('Sec')
    await page.keyboard.press('Enter')
    await addedAt(0)
  })
})
