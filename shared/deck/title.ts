import type { DeckContext } from './context'
import { titleBox } from './grid'
import type { Source, StyledRun, TextItem } from './plan'
import { shortLine } from '../rich-text/shorten'
import { fitLine, laidItem, paragraphOf, phrase } from './text-kit'
import { layoutText } from './text/layout-text'
import { shownTitle } from '../words/block-title'
import { say } from '../words/words'

export interface TitleWords {
  /** What the slide is about, in bold. */
  readonly subject: string
  /** What stands there while the subject is empty, where the kind of block has a name of its own. */
  readonly otherwise?: string
  /** What kind of slide it is, quiet behind the subject; may be empty. */
  readonly kind: string
  readonly source: Source
}

/** Behind the single line sizes: two lines in the same box, then three. */
const crowded = [
  { size: 20, lineHeight: 1.1 },
  { size: 16, lineHeight: 1.15 },
  { size: 13, lineHeight: 1.1 },
  { size: 12, lineHeight: 1.1 },
] as const

/** Characters of a kind, which may name a key result or a year as people call it: the subject needs its room, too. */
const longestKind = 60

/** Kind and part number: `Key results (1/2)`. */
function kindOf(words: TitleWords, part: { index: number; of: number }): string {
  const numbers = part.of > 1 ? say('deck.part', part) : ''
  const kind = shortLine(words.kind, longestKind)
  // A subject that says its kind itself (Platform metrics) is not told twice.
  const said = kind !== '' && subjectOf(words).toLowerCase().includes(kind.toLowerCase())
  return [said ? '' : kind, numbers].filter((word) => word !== '').join(' ')
}

/** The subject as it stands, or a word in its place: a slide without a title cannot be found. */
function subjectOf(words: TitleWords): string {
  return shownTitle(words.subject, words.otherwise)
}

/** The title as one line of plain text. */
export function titleText(words: TitleWords, part: { index: number; of: number }): string {
  return [subjectOf(words), kindOf(words, part)].filter((word) => word !== '').join('  ')
}

/** The title: one line stepping down, then more lines in the same box, then shortened. */
export function titleItem(
  context: DeckContext,
  words: TitleWords,
  part: { index: number; of: number },
  width: number,
): TextItem {
  const { theme } = context
  const kind = phrase(context, kindOf(words, part))
  const runs = (subject: string, size: number): StyledRun[] => [
    { text: subject, size, colour: theme.colour.text, bold: true },
    ...(kind === '' ? [] : [{ text: `  ${kind}`, size, colour: theme.colour.muted }]),
  ]
  const box = { x: titleBox.x, y: titleBox.y, w: width, h: titleBox.h }
  const place = { id: 'title', role: 'title', box, anchor: 'middle', source: words.source } as const
  const subject = subjectOf(words)
  for (const size of theme.type.title.steps) {
    const laid = layoutText(
      [paragraphOf(context, runs(subject, size), { lineHeight: { factor: theme.type.title.lineHeight } })],
      width,
    )
    if (laid.paragraphs[0]?.lines.length === 1) return laidItem(place, laid)
  }
  const sizes = crowded.map((step) => step.size)
  const laid = fitLine(subject, sizes, { w: width, h: titleBox.h }, (text, size) => {
    const factor = crowded.find((step) => step.size === size)?.lineHeight ?? 1.1
    return [paragraphOf(context, runs(text, size), { lineHeight: { factor } })]
  })
  return laidItem(place, laid)
}
