import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { serialiseQuarter } from '../../../shared/quarter/serialise-quarter'
import { expect, test } from '../../e2e/support/test'
import { generateQuarter } from '../../support/generated-quarters'
import { installMeter, type Meter } from './in-page'
import { median, ms, quantile } from './statistics'

/** A key in a table of 300 rows may cost this many times one in a table of 3. */
const MOST_TIMES = 2.5
const ROUNDS = 3
const KEYS = 6

interface Opened {
  readonly name: string
  readonly page: Page
  readonly openedMs: number
  readonly moved: number[]
  readonly typed: number[]
}

test('moving and typing in a table of 3 rows and of 300', async ({ launch }) => {
  const folder = await mkdtemp(join(tmpdir(), 'quarterdeck-bench-'))
  const open = async (rows: number): Promise<Opened> => {
    const path = join(folder, `${rows}.quarter`)
    const quarter = generateQuarter({ objectives: 1, keyResults: rows, period: '2021-Q4' })
    await writeFile(path, serialiseQuarter(quarter))
    const { page } = await launch({ args: [path] })
    await page.locator('.outline .row-objective').first().click()
    await installMeter(page)
    const began = performance.now()
    await page.getByRole('radio', { name: 'Table' }).click()
    await page.locator('.grid [data-cell="1/2"]').waitFor()
    const openedMs = performance.now() - began
    await page.locator('[data-cell="1/2"]').focus()
    await pressToPaint(page, 'ArrowDown')
    return { name: `${rows} rows`, page, openedMs, moved: [], typed: [] }
  }
  const tables = [await open(3), await open(300)]

  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { page, moved, typed } of tables) {
      for (let key = 0; key < KEYS; key += 1) {
        moved.push(await pressToPaint(page, key % 2 === 0 ? 'ArrowUp' : 'ArrowDown'))
      }
      await pressToPaint(page, 'F2')
      for (let key = 0; key < KEYS; key += 1) {
        typed.push(await pressToPaint(page, 'abcdefghij'.charAt(key)))
      }
      await pressToPaint(page, 'Escape')
    }
  }
  for (const { name, openedMs, moved, typed } of tables) {
    console.log(
      `${name}: table shown ${ms(openedMs)}; arrow to paint ${ms(median(moved))} (p95 ${ms(quantile(moved, 0.95))}); key to paint ${ms(median(typed))} (p95 ${ms(quantile(typed, 0.95))})`,
    )
  }
  const [small, large] = tables
  if (small === undefined || large === undefined) throw new Error('Two tables were opened')
  for (const key of ['moved', 'typed'] as const) {
    const ratio = median(large[key]) / median(small[key])
    console.log(`300 : 3 rows, ${key}: ${ratio.toFixed(2)}`)
    expect.soft(ratio, key).toBeLessThanOrEqual(MOST_TIMES)
  }
})

/**
 * Milliseconds from a key to the frame after what it did. The page listens before the key is pressed: a cell
 * changes within the key's own event, and what one writes in changes without a mutation.
 */
async function pressToPaint(page: Page, key: string): Promise<number> {
  await page.evaluate(() => {
    const { afterPaint } = Reflect.get(window, 'meter') as Meter
    const painted = new Promise<number>((done) => {
      const pressed = ({ timeStamp }: Event): void => afterPaint(() => done(performance.now() - timeStamp))
      window.addEventListener('keydown', pressed, { once: true, capture: true })
    })
    Reflect.set(window, 'painted', painted)
  })
  await page.keyboard.press(key)
  return page.evaluate(() => Reflect.get(window, 'painted') as Promise<number>)
}
