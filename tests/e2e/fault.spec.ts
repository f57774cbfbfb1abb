import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { copyFile, readFile } from 'node:fs/promises'
import { expectAccessible } from './support/accessible'
import { expect, test } from './support/test'

const sample = fileURLToPath(new URL('../../shared/samples/technology-q2-fy21-22.quarter', import.meta.url))

test('a window that can’t be drawn says so, saves a copy, and comes back with what was written', async ({
  launch,
}) => {
  const first = await launch()
  const file = join(first.documents, 'team.quarter')
  await copyFile(sample, file)
  await first.stop()
  const app = await launch({ userData: first.userData, documents: first.documents, args: [file] })
  const { page } = app
  await page
    .getByRole('navigation', { name: 'Outline' })
    .getByRole('row', { name: 'Product Platform' })
    .click()
  const title = page.getByRole('textbox', { name: 'Title', exact: true })
  await title.fill('Kept through a fault')
  // The time of the save is drawn in the bar.
  await page.evaluate(() => {
    const name = 'toLocaleTimeString'
    const whole = Object.getOwnPropertyDescriptor(Date.prototype, name)
    const value = (): never => {
      throw new Error('The clock has no face')
    }
    Object.defineProperty(Date.prototype, name, { ...whole, value })
    Reflect.set(window, 'mendClock', () => {
      if (whole !== undefined) Object.defineProperty(Date.prototype, name, whole)
    })
  })
  await app.pressShortcut('CmdOrCtrl+S')
  await expect(page.getByRole('heading', { name: 'The window could not be drawn' })).toBeVisible()
  await expect(page.getByRole('alert')).toContainText('The clock has no face')
  await expect(page.getByRole('button', { name: 'Draw it again' })).toBeFocused()
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await expectAccessible(page, `a fault, ${colorScheme}`)
  }

  const copy = join(app.documents, 'copy.quarter')
  await app.nextSaveDialog(copy)
  await page.getByRole('button', { name: 'Save a copy…' }).click()
  await expect(page.getByRole('status')).toContainText('Saved a copy as copy.quarter.')
  expect(await readFile(copy, 'utf8')).toContain('Kept through a fault')

  // What still fails says so again; what is mended comes back.
  await page.getByRole('button', { name: 'Draw it again' }).click()
  await expect(page.getByRole('heading', { name: 'The window could not be drawn' })).toBeVisible()
  await page.evaluate(() => (Reflect.get(window, 'mendClock') as () => void)()) // as set above
  await page.getByRole('button', { name: 'Draw it again' }).click()
  await expect(title).toHaveValue('Kept through a fault')
})
