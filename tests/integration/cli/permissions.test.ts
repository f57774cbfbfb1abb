import { chmod, copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runCommandLine } from '../../../electron/cli'

const sample = fileURLToPath(
  new URL('../../../shared/samples/technology-q2-fy21-22.quarter', import.meta.url),
)
const NOBODY = 65_534
let folder = ''

async function run(...args: readonly string[]): Promise<readonly [number, string]> {
  const said: string[] = []
  const code = await runCommandLine(args, {
    result: (text) => said.push(text),
    problem: (_file, sentence) => said.push(sentence),
  })
  return [code, said.join('\n')]
}

/** Permissions do not hold for root, so there the command runs with the rights of nobody. */
async function withoutRights<Value>(work: () => Promise<Value>): Promise<Value> {
  if (process.getuid?.() !== 0) return work()
  process.seteuid?.(NOBODY)
  try {
    return await work()
  } finally {
    process.seteuid?.(0)
  }
}

describe.skipIf(process.platform === 'win32')(
  'a user without the rights (permissions are not of this kind on Windows)',
  () => {
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'deck-'))
      await copyFile(sample, join(folder, 'good.quarter'))
      await mkdir(join(folder, 'closed'))
      await writeFile(join(folder, 'closed', 'old.pptx'), 'of last quarter')
      // Loads every part of the command while it may read the sources.
      expect((await run('export', join(folder, 'good.quarter'), '-o', join(folder, 'mine.pptx')))[0]).toBe(0)
      await writeFile(join(folder, 'fixed.pptx'), 'not to be changed')
      await copyFile(sample, join(folder, 'secret.quarter'))
      await chmod(join(folder, 'secret.quarter'), 0)
      await chmod(join(folder, 'good.quarter'), 0o444)
      await chmod(join(folder, 'fixed.pptx'), 0o444)
      await chmod(join(folder, 'closed'), 0o555)
      await chmod(folder, 0o755)
    })
    afterAll(async () => {
      await chmod(join(folder, 'closed'), 0o755)
      await rm(folder, { recursive: true, force: true })
    })

    it('is told that a file may not be read', async () => {
      const [code, said] = await withoutRights(() => run('export', join(folder, 'secret.quarter')))
      expect([code, said]).toEqual([2, expect.stringMatching(/^You may not read this file\. /)])
    })

    it.each([
      ['a new file in a read-only folder', 'closed/new.pptx'],
      ['an existing file in a read-only folder', 'closed/old.pptx'],
      ['a read-only file', 'fixed.pptx'],
    ])('is told that %s may not be written', async (_what, out) => {
      const before = await readdir(folder, { recursive: true })
      const [code, said] = await withoutRights(() =>
        run('export', join(folder, 'good.quarter'), '-o', join(folder, out)),
      )
      expect([code, said]).toEqual([2, expect.stringMatching(/^You may not write here: /)])
      expect(await readdir(folder, { recursive: true })).toEqual(before)
      expect(await readFile(join(folder, 'closed', 'old.pptx'), 'utf8')).toBe('of last quarter')
      expect(await readFile(join(folder, 'fixed.pptx'), 'utf8')).toBe('not to be changed')
    })
  },
)
