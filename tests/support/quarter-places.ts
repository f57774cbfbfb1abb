import { blocksOf, findBlock, findKeyResult, keyResultsOf } from '../../shared/quarter/find'
import type { KeyResult, Quarter } from '../../shared/quarter/schema'

/** Every key result and metric of a file, in the order of the outline. */
export const allKeyResults = (quarter: Quarter): readonly KeyResult[] =>
  quarter.blocks.flatMap((block) => keyResultsOf(block))

/**
 * The text at a place written as tests write it: a KR's `kr-data-2 Q1`, `kr-data-2 goal`, or a field of a
 * block, drill-down, SLO or promise, such as `objective-data narrative`.
 */
export function textAt(quarter: Quarter, place: string): string {
  const [id = '', field = ''] = place.split(' ')
  const keyResult = findKeyResult(quarter, id)?.keyResult
  if (keyResult !== undefined) return keyResultText(keyResult, field)
  const holder = [
    findBlock(quarter, id),
    ...blocksOf(quarter, 'objective').flatMap((objective) => objective.drillDowns),
    ...blocksOf(quarter, 'sloReport').flatMap((report) => report.services.flatMap((one) => one.objectives)),
    ...quarter.promises,
  ].find((one) => one?.id === id)
  const text: unknown = holder === undefined ? undefined : Reflect.get(holder, field)
  if (typeof text !== 'string') throw new Error(`There is no text at "${place}"`)
  return text
}

function keyResultText(keyResult: KeyResult, field: string): string {
  if (field === 'title') return keyResult.title
  if (field === 'wording') return keyResult.wording[0]?.text ?? ''
  if (field === 'rewording') return keyResult.wording[1]?.text ?? ''
  if (field === 'baseline') return keyResult.baseline.text
  if (field === 'goal') return keyResult.goal.text
  const entry = keyResult.entries.find(({ period }) => period.endsWith(`-${field}`))
  if (entry === undefined) throw new Error(`${keyResult.id} has no entry for ${field}`)
  return entry.text
}
