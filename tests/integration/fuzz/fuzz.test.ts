import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { exportDeck } from '../../../electron/export/export-deck'
import { readEmbeddedQuarter } from '../../../electron/import/read-embedded-quarter'
import { describeOpenFailure } from '../../../shared/words/describe-failure'
import { serialiseQuarter } from '../../../shared/quarter/serialise-quarter'
import { inspectQuarter } from '../../support/fuzz/inspect'
import { mutatePackage } from '../../support/fuzz/mutate-package'
import { mutateQuarter } from '../../support/fuzz/mutate-quarter'
import { randomFrom } from '../../support/fuzz/random'
import { generateQuarter } from '../../support/generated-quarters'

/** `npm run fuzz -- FILES [SEED]` runs longer, or from another seed. */
const files = Number(process.env['FUZZ_FILES'] ?? 10_000)
const firstSeed = Number(process.env['FUZZ_SEED'] ?? 1)
const packages = Math.ceil(files / 5)
const found = fileURLToPath(new URL('../../fixtures/fuzz/', import.meta.url))

/** Small, and each with other parts, so that ten thousand take minutes and every part has its turn. */
const nothing = { objectives: 0, metrics: 0, services: 0, promises: 0, changes: 0 }
const seeds = [
  { ...nothing, objectives: 1, keyResults: 2, textLength: 60, drillDowns: 1 },
  { ...nothing, metrics: 2, textLength: 40 },
  { ...nothing, services: 2, promises: 2, changes: 2, textLength: 40 },
  { ...nothing, objectives: 1, keyResults: 1, textLength: 30, script: 'arabic' as const },
  { ...nothing, objectives: 1, keyResults: 1, textLength: 30, script: 'markup' as const },
].map((options) => serialiseQuarter(generateQuarter(options)))

describe('opening anything', () => {
  it(`takes or refuses ${files} damaged quarter files, and what it takes can be used`, () => {
    let accepted = 0
    for (let seed = firstSeed; seed < firstSeed + files; seed += 1) {
      const random = randomFrom(seed)
      const fared = inspectQuarter(mutateQuarter(random.pick(seeds), random))
      if (fared.accepted) accepted += 1
      expect(fared.fault, `seed ${seed}`).toBeUndefined()
    }
    // Both ways must have been tried.
    expect(accepted).toBeGreaterThan(files / 20)
    expect(accepted).toBeLessThan(files * 0.95)
  }, 3_600_000)

  it(`takes or refuses ${packages} damaged presentations, and never another quarter than was put in`, async () => {
    const [text = ''] = seeds
    const exported = await exportDeck({ quarterFile: text })
    if (!exported.ok) throw new Error(`Not exported: ${exported.error.kind}`)
    let accepted = 0
    for (let seed = firstSeed; seed < firstSeed + packages; seed += 1) {
      const read = readEmbeddedQuarter(mutatePackage(exported.value.bytes, randomFrom(seed)))
      if (read.ok) {
        accepted += 1
        expect(read.value, `seed ${seed}`).toBe(text)
      } else {
        expect(describeOpenFailure(read.error)[0]?.sentence, `seed ${seed}`).toMatch(/\S/)
      }
    }
    expect(accepted).toBeGreaterThan(packages / 20)
    expect(accepted).toBeLessThan(packages * 0.95)
  }, 3_600_000)

  it.each(readdirSync(found))('still takes or refuses %s, which once did harm', (name) => {
    expect(inspectQuarter(readFileSync(`${found}${name}`, 'utf8')).fault).toBeUndefined()
  })
})
