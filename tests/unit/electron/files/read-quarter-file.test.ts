import { describe, expect, it } from 'vitest'
import { readFailureOf, readQuarterFile } from '../../../../electron/files/read-quarter-file'
import { MemoryFileSystem, systemError } from '../../../support/memory-file-system'
import { mostQuarterBytes } from '../../../../shared/quarter/most-bytes'

const PATH = '/home/anna/deck.quarter'

describe('reading a quarter file', () => {
  it.each([
    ['ENOENT', 'notFound'],
    ['ENOTDIR', 'notFound'],
    ['ENAMETOOLONG', 'notFound'],
    ['ELOOP', 'notFound'],
    ['EISDIR', 'isFolder'],
    ['EACCES', 'noPermission'],
    ['EPERM', 'noPermission'],
    ['EIO', 'readFailed'],
  ])('says %s as %s', (code, kind) => {
    expect(readFailureOf(code, PATH)).toMatchObject({ kind, path: PATH })
  })

  it('tells a missing file and a folder', async () => {
    const fs = new MemoryFileSystem().put('/home/anna/other', '')
    expect(await readQuarterFile(PATH, fs)).toEqual({ ok: false, error: { kind: 'notFound', path: PATH } })
    expect(await readQuarterFile('/home/anna', fs)).toMatchObject({ error: { kind: 'isFolder' } })
  })

  it('does not open a file above the limit', async () => {
    const fs = new MemoryFileSystem().put(PATH, '')
    const facts = await fs.stat(PATH)
    fs.stat = () => Promise.resolve({ ...facts, size: mostQuarterBytes + 1 })
    fs.operations.length = 0
    expect(await readQuarterFile(PATH, fs)).toMatchObject({
      error: { kind: 'tooLarge', bytes: mostQuarterBytes + 1, limitBytes: mostQuarterBytes },
    })
    expect(fs.operations).toEqual([])
  })

  it('does not open a pipe, which would wait for ever', async () => {
    const fs = new MemoryFileSystem().put(PATH, '')
    const facts = await fs.stat(PATH)
    fs.stat = () => Promise.resolve({ ...facts, isFile: () => false })
    expect(await readQuarterFile(PATH, fs)).toEqual({ ok: false, error: { kind: 'notAFile', path: PATH } })
  })

  it('tells a drive that fails while it is read', async () => {
    const fs = new MemoryFileSystem({
      before: (operation) => {
        if (operation === 'read') throw systemError('EIO')
      },
    }).put(PATH, '{}')
    expect(await readQuarterFile(PATH, fs)).toEqual({
      ok: false,
      error: { kind: 'readFailed', path: PATH, code: 'EIO' },
    })
    expect(fs.operations.at(-1)).toBe(`close ${PATH}`)
  })

  it.each([
    ['bytes that are no text', new Uint8Array([0xff, 0xfe, 0x00, 0x81]), 'notText'],
    ['text with a NUL', new TextEncoder().encode('{\0}'), 'notText'],
    ['an archive that is none', new TextEncoder().encode('PK\u0003\u0004 and then nothing'), 'badPackage'],
    ['an empty file', new Uint8Array(), 'notJson'],
    ['other JSON', new TextEncoder().encode('[1, 2]'), 'notOurs'],
  ])('refuses %s', async (_what, bytes, kind) => {
    const fs = new MemoryFileSystem().put(PATH, '')
    fs.files.set(PATH, { bytes, mode: 0o644, mtimeMs: 1 })
    expect(await readQuarterFile(PATH, fs)).toMatchObject({ error: { kind: 'notOpened', reason: { kind } } })
  })
})
