import { growth } from '../support/soak/memory'
import { soak } from '../support/soak/soak'
import { expect, test } from './support/test'

/** The long one is `npm run soak`; this one holds that it can be run, and that the files are right. */
test('some minutes of editing: every save and deck is what the same edits make', async ({ launch }) => {
  test.setTimeout(240_000)
  const result = await soak(launch, {
    seed: 1,
    rounds: 8,
    editsPerRound: 5,
    saveEvery: 2,
    exportEvery: 8,
    sampleEvery: 2,
  })
  expect(result).toMatchObject({ drafts: 8, saves: 4, exports: 1 })
  expect(result.keys).toBeGreaterThan(400)
  // Too short for a slope in bytes; nodes that stay behind show at once.
  expect(growth(result.samples.slice(1), 'nodes')).toBeLessThan(20_000)
})
