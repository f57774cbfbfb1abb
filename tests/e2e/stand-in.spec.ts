import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from './support/test'

// The stand-in itself is the subject, over the browser that people have.
test.use({ ownApp: true, wholeBrowser: true })

test('starts without a complaint, a request to the network or a script kept out', async ({
  app,
  runtime,
}) => {
  test.skip(runtime === 'electron', 'Electron writes on standard error whatever its browser has to say')
  const problems: string[] = []
  app.page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') problems.push(message.text())
  })
  await app.page.reload()
  await app.page.getByRole('heading').first().waitFor()
  expect(problems).toEqual([])
  expect(app.standardError()).toBe('')
})

test('has one window with the page of its own scheme, and nothing of Node in it', async ({ app }) => {
  const facts = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => window.webContents.getURL()),
  )
  expect(facts).toEqual(['app://quarterdeck/index.html'])
  expect(
    await app.page.evaluate('[typeof require, typeof process, Object.keys(window.quarterdeck).sort()]'),
  ).toEqual(['undefined', 'undefined', ['openDropped', 'request', 'subscribe']])
})

test('saves by the key of its menu where the prepared answer says', async ({ app }) => {
  await app.page.getByRole('heading').first().waitFor()
  const path = join(app.documents, 'saved.quarter')
  await app.nextSaveDialog(path)
  await app.pressShortcut('CmdOrCtrl+Shift+S')
  const beginning = () =>
    readFile(path, 'utf8').then(
      (text) => text.slice(0, 100),
      () => '',
    )
  await expect.poll(beginning).toContain('"format": "quarterdeck"')
})

test('ends when its window is closed with nothing to lose', async ({ app }) => {
  await app.page.getByRole('heading').first().waitFor()
  await app.closeWindow()
  expect(await app.ended).toBe(0)
})
