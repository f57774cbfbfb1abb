import { expect, test } from './support/test'

test('the window is English on a machine of another language, and its arrow keys point where it is drawn', async ({
  launch,
}) => {
  const { page } = await launch()
  await page.addInitScript(() => {
    for (const [name, value] of [
      ['language', 'ar-EG'],
      ['languages', ['ar-EG', 'ar']],
    ] as const)
      Object.defineProperty(navigator, name, { get: () => value })
  })
  await page.reload()
  expect(await page.evaluate(() => navigator.language)).toBe('ar-EG')
  const objective = page
    .getByRole('navigation', { name: 'Outline' })
    .getByRole('row', { name: /^Technical Community/ })
  await objective.click()
  await page.keyboard.press('ArrowRight')
  await expect(objective).toHaveAttribute('aria-expanded', 'true')
  await page.keyboard.press('ArrowLeft')
  await expect(objective).toHaveAttribute('aria-expanded', 'false')
  // What the components add by themselves is English, too.
  await expect(objective.getByRole('button', { name: /^Move/ })).toHaveAccessibleDescription(/drag/)
})
