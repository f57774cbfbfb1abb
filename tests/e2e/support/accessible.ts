import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/**
 * Holds what the window shows to WCAG 2.2 AA, or only what is inside a selector, where all of a long page would take
 * half a minute. Fails with the rules that are broken, not with a page of markup.
 */
export async function expectAccessible(page: Page, where: string, inside?: string): Promise<void> {
  const all = new AxeBuilder({ page }).setLegacyMode().withTags(wcag)
  const { violations, passes } = await (inside === undefined ? all : all.include(inside)).analyze()
  const broken = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
  expect(passes.length, `rules that ran on ${where}`).toBeGreaterThan(10)
  expect(broken, where).toEqual([])
}
