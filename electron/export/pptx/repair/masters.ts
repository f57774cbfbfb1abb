import type { Box, DeckFrame, TextItem } from '../../../../shared/deck/plan'
import { BODY, DATE, FOOTER, SLIDE_NUMBER, TITLE } from '../placeholders'
import type { DeckOutline } from '../outline'
import { editPart, replaceOnce, type PartMap } from '../part-map'
import { colourPrinter } from '../shapes/colours'
import { bodyProperties, RECTANGLE, transform } from '../shapes/frame'
import { hundredths } from '../units'
import { xmlAttribute } from '../xml-text'

const MASTER = 'ppt/slideMasters/slideMaster1.xml'
const LAYOUT = /^ppt\/slideLayouts\/slideLayout\d+\.xml$/
const NO_PADDING = { left: 0, right: 0, top: 0, bottom: 0 }

/**
 * Gives the master the placeholders that its layouts inherit from, which pptxgenjs leaves out, and the
 * layouts those for the footer. Placeholders are numbered as slides refer to them.
 */
export function completeMasters(parts: PartMap, plan: DeckOutline): void {
  const content = plan.firstOf.get('content')
  const texts = (content?.items ?? []).filter((item) => item.type === 'text')
  const find = (role: TextItem['role'], nth = 0) => texts.filter((item) => item.role === role)[nth]
  const shapes = new MasterShapes(plan)
  const footers =
    shapes.print('Footer', FOOTER, find('footer'), plan.page) +
    shapes.print('Date', DATE, find('footer', 1), plan.page)
  for (const name of parts.keys()) {
    if (LAYOUT.test(name)) editPart(parts, name, (xml) => completeLayout(xml, footers))
  }
  const master =
    shapes.print('Title', TITLE, find('title'), plan.page) +
    shapes.print('Text', BODY, find('body'), plan.page) +
    footers +
    shapes.print('Slide number', SLIDE_NUMBER, find('pageNumber'), plan.page)
  editPart(parts, MASTER, (xml) => {
    const start = xml.indexOf('</p:grpSpPr>') + '</p:grpSpPr>'.length
    const filled = xml.slice(0, start) + master + xml.slice(xml.lastIndexOf('</p:spTree>'))
    return textStyles(filled, find('title'), find('body'))
  })
}

/** A layout's placeholders under the numbers of ours, without the title's and body's forced bullets. */
function completeLayout(xml: string, footers: string): string {
  const numbered = xml
    .replace(/<p:ph\s+idx="\d+"\s+type="title"[^>]*\/>/g, TITLE)
    .replace(/<p:ph\s+idx="\d+"\s+type="body"[^>]*\/>/g, BODY)
    .replace(/<p:ph type="sldNum"[^>]*\/>/g, SLIDE_NUMBER)
    .replace(/(type="slidenum">.*?<a:t>)\d+/s, '$1‹#›')
    .replace('name="Text 0"', 'name="Title"')
    .replace('name="Text 0"', 'name="Text"')
  const isBlank = !numbered.includes(TITLE)
  return isBlank
    ? numbered.replace(/<p:cSld name="[^"]*">/, '<p:cSld name="Blank">')
    : numbered.replace('</p:spTree>', () => `${footers}</p:spTree>`)
}

/** Left-aligned titles and plain body text, so that slides added by hand look like ours. */
function textStyles(xml: string, title: TextItem | undefined, body: TextItem | undefined): string {
  const titleSize = hundredths(title?.text.paragraphs[0]?.runs[0]?.size ?? 26)
  const bodySize = hundredths(body?.text.paragraphs[0]?.runs[0]?.size ?? 16)
  const left = replaceOnce(xml, '<a:lvl1pPr algn="ctr"', '<a:lvl1pPr algn="l"')
  const sized = replaceOnce(left, 'sz="4400"', `sz="${titleSize}"`)
  return sized.replace(/<p:bodyStyle>.*<\/p:bodyStyle>/s, (style) =>
    style.replace(/<a:defRPr sz="\d+"/g, `<a:defRPr sz="${bodySize}"`),
  )
}

/** Placeholders of the master and its layouts, in the look of the plan's own texts. */
class MasterShapes {
  readonly #fill: (colour: string) => string
  readonly #language: string
  readonly #text: string

  constructor(plan: DeckFrame) {
    this.#fill = colourPrinter(plan.colours)
    this.#language = xmlAttribute(plan.properties.language)
    this.#text = plan.colours.text
  }

  print(name: string, placeholder: string, item: TextItem | undefined, page: DeckFrame['page']): string {
    const paragraph = item?.text.paragraphs[0]
    const run = paragraph?.runs[0]
    const algn = paragraph?.align === 'middle' ? 'ctr' : paragraph?.align === 'end' ? 'r' : 'l'
    const text =
      placeholder === SLIDE_NUMBER
        ? `<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr lang="${this.#language}"/><a:t>‹#›</a:t></a:fld>`
        : `<a:r><a:rPr lang="${this.#language}"/><a:t>${name}</a:t></a:r>`
    return (
      // Shapes are numbered by the repair that follows.
      `<p:sp><p:nvSpPr><p:cNvPr id="0" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>${placeholder}</p:nvPr></p:nvSpPr>` +
      `<p:spPr>${transform(item?.box ?? fallbackBox(placeholder, page))}${RECTANGLE}</p:spPr>` +
      `<p:txBody>${bodyProperties(item?.padding ?? NO_PADDING, item?.anchor ?? 'top', 'placeholder')}` +
      `<a:lstStyle><a:lvl1pPr marL="0" indent="0" algn="${algn}"><a:buNone/><a:defRPr sz="${hundredths(run?.size ?? 10)}">` +
      `${this.#fill(run?.colour ?? this.#text)}</a:defRPr></a:lvl1pPr></a:lstStyle><a:p>${text}</a:p></p:txBody></p:sp>`
    )
  }
}

/** Places in the page's margins, for decks whose slides have no such text. */
function fallbackBox(placeholder: string, { w, h }: DeckFrame['page']): Box {
  const margin = w / 20
  const inner = w - 2 * margin
  if (placeholder === TITLE) return { x: margin, y: h / 22, w: inner, h: h / 12 }
  if (placeholder === BODY) return { x: margin, y: h / 6, w: inner, h: h * 0.74 }
  const third = inner / 3
  const order = [FOOTER, DATE, SLIDE_NUMBER].indexOf(placeholder)
  return { x: margin + order * third, y: h - 28, w: third, h: 14 }
}
