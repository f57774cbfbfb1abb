import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@playwright/test'
import { build } from 'vite'
import { rendererConfig } from '../../../build/vite.renderer.mjs'
import { StandInProcess } from '../../e2e/support/stand-in-process'
import { median, ms } from './statistics'

/** The first interactive paint may take this many times that of an empty React page. */
const MOST_TIMES = 2.5
const ROUNDS = 7
const root = fileURLToPath(new URL('../../..', import.meta.url))

/** The app as built, but with a page that holds nothing except React. */
async function buildEmptyPage(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'quarterdeck-empty-'))
  await cp(join(root, 'build/out'), folder, { recursive: true })
  const page = join(root, 'tests/bench/editor/empty-page')
  await rm(join(folder, 'renderer'), { recursive: true })
  await build({ ...rendererConfig(join(folder, 'renderer')), root: page })
  await writeFile(join(folder, 'package.json'), '{"type":"module"}')
  return folder
}

/** Milliseconds from the beginning of the page's loading to the frame in which it can be used. */
async function firstPaint(out: string, userData: string): Promise<number> {
  const app = await StandInProcess.start({
    main: join(out, 'electron/main.js'),
    args: [`--user-data-dir=${userData}`],
  })
  try {
    const page = await app.firstPage()
    await page.waitForURL(/\/index\.html$/)
    return await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const look = (): void => {
            const [mark] = performance.getEntriesByName('interactive')
            if (mark === undefined) requestAnimationFrame(look)
            else resolve(mark.startTime)
          }
          look()
        }),
    )
  } finally {
    await app.stop()
  }
}

test('first interactive paint, paired with an empty React page', async () => {
  const empty = await buildEmptyPage()
  const userData = await mkdtemp(join(tmpdir(), 'quarterdeck-data-'))
  const times = { ours: [] as number[], empty: [] as number[] }
  for (let round = 0; round <= ROUNDS; round += 1) {
    const ours = await firstPaint(join(root, 'build/out'), userData)
    const theirs = await firstPaint(empty, userData)
    // The first round fills the system's caches.
    if (round === 0) continue
    times.ours.push(ours)
    times.empty.push(theirs)
  }
  const ratio = median(times.ours) / median(times.empty)
  console.log(
    `first interactive paint with a sample open ${ms(median(times.ours))}, empty React page ${ms(median(times.empty))}, ratio ${ratio.toFixed(2)}`,
  )
  expect(ratio).toBeLessThanOrEqual(MOST_TIMES)
})
