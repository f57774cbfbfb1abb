import type { LaidText, Slide } from './plan'

/** A link as it stands on a slide. */
export interface SlideLink {
  readonly text: string
  readonly url: string
}

/** The links of a slide in reading order, each address once, for those who do not point at the picture. */
export function linksOn(slide: Slide): readonly SlideLink[] {
  const links: SlideLink[] = []
  for (const { runs } of textsOf(slide).flatMap(({ paragraphs }) => paragraphs)) {
    for (const [index, { link, text }] of runs.entries()) {
      if (link === undefined || links.some(({ url }) => url === link)) continue
      // Words of one link may differ in their looks.
      const end = runs.findIndex((run, at) => at > index && run.link !== link)
      const rest = runs.slice(index + 1, end === -1 ? undefined : end).map((run) => run.text)
      links.push({ text: [text, ...rest].join('').trim(), url: link })
    }
  }
  return links
}

const textsOf = (slide: Slide): readonly LaidText[] =>
  slide.items.flatMap((item): readonly LaidText[] => {
    switch (item.type) {
      case 'text':
        return [item.text]
      case 'table':
        return item.rows.flatMap(({ cells }) => cells.flatMap((cell) => (cell === null ? [] : [cell.text])))
      case 'group':
        return item.items.flatMap((part) => (part.type === 'text' ? [part.text] : []))
      case 'picture':
      case 'rect':
        return []
    }
  })
