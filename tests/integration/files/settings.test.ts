import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Settings } from '../../../electron/shell/settings'
import { createSettingsFile } from '../../../electron/shell/settings-file'
import { buildScript, killWhile, momentsFrom, removeUnfinished, type Pace } from '../../support/crash/kill'
import { settingsOf } from '../../support/crash/settings-version'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'quarterdeck-settings-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const inFile = async (path: string): Promise<Settings> => JSON.parse(await readFile(path, 'utf8')) as Settings // as written below

describe('the file of the settings', () => {
  it('has the last of many settings, and says when it has them', async () => {
    const path = join(folder, 'many.json')
    const file = createSettingsFile(path, ({ kind }) => expect.unreachable(kind))
    expect(file.busy()).toBe(false)
    for (let version = 0; version < 50; version += 1) file.keep(settingsOf(version))
    expect(file.busy()).toBe(true)
    await file.settled()
    expect(file.busy()).toBe(false)
    expect(await inFile(path)).toEqual(settingsOf(49))
  })

  it('tells a failure, and goes on with the next', async () => {
    const failures: string[] = []
    const file = createSettingsFile(join(folder, 'missing', 'settings.json'), ({ kind }) =>
      failures.push(kind),
    )
    file.keep(settingsOf(1))
    await file.settled()
    file.keep(settingsOf(2))
    await file.settled()
    expect(failures).toHaveLength(2)
  })

  it('is always whole, the old or the new, however often the app is killed while it writes', async () => {
    const script = await buildScript('settings-loop', folder)
    const path = join(folder, 'settings.json')
    await writeFile(path, JSON.stringify(settingsOf(1)))
    const moment = momentsFrom(1)
    const pace: Pace = []
    const seen = new Set<number>()
    let last = 1
    let interrupted = 0
    for (let kill = 0; kill < 60; kill += 1) {
      expect(await killWhile(script, [path, String(last + 1)], moment() * 4, pace)).toBe('SIGKILL')
      const found = await inFile(path)
      const version = found.window?.x ?? 0
      expect(found, `kill ${kill}`).toEqual(settingsOf(version))
      expect(version).toBeGreaterThanOrEqual(last)
      if (await removeUnfinished(folder)) interrupted += 1
      seen.add(version)
      last = version
    }
    expect(interrupted, 'kills in the middle of writing').toBeGreaterThan(6)
    expect(seen.size, 'settings that were written between kills').toBeGreaterThan(6)
  }, 300_000)
})
