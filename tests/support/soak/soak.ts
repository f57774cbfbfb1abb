import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type CDPSession, type Page } from '@playwright/test'
import { readEmbeddedQuarter } from '../../../electron/import/read-embedded-quarter'
import { createNewId } from '../../../shared/quarter/new-id'
import { serialiseQuarter } from '../../../shared/quarter/serialise-quarter'
import type { LaunchOptions } from '../../e2e/support/launch'
import type { RunningApp } from '../../e2e/support/running-app'
import { randomFrom } from '../fuzz/random'
import { generateQuarter } from '../generated-quarters'
import { sampleMemory, type Sample } from './memory'
import { expectedLines, linesOf, Model } from './model'
import { type EditName, type Hand, windowEdits, writeOnPage } from './window-edits'

export interface SoakPlan {
  readonly seed: number
  /** A round is some edits, and the draft of them. */
  readonly rounds: number
  readonly editsPerRound: number
  /** Rounds from one save to the next, one export to the next, one look at the memory to the next. */
  readonly saveEvery: number
  readonly exportEvery: number
  readonly sampleEvery: number
  /** Told of each sample as it comes. */
  readonly sampled?: (sample: Sample) => void
}

export interface SoakResult {
  readonly samples: readonly Sample[]
  readonly keys: number
  readonly steps: number
  readonly drafts: number
  readonly saves: number
  readonly exports: number
}

/** More of what people do most. */
const mix: readonly EditName[] = [
  ...(['title', 'narrative', 'narrative', 'challenges', 'cell', 'cell', 'cell', 'cell'] as const),
  ...(['status', 'status', 'addRow', 'deleteRow', 'moveRow', 'undo', 'undo'] as const),
]

/** The page's pauses pass this many times faster; typing and all work take the time they take. */
const HASTE = 20

/**
 * Hours of editing in one run through the window: seeded edits, a draft a round, saves and exports between
 * them. Each saved file and each deck must be what the same pure edits make of the first file.
 */
export async function soak(
  launch: (options: Omit<LaunchOptions, 'runtime'>) => Promise<RunningApp>,
  plan: SoakPlan,
): Promise<SoakResult> {
  const folder = await mkdtemp(join(tmpdir(), 'quarterdeck-soak-'))
  try {
    const first = generateQuarter({ objectives: 4, keyResults: 4, textLength: 80, sectionEvery: 0 })
    const file = join(folder, 'soak.quarter')
    await writeFile(file, serialiseQuarter(first))
    const app = await launch({ args: [file] })
    const { page } = app
    // What cannot be clicked is told by name, before the time of the whole test is over.
    page.setDefaultTimeout(30_000)
    await expect(page.locator('.stage svg.slide')).toBeVisible()
    await hurry(page)
    const random = randomFrom(plan.seed)
    const newId = createNewId((count) => Uint8Array.from({ length: count }, () => random.upTo(256)))
    const hand: Hand = { app, page, random, model: new Model(first), newId, keys: 0 }
    return await rounds(hand, plan, { folder, file, cdp: await page.context().newCDPSession(page) })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

interface Place {
  readonly folder: string
  readonly file: string
  readonly cdp: CDPSession
}

async function rounds(hand: Hand, plan: SoakPlan, { folder, file, cdp }: Place): Promise<SoakResult> {
  const samples: Sample[] = []
  const done = { drafts: 0, saves: 0, exports: 0 }
  const due = (round: number, every: number): boolean => round % every === 0
  for (let round = 1; round <= plan.rounds; round += 1) {
    for (let edit = 0; edit < plan.editsPerRound; edit += 1) {
      const name = hand.random.pick(mix)
      await windowEdits[name](hand).catch((error: unknown) => {
        throw new Error(`Round ${round}, ${name}`, { cause: error })
      })
    }
    const mark = `Round ${round} of the soak`
    await writeOnPage(hand, 'title', mark)
    await expect.poll(() => draftsIn(hand.app)).toContain(mark)
    done.drafts += 1
    if (due(round, plan.saveEvery)) {
      await hand.app.pressShortcut('CmdOrCtrl+S')
      await expect.poll(() => readFile(file, 'utf8')).toContain(mark)
      await expect(hand.page.getByText(/^Saved \d/)).toBeVisible()
      expect(linesOf(await readFile(file, 'utf8')), mark).toEqual(expectedLines(hand.model.quarter))
      done.saves += 1
    }
    if (due(round, plan.exportEvery)) {
      await exportDeck(hand, join(folder, 'soak.pptx'))
      done.exports += 1
    }
    if (due(round, plan.sampleEvery)) {
      const sample = await sampleMemory(hand.app.evaluate, cdp, hand.model.steps)
      samples.push(sample)
      plan.sampled?.(sample)
    }
  }
  return { samples, ...done, keys: hand.keys, steps: hand.model.steps }
}

/** Lets the page's timers run out sooner, so that a second's pause before a draft is fifty milliseconds. */
const hurry = (page: Page): Promise<void> =>
  page.evaluate((haste) => {
    const wait = window.setTimeout.bind(window)
    const sooner = (act: () => void, ms = 0): number => wait(act, ms / haste)
    Reflect.set(window, 'setTimeout', sooner)
  }, HASTE)

async function draftsIn(app: RunningApp): Promise<string> {
  const folder = join(app.userData, 'drafts')
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.draft'))
  // A save may remove a draft between the list and the reading.
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8').catch(() => '')))
  return texts.join('\n')
}

/** Exports from the menu, and looks into the deck for the quarter it was made of. */
async function exportDeck({ app, page, model }: Hand, path: string): Promise<void> {
  await rm(path, { force: true })
  await app.nextSaveDialog(path)
  await app.chooseMenuItem('file.export')
  const pane = page.getByRole('complementary', { name: 'Export' })
  await expect
    .poll(
      () =>
        stat(path).then(
          () => true,
          () => false,
        ),
      { timeout: 60_000 },
    )
    .toBe(true)
  await expect(pane.getByRole('button', { name: 'Show in folder' })).toBeVisible()
  const read = readEmbeddedQuarter(await readFile(path))
  if (!read.ok) throw new Error(`The deck has no quarter: ${read.error.kind}`)
  expect(linesOf(read.value), 'the quarter in the deck').toEqual(expectedLines(model.quarter))
  await pane.getByRole('button', { name: 'Close export' }).click()
}
