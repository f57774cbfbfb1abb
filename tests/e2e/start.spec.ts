import { rename } from 'node:fs/promises'
import { expectAccessible } from './support/accessible'
import { teamFile } from './support/team-file'
import { expect, test } from './support/test'

test('a recent file that is not there is told before it is opened', async ({ launch }) => {
  const { folders, file } = await teamFile()
  const second = await launch({ userData: folders.userData, args: [file] })
  await expect(second.page.getByRole('row', { name: /^Product Platform/ })).toBeVisible()
  await second.stop()
  await rename(file, `${file}.away`)

  const { page } = await launch({ userData: folders.userData })
  const recent = page.getByRole('button', { name: /team\.quarter/ })
  await expect(recent).toHaveAccessibleName(/Not found there$/)
  await expectAccessible(page, 'start screen with a file that is gone')
  await page.setViewportSize({ width: 512, height: 640 })
  await expect(recent).toContainText('Not found there')

  await test.step('it is looked for again whenever the window is come back to', async () => {
    await rename(`${file}.away`, file)
    await page.evaluate(() => window.dispatchEvent(new FocusEvent('focus')))
    await expect(recent).not.toContainText('Not found there')
  })
})

test('a document that has been opened by keys is gone through by keys at once', async ({ launch }) => {
  const { folders, file } = await teamFile()
  const first = await launch({ userData: folders.userData, args: [file] })
  await expect(first.page.getByRole('treegrid').getByRole('row').first()).toBeFocused()
  await first.stop()

  const { page } = await launch({ userData: folders.userData })
  await page.getByRole('button', { name: /team\.quarter/ }).focus()
  await page.keyboard.press('Enter')
  const rows = page.getByRole('treegrid').getByRole('row')
  await expect(rows.first()).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(rows.nth(1)).toBeFocused()
  await expect(rows.nth(1)).toHaveAttribute('aria-selected', 'true')
})
