import type { SlidePlan } from '../../../shared/deck/plan'
import { paintParts } from './paint-parts'
import { SelfCheckFailed } from './self-check/self-check-failed'
import { checkPackage } from './self-check/self-check'
import { writeZip } from './write-zip'

/**
 * A slide plan as the bytes of a presentation, with the quarter file it was compiled from inside. The same
 * plan and file give the same bytes.
 *
 * @param onSlide told after each slide, for progress.
 * @throws SelfCheckFailed if the package would break a rule of ours; such a package is never written.
 */
export async function paintPptx(
  plan: SlidePlan,
  quarterFile: string,
  onSlide?: (done: number, of: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const parts = await paintParts(plan, quarterFile, onSlide)
  const problems = checkPackage(parts, plan)
  if (problems.length > 0) throw new SelfCheckFailed(problems)
  return writeZip(parts)
}
