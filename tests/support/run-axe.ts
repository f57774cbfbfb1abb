import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import type Axe from 'axe-core'

const script = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Rules by their own names, or all that have one of some tags. */
export interface Rules {
  readonly type: 'rule' | 'tag'
  readonly values: string[]
}

export interface Held {
  /** Rules that are broken, each with the markup that breaks it. */
  readonly broken: readonly string[]
  /** Rules that found something to hold, and nothing wrong. */
  readonly kept: readonly string[]
}

/** Holds a page, or what of it is in `inside`, to rules of axe; to all of them where none are named. */
export async function runAxe(
  page: Page,
  {
    runOnly,
    inside,
  }: {
    readonly runOnly?: Rules
    readonly inside?: string | { readonly fromShadowDom: [string, string] }
  } = {},
): Promise<Held> {
  // Once for each document: to read half a megabyte of script takes longer than most of its runs.
  if (await page.evaluate(() => !('axe' in window))) await page.evaluate(script)
  return page.evaluate(
    async ([rules, selector]) => {
      // A colour on its way to another is none of either.
      const moving = document.getAnimations().filter(({ effect, playState }) => {
        const end = effect?.getComputedTiming().endTime
        return playState === 'running' && typeof end === 'number' && Number.isFinite(end)
      })
      await Promise.allSettled(moving.map(({ finished }) => finished))
      const axe = Reflect.get(window, 'axe') as typeof Axe // as put there above
      const { violations, passes } = await axe.run(selector ?? document, {
        ...(rules === undefined ? {} : { runOnly: rules }),
        // Of what is kept the names are enough: markup and place of every element take most of the time.
        resultTypes: ['violations'],
      })
      return {
        broken: violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`),
        kept: passes.map(({ id }) => id),
      }
    },
    [runOnly, inside] as const,
  )
}
