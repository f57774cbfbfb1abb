import { arimoAdvances, arimoMetrics } from '../metrics/arimo'
import { graphemesOf } from '../../rich-text/graphemes'

/** A face of the deck font, as the tables of advance widths are named. */
export type Face = keyof typeof arimoAdvances

const em = arimoMetrics.unitsPerEm
const unknown = 0xffff

/** One advance per code point of the Basic Multilingual Plane; `unknown` until asked for. */
type AdvanceTable = Uint16Array<ArrayBuffer>

function read(encoded: string, base?: AdvanceTable): AdvanceTable {
  const table = base === undefined ? new Uint16Array(0x10000).fill(unknown) : Uint16Array.from(base)
  for (const stretch of encoded.split(';')) {
    const [first = 0, ...advances] = stretch.split(' ').map((digits) => Number.parseInt(digits, 36))
    table.set(advances, first)
  }
  return table
}

/** The tables read so far: hardly a deck has all faces, and reading one takes a millisecond or two. */
const tables: Partial<Record<Face, AdvanceTable>> = {}
/** The face a slanted one differs from in a few characters only. */
const upright = { regular: undefined, bold: undefined, italic: 'regular', boldItalic: 'bold' } as const

function tableOf(face: Face): AdvanceTable {
  const known = tables[face]
  if (known !== undefined) return known
  const base = upright[face]
  const table = read(arimoAdvances[face], base === undefined ? undefined : tableOf(base))
  tables[face] = table
  return table
}

const emoji = Math.round(1.3 * em)
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{18aff}\u{1aff0}-\u{1b2ff}\u{1f200}-\u{1f2ff}\u{20000}-\u{3fffd}]/u
const pictograph = /\p{Extended_Pictographic}|\p{Regional_Indicator}/u
const invisible = /[\p{Mn}\p{Me}\p{Cf}\u1160-\u11ff]/u
const cursive = /\p{Script=Arabic}/u
const letter = /[\p{L}\p{N}\p{Mc}]/u

/**
 * The advance of a character that the deck font lacks. Which font draws it is not ours to say, so the
 * answer is on the wide side: too much room costs a line break, too little an overflow.
 */
function fallbackAdvance(point: number, bold: boolean): number {
  const character = String.fromCodePoint(point)
  if (invisible.test(character)) return 0
  if (pictograph.test(character)) return emoji
  if (wide.test(character)) return em
  // Of short words, whose last letters are the widest; a long text of these scripts takes a tenth less.
  if (cursive.test(character)) return Math.round((bold ? 0.7 : 0.6) * em)
  if (letter.test(character)) return Math.round(0.75 * em)
  return em
}

const isBold = (table: AdvanceTable): boolean => table === tables.bold || table === tables.boldItalic

function advanceOf(table: AdvanceTable, point: number): number {
  if (point > 0xffff) return fallbackAdvance(point, isBold(table))
  const known = table[point] ?? unknown
  if (known !== unknown) return known
  const advance = fallbackAdvance(point, isBold(table))
  // `table` is this module's own memory of what was asked before.
  table.fill(advance, point, point + 1)
  return advance
}

/** Characters that join into one picture: joiners, emoji presentation, keycaps, flags, skin tones, tags. */
const joining = /[\u200d\ufe0f\u20e3\u{1f1e6}-\u{1f1ff}\u{1f3fb}-\u{1f3ff}\u{e0020}-\u{e007f}]/u
const asEmoji = /\ufe0f|\u20e3|\p{Regional_Indicator}|[\u{1f000}-\u{1faff}]/u

let working = new Uint32Array(1_024)

/**
 * Where each UTF-16 unit of a text begins, in font units from the start of the text; the element behind
 * the last unit is the width of the whole. The answer holds until the next call. Newlines and combining marks are 0 wide, an emoji sequence is one picture.
 * Pair kerning is left out: it makes text narrower, never wider, by less than the width held back.
 */
export function cumulativeAdvances(text: string, face: Face): Uint32Array {
  const table = tableOf(face)
  if (working.length <= text.length) working = new Uint32Array(text.length * 2)
  const positions = working
  positions[0] = 0
  if (joining.test(text)) {
    for (const { start, end } of graphemesOf(text, 0, text.length)) {
      const cluster = text.slice(start, end)
      if (asEmoji.test(cluster)) positions.fill((positions[start] ?? 0) + emoji, start + 1, end + 1)
      else add(table, cluster, positions, start)
    }
  } else add(table, text, positions, 0)
  return positions
}

function add(table: AdvanceTable, text: string, positions: Uint32Array, offset: number): void {
  let x = positions[offset] ?? 0
  const { length } = text
  for (let i = 0; i < length; i += 1) {
    const unit = text.charCodeAt(i)
    if (unit >= 0xd800 && unit <= 0xdbff) {
      const point = text.codePointAt(i) ?? unit
      x += advanceOf(table, point)
      if (point > 0xffff) {
        i += 1
        positions[offset + i] = x
      }
    } else if (unit !== 10) x += advanceOf(table, unit)
    positions[offset + i + 1] = x
  }
}
