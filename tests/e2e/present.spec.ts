import type { Page } from '@playwright/test'
import { expectAccessible } from './support/accessible'
import { emptyFile } from './support/team-file'
import { expect, test } from './support/test'

const row = (page: Page, name: string | RegExp) =>
  page.getByRole('navigation', { name: 'Outline' }).getByRole('row', { name }).first()
const told = (page: Page) => page.getByRole('status')
const show = (page: Page) => page.getByRole('dialog', { name: 'Presenting' })

test('a deck is shown with the keyboard alone, and the work goes on where the show ended', async ({
  app,
}) => {
  const { page } = app
  await row(page, 'Product Platform').click()
  await app.pressShortcut('F5')
  const at = (number: number) => expect(show(page)).toContainText(`${number} of 28`)

  await test.step('every key of a clicker steps, and each slide is said', async () => {
    await at(1)
    for (const key of ['Space', 'Enter', 'n', 'PageDown', 'ArrowRight', 'ArrowDown'] as const)
      await page.keyboard.press(key)
    await at(7)
    for (const key of ['Backspace', 'Shift+Space', 'p'] as const) await page.keyboard.press(key)
    await at(4)
    await expect(told(page)).toContainText('Slide 4 of 28: Platform Evolution')
  })

  await test.step('notes that are longer than their place scroll, and begin at their beginning', async () => {
    await page.setViewportSize({ width: 512, height: 320 })
    for (let step = 0; step < 7; step += 1) await page.keyboard.press('Space')
    await at(11)
    await show(page).getByRole('button', { name: 'Notes' }).focus()
    await page.keyboard.press('Enter')
    const notes = show(page).getByRole('region', { name: 'Speaker notes' })
    await notes.focus()
    await page.keyboard.press('End')
    const left = () =>
      notes.evaluate(({ scrollHeight, clientHeight, scrollTop }) => scrollHeight - clientHeight - scrollTop)
    await expect.poll(left).toBeLessThan(1)
    expect(await notes.evaluate((element) => element.scrollTop)).toBeGreaterThan(0)
    await at(11)
    await page.keyboard.press('ArrowRight')
    await at(12)
    await expect(notes).toBeFocused()
    expect(await notes.evaluate((element) => element.scrollTop)).toBe(0)
    await page.setViewportSize({ width: 1280, height: 800 })
  })

  await test.step('nothing below is undone, opened or found meanwhile', async () => {
    for (const key of ['Control+k', 'Control+f', 'Control+z'] as const) {
      await page.keyboard.press(key)
      await expect(told(page)).toContainText('First close what lies over the window.')
    }
    await at(12)
    await expect(page.getByRole('dialog')).toHaveCount(1)
  })

  await test.step('the outline has the focus on what was shown last', async () => {
    await page.keyboard.press('End')
    await at(28)
    await page.keyboard.press('Escape')
    await expect(show(page)).toBeHidden()
    await expect(row(page, 'Image credits')).toBeFocused()
    await expect(row(page, 'Image credits')).toHaveAttribute('aria-selected', 'true')
  })
})

test('links of a slide are opened by mouse and by key, and a click elsewhere goes on', async ({ app }) => {
  const { page } = app
  await row(page, 'Technical Community').click()
  const narrative = page.getByRole('textbox', { name: 'Narrative', exact: true })
  await narrative.focus()
  await page.keyboard.press('Control+a')
  await page.evaluate(() => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', '<p>See <a href="https://example.org/plan">the plan</a></p>')
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
    document.activeElement?.dispatchEvent(event)
  })
  await expect(narrative.getByRole('link', { name: 'the plan' })).toBeVisible()
  await app.pressShortcut('Shift+F5')
  await expect(show(page).getByRole('img')).toContainText('the plan')
  await show(page).locator('[data-link]').click()
  await expect.poll(() => app.openedLinks()).toEqual(['https://example.org/plan'])
  await show(page).getByRole('button', { name: 'Links' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menuitem', { name: 'the plan' })).toBeFocused()
  await expectAccessible(page, 'links while presenting')
  await page.keyboard.press('Enter')
  await expect.poll(() => app.openedLinks()).toHaveLength(2)
  const position = show(page).getByText(/^\d+ of 28$/)
  const before = Number.parseInt(await position.innerText(), 10)
  await show(page)
    .getByRole('img')
    .click({ position: { x: 400, y: 20 } })
  await expect(position).toHaveText(`${before + 1} of 28`)
})

test('a deck without slides is not presented', async ({ open }) => {
  const app = await open(await emptyFile())
  const { page } = app
  await expect(page.getByText('The outline is your deck')).toBeVisible()
  await app.pressShortcut('F5')
  await expect(told(page)).toContainText('Nothing to present: the deck has no slides.')
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isFullScreen())).toBe(
    false,
  )
  // The window is not left waiting for a show that nobody sees.
  await app.pressShortcut('CmdOrCtrl+K')
  await expect(page.getByRole('dialog', { name: 'Find or run' })).toBeVisible()
})

test('what a dialog lies over is not changed by keys', async ({ app }) => {
  const { page } = app
  await row(page, 'Product Platform').click()
  await page.getByRole('radio', { name: 'Table' }).click()
  const goal = page.getByRole('grid').getByRole('row', { name: /^KR1/ }).locator('[data-place*="/goal"]')
  await goal.focus()
  await page.keyboard.type('Another goal')
  await page.keyboard.press('Tab')
  await page.evaluate(() => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', 'a\tb\tc\td\te\tf\tg\th\ti\r\n')
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
    document.activeElement?.dispatchEvent(event)
  })
  const dialog = page.getByRole('dialog', { name: /^Paste/ })
  await expect(dialog.getByRole('button', { name: /^Paste/ })).toBeFocused()
  await app.pressShortcut('CmdOrCtrl+Z')
  await expect(told(page).filter({ hasText: 'First close what lies over the window.' })).toBeAttached()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(goal).toHaveText('Another goal')
})
