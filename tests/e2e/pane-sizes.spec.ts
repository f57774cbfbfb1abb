import type { Page } from '@playwright/test'
import { expect, test } from './support/test'

const outline = (page: Page) => page.getByRole('navigation', { name: 'Outline' })
const slides = (page: Page) => page.getByRole('complementary', { name: 'Slides' })

async function widthOf(pane: ReturnType<typeof outline>): Promise<number> {
  const box = await pane.boundingBox()
  return Math.round(box?.width ?? NaN)
}

async function run(page: Page, command: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.keyboard.type(command)
  await page.keyboard.press('Enter')
}

test('panes are widened by hand and by command, and stay so', async ({ app, launch }) => {
  const { page } = app
  await expect(outline(page).getByRole('row').first()).toBeVisible()
  const usual = await widthOf(outline(page))

  await test.step('dragging the edge of the outline widens it, pressing it twice undoes that', async () => {
    const edge = page.locator('.pane-divider-outline')
    const box = await edge.boundingBox()
    if (box === null) throw new Error('The outline has no edge.')
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
    await page.mouse.move(x, y)
    await page.mouse.down()
    await page.mouse.move(x + 60, y, { steps: 4 })
    await page.mouse.up()
    await expect.poll(() => widthOf(outline(page))).toBe(usual + 60)
    await edge.dblclick()
    await expect.poll(() => widthOf(outline(page))).toBe(usual)
  })

  await test.step('commands do the same, say it, and know their limits', async () => {
    const before = await widthOf(slides(page))
    await run(page, 'Widen the slides')
    await expect.poll(() => widthOf(slides(page))).toBe(before + 40)
    await expect(page.getByRole('status')).toContainText('Slides at 110% of their usual width.')
    for (let step = 0; step < 3; step += 1) await run(page, 'Narrow the outline')
    await expect(page.getByRole('status')).toContainText('as far as it goes')
    await expect.poll(() => widthOf(outline(page))).toBe(200)
  })

  await test.step('the checks grow upwards, by hand and by command, and their edge is nothing for Tab', async () => {
    const checks = page.getByRole('region', { name: 'Check' })
    await page.keyboard.press('Control+Alt+3')
    await expect(page.locator('.checks[data-open=true]')).toBeVisible()
    const heightOf = async (): Promise<number> => Math.round((await checks.boundingBox())?.height ?? NaN)
    await expect.poll(heightOf).toBe(288)
    const edge = page.locator('.pane-divider-checks')
    await expect(edge).not.toHaveAttribute('tabindex')
    const box = await edge.boundingBox()
    if (box === null) throw new Error('The checks have no edge.')
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
    await page.mouse.move(x, y)
    await page.mouse.down()
    await page.mouse.move(x, y - 50, { steps: 4 })
    await page.mouse.up()
    await expect.poll(heightOf).toBe(338)
    await edge.dblclick()
    await expect.poll(heightOf).toBe(288)
    await run(page, 'Make the checks taller')
    await expect.poll(heightOf).toBe(328)
    await expect(page.getByRole('status').first()).toContainText('Checks at 114% of their usual height.')
  })

  await test.step('the next window has them', async () => {
    await app.closeWindow()
    expect(await app.ended).toBe(0)
    const { page: again } = await launch({ userData: app.userData })
    await expect.poll(() => widthOf(outline(again))).toBe(200)
    await again.keyboard.press('Control+Alt+3')
    await expect
      .poll(async () => (await again.getByRole('region', { name: 'Check' }).boundingBox())?.height)
      .toBe(328)
  })
})
