import { lstat, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { writeFileAtomically } from '../../../electron/files/write-file-atomically'

let folder = ''
const bytes = (text: string) => new TextEncoder().encode(text)

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'write-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

describe('writing on a real disk', () => {
  it('follows links, keeps the mode, and leaves nothing beside', async () => {
    const [file, link, dangling] = ['file', 'link', 'dangling'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ]
    await writeFile(file, 'old', { mode: 0o640 })
    await symlink('file', link)
    await symlink('new', dangling)
    const inode = (await stat(file)).ino
    expect((await writeFileAtomically(link, bytes('new content'))).ok).toBe(true)
    expect((await writeFileAtomically(dangling, bytes('made'))).ok).toBe(true)
    expect([await readFile(file, 'utf8'), await readFile(join(folder, 'new'), 'utf8')]).toEqual([
      'new content',
      'made',
    ])
    expect([(await lstat(link)).isSymbolicLink(), (await lstat(dangling)).isSymbolicLink()]).toEqual([
      true,
      true,
    ])
    if (process.platform !== 'win32') expect((await stat(file)).mode & 0o777).toBe(0o640)
    // A new file took its place: nobody ever saw a half of it.
    expect((await stat(file)).ino).not.toBe(inode)
    expect((await readdir(folder)).toSorted()).toEqual(['dangling', 'file', 'link', 'new'])
  })

  it('gives readers one whole version or another while it is written again and again', async () => {
    const file = join(folder, 'file')
    const version = (index: number) => String(index % 10).repeat(200_000)
    await writeFileAtomically(file, bytes(version(0)))
    const writing = Promise.all(
      Array.from({ length: 20 }, (_, index) => writeFileAtomically(file, bytes(version(index)))),
    )
    const state = { done: false }
    const done = writing.finally(() => {
      state.done = true
    })
    let reads = 0
    while (!state.done) {
      const text = await readFile(file, 'utf8')
      expect(text.length === 200_000 && new Set(text).size === 1).toBe(true)
      reads += 1
    }
    expect((await done).every(({ ok }) => ok)).toBe(true)
    expect(reads).toBeGreaterThan(0)
  })

  it('names links that lead to each other', async () => {
    await symlink('b', join(folder, 'a'))
    await symlink('a', join(folder, 'b'))
    expect(await writeFileAtomically(join(folder, 'a'), bytes('x'))).toMatchObject({
      error: { kind: 'writeFailed', code: 'ELOOP' },
    })
  })
})
