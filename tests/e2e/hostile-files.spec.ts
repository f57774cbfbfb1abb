import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { wrappedQuarter } from '../support/wrapped-quarter'
import { serialiseQuarter } from '../../shared/quarter/serialise-quarter'
import { sampleQuarter } from '../support/samples'
import { pack } from '../support/pptx/zip'
import { expect, test } from './support/test'

/*
 * Files made to harm whoever opens them, opened through the window. Each is refused with its reason within the
 * time that an expectation waits, 15 seconds, and the quarter that is open stays. Bounds of processor and memory
 * are held where the opening itself is tested.
 */
const sound = serialiseQuarter(sampleQuarter('technology-q1-fy21-22'))
const part = { name: 'customXml/item1.xml', content: wrappedQuarter(sound) }

const hostile: readonly (readonly [name: string, bytes: () => string | Uint8Array, reason: RegExp])[] = [
  ['deep.quarter', () => '['.repeat(1_000_000), /nested more than/],
  ['twice.quarter', () => sound.replace('{', '{"format": "quarterdeck",'), /written twice/],
  ['number.quarter', () => sound.replace(/("width": )\d+/, '$11e999'), /number/],
  ['binary.quarter', () => Buffer.from([0xc3, 0x28, 0xed, 0xa0, 0x80, 0xff]), /holds no text in UTF-8/],
  ['large.quarter', () => Buffer.alloc(64 * 1024 * 1024 + 1, 0x20), /MB/],
  [
    'bomb.pptx',
    () => pack([{ name: part.name, content: Buffer.alloc(500_000_000) }]),
    /unpacks to more than can be opened/,
  ],
  ['traversal.pptx', () => pack([{ name: '../../etc/passwd', content: 'x' }, part]), /could do harm/],
  [
    'entities.pptx',
    () =>
      pack([
        {
          ...part,
          content: part.content.replace(
            '<quarterFile',
            `<!DOCTYPE q [${Array.from({ length: 60 }, (_, at) => `<!ENTITY e${at + 1} "&e${at};&e${at};">`).join('')}]><quarterFile`,
          ),
        },
      ]),
    /could do harm/,
  ],
]

const title = (page: Page) => page.getByRole('navigation', { name: 'Outline' }).getByRole('row').first()

test('what is made to harm is refused with its reason, and what is open stays', async ({ app }) => {
  test.setTimeout(180_000)
  const { page } = app
  await expect(title(page)).toBeVisible()
  for (const [name, bytes, reason] of hostile) {
    await test.step(name, async () => {
      const path = join(app.documents, name)
      await writeFile(path, bytes())
      await app.nextOpenDialog(path)
      await app.pressShortcut('CmdOrCtrl+O')
      const told = page.getByRole('alert').filter({ hasText: name })
      await expect(told).toContainText(reason)
      await told.getByRole('button', { name: 'Close message' }).click()
      await expect(told).toBeHidden()
      await expect(page.locator(':focus'), 'the focus is not lost').toHaveCount(1)
      await expect(title(page)).toBeVisible()
    })
  }
  await test.step('the window goes on: a sound file opens', async () => {
    const path = join(app.documents, 'sound.quarter')
    await writeFile(path, sound)
    await app.nextOpenDialog(path)
    await app.pressShortcut('CmdOrCtrl+O')
    await expect(page.getByText('Q1 FY21-22', { exact: true }).first()).toBeVisible()
    expect(await readFile(path, 'utf8')).toBe(sound)
  })
})
