import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { serialiseQuarter } from '../../shared/quarter/serialise-quarter'
import { generateQuarter } from '../support/generated-quarters'
import { expectAccessible } from './support/accessible'
import type { RunningApp } from './support/running-app'
import { expect, test } from './support/test'

const ROWS = 300
const grid = (page: Page) => page.getByRole('grid', { name: /^Key results of/ })
const told = (page: Page) => page.getByRole('status').first()
const cell = (page: Page, row: number, column: number): Locator =>
  grid(page).locator(`[data-cell="${row}/${column}"]`)

/** How many rows are drawn, of all. */
const drawn = (page: Page): Promise<number> => grid(page).locator('[data-row]').count()

let folder = ''
test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'quarterdeck-long-'))
})
test.afterEach(() => rm(folder, { recursive: true, force: true }))

async function openLongTable(open: (path: string) => Promise<RunningApp>): Promise<Page> {
  const path = join(folder, 'long.quarter')
  const quarter = generateQuarter({ objectives: 1, keyResults: ROWS, period: '2021-Q4' })
  await writeFile(path, serialiseQuarter(quarter))
  const { page } = await open(path)
  await page.locator('.outline .row-objective').first().click()
  await page.getByRole('radio', { name: 'Table' }).click()
  await expect(cell(page, 0, 2)).toBeVisible()
  return page
}

test('a table of 300 rows draws those in sight, and is whole for keys and readers', async ({ open }) => {
  // Looking through a window of this size for what is not accessible takes long on a busy machine.
  test.slow()
  const page = await openLongTable(open)
  await cell(page, 1, 2).focus()

  await test.step('few rows are drawn; all are counted, and each says which it is', async () => {
    expect(await drawn(page)).toBeLessThan(60)
    await expect(grid(page)).toHaveAttribute('aria-rowcount', String(ROWS + 2))
    await expect(grid(page).locator('[data-row]').first()).toHaveAttribute('aria-rowindex', '2')
    await expectAccessible(page, 'long table')
  })

  await test.step('Control End goes to the last row, and back', async () => {
    await page.keyboard.press('Control+End')
    const last = grid(page).locator(`[aria-rowindex="${ROWS + 1}"]`)
    await expect(last.locator('[data-cell]:focus')).toBeInViewport()
    expect(await drawn(page)).toBeLessThan(60)
    // The rows before it are there, too: no blank space is left.
    await expect(grid(page).locator(`[aria-rowindex="${ROWS}"]`)).toBeInViewport()
    await page.keyboard.press('Control+Home')
    await expect(cell(page, 0, 0)).toBeFocused()
    await expect(cell(page, 0, 0)).toBeInViewport()
  })

  await test.step('the arrow and page keys walk through all of it, each row after the other', async () => {
    for (let press = 0; press < 6; press += 1) await page.keyboard.press('PageDown')
    const before = Number((await page.locator('[data-cell]:focus').getAttribute('data-cell'))?.split('/')[0])
    expect(before).toBeGreaterThan(6)
    for (let step = 1; step <= 3; step += 1) {
      await page.keyboard.press('ArrowDown')
      await expect(cell(page, before + step, 0)).toBeFocused()
      await expect(cell(page, before + step, 0)).toBeInViewport()
    }
  })
})

test('the focus stays on its row while one looks elsewhere, and all rows are copied, drawn or not', async ({
  open,
}) => {
  const page = await openLongTable(open)
  await cell(page, 1, 2).focus()

  await test.step('the focus stays', async () => {
    const focused = await page.locator('[data-cell]:focus').getAttribute('data-cell')
    await page.locator('.grid-scroll').evaluate((element) => {
      element.scrollTop = element.scrollHeight
    })
    await expect(grid(page).locator(`[aria-rowindex="${ROWS + 1}"]`)).toBeInViewport()
    await expect(page.locator('[data-cell]:focus')).toHaveAttribute('data-cell', focused ?? '')
    await page.keyboard.press('ArrowUp')
    await expect(page.locator('[data-cell]:focus')).toBeInViewport()
  })

  await test.step('everything is chosen and copied, drawn or not', async () => {
    await page.keyboard.press('Control+a')
    await expect(told(page)).toContainText(`${ROWS} rows and`)
    await page.evaluate(() => {
      const keep = (event: ClipboardEvent): void => {
        document.body.dataset['copied'] = event.clipboardData?.getData('text/html') ?? ''
      }
      window.addEventListener('copy', keep, { once: true })
    })
    await page.keyboard.press('Control+c')
    const html = await page.evaluate(() => document.body.dataset['copied'] ?? '')
    expect(html.match(/<tr\b/g)).toHaveLength(ROWS)
  })
})

test('a row far away is written in, and undo and find bring it into sight', async ({ open }) => {
  const page = await openLongTable(open)
  await cell(page, 1, 2).focus()
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Home')
  for (let step = 0; step < 2; step += 1) await page.keyboard.press('ArrowRight')
  const far = cell(page, ROWS - 1, 2)
  await expect(far).toBeFocused()
  await page.keyboard.type('Zebrafish')
  await page.keyboard.press('Enter')
  await expect(far).toHaveText('Zebrafish')

  await page.keyboard.press('Control+Home')
  await expect(cell(page, 0, 0)).toBeInViewport()
  await page.keyboard.press('Control+z')
  await expect(told(page)).toContainText('Undone')
  await expect(far).toBeFocused()
  await expect(far).toBeInViewport()
  await expect(far).not.toHaveText('Zebrafish')
  await page.keyboard.press('Control+y')
  await expect(far).toHaveText('Zebrafish')

  await page.keyboard.press('Control+Home')
  await page.keyboard.press('Control+f')
  await page.keyboard.type('zebraf')
  await page.keyboard.press('Enter')
  await expect(far).toHaveAttribute('data-found', 'true')
  await expect(far).toBeInViewport()
  await expect(grid(page)).toBeVisible()
})
