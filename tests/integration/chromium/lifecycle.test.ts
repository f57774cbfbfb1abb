import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, expect, it } from 'vitest'
import { StandInProcess } from '../../e2e/support/stand-in-process'
import { startFixture, type Fixture } from './start-fixture'

const started: Fixture[] = []
const start = async (): Promise<Fixture> => {
  const fixture = await startFixture()
  started.push(fixture)
  return fixture
}
const keepOpen = (fixture: Fixture, keep: boolean) =>
  fixture.app.evaluate((_electron, value) => void Reflect.set(globalThis, 'keepOpen', value), keep)

afterEach(async () => {
  for (const { app } of started.splice(0)) await app.stop()
})

it('ends with its last window, and the listener of close can keep it', async () => {
  const fixture = await start()
  const close = () =>
    fixture.app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.close()
      return BrowserWindow.getAllWindows().length
    })
  await keepOpen(fixture, true)
  expect(await close()).toBe(1)
  expect(await fixture.hears('close')).toEqual(['close'])
  expect(await fixture.page.title()).toBe('Fixture page')

  await keepOpen(fixture, false)
  expect(await close()).toBe(0)
  expect(await fixture.app.ended).toBe(0)
})

it('asks the app when the user closes the window itself', async () => {
  const fixture = await start()
  await fixture.page.getByLabel('Field').fill('something to lose')
  await keepOpen(fixture, true)
  await fixture.page.close({ runBeforeUnload: true })
  expect(await fixture.hears('close')).toEqual(['close'])
  expect(await fixture.page.getByLabel('Field').inputValue()).toBe('something to lose')

  await keepOpen(fixture, false)
  await fixture.page.close({ runBeforeUnload: true })
  expect(await fixture.app.ended).toBe(0)
})

it('does not quit while a window stays open', async () => {
  const fixture = await start()
  await keepOpen(fixture, true)
  await fixture.app.evaluate(({ app }) => app.quit())
  expect(await fixture.hears('close')).toEqual(['close'])
  await keepOpen(fixture, false)
  await fixture.app.evaluate(({ app }) => app.quit()).catch(() => undefined)
  expect(await fixture.app.ended).toBe(0)
})

it('hands a second start over to the first', async () => {
  const fixture = await start()
  const main = fileURLToPath(new URL('../../fixtures/chromium-app/main.js', import.meta.url))
  const second = await StandInProcess.start({
    main,
    args: [`--user-data-dir=${fixture.userData}`, 'some file.quarter'],
  })
  expect(await second.ended).toBe(0)
  expect(await fixture.hears('second-instance')).toEqual([
    'second-instance',
    'some file.quarter',
    process.cwd(),
    { from: 'fixture' },
  ])
})

it('says in one line why it cannot start without a browser', async () => {
  const userData = await mkdtemp(join(tmpdir(), 'stand-in-'))
  const main = fileURLToPath(new URL('../../fixtures/chromium-app/main.js', import.meta.url))
  const app = await StandInProcess.start({
    main,
    args: [`--user-data-dir=${userData}`],
    executable: join(userData, 'no-browser-here'),
  })
  expect(await app.ended).toBe(1)
  expect(app.standardError).toMatch(/^The Chromium stand-in did not start: .*no-browser-here/m)
})
