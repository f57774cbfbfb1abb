import type { DeckFrame, Item, PictureItem, Slide, TextItem } from '../../../shared/deck/plan'
import type { MediaParts } from './media-parts'
import { PLACEHOLDERS } from './placeholders'
import { slideTexts } from './plan-texts'
import { Relationships } from './relationships'
import type { PlannedPart } from './self-check/self-check'
import { colourPrinter } from './shapes/colours'
import { groupShape } from './shapes/group-shape'
import { pictureShape } from './shapes/picture-shape'
import { isEastAsian, type SlideContext } from './shapes/slide-context'
import { tableFrame } from './shapes/table-frame'
import { rectShape, textShape } from './shapes/text-shape'
import { LAYOUT_PARTS } from './skeleton'
import { openTree } from './xml-frame'

/** Paints the slides of one deck in order; what they share is prepared once. */
export function slidePainter(
  frame: DeckFrame,
  media: MediaParts,
): (slide: Slide, number: number) => readonly PlannedPart[] {
  const { language } = frame.properties
  const fill = colourPrinter(frame.colours)
  const runs: SlideContext['runs'] = new Map()
  /** The ground each layout has: that of its first slide. */
  const grounds = new Map<Slide['layout'], string>()

  return (slide, number) => {
    const relationships = new Relationships()
    relationships.to('slideLayout', `../slideLayouts/${LAYOUT_PARTS[slide.layout]}`)
    relationships.to('notesSlide', `../notesSlides/notesSlide${number}.xml`)
    let shapes = 1
    const context: SlideContext = {
      number,
      fill,
      runs,
      language,
      isEastAsian: isEastAsian(language),
      textColour: frame.colours.text,
      linkColour: frame.colours.link,
      nextId: () => (shapes += 1),
      linkId: (url) => relationships.toLink(url),
      pictureId: ({ media: id }: PictureItem) => relationships.to('image', `../media/${media.nameOf(id)}`),
    }
    const placeholders = new Set<string>()
    let body = ''
    for (const item of slide.items) body += shapeOf(item, placeholders, context)
    if (!grounds.has(slide.layout)) grounds.set(slide.layout, slide.ground)
    const ground =
      slide.ground === grounds.get(slide.layout)
        ? ''
        : `<p:bg><p:bgPr>${fill(slide.ground)}<a:effectLst/></p:bgPr></p:bg>`
    const xml =
      `${openTree('p:sld', ground)}${body}</p:spTree></p:cSld>` +
      '<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>'
    return [
      { name: `ppt/slides/_rels/slide${number}.xml.rels`, content: relationships.toXml() },
      { name: `ppt/slides/slide${number}.xml`, content: xml, texts: slideTexts(slide).join('\n') },
    ]
  }
}

function shapeOf(item: Item, placeholders: Set<string>, context: SlideContext): string {
  switch (item.type) {
    case 'text':
      return textShape(item, placeholderFor(item, placeholders), context)
    case 'table':
      // A table without rows shows nothing, and the schema has none.
      return item.rows.length === 0 ? '' : tableFrame(item, context)
    case 'group':
      return groupShape(item, context)
    case 'rect':
      return rectShape(item, context)
    case 'picture':
      return pictureShape(item, context)
  }
}

/** The placeholder of the layout that a text fills, each at most once on a slide. */
function placeholderFor(item: TextItem, used: Set<string>): string | undefined {
  const free = PLACEHOLDERS[item.role].find((candidate) => !used.has(candidate))
  if (free !== undefined) used.add(free)
  return free
}
