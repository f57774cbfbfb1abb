import type { DeckContext } from './context'
import { headlineBox } from './grid'
import type { StyledRun, TextItem } from './plan'
import { fitLine, laidItem, paragraphOf, sentence } from './text-kit'

/** A headline on one line: the item, and its words for descriptions. */
export interface Headline {
  readonly item: TextItem
  readonly text: string
}

/**
 * One sentence that counts: the counted part in bold, then the first of `rests` that fits on the line.
 * `counted` ends as it does before a rest; alone, a comma becomes a full stop.
 */
export function headlineItem(context: DeckContext, counted: string, rests: readonly string[]): Headline {
  const { headline } = context.theme.type
  const { colour } = context.theme
  const room = { w: headlineBox.w, h: headlineBox.h, lines: 1 }
  const box = { id: 'headline', box: headlineBox, anchor: 'middle' } as const
  const lay = (bold: string, rest: string, sizes: readonly number[]) =>
    fitLine(bold, sizes, room, (text, size) => {
      const runs: StyledRun[] = [{ text, size, colour: colour.text, bold: true }]
      if (rest !== '') runs.push({ text: ` ${rest}`, size, colour: colour.text })
      return [sentence(paragraphOf(context, runs, { lineHeight: { factor: headline.lineHeight } }))]
    })
  const said = (words: string, more: string): Headline | undefined => {
    const laid = lay(words, more, headline.steps)
    const whole = laid.paragraphs[0]?.runs[0]?.text === words
    return whole ? { item: laidItem(box, laid), text: `${words} ${more}`.trim() } : undefined
  }
  for (const rest of rests) {
    const fitting = said(counted, rest)
    if (fitting !== undefined) return fitting
  }
  const alone = counted.replace(/,$/, '.')
  return { item: laidItem(box, lay(alone, '', headline.steps)), text: alone }
}
