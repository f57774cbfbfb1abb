import { expect, type Page } from '@playwright/test'
import { runAxe } from '../../support/run-axe'

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** The rules of those that ask for colours: the one thing in which the two schemes differ (renderer/app/tokens.css). */
const ofColours = ['color-contrast', 'link-in-text-block']

/**
 * Holds what the window shows to WCAG 2.2 AA, or only what is inside a selector, where all of a long page would take
 * half a minute. Fails with the rules that are broken, not with a page of markup.
 */
export async function expectAccessible(page: Page, where: string, inside?: string): Promise<void> {
  const { broken, kept } = await runAxe(page, {
    runOnly: { type: 'tag', values: wcag },
    ...(inside === undefined ? {} : { inside }),
  })
  expect(kept.length, `rules that ran on ${where}`).toBeGreaterThan(10)
  expect(broken, where).toEqual([])
}

/**
 * The same for the window in the light scheme, and for its colours in the dark one too. The appearance has to be that
 * of the system, and is left light.
 */
export async function expectAccessibleInBothSchemes(page: Page, where: string): Promise<void> {
  await showScheme(page, 'dark')
  const { broken, kept } = await runAxe(page, { runOnly: { type: 'rule', values: ofColours } })
  expect(kept, `rules that ran on ${where}, dark`).toContain('color-contrast')
  expect(broken, `${where}, dark`).toEqual([])
  await showScheme(page, 'light')
  await expectAccessible(page, `${where}, light`)
}

async function showScheme(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
  await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme)
}
