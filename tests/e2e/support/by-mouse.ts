import { expect, type Locator, type Page } from '@playwright/test'

/** A window that is driven with the mouse: words are inserted or pasted where a click has put the caret. */
export function byMouse(page: Page) {
  /** Pastes as the browser does: an event at what has the focus, with every form the other program wrote. */
  const paste = (forms: Readonly<Record<string, string>>): Promise<void> =>
    page.evaluate((contents) => {
      const clipboardData = new DataTransfer()
      for (const [type, text] of Object.entries(contents)) clipboardData.setData(type, text)
      const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
      ;(document.activeElement ?? document.body).dispatchEvent(event)
    }, forms)

  return {
    paste,
    /** Writes a one-line text in the place of what is there. */
    write: async (field: Locator, text: string): Promise<void> => {
      // Where a toolbar closes above, the page moves below the pointer; a hand clicks once more.
      await expect(async () => {
        await field.click({ clickCount: 3 })
        await expect(field).toBeFocused({ timeout: 1000 })
      }).toPass()
      await page.keyboard.insertText(text)
    },
    /** Pastes prose as a browser or a mail program copies it. */
    prose: async (field: Locator, markdown: string): Promise<void> => {
      await field.click()
      await expect(field).toBeFocused()
      await paste({ 'text/html': htmlOf(markdown) })
    },
  }
}

/** The deck's prose as HTML: paragraphs, then bullets. */
function htmlOf(markdown: string): string {
  const lines = markdown.split(/\n+/)
  const bullets = lines
    .filter((line) => line.startsWith('- '))
    .map((line) => `<li>${runs(line.slice(2))}</li>`)
  const paragraphs = lines.filter((line) => !line.startsWith('- ')).map((line) => `<p>${runs(line)}</p>`)
  return `${paragraphs.join('')}${bullets.length === 0 ? '' : `<ul>${bullets.join('')}</ul>`}`
}

const runs = (line: string): string =>
  line
    .replace(/\[(.+?)\]\((.+?)\)/g, '<a href="$2">$1</a>')
    .replace(/\*\*(.+?)\*\*/g, '<b>$1</b>')
    .replace(/\*(.+?)\*/g, '<i>$1</i>')
