import type { SlidePlan } from '../../../shared/deck/plan'
import { mediaName, slidePainter } from './paint-slide'
import { partOf, type PartMap } from './part-map'
import { embedQuarter } from './repair/embed-quarter'
import { repairPackage } from './repair/repair'
import { makeSkeleton } from './skeleton'
import type { Part } from './write-zip'

/**
 * The parts of the presentation in the order of the package, content types first as readers expect. Slides
 * are painted when they are asked for, one after the other, so that a large deck is never held as a whole.
 */
export async function paintParts(plan: SlidePlan, quarterFile: string): Promise<Iterable<Part>> {
  const parts = await makeSkeleton(plan)
  repairPackage(parts, plan)
  embedQuarter(parts, quarterFile)
  return partsOf(plan, parts)
}

function* partsOf(plan: SlidePlan, parts: PartMap): Generator<Part, void> {
  const empty = plan.slides.map((_slide, index) => takeSlide(parts, index + 1))
  for (const [name, content] of parts) yield { name, content }
  for (const [index, { type, data }] of plan.media.entries()) {
    yield { name: `ppt/media/${mediaName(type, index)}`, content: Buffer.from(data, 'base64') }
  }
  const paint = slidePainter(plan)
  for (const [index, slide] of empty.entries()) {
    const { xml, relationships } = paint(index, slide)
    yield { name: slide.relationshipsName, content: relationships }
    yield { name: slide.name, content: xml }
  }
}

/** Takes an empty slide out of the package. */
function takeSlide(parts: PartMap, number: number) {
  const name = `ppt/slides/slide${number}.xml`
  const relationshipsName = `ppt/slides/_rels/slide${number}.xml.rels`
  const slide = {
    name,
    relationshipsName,
    xml: partOf(parts, name),
    relationships: partOf(parts, relationshipsName),
  }
  parts.delete(name)
  parts.delete(relationshipsName)
  return slide
}
