import type { Page } from '@playwright/test'
import { expect, test } from './support/test'

const row = (page: Page, name: string | RegExp) =>
  page.getByRole('navigation', { name: 'Outline' }).getByRole('row', { name }).first()
const focused = (page: Page) => page.locator('*:focus')
const undo = 'CmdOrCtrl+Z'

test('undo takes back a number, a colour and a list in the field that still has the focus', async ({
  app,
}) => {
  const { page } = app
  await row(page, /^Service Level/).click()
  const good = page.getByRole('textbox', { name: 'Good of etcd, Availability' })
  await good.click()
  await page.keyboard.type('12')
  await expect(good).toHaveValue('12')
  await app.pressShortcut(undo)
  await expect(good).toHaveValue('')
  await expect(good).toBeFocused()
  // What is no number yet stays, and goes with the number before it.
  await page.keyboard.type('7x')
  await expect(good).toHaveValue('7x')
  await expect(page.getByRole('alert')).toContainText('“7x” is no number')
  await app.pressShortcut(undo)
  await expect(good).toHaveValue('')
  await expect(page.getByRole('alert')).toBeHidden()

  await row(page, /^Color Coding Legend/).click()
  await page.getByRole('button', { name: 'Details of CONCERNS' }).click()
  const colour = page.getByRole('textbox', { name: 'Colour of CONCERNS, #' })
  const before = await colour.inputValue()
  await colour.click({ clickCount: 3 })
  await page.keyboard.type('#12345')
  await expect(colour).toHaveValue('#12345')
  await page.keyboard.type('6')
  await expect(colour).toHaveValue('#123456')
  await app.pressShortcut(undo)
  await expect(colour).toHaveValue(before)

  await row(page, /^Product Platform/).click()
  const departments = page.getByRole('textbox', { name: 'Departments', exact: true })
  const named = await departments.inputValue()
  await departments.click()
  await page.keyboard.press('End')
  await page.keyboard.type(', Field, ')
  await expect(departments).toHaveValue(`${named}, Field, `)
  await app.pressShortcut(undo)
  await expect(departments).toHaveValue(named)
})

test('undo goes to a text that is out of sight, and brings it into sight under its toolbar', async ({
  app,
}) => {
  const { page } = app
  await page.setViewportSize({ width: 1280, height: 800 })
  await row(page, /^Product Platform/).click()
  const main = page.getByRole('main')
  const statement = main.getByRole('textbox', { name: 'Statement', exact: true })
  const last = main.getByRole('textbox', { name: /^Wording of KR/ }).last()
  const tools = main.getByRole('toolbar')
  const target = main.getByRole('textbox', { name: 'Target', exact: true })
  await target.click()
  await page.keyboard.type('!')
  await statement.click()
  await page.keyboard.type('!')
  await expect(tools).toBeInViewport({ ratio: 1 })
  await last.click()
  await page.keyboard.type('!')
  await expect(last).toHaveText(/!/)
  await app.pressShortcut(undo)
  await expect(last).toBeFocused()
  await expect(statement).not.toBeInViewport()
  await app.pressShortcut(undo)
  await expect(statement).toBeFocused()
  await expect(statement).toBeInViewport({ ratio: 1 })
  await expect(tools).toBeInViewport({ ratio: 1 })
  // To a plain field the toolbar does not come along.
  await last.click()
  await expect(last).toBeFocused()
  await expect(target).not.toBeInViewport()
  await app.pressShortcut(undo)
  await expect(target).toBeFocused()
  await expect(target).toBeInViewport({ ratio: 1 })
})

test('a choice has one ring, and a refused number its reason in few lines', async ({ app }) => {
  const { page } = app
  await row(page, /^Service Level/).click()
  const months = page.getByRole('button', { name: /Months ahead/ })
  await months.press('Enter')
  await expect(page.getByRole('option', { name: 'not fixed' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(months).toBeFocused()
  const ringed = await page.evaluate(
    () =>
      [...document.querySelectorAll('main *')].filter(
        (element) => getComputedStyle(element).outlineStyle === 'solid',
      ).length,
  )
  expect(ringed).toBe(1)

  await row(page, /^Service Level/).press('Insert')
  await page.getByRole('menuitem', { name: 'Changes', exact: true }).click()
  const unchanged = page.getByRole('textbox', { name: /^Unchanged/ })
  await unchanged.fill('many')
  const reason = await page.getByRole('alert').boundingBox()
  expect(reason?.height).toBeLessThan(40)
})

test('a status that stays gives the focus back to its menu', async ({ app }) => {
  const { page } = app
  await row(page, /^Color Coding Legend/).click()
  const menu = page.getByRole('button', { name: 'Actions for CONCERNS' })
  const question = page.getByRole('group', { name: 'Takes the place of CONCERNS' })
  const ask = async (): Promise<void> => {
    await menu.press('Enter')
    await page.getByRole('menuitem', { name: 'Delete' }).press('Enter')
    await expect(question.getByRole('button', { name: /Takes the place/ })).toBeFocused()
  }
  await ask()
  await page.keyboard.press('Escape')
  await expect(question).toBeHidden()
  await expect(menu).toBeFocused()
  await ask()
  await question.getByRole('button', { name: 'Keep it' }).click()
  await expect(question).toBeHidden()
  await expect(menu).toBeFocused()
})

test('a status moves and goes by keys on its dots, and undo goes back there', async ({ app }) => {
  const { page } = app
  await row(page, /^Color Coding Legend/).click()
  const main = page.getByRole('main')
  const handles = main.getByRole('button', { name: /^Actions for/ })
  const handle = (label: string) => main.getByRole('button', { name: `Actions for ${label}`, exact: true })
  const details = main.getByRole('button', { name: /^Details of/, expanded: true })
  const told = page.getByRole('status')
  await handle('CONCERNS').press('Alt+ArrowUp')
  await expect(handles.nth(1)).toHaveAccessibleName('Actions for CONCERNS')
  await expect(told).toContainText('CONCERNS, 2 of')
  await expect(handle('CONCERNS')).toBeFocused()
  await page.keyboard.press('Alt+ArrowUp')
  await page.keyboard.press('Alt+ArrowUp')
  await expect(told).toContainText('CONCERNS is first already')
  await app.pressShortcut(undo)
  await app.pressShortcut(undo)
  await expect(handles.nth(2)).toHaveAccessibleName('Actions for CONCERNS')
  await expect(handle('CONCERNS')).toBeFocused()
  await expect(details).toHaveCount(0)

  const question = page.getByRole('group', { name: 'Takes the place of CONCERNS' })
  await page.keyboard.press('Delete')
  await question.getByRole('button', { name: 'Replace and remove' }).press('Enter')
  await expect(handle('CONCERNS')).toBeHidden()
  await expect(focused(page)).toHaveAccessibleName(/^Actions for/)
  await app.pressShortcut(undo)
  await expect(handle('CONCERNS')).toBeFocused()
  await expect(details).toHaveCount(0)
})

test('an arrow right after the key that opened a menu of dots is for the menu', async ({ app }) => {
  const { page } = app
  await row(page, /^Product Platform/).click()
  const dots = page
    .getByRole('main')
    .getByRole('button', { name: /^Actions for KR1/ })
    .first()
  await dots.focus()
  // In one go, as a busy window gets to them: nothing is painted between the two.
  const reached = await dots.evaluate(async (button: HTMLElement) => {
    button.click()
    for (let step = 0; step < 10; step += 1) await Promise.resolve()
    const { activeElement } = document
    activeElement?.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'ArrowDown', code: 'ArrowDown', bubbles: true, cancelable: true }),
    )
    return activeElement?.getAttribute('role')
  })
  expect(reached).toBe('menuitem')
  await expect(page.getByRole('menuitem').nth(1)).toBeFocused()
})

test('a long label of a status wraps beside its meaning', async ({ app }) => {
  const { page } = app
  await row(page, /^Color Coding Legend/).click()
  await page.getByRole('button', { name: 'Details of CONCERNS' }).click()
  await page
    .getByRole('textbox', { name: 'Label of CONCERNS' })
    .fill('Concerns that nobody has put into fewer words')
  const pill = page.getByRole('main').getByText('Concerns that nobody has put into fewer words').first()
  const meaning = page.getByRole('textbox', {
    name: 'Meaning of Concerns that nobody has put into fewer words',
  })
  const [left, right] = [await pill.boundingBox(), await meaning.boundingBox()]
  expect(left?.height).toBeGreaterThan(30)
  expect((left?.x ?? 0) + (left?.width ?? 0)).toBeLessThanOrEqual(right?.x ?? 0)
})

test('with the last promise the focus goes to the title of their page, and back by undo', async ({ app }) => {
  const { page } = app
  await row(page, /^Promises/).click()
  const menus = page.getByRole('main').getByRole('button', { name: /^Actions for/ })
  await expect(menus.first()).toBeVisible()
  for (let left = await menus.count(); left > 0; left -= 1) {
    await menus.first().press('Delete')
    await expect(menus).toHaveCount(left - 1)
  }
  await expect(page.getByRole('main')).toContainText('No promises yet')
  await expect(page.getByRole('textbox', { name: 'Title', exact: true })).toBeFocused()
  await app.pressShortcut(undo)
  await expect(menus).toHaveCount(1)
  await expect(focused(page)).toHaveAccessibleName(/^Actions for/)
  await menus.first().press('Delete')
  await page.getByRole('button', { name: 'Add promise' }).click()
  await expect(focused(page)).toHaveAccessibleName(/^Said of/)
  await app.pressShortcut(undo)
  await expect(menus).toHaveCount(0)
  await expect(page.getByRole('textbox', { name: 'Title', exact: true })).toBeFocused()
})

test('a title slide fits, though its last line stands at the foot', async ({ app }) => {
  const { page } = app
  const slides = page.getByRole('complementary', { name: 'Slides' })
  await expect(slides.getByRole('img', { name: /^Slide 1: Technology\. \d+ pt, fits$/ })).toBeVisible()
  await row(page, /^Data as a Service/).click()
  await expect(slides.getByRole('img', { name: /pt, (full|\d+ lines? free)$/ })).toBeVisible()
})

/** Empties a deck by keys, from the first row of its outline to the last. */
async function deleteEveryRow(page: Page): Promise<void> {
  const rows = page.getByRole('navigation', { name: 'Outline' }).getByRole('row')
  await expect(rows.first()).toBeVisible()
  for (let left = await rows.count(); left > 0; left -= 1) {
    await rows.first().focus()
    await page.keyboard.press('Delete')
    await expect(rows).toHaveCount(left - 1)
  }
}

test('with the last row of the outline the focus goes to what begins a deck, and back by undo', async ({
  app,
}) => {
  const { page } = app
  await deleteEveryRow(page)
  const add = page.getByRole('main').getByRole('button', { name: 'Add block…' })
  await expect(add).toBeFocused()
  await app.pressShortcut(undo)
  const rows = page.getByRole('navigation', { name: 'Outline' }).getByRole('row')
  await expect(rows).toHaveCount(1)
  await expect(rows.first()).toBeFocused()
})
