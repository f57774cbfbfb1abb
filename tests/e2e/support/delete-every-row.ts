import { expect, type Page } from '@playwright/test'

/** Empties a deck by keys, from the first row of its outline to the last. */
export async function deleteEveryRow(page: Page): Promise<void> {
  const rows = page.getByRole('navigation', { name: 'Outline' }).getByRole('row')
  await expect(rows.first()).toBeVisible()
  for (let left = await rows.count(); left > 0; left -= 1) {
    await rows.first().focus()
    await page.keyboard.press('Delete')
    await expect(rows).toHaveCount(left - 1)
  }
}
