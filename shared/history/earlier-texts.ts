import type { PeriodKey } from '../period/period'
import { comparePeriods } from '../period/period-order'
import { findDrillDown } from '../quarter/find'
import type { Block, BlockOf, DrillDown, EarlierText, Quarter, ServiceObjective } from '../quarter/schema'

/** Every prose text that the next quarter starts without, by the field it stood in. */
export function textsLeftBehind(quarter: Quarter): readonly EarlierText[] {
  const { period } = quarter
  const ofPromises = quarter.promises
    .filter(({ dueIn, outcome }) => comparePeriods(dueIn, period) <= 0 && !isSettled(outcome))
    .flatMap(({ id, did }) => earlierText(id, 'did', period, did))
  return [...quarter.blocks.flatMap((block) => ofBlock(block, period)), ...ofPromises]
}

/** One text as `earlier` keeps it; nothing where it says nothing. */
export const earlierText = (
  id: string,
  field: string,
  period: PeriodKey,
  text: string,
): readonly EarlierText[] => (text.trim() === '' ? [] : [{ id, field, period, text }])

/**
 * What a field said when it last said something, before this file's quarter. A drill-down of this quarter
 * has the last one about the same key result before it.
 */
export function lastSaid(quarter: Quarter, id: string, field: string): EarlierText | undefined {
  const { earlier = [] } = quarter
  const said = (of: string) => earlier.findLast((text) => text.id === of && text.field === field)
  const own = said(id)
  const keyResult = own === undefined ? findDrillDown(quarter, id)?.drillDown.keyResult : undefined
  if (keyResult === undefined) return own
  const before = earlier.findLast((text) => text.field === 'keyResult' && text.text === keyResult)
  return before === undefined ? undefined : said(before.id)
}

const isSettled = (outcome: Quarter['promises'][number]['outcome']): boolean =>
  outcome === 'done' || outcome === 'dropped'

function ofBlock(block: Block, period: PeriodKey): readonly EarlierText[] {
  const text = (field: string, markdown: string) => earlierText(block.id, field, period, markdown)
  switch (block.kind) {
    case 'overview':
      return [
        ...text('notes', block.notes),
        ...text('overview', block.overview),
        ...text('progress', block.progress),
      ]
    case 'objective':
      return [
        ...text('notes', block.notes),
        ...text('narrative', block.narrative),
        ...text('challenges', block.challenges),
        ...text('keyResultNotes', block.keyResultNotes),
        ...block.drillDowns.flatMap((drillDown) => ofDrillDown(drillDown, block.id, period)),
      ]
    case 'sloReport':
      return [
        ...text('notes', block.notes),
        ...block.services
          .flatMap(({ objectives }) => objectives)
          .flatMap((objective) => ofServiceObjective(objective, period)),
      ]
    case 'metrics':
    case 'promises':
    case 'trend':
      return text('notes', block.notes)
    case 'changes':
      return [...text('notes', block.notes), ...ofChanges(block, period)]
    case 'title':
    case 'section':
    case 'text':
    case 'legend':
    case 'credits':
      return []
  }
}

/** A drill-down is of one quarter. Its texts stay, with the objective and the key result it was about. */
const ofDrillDown = (drillDown: DrillDown, objective: string, period: PeriodKey): readonly EarlierText[] => {
  const fields = [
    'title',
    'situation',
    'impact',
    'recommendation',
    'oldWording',
    'newWording',
    'notes',
  ] as const
  return [
    ...earlierText(drillDown.id, 'objective', period, objective),
    ...earlierText(drillDown.id, 'keyResult', period, drillDown.keyResult ?? ''),
    ...fields.flatMap((field) => earlierText(drillDown.id, field, period, drillDown[field] ?? '')),
  ]
}

function ofServiceObjective(objective: ServiceObjective, period: PeriodKey): readonly EarlierText[] {
  const { id, outcome, measured, good, total } = objective
  return [
    ...(outcome === 'notMeasured' || outcome === 'withdrawn'
      ? []
      : earlierText(id, 'outcome', period, outcome)),
    ...earlierText(id, 'measured', period, measured),
    ...(good === undefined ? [] : earlierText(id, 'good', period, String(good))),
    ...(total === undefined ? [] : earlierText(id, 'total', period, String(total))),
  ]
}

const ofChanges = (block: BlockOf<'changes'>, period: PeriodKey): readonly EarlierText[] =>
  block.changes.flatMap(({ id, where, why }) => [
    ...earlierText(id, 'where', period, where),
    ...earlierText(id, 'why', period, why),
  ])
