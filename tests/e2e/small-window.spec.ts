import type { Locator, Page } from '@playwright/test'
import { expect, test } from './support/test'

const outline = (page: Page) => page.getByRole('navigation', { name: 'Outline' })

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
    await outline(page).getByRole('row', { name: 'Product Platform' }).first().click()
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
  await outline(page).getByRole('row', { name: 'Product Platform' }).first().click()
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
