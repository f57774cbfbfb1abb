import type { SlidePlan } from '../../../shared/deck/plan'
import { packHere, type Packer } from './packer'
import { paintParts } from './paint-parts'
import { PackageCheck } from './self-check/self-check'
import { SelfCheckFailed } from './self-check/self-check-failed'

/**
 * A slide plan as the bytes of a presentation, with the quarter file it was compiled from inside. The same
 * plan and file give the same bytes.
 *
 * @param onSlide told after each slide, for progress.
 * @param packer makes the file of the parts; who passes one abandons it if this fails.
 * @throws SelfCheckFailed if the package would break a rule of ours; such a package is never written.
 */
export async function paintPptx(
  plan: SlidePlan,
  quarterFile: string,
  onSlide?: (done: number, of: number) => void,
  packer: Packer = packHere(),
): Promise<Uint8Array<ArrayBuffer>> {
  const check = new PackageCheck(plan)
  let slides = 0
  for (const part of await paintParts(plan, quarterFile)) {
    check.add(part)
    packer.add(part)
    if (!part.name.startsWith('ppt/slides/slide')) continue
    slides += 1
    onSlide?.(slides, plan.slides.length)
  }
  const problems = check.finish()
  if (problems.length > 0) throw new SelfCheckFailed(problems)
  return packer.finish()
}
