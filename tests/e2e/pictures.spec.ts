import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { readPictureHeader } from '../../shared/quarter/picture-header'
import { sampleQuarter } from '../support/samples'
import { expect, test } from './support/test'

const row = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Outline' }).getByRole('row', { name })
const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })
const told = (page: Page) => page.getByRole('status')

/** A file for the window to receive: bytes as text of one byte a character, or a picture to be drawn there. */
interface Given {
  readonly name: string
  readonly type: string
  readonly bytes?: string
  readonly draw?: { readonly width: number; readonly height: number }
  /** Says of a drawn JPEG that its camera was held upright. */
  readonly turned?: boolean
}

/** Drops or pastes files as the system does. */
const give = (page: Page, how: 'drop' | 'paste', given: readonly Given[]) =>
  page.evaluate(
    async ({ how, given }) => {
      const transfer = new DataTransfer()
      for (const { name, type, bytes, draw, turned } of given) {
        let content: Blob
        if (draw === undefined) {
          content = new Blob([Uint8Array.from(bytes ?? '', (one) => one.charCodeAt(0))])
        } else {
          const canvas = new OffscreenCanvas(draw.width, draw.height)
          const context = canvas.getContext('2d')
          if (context) {
            context.fillStyle = '#204080'
            context.fillRect(0, 0, draw.width, draw.height)
            context.fillStyle = '#f0f0f0'
            context.fillRect(0, 0, draw.width / 2, draw.height / 2)
          }
          content = await canvas.convertToBlob({ type })
          if (turned === true) {
            const exif =
              '\u00ff\u00e1\0\u0022Exif\0\0MM\0*\0\0\0\u0008\0\u0001\u0001\u0012\0\u0003\0\0\0\u0001\0\u0006\0\0\0\0\0\0'
            const head = Uint8Array.from(exif, (one) => one.charCodeAt(0))
            content = new Blob([content.slice(0, 2), head, content.slice(2)])
          }
        }
        transfer.items.add(new File([content], name, { type }))
      }
      const shared = { bubbles: true, cancelable: true }
      const page = document.querySelector('.page')
      if (how === 'paste') {
        document.activeElement?.dispatchEvent(
          new ClipboardEvent('paste', { ...shared, clipboardData: transfer }),
        )
      } else {
        page?.dispatchEvent(new DragEvent('dragover', { ...shared, dataTransfer: transfer }))
        page?.dispatchEvent(new DragEvent('drop', { ...shared, dataTransfer: transfer }))
      }
    },
    { how, given },
  )

interface SavedMedia {
  readonly id: string
  readonly type: string
  readonly width: number
  readonly height: number
  readonly alt: string
  readonly author: string
  readonly data: string
}

test('pictures are dropped, pasted and chosen, reduced, and credited', async ({ app }) => {
  const { page } = app
  await row(page, 'Product Platform').click()
  const images = page.locator('.images > li')
  const before = await images.count()

  await test.step('a large photograph is dropped, and its alt text is asked for', async () => {
    await give(page, 'drop', [{ name: 'desk.jpg', type: 'image/jpeg', draw: { width: 4000, height: 3000 } }])
    await expect(images).toHaveCount(before + 1)
    await expect(told(page)).toContainText('Picture added')
    const subject = `Picture ${before + 1}`
    await expect(field(page, `Alt text of ${subject}`)).toBeFocused()
    await expect(images.last()).toContainText('Missing: alt text, author, licence, source')
    await page.keyboard.type('A desk')
    await field(page, `Author of ${subject}`).fill('Quarterdeck')
    await field(page, `Licence of ${subject}`).fill('CC0')
    await field(page, `Source of ${subject}`).fill('Own work')
    await expect(images.last()).not.toContainText('Missing')
    await field(page, `Caption of ${subject}`).fill('The desk')
    await expect(page.getByRole('complementary', { name: 'Slides' }).getByRole('img')).toContainText(
      'The desk. Quarterdeck, CC0',
    )
  })

  await test.step('a drawing is pasted while a text is written', async () => {
    await field(page, 'Narrative').focus()
    await give(page, 'paste', [
      {
        name: 'image.png',
        type: 'image/svg+xml',
        bytes:
          '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><script>window.ran = true</script>' +
          '<image href="https://example.org/spy.png" width="9" height="9"/><rect width="20" height="20" fill="red"/></svg>',
      },
    ])
    await expect(images).toHaveCount(before + 2)
    expect(await page.evaluate(() => 'ran' in window)).toBe(false)
  })

  await test.step('one is chosen by the system’s dialog', async () => {
    const chooser = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: 'Choose pictures…' }).click()
    const [picture] = sampleQuarter('technology-q2-fy21-22').media
    const buffer = Buffer.from(picture?.data ?? '', 'base64')
    await (await chooser).setFiles({ name: 'shot.png', mimeType: 'image/png', buffer })
    await expect(images).toHaveCount(before + 3)
  })

  await test.step('a photograph taken upright stands upright', async () => {
    await give(page, 'drop', [
      { name: 'upright.jpg', type: 'image/jpeg', draw: { width: 400, height: 200 }, turned: true },
    ])
    await expect(images).toHaveCount(before + 4)
  })

  await test.step('each is one step, and moves and goes', async () => {
    await page.getByRole('button', { name: 'Move down: The desk' }).click()
    await expect(told(page)).toContainText(`The desk, ${before + 2} of ${before + 4}.`)
    await page.getByRole('button', { name: 'Remove: The desk' }).click()
    await expect(told(page)).toContainText('The desk removed.')
    await app.pressShortcut('CmdOrCtrl+Z')
    await expect(page.getByRole('button', { name: 'Remove: The desk' })).toBeVisible()
  })

  const path = join(app.documents, 'pictures.quarter')
  await app.nextSaveDialog(path)
  await app.pressShortcut('CmdOrCtrl+S')
  await expect(told(page)).toContainText('Saved pictures.quarter.')
  const { media } = JSON.parse(await readFile(path, 'utf8')) as { media: readonly SavedMedia[] } // as our schema says
  const desk = media.find(({ alt }) => alt === 'A desk')
  const drawing = media.find(({ width, height }) => width === 1920 && height === 960)
  expect(desk).toMatchObject({ type: 'image/jpeg', width: 2560, height: 1920, author: 'Quarterdeck' })
  const upright = media.find(({ width, height }) => width === 200 && height === 400)
  for (const one of [desk, drawing, upright]) {
    const bytes = Buffer.from(one?.data ?? '', 'base64')
    expect(one?.id).toBe(`sha256-${createHash('sha256').update(bytes).digest('hex')}`)
    expect(readPictureHeader(bytes)).toMatchObject({ value: { width: one?.width, height: one?.height } })
  }
})

test('the focus stays with the pictures while they come, move and go', async ({ app }) => {
  const { page } = app
  await row(page, 'Product Platform').click()
  const png = (width: number): Given => ({ name: 'a.png', type: 'image/png', draw: { width, height: 90 } })
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  const images = page.locator('.images > li')

  await give(page, 'drop', [png(100)])
  await expect(field(page, 'Alt text of Picture 1')).toBeFocused()
  await app.pressShortcut('CmdOrCtrl+Z')
  await expect(images).toHaveCount(0)
  await expect(button('Choose pictures…')).toBeFocused()
  await app.pressShortcut('CmdOrCtrl+Shift+Z')
  await expect(field(page, 'Alt text of Picture 1')).toBeFocused()
  await give(page, 'drop', [png(110)])
  await expect(field(page, 'Alt text of Picture 2')).toBeFocused()

  await button('Move down: Picture 1').focus()
  await page.keyboard.press('Enter')
  await expect(told(page)).toContainText('Picture 1, 2 of 2.')
  await expect(button('Move down: Picture 2')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(told(page)).toContainText('Picture 2 is last already.')
  await expect(button('Move down: Picture 2')).toBeFocused()

  const chooser = page.waitForEvent('filechooser')
  await button('Replace…: Picture 1').focus()
  await page.keyboard.press('Enter')
  const [picture] = sampleQuarter('technology-q2-fy21-22').media
  const buffer = Buffer.from(picture?.data ?? '', 'base64')
  await (await chooser).setFiles({ name: 'shot.png', mimeType: 'image/png', buffer })
  await expect(told(page)).toContainText('Picture 1 replaced.')
  await expect(field(page, 'Alt text of Picture 1')).toBeFocused()
  await app.pressShortcut('CmdOrCtrl+Z')
  await expect(told(page)).toContainText('Undone: replacement of Picture 1.')
  await expect(field(page, 'Alt text of Picture 1')).toBeFocused()
})

test('what is no usable picture is answered with a sentence', async ({ app }) => {
  const { page } = app
  await row(page, 'Product Platform').click()
  const alerts = page.locator('.pictures').getByRole('alert')
  const png = (rest: string) => `\u0089PNG\r\n\u001a\n\0\0\0\rIHDR${rest}`
  const huge = png('\0\0\u00c3\u0050\0\0\u00c3\u0050\u0008\u0006\0\0\0')
  for (const [name, bytes, sentence] of [
    ['huge.png', huge, '“huge.png” has 50,000 × 50,000 pixels'],
    ['empty.png', '', '“empty.png” is an empty file'],
    ['words.png', 'Words', '“words.png” is no picture that can be read'],
    ['half.png', png('').slice(0, 12), '“half.png” is damaged or incomplete'],
    ['zero.png', png('\0\0\0\0\0\0\0\u0001\u0008\u0006\0\0\0'), '“zero.png” has no width or no height'],
    ['torn.png', png('\0\0\0\u0009\0\0\0\u0009\u0008\u0006\0\0\0junk'), '“torn.png” could not be drawn'],
    ['broken.svg', '<svg width="9" height="9"><g></svg>', '“broken.svg” could not be drawn'],
  ] as const) {
    await test.step(name, async () => {
      const type = name.endsWith('svg') ? 'image/svg+xml' : 'image/png'
      await give(page, 'drop', [{ name, type, bytes }])
      await expect(alerts.filter({ hasText: sentence })).toBeVisible()
    })
  }
  await expect(page.getByText('Not saved yet')).toBeVisible()
  // Each is told until it is put away, and once however often it fails.
  await expect(alerts).toHaveCount(7)
  await give(page, 'drop', [{ name: 'empty.png', type: 'image/png', bytes: '' }])
  await expect(alerts.last()).toContainText('“empty.png”')
  await expect(alerts).toHaveCount(7)
  for (let left = 7; left > 0; left -= 1) {
    await alerts.first().getByRole('button', { name: 'Close message' }).click()
    await expect(alerts).toHaveCount(left - 1)
  }
})

test('what came with pictures and is none is told above the first of them, where one looks', async ({
  app,
}) => {
  const { page } = app
  await page.setViewportSize({ width: 1024, height: 640 })
  await row(page, 'Product Platform').click()
  const draw = { width: 400, height: 300 }
  await give(page, 'drop', [
    { name: 'broken.png', type: 'image/png', bytes: 'Words' },
    { name: 'one.png', type: 'image/png', draw },
    { name: 'two.png', type: 'image/png', draw: { width: 300, height: 300 } },
  ])
  const refused = page.locator('.pictures').getByRole('alert')
  await expect(refused).toContainText('“broken.png” is no picture that can be read')
  const focused = page.locator(':focus')
  await expect(focused).toHaveAccessibleName(/^Alt text of/)
  await expect(refused).toBeInViewport({ ratio: 1 })
  const [told, asked] = [await refused.boundingBox(), await focused.boundingBox()]
  expect(told?.y).toBeLessThan(asked?.y ?? 0)
})
