import PptxGenJS from 'pptxgenjs'
import type { Box, DeckFrame, Slide, TextItem } from '../../../shared/deck/plan'
import { cleanText } from '../../../shared/deck/text/clean-text'
import { collectParts } from './collect-parts'
import { hexDigits } from './shapes/colours'
import type { DeckOutline } from './outline'
import type { PartMap } from './part-map'
import { xmlAttribute, xmlText } from './xml-text'

const POINTS_PER_INCH = 72
const LAYOUTS = ['title', 'section', 'content'] as const
const LAYOUT_NAMES = { title: 'Title', section: 'Section', content: 'Content' } as const
/** The part of each layout, in the order of `LAYOUTS`; the library's own blank layout is the first. */
export const LAYOUT_PARTS = {
  title: 'slideLayout2.xml',
  section: 'slideLayout3.xml',
  content: 'slideLayout4.xml',
} as const

/**
 * The package as pptxgenjs makes it: masters with their placeholders, and one empty slide in a section, with its notes
 * page. These two stand for all of the deck: where the package lists them, `listSlides` lists those painted by us, and
 * they themselves are left out, see `notPainted`.
 */
export async function makeSkeleton(plan: DeckOutline): Promise<PartMap> {
  const presentation = new PptxGenJS()
  const width = plan.page.w / POINTS_PER_INCH
  const height = plan.page.h / POINTS_PER_INCH
  presentation.defineLayout({ name: 'plan', width, height })
  presentation.layout = 'plan'
  presentation.theme = { headFontFace: xmlAttribute(plan.font), bodyFontFace: xmlAttribute(plan.font) }
  presentation.title = cleanText(plan.properties.title)
  presentation.subject = cleanText(plan.properties.subject)
  presentation.author = cleanText(plan.properties.author)
  // Put into the part as it is by the library, so escaped here.
  presentation.company = xmlText(plan.properties.company)
  presentation.rtlMode = plan.properties.direction === 'rtl'
  for (const layout of LAYOUTS) presentation.defineSlideMaster(masterFor(layout, plan))

  presentation.addSection({ title: 'Section' })
  presentation.addSlide({ sectionTitle: 'Section' })
  return collectParts(presentation)
}

/** The slide, its notes page, and the relationships of each. */
const PAINTED = /^ppt\/(?:slides|notesSlides)\//

/** The parts of the skeleton that are not painted by us. */
export function notPainted(parts: PartMap): readonly (readonly [string, string])[] {
  const kept = [...parts].filter(([name]) => !PAINTED.test(name))
  // A library that makes other parts must not pass unseen.
  const painted = parts.size - kept.length
  if (painted !== 4) throw new Error(`The library made ${painted} parts of one slide`)
  return kept
}

/** A layout with the placeholders at the places where the plan's first slide of the kind has its texts. */
function masterFor(layout: Slide['layout'], plan: DeckOutline): PptxGenJS.SlideMasterProps {
  const slide = plan.firstOf.get(layout)
  const texts = (slide?.items ?? []).filter((item) => item.type === 'text')
  const title = texts.find(({ role }) => role === 'title')
  const body = texts.find(({ role }) => role === 'body')
  const number = texts.find(({ role }) => role === 'pageNumber')
  const { margin, titleBox, bodyBox, numberBox } = defaultBoxes(plan)
  const objects: NonNullable<PptxGenJS.SlideMasterProps['objects']> = [
    placeholder('title', title?.box ?? titleBox, title, plan, 'Title'),
    placeholder('body', body?.box ?? bodyBox, body, plan, 'Text'),
  ]
  return {
    title: LAYOUT_NAMES[layout],
    background: { color: hexDigits(slide?.ground ?? plan.colours.ground) },
    margin: margin / POINTS_PER_INCH,
    objects,
    slideNumber: {
      ...inches(number?.box ?? numberBox),
      ...look(number, plan),
      align: number?.text.paragraphs[0]?.align === 'start' ? 'left' : 'right',
      margin: 0,
    },
  }
}

const placeholder = (
  type: 'title' | 'body',
  box: Box,
  item: TextItem | undefined,
  plan: DeckFrame,
  text: string,
): { placeholder: { options: PptxGenJS.PlaceholderProps; text: string } } => ({
  placeholder: {
    options: {
      name: type,
      type,
      ...inches(box),
      ...look(item, plan),
      align: 'left',
      valign: item?.anchor ?? 'top',
      margin: 0,
    },
    text,
  },
})

function look(
  item: TextItem | undefined,
  plan: DeckFrame,
): { fontSize: number; color: string; bold: boolean } {
  const run = item?.text.paragraphs[0]?.runs[0]
  return {
    fontSize: run?.size ?? 16,
    color: hexDigits(run?.colour ?? plan.colours.text),
    bold: run?.bold === true,
  }
}

/** Where placeholders stand on layouts that no slide of the plan has. */
function defaultBoxes({ page }: DeckFrame) {
  const margin = page.w / 20
  const w = page.w - 2 * margin
  return {
    margin,
    titleBox: { x: margin, y: page.h / 22, w, h: page.h / 12 },
    bodyBox: { x: margin, y: page.h / 6, w, h: page.h * 0.74 },
    numberBox: { x: page.w - margin - 48, y: page.h - 28, w: 48, h: 14 },
  }
}

const inches = ({ x, y, w, h }: Box) => ({
  x: x / POINTS_PER_INCH,
  y: y / POINTS_PER_INCH,
  w: w / POINTS_PER_INCH,
  h: h / POINTS_PER_INCH,
})
