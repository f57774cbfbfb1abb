import { paintPptx } from '../../../electron/export/pptx/paint-pptx'
import type { SlidePlan } from '../../../shared/deck/plan'
import { streamPlan } from './stream-plan'

/** A whole plan as the bytes of a presentation with a quarter file inside. */
export const paintPlan = async (plan: SlidePlan, quarterFile: string): Promise<Uint8Array<ArrayBuffer>> =>
  (await paintPptx(streamPlan(plan), quarterFile)).bytes
