import type { DeckContext } from './context'
import { headlineBox } from './grid'
import type { StyledRun, TextItem } from './plan'
import { laidItem, paragraphOf } from './text-kit'
import { layoutText } from './text/layout-text'

/** One sentence that counts: the counted part in bold, then the rest; the first of `rests` that fits is taken. */
export function headlineItem(
  context: DeckContext,
  counted: string,
  rests: readonly string[],
): { readonly item: TextItem; readonly text: string } {
  const { headline } = context.theme.type
  const { colour } = context.theme
  const lay = (rest: string, size: number) => {
    const runs: StyledRun[] = [{ text: counted, size, colour: colour.text, bold: true }]
    if (rest !== '') runs.push({ text: ` ${rest}`, size, colour: colour.text })
    return layoutText(
      [paragraphOf(context, runs, { lineHeight: { factor: headline.lineHeight } })],
      headlineBox.w,
    )
  }
  const candidates = rests.length === 0 ? [''] : [...rests, '']
  const smallest = headline.steps.at(-1) ?? 14
  for (const rest of candidates)
    for (const size of headline.steps) {
      const laid = lay(rest, size)
      const fits = laid.paragraphs[0]?.lines.length === 1
      if (!fits && !(rest === '' && size === smallest)) continue
      const text = [counted, rest].filter((part) => part !== '').join(' ')
      return {
        item: laidItem({ id: 'headline', box: headlineBox, anchor: 'middle' }, laid),
        text,
      }
    }
  // The loop always ends with the counted part alone at the smallest size.
  return {
    item: laidItem({ id: 'headline', box: headlineBox, anchor: 'middle' }, lay('', smallest)),
    text: counted,
  }
}
