import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { crc32, deflateSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { serialiseQuarter } from '../../shared/quarter/serialise-quarter'
import { sampleQuarter } from '../support/samples'
import { expect, test } from './support/test'

/*
 * Pictures made to harm whoever opens them, through the real intake. Every answer comes within the time that an
 * expectation waits, 15 seconds; in the page at most 400 MB are unpacked, and that only for what has as many pixels.
 */

const drop = (page: Page, name: string, bytes: Buffer): Promise<void> =>
  page.evaluate(
    async ({ name, base64 }) => {
      const transfer = new DataTransfer()
      const content = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
      const type = name.endsWith('.svg') ? 'image/svg+xml' : `image/${name.split('.').at(-1) ?? ''}`
      transfer.items.add(new File([content], name, { type }))
      const target = document.querySelector('.page')
      for (const event of ['dragover', 'drop']) {
        const shared = { bubbles: true, cancelable: true, dataTransfer: transfer }
        target?.dispatchEvent(new DragEvent(event, shared))
      }
      await Promise.resolve()
    },
    { name, base64: bytes.toString('base64') },
  )

const open = (page: Page): Promise<void> =>
  page.getByRole('navigation', { name: 'Outline' }).getByRole('row', { name: 'Product Platform' }).click()

const chunk = (kind: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length, 0)
  frame.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}
/** A black picture of one bit a pixel; `rows` may be more or fewer than its head says. */
function png(width: number, height: number, rows = height): Buffer {
  const head = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0])
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  const pixels = deflateSync(Buffer.alloc((Math.ceil(width / 8) + 1) * rows), { level: 9 })
  return Buffer.concat([
    Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
const latin = (text: string): Buffer => Buffer.from(text, 'latin1')
const svg = (inside: string, before = ''): Buffer =>
  latin(
    `${before}<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 40 20">${inside}</svg>`,
  )
const lines = (count: number, line: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => line(at)).join('')

const refused: readonly (readonly [name: string, bytes: Buffer, why: RegExp])[] = [
  [
    'uses.svg',
    svg(
      `<defs><g id="l0"><rect width="1" height="1"/></g>${lines(12, (at) => `<g id="l${at + 1}">${`<use xlink:href="#l${at}"/>`.repeat(10)}</g>`)}</defs><use href="#l12"/>`,
    ),
    /repeats too much/,
  ],
  ['itself.svg', svg('<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>'), /repeats too much/],
  [
    'patterns.svg',
    svg(
      `<style>${lines(9, (at) => `.p${at}{fill:url(#p${at})}`)}</style><pattern id="p0" width="1" height="1"><rect width="1" height="1"/></pattern>` +
        `${lines(9, (at) => `<pattern id="p${at + 1}" width="1" height="1">${`<rect class="p${at}" width="1" height="1"/>`.repeat(10)}</pattern>`)}<rect fill="url(#p9)" width="9" height="9"/>`,
    ),
    /repeats too much/,
  ],
  [
    'filters.svg',
    svg(
      `<filter id="f"><feTurbulence numOctaves="99"/></filter>${'<rect width="40" height="20" filter="url(#f)"/>'.repeat(1000)}`,
    ),
    /repeats too much/,
  ],
  [
    'entities.svg',
    svg(
      '<text>&e9;</text>',
      `<!DOCTYPE svg [<!ENTITY e0 "ha">${lines(9, (at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`)}]>`,
    ),
    /repeats too much/,
  ],
  [
    'files.svg',
    svg('<text>&e;</text>', '<!DOCTYPE svg [<!ENTITY e SYSTEM "file:///etc/passwd">]>'),
    /repeats too much/,
  ],
  ['marks.svg', svg('<a/>'.repeat(250_000)), /repeats too much/],
  ['deep.svg', svg('<g>'.repeat(20_000) + '</g>'.repeat(20_000)), /repeats too much|could not be drawn/],
  ['comments.svg', latin('<!---->'.repeat(50_000)), /no picture that can be read/],
  [
    'page.svg',
    latin('<html xmlns="http://www.w3.org/1999/xhtml"><script>ran = 1</script></html>'),
    /no picture/,
  ],
  [
    'endless.svg',
    latin(`<svg width="${'9'.repeat(400)}" height="1" xmlns="http://www.w3.org/2000/svg"/>`),
    /could not be drawn/,
  ],
  ['huge.png', png(50_000, 50_000, 1), /50,000 × 50,000 pixels/],
  ['wide.png', png(0x7fffffff, 1, 1), /2,147,483,647 × 1 pixels/],
  ['huge.gif', latin('GIF89a\u00ff\u00ff\u00ff\u00ff\0\0\0'), /65,535 × 65,535 pixels/],
  [
    'huge.webp',
    latin('RIFF\0\0\0\0WEBPVP8X\n\0\0\0\0\0\0\0\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff'),
    /16,777,216 × 16,777,216 pixels/,
  ],
  ['old.bmp', latin('BM' + '\0'.repeat(60)), /no picture that can be read/],
  ['print.tiff', latin('II*\0' + '\0'.repeat(60)), /no picture that can be read/],
  ['phone.heic', latin('\0\0\0\u0018ftypheic' + '\0'.repeat(60)), /no picture that can be read/],
  ['sign.ico', latin('\0\0\u0001\0\u0001\0' + '\0'.repeat(60)), /no picture that can be read/],
  ['page.png', latin('%PDF-1.7'), /no picture that can be read/],
]

test('pictures that would harm are refused in little time, each with its reason', async ({ app }) => {
  test.setTimeout(180_000)
  const { page } = app
  await open(page)
  const images = page.locator('.images > li')
  const before = await images.count()
  for (const [name, bytes, why] of refused) {
    await test.step(name, async () => {
      await drop(page, name, bytes)
      const told = page
        .locator('.pictures')
        .getByRole('alert')
        .filter({ hasText: `“${name}”` })
      await expect(told).toContainText(why)
      await told.getByRole('button').click()
      await expect(told).toHaveCount(0)
    })
  }
  await expect(images).toHaveCount(before)
  expect(await page.evaluate(() => 'ran' in window)).toBe(false)
})

test('of pictures with more in them than pixels only the pixels are kept', async ({ app }) => {
  test.setTimeout(120_000)
  const { page } = app
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await open(page)
  const images = page.locator('.images > li')
  const before = await images.count()
  const jpeg = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(31, 17)
    canvas.getContext('2d')?.fillRect(0, 0, 9, 9)
    const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/jpeg' })).arrayBuffer())
    return Array.from(bytes)
  })
  const evil = '<script>window.ran = true</script>'
  const gif = 'GIF89a\u0002\0\u0003\0\u0080\0\0\u00ff\0\0\0\0\u00ff'
  const frame = ',\0\0\0\0\u0002\0\u0003\0\0\u0002\u0004\u0004\u0008\u0010\u0028\0'
  const given: readonly (readonly [string, Buffer])[] = [
    ['page.png', Buffer.concat([png(20, 10), latin(`<html>${evil}</html>`)])],
    ['archive.png', Buffer.concat([png(22, 10), latin('PK\u0003\u0004evil.exe')])],
    ['script.jpeg', Buffer.concat([Buffer.from(jpeg), latin(evil)])],
    ['moving.gif', latin(`${gif}${frame}${frame};`)],
    // A hundred times the rows that its head claims, in a few kilobytes.
    ['bomb.png', png(24, 10, 20_000_000)],
    // As many pixels as may be at all.
    ['large.png', png(10_000, 10_000)],
    [
      'loads.svg',
      svg(
        `<script>window.ran = true</script><style>@import url(https://example.org/a.css); rect { fill: url(https://example.org/a.svg#p) }</style>` +
          `<foreignObject width="9" height="9"><body xmlns="http://www.w3.org/1999/xhtml" onload="window.ran = true"><img src="https://example.org/b.png"/></body></foreignObject>` +
          `<image href="https://example.org/c.png" width="9" height="9" onload="window.ran = true"/><image href="file:///etc/passwd" width="9" height="9"/>` +
          `<image href="data:image/svg+xml;base64,${svg('<rect/>').toString('base64')}" width="9" height="9"/>` +
          `<image xlink:href="data:image/png;base64,${png(50_000, 50_000, 1).toString('base64')}" width="9" height="9"/>` +
          `<use href="https://example.org/d.svg#x"/><rect width="20" height="20" fill="red" style="filter:url('https://example.org/e.svg#f')" onclick="window.ran = true"/>`,
        '<?xml version="1.0"?><?xml-stylesheet href="https://example.org/f.css"?>',
      ),
    ],
  ]
  for (const [index, [name, bytes]] of given.entries()) {
    await test.step(name, async () => {
      await drop(page, name, bytes)
      await expect(images).toHaveCount(before + index + 1)
    })
  }
  expect(await page.evaluate(() => 'ran' in window)).toBe(false)
  expect(asked.filter((url) => url.includes('example.org') || url.startsWith('file:'))).toEqual([])

  const path = join(app.documents, 'pictures.quarter')
  await app.nextSaveDialog(path)
  await app.pressShortcut('CmdOrCtrl+S')
  await expect(page.getByRole('status')).toContainText('Saved pictures.quarter.')
  const { media } = JSON.parse(await readFile(path, 'utf8')) as {
    media: readonly { readonly width: number; readonly height: number; readonly data: string }[]
  } // as our schema says
  const kept = media.slice(-given.length)
  expect(kept.map(({ width, height }) => `${width} × ${height}`)).toEqual([
    '20 × 10',
    '22 × 10',
    '31 × 17',
    '2 × 3',
    '24 × 10',
    '2560 × 2560',
    '1920 × 960',
  ])
  for (const { data } of kept) {
    const text = Buffer.from(data, 'base64').toString('latin1')
    expect(text).not.toMatch(/script|PK\u0003\u0004|example|<html/)
  }
})

test('a picture of a file that is not opened is told beside it, and by the checks', async ({
  open,
}, info) => {
  const quarter = sampleQuarter('technology-q2-fy21-22')
  const [first] = quarter.media
  if (first === undefined) throw new Error('The sample has pictures')
  const block = quarter.blocks.find(
    (one) => 'images' in one && one.images.some(({ media }) => media === first.id),
  )
  const media = quarter.media.map((one) =>
    one === first ? { ...one, data: svg('<rect/>').toString('base64') } : one,
  )
  const path = info.outputPath('elsewhere.quarter')
  await writeFile(path, serialiseQuarter({ ...quarter, media }))
  const { page } = await open(path)
  await page.locator(`.outline [data-part="${block?.id ?? ''}"]`).click()
  await expect(page.locator('.images').getByText('Can’t be shown: it is no PNG or JPEG')).toBeVisible()
  await page.keyboard.press('Control+Alt+3')
  await expect(page.getByText(/The picture “.*” can’t be shown/).first()).toBeVisible()
})
