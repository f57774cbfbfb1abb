import { beforeEach, describe, expect, it } from 'vitest'
import { fingerprintOf, type Fingerprint } from '../../../../electron/files/fingerprint'
import { POLL_MS, SETTLE_MS, watchFile, type DiskState } from '../../../../electron/files/watch-file'
import { writeFileAtomically } from '../../../../electron/files/write-file-atomically'
import { ManualClock } from '../../../support/manual-clock'
import { MemoryFileSystem, systemError, type Faults } from '../../../support/memory-file-system'

const PATH = '/home/deck.quarter'
let faults: { before?: (operation: string, path: string) => void }
let fs: MemoryFileSystem
let clock: ManualClock
let states: DiskState['kind'][]
let event: (name: string | undefined) => void
let expected: Fingerprint
let folderEvents: number

const take = (): Fingerprint => {
  const node = fs.files.get(PATH)
  if (node === undefined) throw new Error('There is no file')
  return fingerprintOf(node.bytes, node)
}
const start = () =>
  watchFile({
    path: PATH,
    expected: () => expected,
    onState: ({ kind }) => void states.push(kind),
    onFolder: () => {
      folderEvents += 1
    },
    fs,
    clock,
    watchFolder: (_folder, onEvent) => {
      event = onEvent
      return () => undefined
    },
  })

beforeEach(() => {
  faults = {}
  const passing: Faults = { before: (operation, path) => faults.before?.(operation, path) }
  fs = new MemoryFileSystem(passing).put(PATH, 'as it was')
  clock = new ManualClock()
  states = []
  folderEvents = 0
  expected = take()
})

describe('watching a file', () => {
  it('finds a change within two seconds without any event', async () => {
    start()
    fs.put(PATH, 'changed')
    await clock.pass(2000)
    expect(states).toEqual(['changed'])
  })

  it('finds it soon after an event, once for several of them', async () => {
    start()
    fs.put(PATH, 'chang')
    event('deck.quarter')
    await clock.pass(SETTLE_MS / 2)
    fs.put(PATH, 'changed')
    event('deck.quarter')
    await clock.pass(SETTLE_MS / 2)
    expect(states).toEqual([])
    await clock.pass(SETTLE_MS / 2)
    expect(states).toEqual(['changed'])
  })

  it('tells each further change, and when the file is as it was', async () => {
    const watch = start()
    fs.put(PATH, 'changed')
    await watch.look()
    await watch.look()
    fs.put(PATH, 'changed once more')
    await watch.look()
    fs.put(PATH, 'as it was')
    await watch.look()
    expect(states).toEqual(['changed', 'changed', 'same'])
  })

  it('says nothing of a file that was only touched, and reads it once', async () => {
    const watch = start()
    fs.put(PATH, 'as it was')
    await watch.look()
    const reads = fs.operations.filter((operation) => operation.startsWith('read ')).length
    await watch.look()
    expect(states).toEqual([])
    expect(fs.operations.filter((operation) => operation.startsWith('read ')).length).toBe(reads)
  })

  it('tells that the file is gone, and that it is back', async () => {
    const watch = start()
    fs.files.delete(PATH)
    await watch.look()
    fs.put(PATH, 'as it was')
    await watch.look()
    expect(states).toEqual(['gone', 'same'])
  })

  it('takes what cannot be looked at now for no news', async () => {
    const watch = start()
    fs.put(PATH, 'changed')
    await watch.look()
    faults.before = () => {
      throw systemError('EBUSY')
    }
    await watch.look()
    expect(states).toEqual(['changed'])
  })

  it('waits for a save of ours, and is not surprised by it', async () => {
    const watch = start()
    const bytes = new TextEncoder().encode('saved')
    const saving = writeFileAtomically(PATH, bytes, { fs }).then((written) => {
      if (written.ok) expected = fingerprintOf(bytes, { mtimeMs: written.value.modifiedMs })
    })
    await watch.look()
    await saving
    await watch.look()
    expect(states).toEqual([])
  })

  it('asks a drive that does not answer only once, and looks again when it does', async () => {
    let answer: () => void = () => undefined
    const realpath = fs.realpath.bind(fs)
    let asked = 0
    const hung = new Promise<void>((resolve) => {
      answer = resolve
    })
    fs.realpath = async (path) => {
      asked += 1
      await hung
      return realpath(path)
    }
    start()
    await clock.pass(20 * POLL_MS)
    for (const again of [1, 2]) {
      event('deck.quarter')
      await clock.pass(again * SETTLE_MS)
    }
    expect(asked).toBe(1)
    fs.put(PATH, 'changed')
    answer()
    await clock.pass(0)
    fs.put(PATH, 'changed once more')
    await clock.pass(SETTLE_MS)
    expect(states).toEqual(['changed', 'changed'])
  })

  it('hears of other files in the folder, and of nothing once stopped', async () => {
    const watch = start()
    event('deck (1).quarter')
    event('deck.quarter')
    expect(folderEvents).toBe(1)
    watch.stop()
    fs.put(PATH, 'changed')
    event('deck.quarter')
    await clock.pass(2 * POLL_MS)
    await watch.look()
    expect(states).toEqual([])
  })
})
