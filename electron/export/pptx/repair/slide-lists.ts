import type { DeckOutline } from '../outline'
import { editPart, replaceOnce, type PartMap } from '../part-map'
import { CONTENT_TYPES, PRESENTATION, PRESENTATION_RELATIONSHIPS } from '../part-names'
import { sectionsOf } from '../sections'
import { xmlAttribute } from '../xml-text'

/** The number of the first slide (ST_SlideId starts there), and that of its relationship; the master has the first. */
const FIRST_ID = 256
const FIRST_RELATIONSHIP = 2

/**
 * Lists every slide and notes page of the deck where the skeleton lists its one of each, and the sections with the
 * slides in them. The library itself would make four parts for each slide that nobody keeps, while the packing thread
 * waits for the lists.
 */
export function listSlides(parts: PartMap, plan: DeckOutline): void {
  const count = plan.slides.length
  editPart(parts, CONTENT_TYPES, (xml) =>
    repeat(
      repeat(xml, /<Override PartName="\/ppt\/slides\/slide1\.xml"[^>]*\/>/, count, (one, index) =>
        one.replace('slide1.', `slide${index + 1}.`),
      ),
      /<Override PartName="\/ppt\/notesSlides\/notesSlide1\.xml"[^>]*\/>/,
      count,
      (one, index) => one.replace('notesSlide1.', `notesSlide${index + 1}.`),
    ),
  )
  editPart(parts, PRESENTATION_RELATIONSHIPS, (xml) =>
    repeat(
      afterSlides(xml, count),
      /<Relationship Id="rId2" [^>]*Target="slides\/slide1\.xml"\/>/,
      count,
      (one, index) =>
        one.replace('"rId2"', `"rId${FIRST_RELATIONSHIP + index}"`).replace('slide1.', `slide${index + 1}.`),
    ),
  )
  editPart(parts, PRESENTATION, (xml) =>
    listSections(
      repeat(
        afterSlides(xml, count),
        /<p:sldId id="256" r:id="rId2"\/>/,
        count,
        (_one, index) => `<p:sldId id="${FIRST_ID + index}" r:id="rId${FIRST_RELATIONSHIP + index}"/>`,
      ),
      plan,
    ),
  )
}

/** Writes what stands for one slide as often as there are slides. */
const repeat = (
  xml: string,
  one: RegExp,
  count: number,
  nth: (one: string, index: number) => string,
): string => {
  const found = one.exec(xml)?.[0] ?? ''
  return replaceOnce(xml, one, Array.from({ length: count }, (_, index) => nth(found, index)).join(''))
}

/** Numbers the relationships that come after the one slide's so that they come after all of them. */
const afterSlides = (xml: string, count: number): string =>
  xml.replace(/"rId(\d+)"/g, (whole, number: string) =>
    Number(number) > FIRST_RELATIONSHIP ? `"rId${Number(number) + count - 1}"` : whole,
  )

const SECTION_LIST = /<p14:section .*<\/p14:section>/s
const EXTENSION_LIST = /<p:extLst>.*<\/p:extLst>/s

/** Sections under the headings of the plan, with ids that are the same in every export; no list where there are none. */
function listSections(xml: string, { slides }: DeckOutline): string {
  const sections = sectionsOf(slides)
  if (sections.length === 0) return replaceOnce(xml, EXTENSION_LIST, '')
  const list = sections.map(({ name, first }, index) => {
    const id = `{5EC71045-0000-4000-8000-${(index + 1).toString(16).toUpperCase().padStart(12, '0')}}`
    const end = sections[index + 1]?.first ?? slides.length
    const ids = Array.from({ length: end - first }, (_, nth) => `<p14:sldId id="${FIRST_ID + first + nth}"/>`)
    return `<p14:section name="${xmlAttribute(name)}" id="${id}"><p14:sldIdLst>${ids.join('')}</p14:sldIdLst></p14:section>`
  })
  return replaceOnce(xml, SECTION_LIST, list.join(''))
}
