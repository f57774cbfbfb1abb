import { mkdir, writeFile } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { runAxe } from '../../support/run-axe'
import { startFixture, type Fixture } from './start-fixture'

let fixture: Fixture
let folder: string
beforeAll(async () => {
  fixture = await startFixture()
  folder = join(fixture.userData, 'files')
  await mkdir(join(folder, 'archive'), { recursive: true })
  await writeFile(join(folder, 'q1.quarter'), '')
  await writeFile(join(folder, 'q2.quarter'), '')
  await writeFile(join(folder, 'notes.txt'), '')
})
afterAll(() => fixture.app.stop())

/** Lets the app open a dialog and gives its answer, which comes when the dialog is finished. */
const ask = (kind: string, options: object): Promise<unknown> =>
  fixture.app.evaluate(
    (_electron, [name, given]) =>
      // As the fixture's main.js sets it.
      (Reflect.get(globalThis, 'ask') as (kind: string, options: object) => unknown)(name, given),
    [kind, options] as const,
  )
const filters = [{ name: 'Quarter', extensions: ['quarter'] }]
const dialog = () => fixture.page.getByRole('dialog')

it('asks for a file to open: lists what fits, by keyboard', async () => {
  const answer = ask('showOpenDialog', { title: 'Open a quarter', defaultPath: `${folder}${sep}`, filters })
  await dialog().getByRole('button', { name: 'q2.quarter' }).waitFor()
  expect(await dialog().getByRole('listitem').allTextContents()).toEqual([
    'archive/',
    'q1.quarter',
    'q2.quarter',
  ])
  await fixture.page.keyboard.press('Enter')
  await dialog().getByText('Choose a file in this folder.').waitFor()
  await fixture.page.keyboard.press('End')
  await fixture.page.keyboard.type('q2')
  await expect
    .poll(() => dialog().getByRole('listitem').allTextContents(), { timeout: 20_000 })
    .toEqual(['q2.quarter'])
  await fixture.page.keyboard.press('Tab')
  await fixture.page.keyboard.press('Enter')
  await fixture.page.keyboard.press('Enter')
  expect(await answer).toEqual({ canceled: false, filePaths: [join(folder, 'q2.quarter')] })
  expect(await dialog().count()).toBe(0)
})

it('asks where to save: adds the extension, asks before it replaces', async () => {
  const answer = ask('showSaveDialog', { defaultPath: join(folder, 'q1'), filters })
  await dialog().waitFor()
  await fixture.page.keyboard.press('Enter')
  await dialog().getByText('This file exists.').waitFor()
  await fixture.page.keyboard.press('Enter')
  expect(await answer).toEqual({ canceled: false, filePath: join(folder, 'q1.quarter') })
})

it('refuses to save into a folder that is not there', async () => {
  const answer = ask('showSaveDialog', { defaultPath: join(folder, 'missing', 'q3.quarter'), filters })
  await dialog().getByRole('button', { name: 'Save' }).click()
  await dialog().getByText('There is no such folder.').waitFor()
  await fixture.page.keyboard.press('Escape')
  expect(await answer).toEqual({ canceled: true, filePath: '' })
})

it('takes a suggested name alone as a file among the documents', async () => {
  await fixture.app.evaluate(({ app }, path) => app.setPath('documents', path), folder)
  const answer = ask('showSaveDialog', { defaultPath: 'new.quarter', filters })
  await dialog().waitFor()
  await fixture.page.keyboard.press('Enter')
  expect(await answer).toEqual({ canceled: false, filePath: join(folder, 'new.quarter') })
})

it('asks a question with buttons, and Escape is the cancelling one', async () => {
  const question = {
    message: 'Save the changes?',
    detail: 'They would be lost.',
    buttons: ['Save', 'Discard', 'Cancel'],
    defaultId: 0,
  }
  const first = ask('showMessageBox', question)
  await dialog().getByRole('button', { name: 'Discard' }).click()
  expect(await first).toEqual({ response: 1, checkboxChecked: false })

  const second = ask('showMessageBox', question)
  await dialog().waitFor()
  await fixture.page.keyboard.press('Escape')
  expect(await second).toEqual({ response: 2, checkboxChecked: false })

  const third = ask('showMessageBox', question)
  await dialog().waitFor()
  await fixture.page.keyboard.press('Enter')
  expect(await third).toEqual({ response: 0, checkboxChecked: false })
})

it('gives the focus back to where it was', async () => {
  await fixture.page.getByLabel('Field').focus()
  const answer = ask('showMessageBox', { message: 'Read this.' })
  await dialog().getByRole('button', { name: 'OK' }).click()
  await answer
  expect(await fixture.page.getByLabel('Field').evaluate((field) => field === document.activeElement)).toBe(
    true,
  )
})

it('is accessible', async () => {
  for (const [kind, options] of [
    ['showOpenDialog', { defaultPath: `${folder}${sep}`, filters }],
    ['showMessageBox', { message: 'A question', detail: 'With detail', checkboxLabel: 'Do not ask again' }],
  ] as const) {
    const answer = ask(kind, options)
    await dialog().getByRole('button').first().waitFor()
    const { broken, kept } = await runAxe(fixture.page, {
      inside: { fromShadowDom: ['html > div', 'dialog'] },
    })
    expect(kept.length).toBeGreaterThan(10)
    expect(broken).toEqual([])
    await fixture.page.keyboard.press('Escape')
    await answer
  }
})
