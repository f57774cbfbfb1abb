import { describe, expect, it } from 'vitest'
import {
  isAnyRemnant,
  isNameCut,
  isRemnantOf,
  remnantOf,
  replacedPath,
  REMNANT_AFTER_MS,
  siblingPath,
} from '../../../../electron/files/sweep-remnants'
import { createVersions } from '../../../../electron/files/versions'
import { writeFileAtomically } from '../../../../electron/files/write-file-atomically'
import { MemoryFileSystem, systemError, type Faults } from '../../../support/memory-file-system'

const PATH = '/home/anna/deck.quarter'
const bytes = new TextEncoder().encode('new')
const remnant = siblingPath(PATH, '0b54a1de-6b0a-4c7e-9d8f-0123456789ab')
const later = REMNANT_AFTER_MS + 60_000

/** A folder with what a killed save left, and a save in it at a moment. */
const folder = (faults: Faults = {}) => new MemoryFileSystem(faults).put(PATH, 'old').put(remnant, 'torn')
const save = (fs: MemoryFileSystem, now: number) => writeFileAtomically(PATH, bytes, { fs, now: () => now })

describe('what a killed save leaves beside the file', () => {
  it('goes with the next save that succeeds, once it is old', async () => {
    const fs = folder()
    expect((await save(fs, later)).ok).toBe(true)
    expect([fs.text(PATH), fs.leftBeside(PATH)]).toEqual(['new', []])
  })

  it('stays while another process may still be writing it', async () => {
    const fs = folder()
    const age = fs.files.get(remnant)?.mtimeMs ?? 0
    expect((await save(fs, age + REMNANT_AFTER_MS)).ok).toBe(true)
    expect(fs.text(remnant)).toBe('torn')
  })

  it('stays where the save itself fails', async () => {
    const fs = folder({
      before: (operation) => {
        if (operation === 'rename') throw systemError('ENOSPC')
      },
    })
    expect((await save(fs, later)).ok).toBe(false)
    expect([fs.text(PATH), fs.text(remnant)]).toEqual(['old', 'torn'])
  })

  it.each([
    '/home/anna/.deck.quarter.tmp',
    '/home/anna/.other.quarter.0b54a1de-6b0a-4c7e-9d8f-0123456789ab.tmp',
    // The old content, where a save in place could not put it back: somebody will want it.
    `${remnant}.previous`,
    '/home/anna/.deck.quarter.notes.0b54a1de-6b0a-4c7e-9d8f-0123456789ab.tmp',
    '/home/anna/deck.quarter.0b54a1de-6b0a-4c7e-9d8f-0123456789ab.tmp',
  ])('is not %s', async (other) => {
    const fs = folder().put(other, 'of somebody else')
    expect((await save(fs, later)).ok).toBe(true)
    expect(fs.text(other)).toBe('of somebody else')
    expect(isRemnantOf(PATH, other.slice('/home/anna/'.length))).toBe(false)
  })

  it.each(['readFolder', 'stat', 'unlink'])('is no reason to fail when %s is refused', async (refused) => {
    const fs = folder({
      before: (operation, path) => {
        if (operation === refused && (path === remnant || operation === 'readFolder'))
          throw systemError('EACCES')
      },
    })
    expect((await save(fs, later)).ok).toBe(true)
    expect([fs.text(PATH), fs.text(remnant)]).toEqual(['new', 'torn'])
  })
})

it('tells which save it is of, and which of the two it is', () => {
  const saveId = '0b54a1de-6b0a-4c7e-9d8f-0123456789ab'
  const nameOf = (path: string): string => path.slice('/home/anna/'.length)
  expect(remnantOf(PATH, nameOf(remnant))).toEqual({ saveId, what: 'written' })
  expect(remnantOf(PATH, nameOf(replacedPath(remnant)))).toEqual({ saveId, what: 'replaced' })
  for (const other of ['deck.quarter', '.previous', nameOf(replacedPath(replacedPath(remnant)))]) {
    expect(remnantOf(PATH, other)).toBeUndefined()
  }
  expect(remnantOf('/home/anna/other.quarter', nameOf(remnant))).toBeUndefined()
  expect([PATH, `/home/anna/${'long'.repeat(30)}.quarter`].map(isNameCut)).toEqual([false, true])
})

it('goes from the folder of the versions, too, whichever version it was of', async () => {
  const fs = new MemoryFileSystem()
  const versions = createVersions('/data/previous', fs)
  const first = await versions.placeFor(PATH, 1_600_000_000_000)
  const torn = siblingPath(first, '0b54a1de-6b0a-4c7e-9d8f-0123456789ab')
  // The memory's clock stands near 1970, so that this is old.
  fs.put(first, 'a version').put(torn, 'torn')
  await versions.thin(PATH)
  expect([fs.text(first), fs.text(torn)]).toEqual(['a version', undefined])
  expect(isAnyRemnant('1600000000000.quarter')).toBe(false)
})

it('has a name that disks take beside every file that they take', () => {
  // 255 bytes, the most that one name has.
  for (const letter of ['a', 'д', '字', '😀']) {
    const stem = letter.repeat(Math.floor(247 / Buffer.byteLength(letter)))
    const sibling = siblingPath(`/home/anna/${stem}.quarter`, '0b54a1de-6b0a-4c7e-9d8f-0123456789ab')
    const name = sibling.slice('/home/anna/'.length)
    expect(Buffer.byteLength(`${name}.previous`)).toBeLessThanOrEqual(255)
    expect(isRemnantOf(`/home/anna/${stem}.quarter`, name)).toBe(true)
    expect(name).not.toMatch(/\p{Surrogate}/u)
  }
})
