import { readFileSync } from 'node:fs'
import { beforeEach, describe, expect, it } from 'vitest'
import { createDiskWatches } from '../../../../electron/files/disk-watches'
import { fingerprintOf } from '../../../../electron/files/fingerprint'
import type { DiskNews, Held } from '../../../../electron/files/held'
import { SETTLE_MS } from '../../../../electron/files/watch-file'
import { openSample } from '../../../support/renderer/open-sample'
import { ManualClock } from '../../../support/manual-clock'
import { MemoryFileSystem } from '../../../support/memory-file-system'

const PATH = '/home/deck.quarter'
const COPY = '/home/deck (1).quarter'
const WINDOW = 1
const text = readFileSync(
  new URL('../../../../shared/samples/technology-q2-fy21-22.quarter', import.meta.url),
  'utf8',
)
let fs: MemoryFileSystem
let clock: ManualClock
let event: (name: string | undefined) => void
let told: DiskNews[]
let held: Held

const scans = (): number => fs.operations.filter((operation) => operation === 'readFolder /home').length
const start = () => {
  const watches = createDiskWatches({
    documentOf: () => held,
    tell: (_windowId, news) => void told.push(news),
    fs,
    clock,
    watchFolder: (_folder, onEvent) => {
      event = onEvent
      return () => undefined
    },
  })
  watches.follow(WINDOW, held)
  return clock.pass(0)
}

beforeEach(() => {
  fs = new MemoryFileSystem().put(PATH, text)
  clock = new ManualClock()
  told = []
  const { quarter } = openSample()
  const fingerprint = fingerprintOf(new TextEncoder().encode(text), { mtimeMs: 1001 })
  const file = { path: PATH, fingerprint }
  held = {
    documentId: 'one',
    quarter,
    name: 'deck.quarter',
    near: '/home',
    file,
    readOnly: false,
    dirty: false,
  }
})

describe('conflicted copies beside the file', () => {
  it('are told when they come and go', async () => {
    await start()
    fs.put(COPY, text)
    event('deck (1).quarter')
    await clock.pass(SETTLE_MS)
    fs.files.delete(COPY)
    event('deck (1).quarter')
    await clock.pass(SETTLE_MS)
    expect(told.map(({ copies }) => copies.map(({ name }) => name))).toEqual([['deck (1).quarter'], []])
  })

  it('are not looked for because of files that can be none', async () => {
    await start()
    expect(scans()).toBe(1)
    for (const name of ['download.part', '.deck.quarter.tmp', 'other.quarter']) {
      event(name)
      await clock.pass(SETTLE_MS)
    }
    expect(scans()).toBe(1)
    event(undefined)
    await clock.pass(SETTLE_MS)
    expect(scans()).toBe(2)
  })

  it('are looked for once at a time, and once more where something came meanwhile', async () => {
    await start()
    let answer: () => void = () => undefined
    const slow = new Promise<void>((resolve) => {
      answer = resolve
    })
    const readFolder = fs.readFolder.bind(fs)
    fs.readFolder = async (path) => {
      const names = await readFolder(path)
      await slow
      return names
    }
    event('deck (1).quarter')
    await clock.pass(SETTLE_MS)
    fs.put(COPY, text)
    for (const again of [1, 2, 3]) {
      event('deck (1).quarter')
      await clock.pass(again * SETTLE_MS)
    }
    expect([scans(), told]).toEqual([2, []])
    answer()
    await clock.pass(0)
    await clock.pass(SETTLE_MS)
    expect(scans()).toBe(3)
    expect(told.map(({ copies }) => copies.length)).toEqual([1])
  })
})
