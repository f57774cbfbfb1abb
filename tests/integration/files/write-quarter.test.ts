import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { fingerprintOf } from '../../../electron/files/fingerprint'
import { createVersions } from '../../../electron/files/versions'
import { writeQuarter } from '../../../electron/files/write-quarter'
import { sampleQuarter } from '../../support/samples'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'quarterdeck-write-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

it('tells what the file is now, so that nobody takes our own save for another program’s', async () => {
  const path = join(folder, 'deck.quarter')
  const write = async (expected: Parameters<typeof writeQuarter>[0]['expect']) => {
    const written = await writeQuarter({
      value: sampleQuarter('technology-q1-fy21-22'),
      path,
      expect: expected,
      versions: createVersions(join(folder, 'versions')),
    })
    if (!written.ok) throw new Error(written.error.kind)
    return written.value.fingerprint
  }
  const first = await write(undefined)
  const again = await write(first)
  expect(again).toEqual(fingerprintOf(await readFile(path), await stat(path)))
  expect(again.sha256).toBe(first.sha256)
})
