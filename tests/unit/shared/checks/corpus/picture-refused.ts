import { readFileSync } from 'node:fs'
import { file, objective, type Case } from './case'

const sample = new URL('../../../../../shared/samples/technology-q2-fy21-22.quarter', import.meta.url)
const { media } = JSON.parse(readFileSync(sample, 'utf8')) as { media: readonly { readonly data: string }[] } // as our schema says

const base64 = (text: string): string => Buffer.from(text, 'latin1').toString('base64')
const png = (size: string): string => base64(`\u0089PNG\r\n\u001a\n\0\0\0\rIHDR${size}\u0008\u0006\0\0\0`)
const jpeg = (size: string): string => base64(`\u00ff\u00d8\u00ff\u00c0\0\u0011\u0008${size}\u0003`)

const refused: Readonly<Record<string, string>> = {
  nothing: '',
  'no base64': '"/><script>',
  'an address': 'https://example.org/picture.png',
  words: base64('Words'),
  'a page': base64('<html><script>alert(1)</script></html>'),
  'a drawing': base64('<svg width="9" height="9"/>'),
  'a GIF': base64('GIF89a\u0009\0\u0009\0'),
  'the start of a PNG': base64('\u0089PNG\r\n\u001a\n'),
  'a PNG of 50,000 pixels a side': png('\0\0\u00c3\u0050\0\0\u00c3\u0050'),
  'a JPEG of 50,000 pixels a side': jpeg('\u00c3\u0050\u00c3\u0050'),
  'a PNG of no height': png('\0\0\0\u0009\0\0\0\0'),
}
const shown: Readonly<Record<string, string>> = {
  'a small PNG': png('\0\0\0\u0009\0\0\0\u0009'),
  'a small JPEG': jpeg('\0\u0009\0\u0009'),
  ...Object.fromEntries(media.map(({ data }, index) => [`picture ${index + 1} of the sample`, data])),
}

const cases = (pictures: Readonly<Record<string, string>>, finds: string | false): readonly Case[] =>
  Object.entries(pictures).flatMap(([name, data]): readonly Case[] => {
    const held = {
      media: [
        {
          id: 'picture',
          type: 'image/png' as const,
          width: 9,
          height: 9,
          alt: 'A diagram',
          author: 'Quarterdeck',
          licence: 'CC0',
          source: '',
          data,
        },
      ],
    }
    const used = objective({ images: [{ media: 'picture', caption: 'Toolhub' }] })
    const logo = file([objective({})], held)
    return [
      { name: `${name} in an objective`, quarter: file([used], held), finds },
      { name: `${name} as logo`, quarter: { ...logo, theme: { ...logo.theme, logo: 'picture' } }, finds },
      { name: `${name}, not shown`, quarter: file([objective({})], held), finds: false },
    ]
  })

export const pictureRefused: readonly Case[] = [...cases(refused, 'grey'), ...cases(shown, false)]
