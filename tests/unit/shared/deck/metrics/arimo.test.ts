import { openSync } from 'fontkit'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { textWidth } from '../../../../../shared/deck/text/measure-text'

const folder = dirname(createRequire(import.meta.url).resolve('@fontsource/arimo/package.json'))
const sentences = {
  latin: 'Availability rose from 2,162 to 2,251 (+4.1 %) – “on track”; VAT & co. at 15:30, [draft] £9.50!',
  'latin-ext': 'ŁźŻćřžěšůőűğİŠĐ',
  greek: 'Ηδιαθεσιμότητα',
  cyrillic: 'Доступность',
  hebrew: 'זמינות',
  vietnamese: 'ởẫịỗằ',
}
const faces = [
  ['400-normal', {}],
  ['700-normal', { bold: true }],
  ['400-italic', { italic: true }],
  ['700-italic', { bold: true, italic: true }],
] as const

describe('the table of advances', () => {
  it.each(
    Object.entries(sentences).flatMap(([subset, text]) =>
      faces.map(([face, style]) => ({ subset, face, style, text })),
    ),
  )('agrees with the font itself: $subset $face', ({ subset, face, style, text }) => {
    const font = openSync(join(folder, 'files', `arimo-${subset}-${face}.woff`))
    if (!('layout' in font)) throw new Error('a collection, not a font')
    const { advanceWidth } = font.layout(text, { kern: false, mark: false, mkmk: false })
    expect(textWidth(text, { size: font.unitsPerEm, ...style })).toBe(advanceWidth)
  })
})
