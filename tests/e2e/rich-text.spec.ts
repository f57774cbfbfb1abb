import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Locator, Page } from '@playwright/test'
import { parseMarkdown } from '../../shared/rich-text/parse-markdown'
import { expectAccessibleInBothSchemes } from './support/accessible'
import { expect, test } from './support/test'
import type { RunningApp } from './support/running-app'

const objective = 'Product Platform'
const row = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Outline' }).getByRole('row', { name })
const slide = (page: Page) => page.getByRole('complementary', { name: 'Slides' }).getByRole('img')
const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })
const told = (page: Page) => page.getByRole('status')

/** Goes to a text by its focus; its editor is there when its toolbar is. */
async function write(text: Locator): Promise<void> {
  await text.focus()
  await expect(text.page().getByRole('toolbar', { name: 'Text' })).toBeVisible()
}

/** A key as an event of the page tells it. */
interface Pressed {
  readonly key: string
  readonly code: string
  readonly keyCode?: number
  readonly ctrlKey?: boolean
  readonly shiftKey?: boolean
}

async function savedFile(app: RunningApp): Promise<string> {
  const path = join(app.documents, 'written.quarter')
  await app.nextSaveDialog(path)
  await app.pressShortcut('CmdOrCtrl+S')
  await expect(told(app.page)).toContainText('Saved written.quarter.')
  return readFile(path, 'utf8')
}

test('a text is written with its looks by the keyboard alone', async ({ app }) => {
  const { page } = app
  await row(page, 'Technical Community').first().click()
  const challenges = field(page, 'Challenges')
  await expect(challenges).toHaveText('')

  await test.step('bold and italic', async () => {
    await write(challenges)
    await page.keyboard.type('Too few ')
    await page.keyboard.press('Control+b')
    await page.keyboard.type('people')
    await page.keyboard.press('Control+b')
    await page.keyboard.type(', and ')
    await page.keyboard.press('Control+i')
    await page.keyboard.type('late')
    await page.keyboard.press('Control+i')
    await page.keyboard.type(' hardware')
    await expect(challenges.locator('strong')).toHaveText('people')
    await expect(challenges.locator('em')).toHaveText('late')
    await expect(slide(page)).toContainText('Too few people, and late hardware')
  })

  await test.step('bullets of two levels, and out of them again', async () => {
    await page.keyboard.press('Enter')
    await page.keyboard.type('- first')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await page.keyboard.type('inner')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.type('second')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await page.keyboard.type('After')
    await expect(challenges.locator('p')).toHaveText([
      'Too few people, and late hardware',
      'first',
      'inner',
      'second',
      'After',
    ])
  })

  await test.step('a link, checked where it is written', async () => {
    await page.keyboard.press('Control+Shift+ArrowLeft')
    await page.keyboard.press('Control+k')
    const form = page.getByRole('dialog', { name: 'Link' })
    await expect(form.getByLabel('Where “After” leads')).toBeFocused()
    await page.keyboard.type('javascript:alert(1)')
    await page.keyboard.press('Enter')
    await expect(form.getByRole('alert')).toContainText('“javascript:” addresses are not kept')
    await form.getByRole('textbox').fill('example.org/after')
    await page.keyboard.press('Enter')
    await expect(form).toBeHidden()
    await expect(challenges).toBeFocused()
    await expect(challenges.getByRole('link', { name: 'After' })).toHaveAttribute(
      'href',
      'https://example.org/after',
    )
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('Control+Enter')
    await expect.poll(() => app.openedLinks()).toEqual(['https://example.org/after'])
  })

  await test.step('Tab leaves the text where there is no bullet', async () => {
    await page.keyboard.press('Tab')
    await expect(challenges).not.toBeFocused()
  })

  const file: unknown = JSON.parse(await savedFile(app))
  expect(JSON.stringify(file)).toContain(
    JSON.stringify(
      'Too few **people**, and *late* hardware\n\n- first\n  - inner\n- second\n\n[After](https://example.org/after)',
    ),
  )
})

test('keys act on what is selected, also while the window has not heard of it yet', async ({ app }) => {
  const { page } = app
  await row(page, 'Technical Community').first().click()
  const challenges = field(page, 'Challenges')
  await write(challenges)
  await page.keyboard.type('Not before the launch')
  /** Moves the caret and presses a key in one go, as a window that was busy gets to both of them. */
  const atOnce = (alter: 'move' | 'extend', letters: number, key: Pressed): Promise<void> =>
    challenges.evaluate(
      (element, { how, count, init }) => {
        const selection = document.getSelection()
        for (let left = count; left > 0; left -= 1) selection?.modify(how, 'backward', 'character')
        element.dispatchEvent(new KeyboardEvent('keydown', { ...init, bubbles: true, cancelable: true }))
      },
      { how: alter, count: letters, init: key },
    )

  await atOnce('extend', 'the launch'.length, { key: 'K', code: 'KeyK', ctrlKey: true, shiftKey: true })
  const form = page.getByRole('dialog', { name: 'Link' })
  await expect(form.getByLabel('Where “the launch” leads')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(challenges).toBeFocused()

  await page.keyboard.press('ArrowRight')
  await atOnce('extend', 'launch'.length, { key: 'b', code: 'KeyB', ctrlKey: true })
  await expect(challenges.locator('strong')).toHaveText('launch')

  await page.keyboard.press('ArrowRight')
  await atOnce('move', 'the launch'.length, { key: 'Enter', code: 'Enter', keyCode: 13 })
  await expect(challenges.locator('p')).toHaveText(['Not before ', 'the launch'])
})

test('undo steps back through a text to clean, and redo forward again', async ({ app }) => {
  const { page } = app
  await row(page, objective).click()
  await savedFile(app)
  const statement = field(page, 'Statement')
  const before = await statement.textContent()
  await write(statement)
  await page.keyboard.type(' More words')
  await page.keyboard.press('Control+Shift+ArrowLeft')
  await page.keyboard.press('Control+b')
  await expect(statement.locator('strong')).toHaveText('words')
  await expect(page.getByText('Edited')).toBeVisible()
  await app.pressShortcut('CmdOrCtrl+Z')
  await expect(statement.locator('strong')).toHaveCount(0)
  await expect(statement).toContainText('More words')
  await app.pressShortcut('CmdOrCtrl+Z')
  await expect(statement).toHaveText(before ?? '')
  await expect(statement).toBeFocused()
  await expect(page.getByText(/^Saved \d/)).toBeVisible()
  await app.pressShortcut('CmdOrCtrl+Shift+Z')
  await app.pressShortcut('CmdOrCtrl+Shift+Z')
  await expect(statement.locator('strong')).toHaveText('words')
  // The caret is where undo and redo left it, and writing goes on there.
  await page.keyboard.type('!')
  await expect(statement).toContainText('More words!')
})

test('what is typed or pasted in the moment a text is entered is not lost', async ({ app }) => {
  const { page } = app
  await row(page, 'Technical Community').first().click()
  const challenges = field(page, 'Challenges')
  await expect(challenges).toBeVisible()
  // While the pointer is down no editor is put into the text: what it selects there would be lost.
  await challenges.evaluate((element: HTMLElement) => {
    element.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }))
    element.focus()
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', '<p>Pasted <b>at once</b></p>')
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    const data = ', then typed'
    const typed = { inputType: 'insertText', data, bubbles: true, cancelable: true }
    element.dispatchEvent(new InputEvent('beforeinput', typed))
    element.dispatchEvent(new PointerEvent('pointerup', { bubbles: true }))
  })
  await expect(challenges).toHaveText('Pasted at once, then typed')
  await expect(challenges.locator('strong, b')).toContainText('at once')
})

test('a click puts the caret where it is, and the toolbar where nothing moves', async ({ app }) => {
  const { page } = app
  await row(page, 'Technical Community').first().click()
  const narrative = field(page, 'Narrative')
  const word = await narrative.evaluate((element) => {
    const text = element.querySelectorAll('p')[1]?.lastChild
    const at = text?.textContent?.indexOf('workshop') ?? -1
    const range = document.createRange()
    if (text) range.setStart(text, at)
    if (text) range.setEnd(text, at + 'workshop'.length)
    const { left, right, top, bottom } = range.getBoundingClientRect()
    return { x: (left + right) / 2, y: (top + bottom) / 2, left }
  })
  await page.mouse.click(word.x, word.y)
  const toolbar = page.getByRole('toolbar', { name: 'Text' })
  await expect(toolbar).toBeVisible()
  await page.keyboard.type('|')
  await expect(narrative).toContainText(/work\|shop|works\|hop|wor\|kshop/)
  await page.keyboard.press('Backspace')
  const after = await narrative.evaluate((element) => {
    const text = element.querySelectorAll('p')[1]?.lastChild
    const at = text?.textContent?.indexOf('workshop') ?? -1
    const range = document.createRange()
    if (text) range.setStart(text, at)
    return range.getBoundingClientRect().top
  })
  expect(Math.abs(after + 11 - word.y)).toBeLessThan(6)
  await page.mouse.dblclick(word.x, word.y)
  await toolbar.getByRole('button', { name: 'Bold' }).click()
  await expect(narrative).toBeFocused()
  await expect(narrative.locator('strong', { hasText: /^workshop/ })).toBeVisible()
  await expect(toolbar.getByRole('button', { name: 'Bold' })).toHaveAttribute('aria-pressed', 'true')
  await narrative.getByRole('link', { name: 'PAWS updates' }).click({ modifiers: ['ControlOrMeta'] })
  await expect.poll(() => app.openedLinks()).toEqual(['https://wikitech.wikimedia.org/wiki/PAWS'])
  await field(page, 'Challenges').click()
  await expect(page.getByRole('toolbar')).toHaveCount(1)
  await expect(narrative.locator('strong', { hasText: /^workshop/ })).toBeVisible()
})

/** Puts real clipboard contents in front of the app, as the system does on a paste. */
const paste = (page: Page, data: Readonly<Record<string, string>>) =>
  page.evaluate((contents) => {
    const transfer = new DataTransfer()
    for (const [type, text] of Object.entries(contents)) transfer.setData(type, text)
    const event = new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true })
    document.activeElement?.dispatchEvent(event)
  }, data)

test('text from elsewhere is cleaned, by the browser’s own parser', async ({ app }) => {
  const { page } = app
  const folder = fileURLToPath(new URL('../fixtures/clipboard-text', import.meta.url))
  await row(page, 'Technical Community').first().click()
  const challenges = field(page, 'Challenges')
  await write(challenges)
  for (const name of ['word', 'google-docs', 'gmail', 'outlook', 'excel', 'browser']) {
    await test.step(name, async () => {
      await paste(page, { 'text/html': await readFile(join(folder, `${name}.html`), 'utf8') })
      const expected = parseMarkdown((await readFile(join(folder, `${name}.md`), 'utf8')).trimEnd())
      const lines = expected.map(({ runs }) => runs.map(({ text }) => text).join(''))
      await expect(challenges.locator('p')).toHaveText(lines)
      await expect(challenges.locator('.bullet')).toHaveCount(
        expected.filter(({ bullet }) => bullet !== undefined).length,
      )
      await app.pressShortcut('CmdOrCtrl+Z')
      await expect(challenges).toHaveText('')
    })
  }

  await test.step('pictures are left out, and that is said', async () => {
    await paste(page, { 'text/html': '<p>Words</p><img src="x.png" width="40">' })
    await expect(challenges).toHaveText('Words')
    await expect(told(page)).toContainText('Pasted without its picture')
  })

  await test.step('an address on words makes a link of them', async () => {
    await page.keyboard.press('Control+a')
    await paste(page, { 'text/plain': 'https://example.org/words' })
    await expect(challenges.getByRole('link', { name: 'Words' })).toHaveAttribute(
      'href',
      'https://example.org/words',
    )
  })

  await test.step('a list goes into the line where it is pasted', async () => {
    await page.keyboard.press('End')
    // The editor hears of a moved caret by an event of its own.
    await expect.poll(() => page.evaluate(() => getSelection()?.isCollapsed)).toBe(true)
    await page.keyboard.type(' and ')
    await paste(page, { 'text/plain': 'more\n- one\n- two' })
    await expect(challenges.locator('p')).toHaveText(['Words and more', 'one', 'two'])
    await page.keyboard.type('!')
    await expect(challenges.locator('.bullet').last()).toHaveText('two!')
  })
})

test('a click on a text of the slide goes to its field, and the field tells its room', async ({ app }) => {
  const { page } = app
  await row(page, 'Technical Community').first().click()
  await slide(page).getByText('The deliverables of FY 21/22').first().click()
  const narrative = field(page, 'Narrative')
  await expect(narrative).toBeFocused()
  const toolbar = page.getByRole('toolbar', { name: 'Text' })
  await expect(toolbar).toContainText(/16 pt, \d+ lines? free/)
  await page.keyboard.type(' More.')
  await expect(slide(page)).toContainText('More.')
  await paste(page, { 'text/plain': '\nAnd more'.repeat(30) })
  await expect(toolbar).toContainText(/Goes on over \d slides/)
})

test('a text being written is accessible in both schemes', async ({ app }) => {
  const { page } = app
  await row(page, 'Technical Community').first().click()
  await write(field(page, 'Narrative'))
  await expectAccessibleInBothSchemes(page, 'a text with its toolbar')
  await row(page, 'Appendix').first().click()
  const notes = field(page, 'Speaker notes')
  await write(notes)
  await page.keyboard.type('Words')
  await page.keyboard.press('Control+Shift+ArrowLeft')
  await page.keyboard.press('Control+Shift+k')
  await expect(page.getByRole('dialog', { name: 'Link' })).toBeVisible()
  await page.keyboard.press('Enter')
  await expectAccessibleInBothSchemes(page, 'a link with a problem')
  await page.keyboard.press('Escape')
  await expect(notes).toBeFocused()
})

test('nothing moves under the pointer as the toolbar comes and goes, at either end of a page', async ({
  app,
}) => {
  const { page } = app
  const topOf = async (text: Locator): Promise<number> => Math.round((await text.boundingBox())?.y ?? NaN)
  const toolbar = page.getByRole('toolbar', { name: 'Text' })
  await row(page, 'Technology').first().click()
  const notes = field(page, 'Speaker notes')
  const subtitle = field(page, 'Subtitle')

  await test.step('a page that is shorter than the window cannot scroll by itself', async () => {
    const before = await topOf(notes)
    await notes.click()
    await expect(toolbar).toBeVisible()
    expect(await topOf(notes)).toBe(before)
  })

  await test.step('at its beginning it cannot scroll back', async () => {
    await page.locator('.scroll').evaluate((element) => {
      element.scrollTop = 0
    })
    const before = await topOf(subtitle)
    await subtitle.click()
    await expect(toolbar).toBeHidden()
    expect(await topOf(subtitle)).toBe(before)
  })

  await test.step('the room that this takes never adds up', async () => {
    const before = await topOf(notes)
    for (let round = 0; round < 3; round += 1) {
      await notes.click()
      await expect(toolbar).toBeVisible()
      await subtitle.click()
      await expect(toolbar).toBeHidden()
    }
    expect(await topOf(notes)).toBe(before)
  })
})
