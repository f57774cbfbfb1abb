/**
 * Writes `shared/deck/metrics/arimo.ts`: how wide each character of the deck font is.
 *
 * Run `node build/fonts/generate-metrics.mjs` after an update of @fontsource/arimo. The web subsets of
 * Arimo lack the arrows, mathematical signs and geometric shapes of WGL4, the set that Arial covers; their
 * advances stand in `wgl4-symbols.json`. `--symbols FOLDER` reads them anew from the LiberationSans-*.ttf
 * files of that folder, a font with the same metrics and the whole set.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openSync } from 'fontkit'

/** @typedef {Map<number, number>} Advances code point -> font units */

const subsets = [
  'latin',
  'latin-ext',
  'greek',
  'greek-ext',
  'cyrillic',
  'cyrillic-ext',
  'hebrew',
  'vietnamese',
]
const faces = { regular: '400-normal', bold: '700-normal', italic: '400-italic', boldItalic: '700-italic' }
const liberation = { regular: 'Regular', bold: 'Bold', italic: 'Italic', boldItalic: 'BoldItalic' }

/** The symbols of Windows Glyph List 4, as ranges of code points, first and last included. */
const wgl4 = [
  [0x2017, 0x2017],
  [0x203c, 0x203e],
  [0x2070, 0x209f],
  [0x20a3, 0x20ac],
  [0x2100, 0x214f],
  [0x215b, 0x215e],
  [0x2190, 0x2195],
  [0x21a8, 0x21a8],
  [0x2202, 0x2265],
  [0x2302, 0x2321],
  [0x2500, 0x25ef],
  [0x263a, 0x266f],
  [0xfb01, 0xfb02],
]

const here = dirname(fileURLToPath(import.meta.url))
const symbolsFile = join(here, 'wgl4-symbols.json')
const output = join(here, '../../shared/deck/metrics/arimo.ts')

/**
 * The table of horizontal metrics is read directly: fontkit's own `advanceWidth` decodes the outline as
 * well and fails on glyphs without one.
 * @typedef {{ hmtx: { metrics: { length: number, get(index: number): { advance: number } } } }} HorizontalMetrics
 */

/** @param {string} file */
function open(file) {
  const font = openSync(file)
  if (!('characterSet' in font)) throw new Error(`${file}: a collection, not a font`)
  return font
}

/**
 * @param {import('fontkit').Font} font
 * @param {number} point
 */
function advanceOf(font, point) {
  // fontkit's types leave out the tables of the font.
  const { metrics } = /** @type {import('fontkit').Font & HorizontalMetrics} */ (font).hmtx
  return metrics.get(Math.min(font.glyphForCodePoint(point).id, metrics.length - 1)).advance
}

/** @param {string} style */
function readArimo(style) {
  const folder = dirname(createRequire(import.meta.url).resolve('@fontsource/arimo/package.json'))
  /** @type {Advances} */
  const advances = new Map()
  for (const subset of subsets) {
    const font = open(join(folder, 'files', `arimo-${subset}-${style}.woff`))
    for (const point of font.characterSet) advances.set(point, advanceOf(font, point))
  }
  return advances
}

/**
 * @param {string} folder
 * @returns {Record<string, Record<string, number>>}
 */
function readSymbols(folder) {
  return Object.fromEntries(
    Object.entries(liberation).map(([face, suffix]) => {
      const font = open(join(folder, `LiberationSans-${suffix}.ttf`))
      const found = wgl4.flatMap(([first = 0, last = 0]) =>
        font.characterSet
          .filter((point) => point >= first && point <= last)
          .map((point) => [point.toString(16), advanceOf(font, point)]),
      )
      return [face, Object.fromEntries(found)]
    }),
  )
}

/**
 * Stretches of neighbouring code points: the first of them and the advances, in base 36.
 * @param {Advances} advances
 */
function encode(advances) {
  const points = [...advances.keys()].filter((point) => point <= 0xffff).sort((a, b) => a - b)
  /** @type {string[]} */
  const stretches = []
  let last = -2
  for (const point of points) {
    const advance = (advances.get(point) ?? 0).toString(36)
    if (point === last + 1) stretches[stretches.length - 1] += ` ${advance}`
    else stretches.push(`${point.toString(36)} ${advance}`)
    last = point
  }
  return stretches
}

const folder = process.argv[process.argv.indexOf('--symbols') + 1]
if (process.argv.includes('--symbols') && folder !== undefined)
  writeFileSync(symbolsFile, `${JSON.stringify(readSymbols(folder), null, 2)}\n`)
/** @type {Record<string, Record<string, number>>} */
const symbols = JSON.parse(readFileSync(symbolsFile, 'utf8'))

/** @type {Record<string, Advances>} */
const tables = {}
for (const [face, style] of Object.entries(faces)) {
  const arimo = readArimo(style)
  for (const [point, advance] of Object.entries(symbols[face] ?? {})) {
    const code = Number.parseInt(point, 16)
    if (!arimo.has(code)) arimo.set(code, advance)
  }
  tables[face] = arimo
}
const { regular, bold, italic, boldItalic } = tables
if (!regular || !bold || !italic || !boldItalic) throw new Error('a face is missing')

// Slanted faces are as wide as upright ones but for a few characters: only those are kept.
/** @param {Advances} slanted @param {Advances} upright */
const differing = (slanted, upright) =>
  new Map([...slanted].filter(([point, advance]) => upright.get(point) !== advance))

const metrics = open(
  join(
    dirname(createRequire(import.meta.url).resolve('@fontsource/arimo/package.json')),
    'files',
    'arimo-latin-400-normal.woff',
  ),
)
const list = (/** @type {Advances} */ advances) => JSON.stringify(encode(advances).join(';'))

writeFileSync(
  output,
  `// Made by build/fonts/generate-metrics.mjs from the Arimo fonts (SIL Open Font License 1.1). Do not edit.

/** Vertical metrics of the font, in font units. */
export const arimoMetrics = { unitsPerEm: ${metrics.unitsPerEm}, ascent: ${metrics.ascent}, descent: ${-metrics.descent}, lineGap: ${metrics.lineGap} } as const

/** Advance widths as stretches "first code point, advance, advance, …", numbers in base 36, joined by semicolons. */
export const arimoAdvances = {
  regular: ${list(regular)},
  bold: ${list(bold)},
  /** Only where they differ from the upright face. */
  italic: ${list(differing(italic, regular))},
  boldItalic: ${list(differing(boldItalic, bold))},
} as const
`,
)
