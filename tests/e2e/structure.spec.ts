import { join } from 'node:path'
import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expectAccessibleInBothSchemes } from './support/accessible'
import { expect, test } from './support/test'

const outline = (page: Page) => page.getByRole('navigation', { name: 'Outline' })
const rows = (page: Page) => outline(page).getByRole('row')
const row = (page: Page, name: string | RegExp) => outline(page).getByRole('row', { name })
const told = (page: Page) => page.getByRole('status')
const focused = (page: Page) => page.locator(':focus')

/** Starts a quarter with the keyboard alone; the sample of the first start gives way to it. */
async function startQuarter(page: Page, department: string, period: string): Promise<void> {
  await expect(rows(page).first()).toBeVisible()
  await page.keyboard.press('Control+n')
  const dialog = page.getByRole('dialog', { name: 'New quarter' })
  await expect(dialog.getByRole('textbox', { name: 'Department' })).toBeFocused()
  await page.keyboard.press('Control+a')
  await page.keyboard.type(department)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(dialog.getByRole('textbox', { name: 'Quarter' })).toBeFocused()
  await page.keyboard.press('Control+a')
  await page.keyboard.type(period)
  await expect(dialog.getByText(/Prints as/)).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
}

/** The names of all rows as assistive tools say them, but for what the checks, which come later, have found. */
const names = (page: Page): Promise<readonly string[]> =>
  rows(page).evaluateAll((all) =>
    all.map((one) => (one.getAttribute('aria-label') ?? '').replace(/, \d+ findings?$/, '')),
  )

const parts = (page: Page): Promise<readonly (string | null)[]> =>
  rows(page).evaluateAll((all) => all.map((one) => one.getAttribute('data-part')))

interface Pressed {
  readonly key: string
  readonly shiftKey?: boolean
  readonly ctrlKey?: boolean
  readonly altKey?: boolean
}

/** Presses keys where the focus is, in one go, as a window that was busy gets to them. */
const atOnce = (page: Page, ...keys: readonly Pressed[]): Promise<void> =>
  page.evaluate(async (all) => {
    for (const init of all) {
      const event = new KeyboardEvent('keydown', { ...init, code: init.key, bubbles: true, cancelable: true })
      document.activeElement?.dispatchEvent(event)
      // What answers a key at once has answered it before the next one; nothing has been painted.
      await Promise.resolve()
    }
  }, keys)

/** Waits until the rows stand one after the other, which the next key counts on. */
const expectBelow = (page: Page, first: RegExp, second: RegExp): Promise<void> =>
  expect
    .poll(async () => {
      const all = await names(page)
      return all.findIndex((name) => second.test(name)) - all.findIndex((name) => first.test(name))
    })
    .toBe(1)

test('a deck is built, rearranged and taken back with the keyboard alone', async ({ app }) => {
  // Sixty keys undo and redo what a hundred have built.
  test.slow()
  const { page } = app
  const press = (key: string) => page.keyboard.press(key)
  const type = (text: string) => page.keyboard.type(text)

  await test.step('a new quarter asks for its first objective', async () => {
    await startQuarter(page, 'Field Operations', 'FY22 q2')
    await expect(page.getByText('Q2 FY21-22', { exact: true }).first()).toBeVisible()
    await expect(focused(page)).toHaveAttribute('placeholder', 'What is this objective called?')
    await expect(page.getByText('Not saved yet')).toBeVisible()
  })
  await expect(row(page, /^How to read the statuses/)).toBeVisible()
  const start = await names(page)

  await test.step('the objective gets a title, and a key result its wording', async () => {
    await type('Faster repairs')
    await expect(row(page, /^Faster repairs, no status/)).toBeVisible()
    // From the writing back to the outline, whose focus is on the selected row.
    await row(page, /^Faster repairs/).focus()
    await press('ArrowRight')
    await press('ArrowDown')
    await expect(row(page, /^KR1/)).toBeFocused()
    await press('Enter')
    await expect(focused(page)).toHaveAccessibleName(/^Wording of KR1/)
    await type('Half of all pumps are repaired within two days')
  })

  await test.step('another key result comes below, labelled on', async () => {
    await row(page, /^KR1/).focus()
    await press('Insert')
    await expect(told(page)).toContainText('Added KR2, 2 of 2.')
    await expect(focused(page)).toHaveAccessibleName(/^Wording of KR2/)
    await type('Spare parts are in stock on every site')
  })

  await test.step('a drill-down is chosen from the menu of what can be added', async () => {
    await row(page, /^Faster repairs/).focus()
    await press('Space')
    await press('Insert')
    const menu = page.getByRole('menu', { name: 'Add block' })
    await expect(menu.getByRole('menuitem', { name: 'Key result', exact: true })).toBeFocused()
    await expect(menu.getByRole('menuitem')).toHaveCount(14)
    await press('ArrowDown')
    await press('Enter')
    await expect(focused(page)).toHaveAttribute('placeholder', 'What is this slide called?')
    await type('Spare parts are late')
    await expect(row(page, 'Drill-down: Spare parts are late')).toBeVisible()
    await press('Tab')
    await press('Tab')
    await press('Tab')
    await expect(focused(page)).toHaveAccessibleName('Situation of Spare parts are late')
    await type('Two suppliers closed in autumn.')
    const slides = page.getByRole('complementary', { name: 'Slides' })
    await expect(slides.getByRole('img').first()).toContainText('Two suppliers closed')
  })

  await test.step('a second objective is added by its first letters, and a key result moves into it', async () => {
    await row(page, /^Faster repairs/).focus()
    await press('Space')
    await press('Control+Enter')
    await expect(page.getByRole('menu', { name: 'Add block' })).toBeVisible()
    await type('obj')
    await expect(page.getByRole('menuitem', { name: 'Objective' })).toBeFocused()
    await press('Enter')
    await type('Safer sites')
    await expect(row(page, /^Safer sites/)).toBeVisible()
    await row(page, /^KR2/).focus()
    await press('Space')
    await press('Alt+ArrowDown')
    await expect(
      told(page).getByText(/^KR2 Spare parts are in stock.*, 1 of 1 in Safer sites/),
    ).not.toHaveCount(0)
    await expectBelow(page, /^Safer sites/, /^KR2/)
    await expect(row(page, /^KR2/)).toBeFocused()
    await press('Alt+ArrowUp')
    await expect(told(page).getByText(/^KR2 .*, 2 of 2 in Faster repairs/)).not.toHaveCount(0)
    await expectBelow(page, /^KR1/, /^KR2/)
    await expect(row(page, /^KR2/)).toBeFocused()
    await press('Alt+ArrowUp')
    await expect(told(page).getByText(/^KR2 .*, 1 of 2$/)).not.toHaveCount(0)
  })

  await test.step('a row is renamed, and its menu moves, copies and deletes', async () => {
    await row(page, /^Safer sites/).focus()
    await press('Space')
    await press('F2')
    await expect(page.getByRole('textbox', { name: 'New name of Safer sites' })).toBeFocused()
    await type('Sites that are safe')
    await press('Enter')
    await expect(row(page, /^Sites that are safe/)).toBeFocused()
    await press('Shift+F10')
    await page.getByRole('menuitem', { name: 'Move up' }).press('Enter')
    await expect(told(page)).toContainText('Sites that are safe, 3 of 6')
    await expect(row(page, /^Sites that are safe/)).toBeFocused()
    await app.pressShortcut('CmdOrCtrl+Shift+D')
    await expect(told(page)).toContainText('Copied as Sites that are safe, 4 of 7.')
    await press('Delete')
    await expect(told(page)).toContainText('Deleted Sites that are safe. Ctrl+Z brings it back.')
    await expect(outline(page).getByText('“Sites that are safe” is deleted.')).toBeVisible()
    await expect(row(page, /^Sites that are safe/)).toHaveCount(1)
    await expect(row(page, /^Faster repairs/)).toBeFocused()
    await press('F2')
    await type('Not this')
    await press('Escape')
    await expect(row(page, /^Faster repairs/)).toBeFocused()
    await press('ArrowRight')
  })

  // The outline may be a moment behind what was moved, copied and deleted in it.
  await expectBelow(page, /^Sites that are safe/, /^Faster repairs/)
  const built = await names(page)
  await test.step('undoing everything is as clean as it began', async () => {
    await expect(page.getByText('Edited')).toBeVisible()
    for (let step = 0; step < 60; step += 1) {
      await app.pressShortcut('CmdOrCtrl+Z')
      if ((await told(page).textContent())?.startsWith('Nothing to undo') === true) break
      await expect(focused(page)).toBeVisible()
    }
    await expect(told(page)).toContainText('Nothing to undo.')
    await expect(page.getByText('Not saved yet')).toBeVisible()
    await row(page, /^Untitled objective/).focus()
    await press('ArrowLeft')
    await expect.poll(() => names(page)).toEqual(start)
  })

  await test.step('redoing everything is what was built', async () => {
    for (let step = 0; step < 60; step += 1) {
      await app.pressShortcut('CmdOrCtrl+Shift+Z')
      if ((await told(page).textContent())?.startsWith('Nothing to redo') === true) break
    }
    await row(page, /^Faster repairs/).focus()
    await press('ArrowRight')
    await expect.poll(() => names(page)).toEqual(built)
  })

  const path = join(app.documents, 'built.quarter')
  await test.step('what was built is what is saved', async () => {
    await app.nextSaveDialog(path)
    await app.pressShortcut('CmdOrCtrl+S')
    await expect(told(page)).toContainText('Saved built.quarter.')
    const saved = JSON.parse(await readFile(path, 'utf8')) as { blocks: Record<string, unknown>[] }
    expect(saved.blocks.map(({ kind, title }) => [kind, title])).toEqual([
      ['title', 'Field Operations'],
      ['overview', 'Overview'],
      ['objective', 'Sites that are safe'],
      ['objective', 'Faster repairs'],
      ['promises', 'Promises'],
      ['legend', 'How to read the statuses'],
    ])
    expect(saved.blocks[3]).toMatchObject({
      keyResults: [{ label: 'KR2' }, { label: 'KR1' }],
      drillDowns: [{ title: 'Spare parts are late', situation: 'Two suppliers closed in autumn.' }],
    })
  })
})

test('a key that comes right after a menu or a name is closed is for the row', async ({ app }) => {
  const { page } = app
  const held = row(page, /^Product Platform/)
  await held.click()
  const rename = page.getByRole('menuitem', { name: 'Rename' })

  await page.keyboard.press('Insert')
  await expect(page.getByRole('menuitem', { name: 'Key result', exact: true })).toBeFocused()
  await atOnce(page, { key: 'Escape' }, { key: 'F10', shiftKey: true })
  await expect(rename).toBeVisible()
  await expect(page.getByRole('menu', { name: 'Add block' })).toBeHidden()
  await atOnce(page, { key: 'Escape' }, { key: 'F2' })
  await expect(rename).toBeHidden()
  await expect(page.getByRole('textbox', { name: 'New name of Product Platform' })).toBeFocused()
  await page.keyboard.type('Platform')
  await atOnce(page, { key: 'Enter' }, { key: 'F2' })
  await expect(page.getByRole('textbox', { name: 'New name of Platform' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(row(page, /^Platform, /)).toBeFocused()
})

test('a name that is written right after a move is not lost to the move', async ({ app }) => {
  const { page } = app
  await row(page, /^Data as a Service/).click()
  const before = await parts(page)
  const id = (await row(page, /^Data as a Service/).getAttribute('data-part')) ?? ''
  await atOnce(page, { key: 'ArrowDown', altKey: true }, { key: 'F2' })
  const name = page.getByRole('textbox', { name: 'New name of Data as a Service' })
  // The outline shows the move meanwhile, which used to take the focus back to the row.
  await expect.poll(async () => (await parts(page)).indexOf(id)).toBeGreaterThan(before.indexOf(id))
  await page.keyboard.type('Data for all')
  await expect(name).toHaveValue('Data for all')
  await page.keyboard.press('Enter')
  await expect(row(page, /^Data for all, /)).toBeFocused()
})

test('a row that is deleted hands the keys on to the next one at once', async ({ app }) => {
  const { page } = app
  await row(page, /^Promises/).click()
  const before = await parts(page)
  const at = before.indexOf('promises')
  await atOnce(page, { key: 'Delete' }, { key: 'ArrowDown' }, { key: 'Delete' })
  // The one below goes by, and the one after that is deleted.
  const kept = before.filter((_, index) => index !== at && index !== at + 2)
  await expect.poll(() => parts(page)).toEqual(kept)
  // What is brought back has the focus, though its row is not there yet when the key is pressed.
  await app.pressShortcut('CmdOrCtrl+Z')
  await app.pressShortcut('CmdOrCtrl+Z')
  await expect(row(page, /^Promises/)).toBeFocused()
})

test('rows are moved by dragging, also into another objective', async ({ app }) => {
  const { page } = app
  await row(page, /^Data as a Service/).focus()
  await page.keyboard.press('ArrowRight')
  await expect(row(page, /^KR1/).first()).toBeVisible()
  await row(page, /^KR1/)
    .first()
    .dragTo(row(page, /^Product Platform/))
  await expect(told(page).getByText(/ in Product Platform$/)).not.toHaveCount(0)
  await expect(row(page, /^Product Platform/)).toHaveAttribute('aria-expanded', 'true')
  await row(page, /^Promises/).dragTo(row(page, /^Service Level Objectives/), {
    targetPosition: { x: 80, y: 2 },
  })
  await expect(told(page).getByText(/^Promises, \d+ of \d+$/)).not.toHaveCount(0)
  // It is told before the outline is drawn anew.
  await expect
    .poll(async () => (await names(page)).find((name) => /^(Promises|Service Level)/.test(name)))
    .toMatch(/^Promises/)
  await app.pressShortcut('CmdOrCtrl+Z')
  await app.pressShortcut('CmdOrCtrl+Z')
  await expect(page.getByText('Not saved yet')).toBeVisible()
})

test('parts of a page are added, moved and removed beside what they say', async ({ app }) => {
  const { page } = app
  await row(page, /^Service Level/).click()
  const service = page.getByRole('textbox', { name: /^Service of/ })
  const before = await service.count()
  await page.getByRole('button', { name: 'Add service' }).click()
  await expect(focused(page)).toHaveAccessibleName('Service of service')
  await page.keyboard.type('Mail')
  await page.getByRole('button', { name: 'Actions for Mail', exact: true }).focus()
  await page.keyboard.press('Alt+ArrowUp')
  await expect(told(page)).toContainText(`Mail, ${before} of ${before + 1}`)
  await expect(page.getByRole('button', { name: 'Actions for Mail', exact: true })).toBeFocused()
  await page.keyboard.press('Delete')
  await expect(service).toHaveCount(before)
  await expect(focused(page)).toHaveAccessibleName(/^Actions for/)
  await app.pressShortcut('CmdOrCtrl+Z')
  await expect(page.getByRole('button', { name: 'Actions for Mail', exact: true })).toBeFocused()

  await row(page, /^Color Coding Legend/).click()
  await page.getByRole('button', { name: 'Actions for CONCERNS' }).press('Enter')
  await page.getByRole('menuitem', { name: 'Delete' }).press('Enter')
  const question = page.getByRole('group', { name: 'Takes the place of CONCERNS' })
  await expect(question).toContainText('entries say CONCERNS')
  await question.getByRole('button', { name: 'Replace and remove' }).press('Enter')
  await expect(page.getByRole('button', { name: 'Actions for CONCERNS' })).toBeHidden()
  await expect(row(page, /^Product Platform, at risk/)).toBeVisible()
  await app.pressShortcut('CmdOrCtrl+Z')
  await expect(row(page, /^Product Platform, concerns/)).toBeVisible()
})

test('a key result goes to another objective from the menus of its row and of its dots', async ({ app }) => {
  const { page } = app
  const moveTo = async (objective: string) => {
    await page.getByRole('menuitem', { name: 'Move to' }).press('ArrowRight')
    await page.getByRole('menuitem', { name: objective }).press('Enter')
  }
  const isIn = (objective: RegExp) => expect(row(page, objective)).toHaveAttribute('aria-expanded', 'true')
  await row(page, /^Data as a Service/).click()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Shift+F10')
  await moveTo('Product Platform')
  await expect(told(page)).toContainText('Product Platform')
  await isIn(/^Product Platform/)
  await app.pressShortcut('CmdOrCtrl+Z')
  await row(page, /^Data as a Service/).click()
  await page.getByRole('button', { name: /^Actions for KR1/ }).press('Enter')
  await moveTo('Product Platform')
  await expect(told(page)).toContainText('Product Platform')
})

test('deck settings change the document, and are taken back', async ({ app }) => {
  const { page } = app
  await expect(rows(page).first()).toBeVisible()
  await app.chooseMenuItem('file.settings')
  await expect(page.getByRole('textbox', { name: 'Department', exact: true })).toBeFocused()
  const settings = page.getByRole('main', { name: 'Deck settings' })
  await expect(settings.getByText('Q1 FY21-22, Q2 FY21-22, Q3 FY21-22, Q4 FY21-22')).toBeVisible()
  await settings.getByRole('button', { name: /Year is named by/ }).press('Enter')
  await page.getByRole('option', { name: 'the year it ends in' }).press('Enter')
  await expect(settings.getByText('Q1 FY22, Q2 FY22, Q3 FY22, Q4 FY22')).toBeVisible()
  const period = settings.getByRole('textbox', { name: 'Quarter', exact: true })
  await period.fill('next')
  await expect(period).toHaveAccessibleDescription(/This is no quarter .* like Q2 FY22\./)
  await period.fill('2022 q3')
  await expect(page.getByRole('banner').getByText('Q3 FY22')).toBeVisible()
  await settings.getByRole('textbox', { name: 'Colour: Accent, #' }).fill('#ffee00')
  await expect(settings.getByText(/Hard to read: 1\.\d\s:\s1/).first()).toBeVisible()
  // A dot of one pixel is a picture, too; a text that calls itself one is not.
  const dot =
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='
  const file = page.locator('input[type=file]')
  await file.setInputFiles({ name: 'text.png', mimeType: 'image/png', buffer: Buffer.from('no picture') })
  await expect(settings.getByRole('alert')).toContainText('Not added: “text.png”')
  await file.setInputFiles({ name: 'dot.png', mimeType: 'image/png', buffer: Buffer.from(dot, 'base64') })
  await expect(settings.getByRole('img')).toBeVisible()
  await settings.getByRole('textbox', { name: 'Alt text of Logo' }).fill('A dot')
  await expect(settings.getByRole('img', { name: 'A dot' })).toBeVisible()
  await row(page, /^Promises/).click()
  await expect(settings).toBeHidden()
  for (let step = 0; step < 5; step += 1) await app.pressShortcut('CmdOrCtrl+Z')
  await expect(settings).toBeVisible()
  await expect(page.getByText('Not saved yet')).toBeVisible()
  await expect(page.getByRole('banner').getByText('Q2 FY21-22')).toBeVisible()
})

test('what adds and copies is accessible in both schemes', async ({ app }) => {
  // Each screen is looked at as a whole, which takes its time.
  test.slow()
  const { page } = app
  await row(page, /^Product Platform/).click()
  await page.keyboard.press('Insert')
  await expect(page.getByRole('menu', { name: 'Add block' })).toBeVisible()
  await expectAccessibleInBothSchemes(page, 'add menu')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Shift+F10')
  await expect(page.getByRole('menuitem', { name: 'Rename' })).toBeVisible()
  await expectAccessibleInBothSchemes(page, 'row menu')
  await page.keyboard.press('Escape')
  await page.keyboard.press('F2')
  await expectAccessibleInBothSchemes(page, 'rename')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /Details of KR1/ }).click()
  await expectAccessibleInBothSchemes(page, 'details of a key result')
  await page.getByRole('button', { name: /^Actions for KR1/ }).click()
  await expectAccessibleInBothSchemes(page, 'menu of a key result')
  await page.keyboard.press('Escape')
  await row(page, /^Platform Evolution, slide 2/).click()
  await page.getByRole('button', { name: 'Choose objectives' }).click()
  await expectAccessibleInBothSchemes(page, 'overview')
})

test('what changes the document is accessible in both schemes', async ({ app }) => {
  test.slow()
  const { page } = app
  await row(page, /^Promises/).click()
  await page
    .getByRole('button', { name: /Details of/ })
    .first()
    .click()
  await expectAccessibleInBothSchemes(page, 'promises')
  await row(page, /^Color Coding Legend/).click()
  await page.getByRole('button', { name: 'Details of CONCERNS' }).click()
  await page.getByRole('button', { name: 'Actions for CONCERNS' }).press('Enter')
  await page.getByRole('menuitem', { name: 'Delete' }).press('Enter')
  await expectAccessibleInBothSchemes(page, 'legend')
  await app.chooseMenuItem('file.settings')
  await expect(page.getByRole('main', { name: 'Deck settings' })).toBeVisible()
  await expectAccessibleInBothSchemes(page, 'deck settings')
  await row(page, /^Promises/).click()
  await row(page, /^Promises/).press('Delete')
  await expectAccessibleInBothSchemes(page, 'undo line')
  await app.pressShortcut('CmdOrCtrl+N')
  await expect(page.getByRole('dialog', { name: 'New quarter' })).toBeVisible()
  await expectAccessibleInBothSchemes(page, 'new quarter')
})
