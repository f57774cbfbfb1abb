import type { Page } from '@playwright/test'
import { expectAccessible } from './support/accessible'
import { byKeyboard } from './support/by-keyboard'
import { expect, test } from './support/test'

const told = (page: Page) => page.getByRole('status')
const palette = (page: Page) => page.getByRole('dialog', { name: 'Find or run' })
const row = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Outline' }).getByRole('row', { name })

test('the palette finds commands, key results, slides and words, by keys alone', async ({ app }) => {
  const { page } = app
  await expect(row(page, 'Product Platform')).toBeVisible()

  await test.step('a key result', async () => {
    await app.pressShortcut('CmdOrCtrl+K')
    await expect(palette(page).getByRole('combobox')).toBeFocused()
    // More than there is room for.
    await expect(palette(page).getByRole('menuitem').first()).toBeVisible()
    await expectAccessible(page, 'palette with everything')
    await page.keyboard.type('#toolhub')
    await page.keyboard.press('Enter')
    await expect(palette(page)).toBeHidden()
    await expect(page.getByRole('main', { name: 'Technical Community Building' })).toBeVisible()
  })

  await test.step('a command, which then has the window to itself', async () => {
    await app.pressShortcut('CmdOrCtrl+K')
    await page.keyboard.type('>dark')
    await page.keyboard.press('Enter')
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  })

  await test.step('words of the file: the focus goes into their field', async () => {
    await app.pressShortcut('CmdOrCtrl+K')
    await page.keyboard.type('keeps losing people')
    await expect(palette(page).getByRole('menuitem')).toHaveCount(1)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('main', { name: 'Product Platform' })).toBeVisible()
    await expect(page.getByRole('textbox', { name: /Challenges/ })).toBeFocused()
  })

  await test.step('Escape closes it at once, whatever was typed', async () => {
    await app.pressShortcut('CmdOrCtrl+K')
    await page.keyboard.type('history')
    await expect(palette(page).getByRole('menuitem').first()).toContainText('Trend')
    await page.keyboard.press('Escape')
    await expect(palette(page)).toBeHidden()
    await expect(page.getByRole('textbox', { name: /Challenges/ })).toBeFocused()
  })

  await test.step('letters right after Enter are for the field', async () => {
    await app.pressShortcut('CmdOrCtrl+K')
    await page.keyboard.type('promises')
    const first = palette(page).getByRole('menuitem').first()
    await expect(first).toContainText('Promises')
    // In one go, as a window that was busy gets to them; nothing is painted in between.
    const into = await page.evaluate(async () => {
      const enter = new KeyboardEvent('keydown', {
        key: 'Enter',
        code: 'Enter',
        bubbles: true,
        cancelable: true,
      })
      document.activeElement?.dispatchEvent(enter)
      await Promise.resolve()
      return document.activeElement?.getAttribute('data-place')
    })
    expect(into).toBe('promises/title')
  })

  await test.step('nothing found is said, and Escape goes back', async () => {
    await app.pressShortcut('CmdOrCtrl+K')
    await page.keyboard.type('qqqq')
    await expect(palette(page)).toContainText('Nothing found for “qqqq”.')
    await expectAccessible(page, 'palette')
    await page.keyboard.press('Escape')
    if (await palette(page).isVisible()) await page.keyboard.press('Escape')
    await expect(palette(page)).toBeHidden()
  })
})

test('find and replace goes through every field and is one step', async ({ app }) => {
  const { page } = app
  await expect(row(page, 'Product Platform')).toBeVisible()
  await app.pressShortcut('CmdOrCtrl+F')
  const bar = page.getByRole('region', { name: 'Find' })
  await expect(bar.getByRole('searchbox', { name: 'Find' })).toBeFocused()
  await page.keyboard.type('Toolhub')
  await expect(bar).toContainText(/1 of \d+/)
  const count = Number(/1 of (\d+)/.exec(await bar.innerText())?.[1])
  expect(count).toBeGreaterThan(5)
  await page.keyboard.press('Enter')
  await expect(told(page)).toContainText(`2 of ${count}: `)
  await expect(bar.getByRole('searchbox', { name: 'Find' })).toBeFocused()
  await app.pressShortcut('CmdOrCtrl+Shift+G')
  await expect(told(page)).toContainText(`1 of ${count}: `)
  await expectAccessible(page, 'find')

  await app.pressShortcut('CmdOrCtrl+Alt+F')
  await bar.getByRole('textbox', { name: 'Replace with' }).fill('Tool hub')
  await bar.getByRole('button', { name: 'Replace all' }).click()
  await expect(told(page)).toContainText(/Replaced \d+ times\./)
  await expect(page.getByText('Edited')).toBeVisible()
  await app.pressShortcut('CmdOrCtrl+Z')
  await expect(page.getByText('Not saved yet')).toBeVisible()

  await bar.getByRole('searchbox', { name: 'Find' }).focus()
  await page.keyboard.press('Escape')
  await expect(bar).toBeHidden()
  await expect(page.locator(':focus')).toHaveAttribute('data-place', /./)
})

test('the words that were found are marked in their text, one occurrence after the other', async ({
  app,
}) => {
  const { page } = app
  /** The marked words, with the words of their line before them. */
  const marked = () =>
    page.evaluate(() => {
      const [range] = CSS.highlights.get('found') ?? []
      if (!(range instanceof Range)) return undefined
      const line = document.createRange()
      line.setStartBefore(range.startContainer.parentElement?.closest('p') ?? range.startContainer)
      line.setEnd(range.startContainer, range.startOffset)
      return [line.toString(), range.toString()]
    })
  await expect(row(page, 'Product Platform')).toBeVisible()
  await app.pressShortcut('CmdOrCtrl+F')
  await page.keyboard.type('dashboard')
  await expect.poll(marked).toEqual([expect.any(String), 'dashboard'])
  const first = await marked()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect.poll(marked).not.toEqual(first)
  await page.keyboard.press('ControlOrMeta+a')
  // In a bullet below others.
  await page.keyboard.type('on track to')
  await expect.poll(marked).toEqual(['A first dashboard is ', 'on track to'])
  await page.keyboard.press('Escape')
  await expect.poll(marked).toBeUndefined()
})

test('after a jump F6 goes to the row of where one has jumped', async ({ app }) => {
  const { page } = app
  const { press, palette } = byKeyboard(page)
  const row = (name: RegExp) => page.getByRole('navigation', { name: 'Outline' }).getByRole('row', { name })
  await row(/^Product Platform/).click()
  await row(/^Product Platform/).focus()
  await palette('Analytics use cases')
  await expect(page.getByRole('textbox', { name: /^Wording of KR2 Analytics/ })).toBeFocused()
  await press('Shift+F6')
  await expect(row(/^KR2 Analytics/)).toBeFocused()
  await press('ArrowUp')
  await expect(row(/^KR1 Data dictionary/)).toBeFocused()
})

test('F6 goes round the panes and back to where the focus was', async ({ app }) => {
  const { page } = app
  await row(page, 'Product Platform').click()
  const title = page.getByRole('textbox', { name: 'Title', exact: true })
  await title.focus()
  await page.keyboard.press('F6')
  await expect(page.getByRole('complementary', { name: 'Slides' }).locator(':focus')).toBeVisible()
  await page.keyboard.press('Shift+F6')
  await expect(title).toBeFocused()
  await page.keyboard.press('Shift+F6')
  await expect(page.getByRole('navigation', { name: 'Outline' }).locator(':focus')).toBeVisible()
})

test('the window comes back where it stood, and the menu greys what can do nothing', async ({
  app,
  launch,
}) => {
  const enabled = (id: string) =>
    app.evaluate(({ Menu }, command) => Menu.getApplicationMenu()?.getMenuItemById(command)?.enabled, id)
  await expect(row(app.page, 'Product Platform')).toBeVisible()
  await expect.poll(() => enabled('edit.undo')).toBe(false)
  await row(app.page, 'Product Platform').click()
  await app.page.getByRole('textbox', { name: 'Title', exact: true }).fill('Another name')
  await expect.poll(() => enabled('edit.undo')).toBe(true)
  await app.pressShortcut('CmdOrCtrl+Z')
  await expect.poll(() => enabled('edit.undo')).toBe(false)

  const bounds = (running: typeof app) =>
    running.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds())
  const before = await bounds(app)
  expect(before?.width).toBeGreaterThan(1000)
  await app.closeWindow()
  expect(await app.ended).toBe(0)
  const again = await launch({ userData: app.userData })
  await expect(row(again.page, 'Product Platform')).toBeVisible()
  expect(await bounds(again)).toEqual(before)
})

test('presenting takes the whole screen and gives it back', async ({ app }) => {
  const { page } = app
  const full = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isFullScreen())
  await row(page, 'Product Platform').click()
  await app.pressShortcut('Shift+F5')
  const deck = page.getByRole('dialog', { name: 'Presenting' })
  await expect(deck.getByRole('img', { name: /Product Platform/ })).toBeVisible()
  await expect.poll(full).toBe(true)
  await page.keyboard.press('Escape')
  await expect(deck).toBeHidden()
  await expect.poll(full).toBe(false)
  await app.pressShortcut('F5')
  await expect(deck.getByRole('img', { name: /^Slide 1\b|^1\b/ })).toBeVisible()
})

test('what closes, or comes to its end, leaves the focus in sight', async ({ app }) => {
  const { page } = app
  const held = row(page, 'Product Platform')
  const title = page.getByRole('textbox', { name: 'Title', exact: true })
  await held.click()

  await test.step('find without words goes back to where it was opened', async () => {
    for (const from of [held, title]) {
      await from.click()
      await app.pressShortcut('CmdOrCtrl+F')
      await expect(page.getByRole('searchbox', { name: 'Find' })).toBeFocused()
      await page.keyboard.press('Escape')
      await expect(from).toBeFocused()
    }
  })

  await test.step('the outline that is hidden gives the focus to the text, and takes it when it is back', async () => {
    await held.click()
    await app.pressShortcut('CmdOrCtrl+Alt+1')
    await expect(page.getByRole('main').locator(':focus')).toBeVisible()
    await app.pressShortcut('CmdOrCtrl+Alt+1')
    await expect(held).toBeFocused()
  })

  await test.step('the way to the last slide ends on its button', async () => {
    const next = page.getByRole('button', { name: 'Next slide' })
    await row(page, 'Image credits').click()
    await row(page, 'Color Coding Legend').click()
    await next.focus()
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('Enter')
    await expect(page.getByRole('complementary', { name: 'Slides' })).toContainText('Slide 28')
    await expect(next).toBeFocused()
    await expect(next).toHaveAttribute('aria-disabled', 'true')
  })

  await test.step('replacing all leaves nothing to replace, and the button stays', async () => {
    await app.pressShortcut('CmdOrCtrl+Alt+F')
    await page.getByRole('searchbox', { name: 'Find' }).fill('Toolhub')
    await page.getByRole('textbox', { name: 'Replace with' }).fill('Tools')
    const all = page.getByRole('button', { name: 'Replace all' })
    await all.focus()
    await page.keyboard.press('Enter')
    await expect(told(page)).toContainText('Replaced')
    await expect(all).toBeFocused()
  })
})
