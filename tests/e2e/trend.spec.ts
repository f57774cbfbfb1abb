import { copyFile, link, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import { blocksOf } from '../../shared/quarter/find'
import { openQuarter } from '../../shared/quarter/open-quarter'
import type { Quarter } from '../../shared/quarter/schema'
import { serialiseQuarter } from '../../shared/quarter/serialise-quarter'
import { expectAccessible } from './support/accessible'
import { expect, test } from './support/test'

const sample = (name: string): string =>
  fileURLToPath(new URL(`../../shared/samples/${name}.quarter`, import.meta.url))

const outline = (page: Page) => page.getByRole('navigation', { name: 'Outline' })
const row = (page: Page, name: string) => outline(page).getByRole('row', { name }).first()
const told = (page: Page) => page.getByRole('status')
const slides = (page: Page) => page.getByRole('complementary', { name: 'Slides' })
const grid = (page: Page) => page.getByRole('grid', { name: 'Statuses by quarter' })

async function choose(page: Page, name: RegExp, option: string): Promise<void> {
  await page.getByRole('main').getByRole('button', { name }).press('Enter')
  await page.getByRole('option', { name: option }).press('Enter')
}

async function opened(path: string): Promise<Quarter> {
  const read = openQuarter(await readFile(path, 'utf8'))
  if (!read.ok) throw new Error(`${path} does not open: ${read.error.kind}`)
  return read.value.quarter
}

/** The Q1 sample as if it had been written in another quarter: every entry is of that one. */
async function writeEarlier(path: string, period: Quarter['period']): Promise<void> {
  const q1 = await opened(sample('technology-q1-fy21-22'))
  const blocks = q1.blocks.map((block) =>
    block.kind === 'objective'
      ? {
          ...block,
          stated: [],
          keyResults: block.keyResults.map((one) => ({
            ...one,
            wording: one.wording.map((wording) => ({ ...wording, since: period })),
            entries: one.entries.slice(-1).map((entry) => ({ ...entry, period })),
          })),
        }
      : block,
  )
  await writeFile(path, serialiseQuarter({ ...q1, id: `of-${period}`, period, blocks }))
}

test('the trend of two years becomes a slide that needs no folder', async ({ launch, open }, info) => {
  const folder = info.outputPath('files')
  await mkdir(folder, { recursive: true })
  await writeEarlier(join(folder, 'q3-before.quarter'), '2020-Q3')
  await writeEarlier(join(folder, 'q4-before.quarter'), '2020-Q4')
  const file = join(folder, 'q2.quarter')
  await copyFile(sample('technology-q2-fy21-22'), file)
  const app = await open(file)
  const { page } = app
  const picture = slides(page).getByRole('img').first()
  await expect(row(page, 'Product Platform')).toBeVisible()

  await test.step('one button takes what the folder says over, as the view shows it', async () => {
    await app.pressShortcut('CmdOrCtrl+Alt+6')
    await expect(grid(page).getByRole('columnheader', { name: 'Q3 FY20-21' })).toBeVisible()
    await page.getByRole('button', { name: 'Add trend to this deck' }).press('Enter')
    await expect(told(page)).toContainText('The trend from Q3 FY20-21 on is a slide of this deck')
    await expect(picture).toContainText('FY20-21 to FY21-22')
    await expect(picture).toContainText('KR1 Data dictionary')
    await expect(row(page, 'Trend')).toBeFocused()
    await expectAccessible(page, 'the slide of the trend')
    // The view's own styles leave the page's choices alone: their words stand in one line.
    const choice = await page.getByRole('button', { name: /Rows of Trend/ }).boundingBox()
    expect(choice?.height).toBeLessThan(32)
  })

  await test.step('it begins later, shows objectives only, or this year as before; undo goes back', async () => {
    await choose(page, /Rows of Trend/, 'Objectives only')
    await expect(picture).not.toContainText('KR1 Data dictionary')
    await choose(page, /Quarters of Trend/, 'From Q4 FY20-21 on')
    await expect(picture).toContainText('FY20-21 to FY21-22')
    await choose(page, /Quarters of Trend/, 'This fiscal year, FY21-22')
    await expect(picture).not.toContainText('FY20-21')
    await app.pressShortcut('CmdOrCtrl+Z')
    await app.pressShortcut('CmdOrCtrl+Z')
    await app.pressShortcut('CmdOrCtrl+Z')
    await expect(picture).toContainText('KR1 Data dictionary')
  })

  await test.step('the file alone, elsewhere, has the same slide', async () => {
    await app.pressShortcut('CmdOrCtrl+S')
    await expect(told(page)).toContainText('Saved q2.quarter.')
    const alone = info.outputPath('alone.quarter')
    await copyFile(file, alone)
    const [block] = blocksOf(await opened(alone), 'trend')
    expect(block?.kept?.from).toBe('2020-Q3')
    const again = await launch({ args: [alone] })
    await row(again.page, 'Trend').click()
    await expect(slides(again.page).getByRole('img').first()).toContainText('FY20-21 to FY21-22')
  })
})

test('reading a folder is stopped by Cancel, and can be begun again', async ({ open }, info) => {
  const folder = info.outputPath('many')
  await mkdir(folder, { recursive: true })
  const file = join(folder, '0000.quarter')
  await copyFile(sample('technology-q2-fy21-22'), file)
  // So many that no machine has read them before a key is pressed; links take no room.
  for (let number = 1; number < 4000; number += 1) {
    await link(file, join(folder, `${String(number).padStart(4, '0')}.quarter`))
  }
  const own = info.outputPath('own')
  await mkdir(own, { recursive: true })
  const alone = join(own, 'q2.quarter')
  await copyFile(sample('technology-q2-fy21-22'), alone)
  const app = await open(alone)
  const { page } = app
  await expect(row(page, 'Product Platform')).toBeVisible()
  await app.pressShortcut('CmdOrCtrl+Alt+6')
  await expect(grid(page)).toBeVisible()
  await app.nextOpenDialog(folder)
  await page.getByRole('button', { name: 'Another folder…' }).press('Enter')
  await expect(page.getByRole('progressbar', { name: 'Reading the folder' })).toContainText(/of 4000$/)
  await page.getByRole('button', { name: 'Cancel', exact: true }).press('Enter')
  await expect(told(page)).toContainText('Reading the folder was stopped.')
  // What was read before is there again, and the next folder is read to its end.
  await expect(grid(page)).toBeVisible()
  const small = info.outputPath('small')
  await mkdir(small, { recursive: true })
  await copyFile(sample('technology-q1-fy21-22'), join(small, 'q1.quarter'))
  await app.nextOpenDialog(small)
  await page.getByRole('button', { name: 'Another folder…' }).press('Enter')
  await expect(told(page)).toContainText('Trend read: 1 file')
})

test('a view of other quarters leaves the focus somewhere, and gives it back to where one was', async ({
  app,
}) => {
  const { page } = app
  await row(page, 'Product Platform').click()
  const title = page.getByRole('textbox', { name: 'Title', exact: true })
  for (const key of ['CmdOrCtrl+Alt+6', 'CmdOrCtrl+Alt+5'] as const) {
    await test.step(key, async () => {
      for (const from of [row(page, 'Product Platform'), title]) {
        await from.click()
        await expect(from).toBeFocused()
        await app.pressShortcut(key)
        await expect(title).toHaveCount(0)
        // Beside the comparison the outline stays, and keeps the focus that it had.
        await expect(page.locator(':focus')).toBeVisible()
        await app.pressShortcut(key)
        await expect(from).toBeFocused()
      }
    })
  }
})
