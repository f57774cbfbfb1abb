import { describe, expect, it } from 'vitest'
import { fingerprintOf } from '../../../../electron/files/fingerprint'
import { writeFileAtomically, type WriteOptions } from '../../../../electron/files/write-file-atomically'
import { MemoryFileSystem, systemError, type Faults } from '../../../support/memory-file-system'

const PATH = '/home/anna/deck.quarter'
const OLD = 'the old content, which is longer than the new one'
const NEW = 'the new content'
const bytes = new TextEncoder().encode(NEW)

const disk = (faults: Faults = {}) => new MemoryFileSystem(faults).put(PATH, OLD, 0o640)
const write = (fs: MemoryFileSystem, options: WriteOptions = {}) =>
  writeFileAtomically(PATH, bytes, { fs, ...options })

/** The operations of a write that succeeds, as a yardstick for the failing ones. */
async function operationsOf(
  make: () => MemoryFileSystem,
  options: WriteOptions = {},
): Promise<readonly string[]> {
  const fs = make()
  expect((await write(fs, options)).ok).toBe(true)
  return fs.operations
}

describe('writing a file', () => {
  it('replaces the content, keeps the mode and leaves nothing else', async () => {
    const fs = disk()
    expect((await write(fs)).ok).toBe(true)
    expect([fs.text(PATH), fs.files.get(PATH)?.mode, fs.leftBeside(PATH)]).toEqual([NEW, 0o640, []])
  })

  it('makes a file that was not there', async () => {
    const fs = new MemoryFileSystem().put('/home/anna/other', '')
    expect((await write(fs)).ok).toBe(true)
    expect(fs.text(PATH)).toBe(NEW)
  })

  it('flushes the new content before it takes the place of the old, and the folder after', async () => {
    const operations = await operationsOf(disk)
    const kinds = operations.map((operation) => operation.split(' ')[0])
    const rename = kinds.indexOf('rename')
    expect(kinds.slice(0, rename)).toContain('sync')
    expect(operations.slice(rename)).toContain('sync /home/anna')
  })

  it('writes on where the system takes a few bytes at a time', async () => {
    const fs = disk({ writesAtMost: 3 })
    expect((await write(fs)).ok).toBe(true)
    expect(fs.text(PATH)).toBe(NEW)
  })

  it('follows a link to the file itself, and to one that is not there yet', async () => {
    const fs = disk()
    fs.folders.add('/links')
    fs.links.set('/links/deck', PATH)
    fs.links.set('/links/new', '../home/anna/new.quarter')
    expect((await writeFileAtomically('/links/deck', bytes, { fs })).ok).toBe(true)
    expect(fs.text(PATH)).toBe(NEW)
    fs.realpath = async (path) => {
      if (path === '/links/new' || !(fs.files.has(path) || fs.folders.has(path))) throw systemError('ENOENT')
      return Promise.resolve(path)
    }
    expect((await writeFileAtomically('/links/new', bytes, { fs })).ok).toBe(true)
    expect([fs.text('/home/anna/new.quarter'), fs.files.has('/links/new')]).toEqual([NEW, false])
  })

  it('is at no moment open to others where the file is not', async () => {
    const modes: (number | undefined)[] = []
    const fs: MemoryFileSystem = new MemoryFileSystem({
      before: (operation, path) => {
        if (operation === 'write' && path.endsWith('.tmp')) modes.push(fs.files.get(path)?.mode)
      },
    }).put(PATH, OLD, 0o600)
    expect((await write(fs)).ok).toBe(true)
    expect(modes.length).toBeGreaterThan(0)
    expect(modes.every((mode) => mode === 0o600)).toBe(true)
  })

  it('lets writes to one file wait for each other', async () => {
    const fs = disk()
    const texts = ['one', 'two', 'three']
    await Promise.all(texts.map((text) => writeFileAtomically(PATH, new TextEncoder().encode(text), { fs })))
    expect([fs.text(PATH), fs.leftBeside(PATH)]).toEqual(['three', []])
    const renames = fs.operations.flatMap((operation, index) =>
      operation === `rename ${PATH}` ? [index] : [],
    )
    const opens = fs.operations.flatMap((operation, index) =>
      /^open .*\.tmp$/.test(operation) ? [index] : [],
    )
    expect(opens[2]).toBeGreaterThan(renames[0] ?? Infinity)
  })

  it('keeps the version before where it is told to, and saves even when it can not', async () => {
    const previous = '/data/previous/deck'
    const keepPrevious = () => Promise.resolve(previous)
    const fs = disk()
    expect(await write(fs, { keepPrevious })).toMatchObject({ ok: true, value: { previous: 'kept' } })
    expect(fs.text(previous)).toBe(OLD)
    const refusing = disk({
      before: (operation) => {
        if (operation === 'copyFile') throw systemError('ENOSPC')
      },
    })
    expect(await write(refusing, { keepPrevious })).toMatchObject({
      ok: true,
      value: { previous: 'failed' },
    })
    expect(refusing.text(PATH)).toBe(NEW)
  })
})

describe('a file that changed since it was read', () => {
  const read = (text: string, mtimeMs: number) => fingerprintOf(new TextEncoder().encode(text), { mtimeMs })

  it.each([
    ['longer', `${OLD}!`],
    ['of the same length', OLD.replace('old', 'odd')],
  ])('is not written over when it is %s', async (_what, text) => {
    const fs = new MemoryFileSystem().put(PATH, text)
    const result = await write(fs, { expect: read(OLD, 1) })
    expect(result).toEqual({ ok: false, error: { kind: 'changedOnDisk', path: PATH } })
    expect([fs.text(PATH), fs.leftBeside(PATH)]).toEqual([text, []])
  })

  it('is written over when only its time differs', async () => {
    const fs = disk()
    expect((await write(fs, { expect: read(OLD, 1) })).ok).toBe(true)
  })

  it('is written anew when it is gone', async () => {
    const fs = new MemoryFileSystem().put('/home/anna/other', '')
    expect((await write(fs, { expect: read(OLD, 1) })).ok).toBe(true)
  })

  it('is noticed also when it changes during the write', async () => {
    const fs: MemoryFileSystem = disk({
      before: (operation, path) => {
        if (operation === 'sync' && path.endsWith('.tmp')) fs.put(PATH, 'of another program')
      },
    })
    const facts = await fs.stat(PATH)
    expect(await write(fs, { expect: read(OLD, facts.mtimeMs) })).toMatchObject({
      error: { kind: 'changedOnDisk' },
    })
    expect(fs.text(PATH)).toBe('of another program')
  })

  it('tells the time by which the next write knows the file', async () => {
    const fs = disk()
    const first = await write(fs)
    if (!first.ok) throw new Error(first.error.kind)
    const { modifiedMs } = first.value
    expect(modifiedMs).toBe((await fs.stat(PATH)).mtimeMs)
    expect((await write(fs, { expect: read(NEW, modifiedMs) })).ok).toBe(true)
  })
})

describe('what is about to be written', () => {
  it('is read back from the disk, byte for byte', async () => {
    const fs = disk({
      corrupt: (path, found) => (path.endsWith('.tmp') ? found.map((byte) => byte ^ 1) : found),
    })
    expect(await write(fs)).toMatchObject({ error: { kind: 'wouldNotReadBack', path: PATH } })
    expect([fs.text(PATH), fs.leftBeside(PATH)]).toEqual([OLD, []])
  })

  it('is refused when the check of its content finds a problem', async () => {
    const fs = disk()
    const result = await write(fs, { verify: () => 'not a quarter file' })
    expect(result).toMatchObject({ error: { kind: 'wouldNotReadBack', detail: 'not a quarter file' } })
    expect([fs.text(PATH), fs.leftBeside(PATH)]).toEqual([OLD, []])
  })
})

const refuseRename: NonNullable<Faults['before']> = (operation) => {
  if (operation === 'rename') throw systemError('EXDEV')
}

describe.each([
  ['by renaming', undefined],
  ['in place', refuseRename],
])('a fault at any step of writing %s', (_way, before) => {
  const make = () => disk(before ? { before } : {})

  it.each(['EIO', 'ENOSPC'])('leaves the old or the new file whole (%s)', async (code) => {
    const steps = await operationsOf(make)
    for (const [index, step] of steps.entries()) {
      const fs = disk({
        before: (operation, path, count) => {
          if (count === index + 1) throw systemError(code)
          before?.(operation, path, count)
        },
      })
      const result = await write(fs)
      const where = `${code} at step ${index + 1}, ${step}`
      // A failed rename has a second way, and a folder that can't be flushed is no failure.
      expect(fs.text(PATH), where).toBe(result.ok ? NEW : OLD)
      if (!result.ok) expect(result.error.kind, where).toMatch(/^(?:writeFailed|diskFull|readOnly)$/)
      if (!step.startsWith('unlink')) expect(fs.leftBeside(PATH), where).toEqual([])
    }
  })

  it('leaves a whole file when everything fails from some step on, as when the power does', async () => {
    const steps = await operationsOf(make)
    for (const [index, step] of steps.entries()) {
      const fs = disk({
        before: (operation, path, count) => {
          if (count > index) throw systemError('EIO')
          before?.(operation, path, count)
        },
      })
      const result = await write(fs)
      const where = `nothing works from step ${index + 1}, ${step}`
      const wholeCopies = [...fs.files.keys()].filter((path) => [OLD, NEW].includes(fs.text(path) ?? ''))
      expect(wholeCopies.length, where).toBeGreaterThan(0)
      // Where the file itself is neither, the answer says where the old content is.
      if (!wholeCopies.includes(PATH)) {
        if (result.ok || result.error.kind !== 'halfWritten') throw new Error(`${where}: not told`)
        expect(fs.text(result.error.previousAt), where).toBe(OLD)
      }
    }
  })
})

describe('Windows', () => {
  const held = (code: string, times: number): Faults => {
    let left = times
    return {
      platform: 'win32',
      before: (operation) => {
        if (operation === 'rename' && left-- > 0) throw systemError(code)
      },
    }
  }

  it.each(['EPERM', 'EBUSY', 'EACCES'])(
    'tries again while another program holds the file (%s)',
    async (code) => {
      const fs = disk(held(code, 3))
      expect((await write(fs)).ok).toBe(true)
      expect(fs.operations.filter((operation) => operation.startsWith('rename'))).toHaveLength(4)
    },
  )

  it('gives up after a while and says that the file is in use', async () => {
    const fs = disk({
      platform: 'win32',
      before: (operation, path) => {
        if (operation === 'rename' || (operation === 'open' && path === PATH)) throw systemError('EBUSY')
      },
    })
    expect(await write(fs)).toEqual({ ok: false, error: { kind: 'inUse', path: PATH } })
    expect([fs.text(PATH), fs.leftBeside(PATH)]).toEqual([OLD, []])
  })
})

describe('reasons', () => {
  it.each([
    ['ENOSPC', 'diskFull'],
    ['EDQUOT', 'diskFull'],
    ['EFBIG', 'diskFull'],
    ['EACCES', 'readOnly'],
    ['EPERM', 'readOnly'],
    ['EROFS', 'readOnly'],
    ['ENOENT', 'noFolder'],
    ['ENOTDIR', 'noFolder'],
    ['ENAMETOOLONG', 'nameTooLong'],
    ['EBUSY', 'inUse'],
    ['ETXTBSY', 'inUse'],
    ['EIO', 'writeFailed'],
  ])('%s is %s', async (code, kind) => {
    const fs = disk({
      before: (operation, path) => {
        if (operation === 'open' && path.endsWith('.tmp')) throw systemError(code)
      },
    })
    expect(await write(fs)).toMatchObject({ error: { kind } })
  })

  it('a folder is no file', async () => {
    const fs = new MemoryFileSystem().put(`${PATH}/inside`, '')
    expect(await write(fs)).toEqual({ ok: false, error: { kind: 'notAFile', path: PATH } })
  })

  it('a file that its owner made read-only stays as it is', async () => {
    const fs = new MemoryFileSystem().put(PATH, OLD, 0o444)
    expect(await write(fs)).toEqual({ ok: false, error: { kind: 'readOnly', path: PATH } })
    expect(fs.text(PATH)).toBe(OLD)
  })

  it('a missing folder is told', async () => {
    expect(await write(new MemoryFileSystem())).toEqual({
      ok: false,
      error: { kind: 'noFolder', path: PATH },
    })
  })
})
