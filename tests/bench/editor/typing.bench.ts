import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { serialiseQuarter } from '../../../shared/quarter/serialise-quarter'
import type { Quarter } from '../../../shared/quarter/schema'
import type { RunningApp } from '../../e2e/support/running-app'
import { expect, test } from '../../e2e/support/test'
import { largeFile, smallFile } from './files'
import { installMeter, type Meter, pressAndPaint, takeLongTasks } from './in-page'
import { median, ms, quantile } from './statistics'

/** A keystroke in the large file may cost this many times one in the small file. */
const MOST_TIMES = 1.5
const LONG_TASK = 50
const ROUNDS = 12
const KEYS = 10

const slide = '.stage svg.slide'

interface Opened {
  readonly name: string
  readonly app: RunningApp
  readonly page: Page
  readonly openedMs: number
  readonly took: number[]
  readonly longTasks: number[]
}

test('typing, opening, scrolling and switching in a small and a large file', async ({ launch }) => {
  const folder = await mkdtemp(join(tmpdir(), 'quarterdeck-bench-'))
  await mkdir(folder, { recursive: true })
  const open = async (name: string, quarter: Quarter): Promise<Opened> => {
    const path = join(folder, `${name}.quarter`)
    await writeFile(path, serialiseQuarter(quarter))
    const started = performance.now()
    const app = await launch({ args: [path] })
    await expect(app.page.locator(slide)).toBeVisible({ timeout: 60_000 })
    const openedMs = performance.now() - started
    await installMeter(app.page)
    return { name, app, page: app.page, openedMs, took: [], longTasks: [] }
  }
  const small = await open('small', smallFile())
  const large = await open('large', largeFile())

  await test.step('a keystroke, from the key to the painted preview', async () => {
    for (const { page } of [small, large]) {
      await page.locator('.outline .row-objective').first().click()
      const field = page.locator('[data-place$="/statement"]')
      await field.click()
      // The slide follows the selection a moment later; the keystrokes are measured on the one they change.
      await page.locator(`${slide} [data-field="statement"]`).waitFor()
      await page.keyboard.press('End')
      await pressAndPaint(page, 'x', slide)
      await takeLongTasks(page)
    }
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const { page, took, longTasks } of [small, large]) {
        for (let key = 0; key < KEYS; key += 1) {
          took.push(await pressAndPaint(page, 'abcdefghij'.charAt(key), slide))
        }
        longTasks.push(...(await takeLongTasks(page)))
      }
    }
    for (const { name, took, longTasks } of [small, large]) {
      console.log(
        `${name} file, keystroke to painted preview: median ${ms(median(took))}, p95 ${ms(quantile(took, 0.95))}, longest task ${ms(Math.max(0, ...longTasks))}`,
      )
    }
    const ratios = [0.5, 0.95].map((part) => quantile(large.took, part) / quantile(small.took, part))
    console.log(`large : small, median ${ratios[0]?.toFixed(2)}, p95 ${ratios[1]?.toFixed(2)}`)
    expect(ratios[0], 'median').toBeLessThanOrEqual(MOST_TIMES)
    expect(ratios[1], 'p95').toBeLessThanOrEqual(MOST_TIMES)
    expect(large.longTasks.filter((task) => task > LONG_TASK)).toEqual([])
  })

  await test.step('opening, switching and scrolling', async () => {
    for (const { name, page, openedMs } of [small, large]) {
      const switches: number[] = []
      await page.locator('.outline .row-objective').first().click()
      for (let step = 0; step < KEYS; step += 1) {
        switches.push(await pressAndPaint(page, step % 2 === 0 ? 'ArrowUp' : 'ArrowDown', '.editor'))
      }
      const gaps = await page.evaluate(async () => {
        const { afterPaint } = Reflect.get(window, 'meter') as Meter
        const tree = document.querySelector('.outline .tree')
        const found: number[] = []
        let last = performance.now()
        for (let step = 0; step < 60; step += 1) {
          tree?.scrollBy(0, 40)
          await new Promise<void>((done) => afterPaint(done))
          found.push(performance.now() - last)
          last = performance.now()
        }
        return found
      })
      console.log(
        `${name} file: process to painted window ${ms(openedMs)}, switching blocks ${ms(median(switches))} (p95 ${ms(quantile(switches, 0.95))}), scrolling the outline ${ms(median(gaps))} a frame (worst ${ms(Math.max(...gaps))})`,
      )
    }
  })
})
