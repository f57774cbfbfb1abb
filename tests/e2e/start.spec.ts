import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expectAccessible, expectAccessibleInBothSchemes } from './support/accessible'
import { anotherWindow } from './support/another-window'
import { request } from './support/request'
import { teamFile } from './support/team-file'
import { expect, test } from './support/test'

test('a recent file that is not there is told before it is opened', async ({ launch }) => {
  const { folders, file } = await teamFile()
  const second = await launch({ userData: folders.userData, args: [file] })
  await expect(second.page.getByRole('row', { name: /^Product Platform/ })).toBeVisible()
  await second.stop()
  await rename(file, `${file}.away`)

  const { page } = await launch({ userData: folders.userData })
  const recent = page.getByRole('button', { name: /^Technology.*team\.quarter/ })
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

test('files are taken off the list of recent ones, and stay where they are', async ({ launch }) => {
  const { folders, file } = await teamFile()
  const recent = ['Finance', 'Technology', 'Sales'].map((department, index) => ({
    path: department === 'Technology' ? file : join(folders.documents, `${department}.quarter`),
    recentId: `id ${index}`,
    department,
    period: 'Q2 FY21-22',
    openedAt: '2026-01-02T03:04:05.000Z',
  }))
  await mkdir(folders.userData)
  const settings = join(folders.userData, 'settings.json')
  await writeFile(settings, JSON.stringify({ recent }))
  const { page } = await launch({ userData: folders.userData })
  const section = page.getByRole('region', { name: 'Recent' })
  const told = page.getByRole('status')

  const remove = (name: string) =>
    section.getByRole('button', { name: new RegExp(`^Remove .*, ${name}\\.quarter from the list$`) })
  await section.getByRole('button', { name: /^Technology.*team\.quarter/ }).focus()
  await page.keyboard.press('Tab')
  await expect(remove('team')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(remove('team')).toBeHidden()
  await expect(told).toContainText('“team.quarter” is off the list. The file stays where it is.')
  // The same key goes on with the file in its place.
  await expect(remove('Sales')).toBeFocused()
  await expectAccessibleInBothSchemes(page, 'start screen with a short list')
  await remove('Sales').click()
  await expect(remove('Sales')).toBeHidden()
  await expect(remove('Finance')).toBeFocused()

  await page.keyboard.press('Tab')
  await expect(section.getByRole('button', { name: 'Clear list' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(section).toContainText('No recent files')
  await expect(told).toContainText('The list is cleared. The files stay where they are.')
  await expect(section.getByRole('button', { name: 'New quarter' })).toBeFocused()
  expect((await stat(file)).isFile()).toBe(true)
  await expect
    .poll(async () => JSON.parse(await readFile(settings, 'utf8')) as unknown)
    .toMatchObject({ recent: [] })
})

test('the list is the same in every window, and the focus outlives what another one takes off', async ({
  app,
}) => {
  const { page } = app
  await expect(page.getByRole('row', { name: /^Product Platform/ })).toBeVisible()
  const section = (await anotherWindow(app)).getByRole('region', { name: 'Recent' })
  await expect(section).toContainText('No recent files')

  await app.nextSaveDialog(join(app.documents, 'saved.quarter'))
  await app.pressShortcut('CmdOrCtrl+S')
  const saved = section.getByRole('button', { name: /^Technology.*saved\.quarter/ })
  await saved.focus()
  await request(page, 'application.forgetRecent', { recentId: null })
  await expect(section).toContainText('No recent files')
  await expect(section.getByRole('button', { name: 'New quarter' })).toBeFocused()
})

test('a document that has been opened by keys is gone through by keys at once', async ({ launch }) => {
  const { folders, file } = await teamFile()
  const first = await launch({ userData: folders.userData, args: [file] })
  await expect(first.page.getByRole('treegrid').getByRole('row').first()).toBeFocused()
  await first.stop()

  const { page } = await launch({ userData: folders.userData })
  await page.getByRole('button', { name: /^Technology.*team\.quarter/ }).focus()
  await page.keyboard.press('Enter')
  const rows = page.getByRole('treegrid').getByRole('row')
  await expect(rows.first()).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(rows.nth(1)).toBeFocused()
  await expect(rows.nth(1)).toHaveAttribute('aria-selected', 'true')
})
