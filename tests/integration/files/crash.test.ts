import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { remnantOf } from '../../../electron/files/sweep-remnants'
import { buildScript, killWhile, momentsFrom, removeUnfinished, type Pace } from '../../support/crash/kill'
import { versionOf, wholeVersion } from '../../support/crash/version'

const KILOBYTE = 1024
const MEGABYTE = 1024 * KILOBYTE
/** Kills by the size of the file that is being saved, 1,000 together. */
const kills = [
  [10 * KILOBYTE, 400],
  [300 * KILOBYTE, 400],
  [3 * MEGABYTE, 150],
  [20 * MEGABYTE, 50],
] as const
/** Saving processes that run at the same time. */
const AT_ONCE = 3
/** A process is killed within so many of its first saves: the first one is slower than those that follow. */
const WITHIN_SAVES = 2

let folder = ''
let script = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'quarterdeck-crash-'))
  script = await buildScript('save-loop', folder)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Kills a process that saves `file` again and again, after the time of so many saves. */
async function killWhileSaving(
  file: string,
  bytes: number,
  first: number,
  saves: number,
  pace: Pace,
  way = 'by renaming',
): Promise<void> {
  const args = [file, String(bytes), `${file}.previous`, String(first), way]
  const signal = await killWhile(script, args, saves, pace)
  expect(signal, 'the process was killed and did not end by itself').toBe('SIGKILL')
}

describe('killing a process while it saves', () => {
  it.each(kills)(
    'a file of %i bytes, %i times: it is always the old or the new one, whole, and so is the version before',
    async (bytes, times) => {
      const random = momentsFrom(bytes)
      const pace: Pace = []
      const versions = new Set<number>()
      let interrupted = 0
      const lane = async (index: number): Promise<void> => {
        const own = join(folder, `${bytes}-${index}`)
        await mkdir(own)
        const file = join(own, 'deck.quarter')
        await writeFile(file, versionOf(1, bytes))
        let last = 1
        for (let time = index; time < times; time += AT_ONCE) {
          await killWhileSaving(file, bytes, last + 1, random() * WITHIN_SAVES, pace)
          const found = wholeVersion(await readFile(file))
          expect(found, `kill ${time}: the file is a whole version`).toBeDefined()
          expect(found, `kill ${time}: no older version than before`).toBeGreaterThanOrEqual(last)
          const previous = await readFile(`${file}.previous`).catch(() => undefined)
          if (previous !== undefined) {
            expect(wholeVersion(previous), `kill ${time}: the version before is whole`).toBeDefined()
          }
          if (await removeUnfinished(own)) interrupted += 1
          last = found ?? last
          versions.add(last)
        }
      }
      await Promise.all(Array.from({ length: AT_ONCE }, (_, index) => lane(index)))
      // Otherwise every kill would have come before or after a save, and nothing had been tried. Where this was measured,
      // of a hundred kills 30 to 50 fell into a save, and 22 to 30 found another version than the kills before.
      expect(interrupted, 'kills in the middle of a save').toBeGreaterThan(times / 10)
      expect(versions.size, 'saves that were finished between kills').toBeGreaterThan(times / 10)
    },
    600_000,
  )

  it('that may not be renamed over, 150 times: where it is torn, the old and the new one lie whole beside it', async () => {
    const bytes = 3 * MEGABYTE
    const random = momentsFrom(150)
    const pace: Pace = []
    let torn = 0
    const lane = async (index: number): Promise<void> => {
      const own = join(folder, `in-place-${index}`)
      await mkdir(own)
      const file = join(own, 'deck.quarter')
      await writeFile(file, versionOf(1, bytes))
      let last = 1
      for (let time = index; time < 150; time += AT_ONCE) {
        await killWhileSaving(file, bytes, last + 1, random() * WITHIN_SAVES, pace, 'in-place')
        const beside: { name: string; version: number | undefined; what: string | undefined }[] = []
        for (const name of await readdir(own)) {
          const what = remnantOf(file, name)?.what
          if (what === undefined) continue
          beside.push({ name, what, version: wholeVersion(await readFile(join(own, name))) })
        }
        const found = wholeVersion(await readFile(file))
        const [written, replaced] = ['written', 'replaced'].map(
          (what) => beside.find((one) => one.what === what)?.version,
        )
        if (found === undefined) {
          torn += 1
          expect(replaced, `kill ${time}: the old one`).toBeGreaterThanOrEqual(last)
          expect(written, `kill ${time}: the new one`).toBe((replaced ?? 0) + 1)
        }
        last = found ?? written ?? last
        // What restoring and saving does.
        await writeFile(file, versionOf(last, bytes))
        for (const { name } of beside) await rm(join(own, name))
      }
    }
    await Promise.all(Array.from({ length: AT_ONCE }, (_, index) => lane(index)))
    expect(torn, 'kills that left a torn file').toBeGreaterThan(1)
  }, 600_000)
})
