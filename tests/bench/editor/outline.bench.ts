import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serialiseQuarter } from '../../../shared/quarter/serialise-quarter'
import { test, expect } from '../../e2e/support/test'
import { generateQuarter } from '../../support/generated-quarters'
import { installMeter, type Meter, pressAndPaint } from './in-page'
import { median, ms } from './statistics'

/** Four times the key results of one objective may take this many times as long. */
const MOST_TIMES = 2.5
const ROUNDS = 4
const keys = { walking: 'ArrowDown', moving: 'Alt+ArrowDown' } as const

/** Time of the page's own thread, which other work on the machine does not lengthen, for one key with all it causes. */
test('walking and moving among 75 key results of one objective and among 300', async ({ launch }) => {
  const folder = await mkdtemp(join(tmpdir(), 'quarterdeck-bench-'))
  const measure = async (rows: number) => {
    const path = join(folder, `${rows}.quarter`)
    const quarter = generateQuarter({ objectives: 1, keyResults: rows, period: '2021-Q4' })
    await writeFile(path, serialiseQuarter(quarter))
    const { page } = await launch({ args: [path] })
    const client = await page.context().newCDPSession(page)
    await client.send('Performance.enable', { timeDomain: 'threadTicks' })
    const spent = async (): Promise<number> => {
      const { metrics } = await client.send('Performance.getMetrics')
      return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN)
    }
    /** Until nothing has been painted for half a second: the preview, the checks and the draft follow the key. */
    const settled = () =>
      page.evaluate(async () => {
        const { longTasks, afterPaint } = Reflect.get(window, 'meter') as Meter
        let [count, since] = [longTasks.length, performance.now()]
        while (performance.now() - since < 500) {
          await new Promise<void>((done) => afterPaint(done))
          if (longTasks.length === count) continue
          count = longTasks.length
          since = performance.now()
        }
      })
    const costs = { expanding: [] as number[], walking: [] as number[], moving: [] as number[] }
    const cost = async (kind: keyof typeof costs, key: string): Promise<void> => {
      const before = await spent()
      await pressAndPaint(page, key, '.outline')
      await settled()
      costs[kind].push((await spent()) - before)
    }
    await page.locator('.outline .row-objective').first().click()
    await installMeter(page)
    await settled()
    await cost('expanding', 'ArrowRight')
    await page.keyboard.press('ArrowDown')
    await settled()
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const kind of ['walking', 'moving'] as const) await cost(kind, keys[kind])
    }
    return costs
  }
  const [few, lots] = [await measure(75), await measure(300)]
  for (const kind of ['expanding', 'walking', 'moving'] as const) {
    const ratio = median(lots[kind]) / median(few[kind])
    console.log(
      `${kind}: 75 key results ${ms(median(few[kind]))}, 300 ${ms(median(lots[kind]))}, ratio ${ratio.toFixed(2)}`,
    )
    expect.soft(ratio, kind).toBeLessThanOrEqual(MOST_TIMES)
  }
})
