import { mostSteps } from '../../../renderer/store/history'
import { expect, test } from '../../e2e/support/test'
import { growth, type Measure, type Sample } from '../../support/soak/memory'
import { soak } from '../../support/soak/soak'

const MIB = 1024 * 1024
/** 240 rounds are two hours' worth: a draft every half a minute, a save every two, an export every twelve. */
const rounds = Number(process.env['SOAK_ROUNDS'] ?? 240)
const seed = Number(process.env['SOAK_SEED'] ?? 1)

/**
 * What each measure may grow by in 1,000 edits once it is warm: when undo keeps as many steps as it ever does.
 * The stand-in's browser library keeps a record of what it did; in the page the caches by text fill up to their
 * bound, which takes longer than a soak.
 */
const allowed: Readonly<Record<Measure, number>> = {
  mainHeap: 8 * MIB,
  mainResident: 40 * MIB,
  pageHeap: 4 * MIB,
  nodes: 2_000,
  listeners: 500,
}

const tell = ({ step, mainHeap, mainResident, pageHeap, nodes, listeners }: Sample): void => {
  const [main, resident, page] = [mainHeap, mainResident, pageHeap].map((bytes) => (bytes / MIB).toFixed(1))
  console.log(
    `after ${step} edits: main heap ${main} MiB, resident ${resident} MiB, page heap ${page} MiB, ${nodes} nodes, ${listeners} listeners`,
  )
}

test('two hours of edits, undo, saves and exports: memory stays flat, and every file is right', async ({
  launch,
}) => {
  const result = await soak(launch, {
    seed,
    rounds,
    editsPerRound: 5,
    saveEvery: 4,
    exportEvery: 24,
    sampleEvery: 4,
    sampled: tell,
  })
  const { samples, ...counts } = result
  console.log(
    Object.entries(counts)
      .map(([what, count]) => `${count} ${what}`)
      .join(', '),
  )
  const full = samples.filter(({ step }) => step > mostSteps)
  const warm = full.length > 5 ? full : samples.slice(Math.ceil(samples.length / 4))
  expect(warm.length, 'samples once it is warm').toBeGreaterThan(5)
  for (const [measure, most] of Object.entries(allowed) as [Measure, number][]) {
    const grown = growth(warm, measure)
    console.log(`${measure}: ${Math.round(grown)} in 1,000 edits, allowed ${most}`)
    expect.soft(grown, `growth of ${measure} in 1,000 edits`).toBeLessThan(most)
  }
})
