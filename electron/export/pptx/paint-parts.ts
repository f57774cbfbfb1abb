import type { SlidePlan } from '../../../shared/deck/plan'
import { mediaName, slidePainter } from './paint-slide'
import { partOf } from './part-map'
import { embedQuarter } from './repair/embed-quarter'
import { repairPackage } from './repair/repair'
import { makeSkeleton } from './skeleton'
import type { Part } from './write-zip'

/** The parts of the presentation in the order of the package, content types first as readers expect. */
export async function paintParts(
  plan: SlidePlan,
  quarterFile: string,
  onSlide?: (done: number, of: number) => void,
): Promise<readonly Part[]> {
  const parts = await makeSkeleton(plan)
  repairPackage(parts, plan)
  const paint = slidePainter(plan)
  for (let index = 0; index < plan.slides.length; index += 1) {
    const name = `ppt/slides/slide${index + 1}.xml`
    const relationshipsName = `ppt/slides/_rels/slide${index + 1}.xml.rels`
    const slide = paint(index, {
      xml: partOf(parts, name),
      relationships: partOf(parts, relationshipsName),
    })
    parts.set(name, slide.xml)
    parts.set(relationshipsName, slide.relationships)
    onSlide?.(index + 1, plan.slides.length)
  }
  embedQuarter(parts, quarterFile)
  return [
    ...[...parts].map(([name, content]) => ({ name, content })),
    ...plan.media.map(({ type, data }, index) => ({
      name: `ppt/media/${mediaName(type, index)}`,
      content: Buffer.from(data, 'base64'),
    })),
  ]
}
