import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { serialiseQuarter } from '../../shared/quarter/serialise-quarter'
import { generateQuarter } from '../support/generated-quarters'
import { byKeyboard } from './support/by-keyboard'
import { expectAccessible } from './support/accessible'
import { expect, test } from './support/test'

const COUNT = 160
const outline = (page: Page) => page.getByRole('navigation', { name: 'Outline' })
const drawn = (page: Page) => outline(page).locator('[role=row].row-keyResult')
const focused = (page: Page) => page.locator(':focus')
const told = (page: Page) => page.getByRole('status').first()

/** Whether the rows that are drawn stand in the page in the order of their places, as assistive tools read them. */
const isInOrder = (page: Page): Promise<boolean> =>
  drawn(page).evaluateAll((rows) => {
    const places = rows.map((row) => Number(row.getAttribute('aria-posinset')))
    return places.length > 1 && places.every((place, at) => at === 0 || place > (places[at - 1] ?? 0))
  })

test('an outline with 160 key results draws those in sight, and is walked, changed and read as any', async ({
  open,
}) => {
  test.slow()
  const path = join(await mkdtemp(join(tmpdir(), 'quarterdeck-')), 'long.quarter')
  const quarter = generateQuarter({ objectives: 1, keyResults: COUNT, period: '2021-Q4', sectionEvery: 0 })
  await writeFile(path, serialiseQuarter(quarter))
  const app = await open(path)
  const { page } = app
  await outline(page).locator('.row-objective').first().click()
  await page.keyboard.press('ArrowRight')
  await expect(drawn(page).first()).toBeVisible()

  await test.step('few rows are drawn, each with its place among all, in order', async () => {
    expect(await drawn(page).count()).toBeLessThan(100)
    await page.keyboard.press('ArrowDown')
    await expect(focused(page)).toHaveAttribute('aria-posinset', '1')
    await expect(focused(page)).toHaveAttribute('aria-setsize', String(COUNT))
    await expect.poll(() => isInOrder(page)).toBe(true)
    await expectAccessible(page, 'a long outline', 'nav')
  })

  await test.step('keys go to the end and back, and what has the focus is in sight', async () => {
    await page.keyboard.press('End')
    await expect(focused(page)).toBeInViewport()
    const last = await focused(page).getAttribute('data-part')
    await page.keyboard.press('Home')
    await expect(focused(page)).not.toHaveAttribute('data-part', last ?? '')
    await expect(focused(page)).toBeInViewport()
    for (let step = 0; step < 26; step += 1) await page.keyboard.press('ArrowDown')
    await expect(focused(page)).toBeInViewport()
    // In order again as soon as nothing scrolls any more.
    await expect.poll(() => isInOrder(page)).toBe(true)
  })

  await test.step('a row is moved by keys and keeps the focus', async () => {
    const at = Number(await focused(page).getAttribute('aria-posinset'))
    const part = await focused(page).getAttribute('data-part')
    await page.keyboard.press('Alt+ArrowDown')
    await expect(told(page)).toContainText(`${at + 1} of ${COUNT}`)
    await expect(focused(page)).toHaveAttribute('data-part', part ?? '')
    await expect(focused(page)).toHaveAttribute('aria-posinset', String(at + 1))
  })

  await test.step('undo goes to the row wherever the outline is scrolled to', async () => {
    const part = await focused(page).getAttribute('data-part')
    await outline(page)
      .locator('.tree')
      .evaluate((tree) => tree.scrollTo(0, tree.scrollHeight))
    await app.pressShortcut('CmdOrCtrl+Z')
    await expect(focused(page)).toHaveAttribute('data-part', part ?? '')
    await expect(focused(page)).toBeInViewport()
  })

  await test.step('a row far away is brought into sight to be renamed in its place', async () => {
    const part = await focused(page).getAttribute('data-part')
    await outline(page)
      .locator('.tree')
      .evaluate((tree) => tree.scrollTo(0, tree.scrollHeight))
    await byKeyboard(page).palette('Rename')
    const field = page.getByRole('textbox', { name: /^New name of/ })
    await expect(field).toBeFocused()
    await expect(field).toBeInViewport()
    const row = outline(page).locator(`[data-part="${part}"]`)
    await expect
      .poll(async () =>
        Math.abs(((await field.boundingBox())?.y ?? 0) - ((await row.boundingBox())?.y ?? 99)),
      )
      .toBeLessThan(2)
    await page.keyboard.press('Escape')
    await expect(row).toBeFocused()
  })

  await test.step('a row is dragged to another place', async () => {
    const [from, to] = [drawn(page).nth(4), drawn(page).nth(8)]
    await from.scrollIntoViewIfNeeded()
    // While it scrolls, rows stand in the page in the order in which they were drawn.
    await expect.poll(() => isInOrder(page)).toBe(true)
    await expect(to).toBeInViewport()
    const part = await from.getAttribute('data-part')
    const before = Number(await from.getAttribute('aria-posinset'))
    const box = await to.boundingBox()
    if (box === null) throw new Error('The row is not shown.')
    await from.hover()
    await page.mouse.down()
    await page.mouse.move(box.x + 60, box.y + box.height - 6, { steps: 6 })
    await page.mouse.move(box.x + 60, box.y + box.height - 2, { steps: 3 })
    await page.mouse.up()
    await expect(outline(page).locator(`[data-part="${part}"]`)).toHaveAttribute(
      'aria-posinset',
      String(before + 4),
    )
  })
})
