import { expect, type Locator, type Page } from '@playwright/test'

/** More keys than anybody presses to get from one field of a page to the next one of interest. */
const MOST_TABS = 12

/** A window that is driven with keys alone: locators say where the focus should be, and never move it. */
export function byKeyboard(page: Page) {
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key)
  }
  /** The first word letter by letter; the rest at once, as dictation writes it, since the window draws each letter. */
  const type = async (text: string): Promise<void> => {
    const begun = /^\S*\s?/.exec(text)?.[0] ?? ''
    await page.keyboard.type(begun)
    if (begun !== text) await page.keyboard.insertText(text.slice(begun.length))
  }
  const holdsFocus = async (target: Locator): Promise<boolean> =>
    (await target.count()) === 1 && target.evaluate((element) => element === document.activeElement)

  return {
    press,
    type,
    /** Presses Tab until the focus is on `target`, and fails where it never gets there. */
    tabTo: async (target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> => {
      for (let step = 0; step < MOST_TABS; step += 1) {
        if (await holdsFocus(target)) return
        await press(key)
      }
      await expect(target, `${key} leads here`).toBeFocused({ timeout: 1000 })
    },
    /** Takes the place of a one-line text that has the focus. */
    retype: async (text: string): Promise<void> => {
      await press('ControlOrMeta+a')
      await type(text)
    },
    /** Writes prose as one does: bold and links by their keys, bullets by a hyphen. */
    prose: async (markdown: string): Promise<void> => {
      for (const [index, line] of markdown.split(/\n+/).entries()) {
        const goesOn = index > 0
        if (goesOn) await press('Enter')
        // The first hyphen makes a bullet, and Enter goes on with the next one.
        const text = goesOn ? line.replace(/^- /, '') : line
        for (const part of text.split(/(\*\*.+?\*\*|\*.+?\*|\[.+?\]\(.+?\))/).filter(Boolean)) {
          await writePart(part)
        }
      }
    },
    /** Runs a command, or goes to a part, by its name in the palette. */
    palette: async (text: string): Promise<void> => {
      await press('ControlOrMeta+k')
      await expect(page.getByRole('dialog', { name: 'Find or run' }).getByRole('combobox')).toBeFocused()
      await type(text)
      await press('Enter')
    },
  }

  async function writePart(part: string): Promise<void> {
    const [, words, url] = /^\[(.+)\]\((.+)\)$/.exec(part) ?? []
    if (words !== undefined && url !== undefined) {
      await type(words)
      for (let left = words.length; left > 0; left -= 1) await press('Shift+ArrowLeft')
      await press('ControlOrMeta+Shift+K')
      const form = page.getByRole('dialog', { name: 'Link' })
      await expect(form.getByRole('textbox')).toBeFocused()
      await type(url)
      await press('Enter')
      await expect(form).toBeHidden()
      await press('ArrowRight')
      return
    }
    const mark = part.startsWith('**') ? 'b' : part.startsWith('*') ? 'i' : undefined
    const bare = part.replace(/^\*+|\*+$/g, '')
    if (mark !== undefined) await press(`ControlOrMeta+${mark}`)
    await type(bare)
    if (mark !== undefined) await press(`ControlOrMeta+${mark}`)
  }
}
