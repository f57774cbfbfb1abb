import type { Item, Slide, SlidePlan, TextItem } from '../../../shared/deck/plan'
import { colourPrinter } from './shapes/colours'
import { groupShape } from './shapes/group-shape'
import type { SlideContext } from './shapes/slide-context'
import { tableFrame } from './shapes/table-frame'
import { rectShape, textShape } from './shapes/text-shape'
import { replaceOnce } from './part-map'
import { PLACEHOLDERS } from './placeholders'
import { BLANK_LAYOUT_PART, LAYOUT_PARTS } from './skeleton'
import { xmlAttribute } from './xml-text'

/** The two parts of one slide. */
export interface SlideParts {
  readonly xml: string
  readonly relationships: string
}

const HYPERLINK = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink'

/** Paints the slides of one plan; what they share is prepared once. */
export function slidePainter(plan: SlidePlan): (index: number, made: SlideParts) => SlideParts {
  const fill = colourPrinter(plan.colours)
  const runs = new Map<string, string>()
  const mediaNames = new Map(plan.media.map((medium, index) => [medium.id, mediaName(medium.type, index)]))
  const grounds = layoutGrounds(plan)

  return (index, made) => {
    const slide = plan.slides[index]
    if (slide === undefined) throw new Error(`The plan has no slide ${index}`)
    const links = new Links(made.relationships)
    let shapes = 1
    const context: SlideContext = {
      number: index + 1,
      fill,
      runs,
      language: plan.properties.language,
      textColour: plan.colours.text,
      linkColour: plan.colours.link,
      nextId: () => (shapes += 1),
      linkId: (url) => links.idOf(url),
    }
    const pictures = made.xml.match(/<p:pic>.*?<\/p:pic>/gs) ?? []
    const placeholders = new Set<string>()
    let picture = 0
    const body = slide.items
      .map((item) => {
        if (item.type === 'picture') return pictureShape(pictures[picture++], item, context)
        if (item.type === 'text') return textShape(item, placeholderFor(item, placeholders), context)
        // A table without rows shows nothing, and the schema has none.
        if (item.type === 'table') return item.rows.length === 0 ? '' : tableFrame(item, context)
        return item.type === 'group' ? groupShape(item, context) : rectShape(item, context)
      })
      .join('')
    const ground =
      slide.ground === grounds.get(slide.layout)
        ? ''
        : `<p:bg><p:bgPr>${fill(slide.ground)}<a:effectLst/></p:bgPr></p:bg>`
    const targets = slide.items.flatMap((item) =>
      item.type === 'picture' ? [mediaNames.get(item.media) ?? ''] : [],
    )
    return {
      xml: framed(made.xml, ground, body),
      relationships: links.addTo(pointAtMedia(onLayout(made.relationships, slide.layout), targets)),
    }
  }
}

/** Name of a medium's part inside `ppt/media`. */
export const mediaName = (type: 'image/png' | 'image/jpeg', index: number): string =>
  `image${index + 1}.${type === 'image/png' ? 'png' : 'jpeg'}`

/** The ground each layout has: that of its first slide. */
const layoutGrounds = (plan: SlidePlan): ReadonlyMap<Slide['layout'], string> =>
  new Map(plan.slides.toReversed().map(({ layout, ground }) => [layout, ground]))

/** Puts our shapes in place of those the library made, and leaves out the name it gives each slide. */
function framed(xml: string, ground: string, body: string): string {
  const tree = xml.indexOf('<p:spTree>')
  const start = xml.indexOf('</p:grpSpPr>') + '</p:grpSpPr>'.length
  const end = xml.lastIndexOf('</p:spTree>')
  const head = xml.slice(0, tree).replace(/<p:cSld name="[^"]*">/, '<p:cSld>')
  return head + ground + xml.slice(tree, start) + body + xml.slice(end)
}

/** The library's picture under a number and name of its own on the slide. */
function pictureShape(
  made: string | undefined,
  item: Item & { type: 'picture' },
  context: SlideContext,
): string {
  if (made === undefined) throw new Error(`No picture was made for ${item.id}`)
  const properties = `<p:cNvPr id="${context.nextId()}" name="${xmlAttribute(item.id)}" descr="${xmlAttribute(item.alt)}"/>`
  return made.replace(/<p:cNvPr .*?<\/p:cNvPr>/s, () => properties)
}

/** The placeholder of the layout that a text fills, each at most once on a slide. */
function placeholderFor(item: TextItem, used: Set<string>): string | undefined {
  const free = PLACEHOLDERS[item.role].find((candidate) => !used.has(candidate))
  if (free !== undefined) used.add(free)
  return free
}

/** Leads a slide from the blank layout to its own. */
const onLayout = (relationships: string, layout: Slide['layout']): string =>
  replaceOnce(relationships, `/${BLANK_LAYOUT_PART}"`, `/${LAYOUT_PARTS[layout]}"`)

/** The library names media by slide; the same picture on several slides is one part of ours. */
function pointAtMedia(relationships: string, names: readonly string[]): string {
  let index = 0
  return relationships.replace(
    /Target="\.\.\/media\/[^"]*"/g,
    () => `Target="../media/${names[index++] ?? ''}"`,
  )
}

/** Relationships of one slide to what its links open, each target once. */
class Links {
  readonly #ids = new Map<string, string>()
  #next: number

  constructor(relationships: string) {
    this.#next = relationships.split('<Relationship ').length
  }

  idOf(url: string): string | undefined {
    const target = linkTarget(url)
    if (target === undefined) return undefined
    const known = this.#ids.get(target)
    if (known !== undefined) return known
    const id = `rId${this.#next}`
    this.#next += 1
    this.#ids.set(target, id)
    return id
  }

  addTo(relationships: string): string {
    if (this.#ids.size === 0) return relationships
    const added = [...this.#ids].map(
      ([target, id]) =>
        `<Relationship Id="${id}" Type="${HYPERLINK}" Target="${xmlAttribute(target)}" TargetMode="External"/>`,
    )
    return relationships.replace('</Relationships>', () => `${added.join('')}</Relationships>`)
  }
}

/** The normalised address of what may be opened from a deck: web pages and mail, as everywhere in the app. */
function linkTarget(url: string): string | undefined {
  const parsed = URL.parse(url)
  return parsed !== null && /^(?:https?|mailto):$/.test(parsed.protocol) ? parsed.href : undefined
}
