import type { PeriodKey } from '../period/period'
import type {
  Block,
  BlockKind,
  BlockOf,
  DrillDown,
  Entry,
  KeyResult,
  Media,
  Objective,
  Quarter,
} from './schema'

/** What a KR says for a period, if anything. */
export const entryOf = (keyResult: KeyResult, period: PeriodKey): Entry | undefined =>
  keyResult.entries.find((entry) => entry.period === period)

/** The wording that holds in a period, Markdown: one that is proposed for later does not hold yet. */
export const wordingAt = (keyResult: KeyResult, period: PeriodKey): string =>
  (keyResult.wording.findLast(({ since }) => since <= period) ?? keyResult.wording[0])?.text ?? ''

/** The newest wording, Markdown, also where it is a proposal for a later period: what an editor changes. */
export const currentWording = (keyResult: KeyResult): string => keyResult.wording.at(-1)?.text ?? ''

/** Whether a KR goes on: it is worked on, or only rests. */
export const goesOn = ({ lifecycle }: Pick<KeyResult, 'lifecycle'>): boolean =>
  lifecycle === 'active' || lifecycle === 'paused'

/** The goal set for one period of the year, if there is one. */
export const stagedGoalOf = (
  keyResult: KeyResult,
  period: PeriodKey,
): KeyResult['goal']['staged'][number] | undefined =>
  keyResult.goal.staged.find((staged) => staged.period === period)

/** The block with this id. */
export const findBlock = (quarter: Quarter, id: string): Block | undefined =>
  quarter.blocks.find((block) => block.id === id)

/** All blocks of one kind, in the order of the outline. */
export const blocksOf = <Kind extends BlockKind>(quarter: Quarter, kind: Kind): readonly BlockOf<Kind>[] =>
  quarter.blocks.filter((block): block is BlockOf<Kind> => block.kind === kind)

export const objectivesOf = (quarter: Quarter): readonly Objective[] => blocksOf(quarter, 'objective')

export const findObjective = (quarter: Quarter, id: string): Objective | undefined =>
  objectivesOf(quarter).find((objective) => objective.id === id)

/** The KRs of an objective, the rows of a metrics table; other blocks have none. */
export function keyResultsOf(block: Block): readonly KeyResult[] {
  if (block.kind === 'objective') return block.keyResults
  return block.kind === 'metrics' ? block.metrics : []
}

/** A KR or metric with the block that holds it. */
export function findKeyResult(
  quarter: Quarter,
  id: string,
): { readonly keyResult: KeyResult; readonly block: BlockOf<'objective' | 'metrics'> } | undefined {
  for (const block of quarter.blocks) {
    if (block.kind !== 'objective' && block.kind !== 'metrics') continue
    const keyResult = keyResultsOf(block).find((one) => one.id === id)
    if (keyResult) return { keyResult, block }
  }
  return undefined
}

/** A drill-down with the objective that holds it. */
export function findDrillDown(
  quarter: Quarter,
  id: string,
): { readonly drillDown: DrillDown; readonly objective: Objective } | undefined {
  for (const objective of objectivesOf(quarter)) {
    const drillDown = objective.drillDowns.find((one) => one.id === id)
    if (drillDown) return { drillDown, objective }
  }
  return undefined
}

export const findMedia = (quarter: Quarter, id: string): Media | undefined =>
  quarter.media.find((media) => media.id === id)
