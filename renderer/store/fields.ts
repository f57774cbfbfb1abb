import type { PeriodKey } from '../../shared/period/period'
import { currentWording, entryOf } from '../../shared/quarter/find'
import type { Block, Entry, KeyResult, Objective, Quarter } from '../../shared/quarter/schema'
import type { Place } from './place'

/** Replaces the elements that `change` makes new; the same list when it makes none. */
export function changeList<Item>(list: readonly Item[], change: (item: Item) => Item): readonly Item[] {
  const next = list.map(change)
  return next.some((item, index) => item !== list[index]) ? next : list
}

/** An object with one list made new where its elements changed. */
function withList<Holder, Key extends keyof Holder, Item>(
  holder: Holder,
  key: Key,
  list: Holder[Key] & readonly Item[],
  change: (item: Item) => Item,
): Holder {
  const next = changeList(list, change)
  return next === list ? holder : { ...holder, [key]: next }
}

/** The text of a field by its name in the file; undefined where the object has no such text. */
function ownText(holder: object, field: string): string | undefined {
  const value: unknown = Reflect.get(holder, field)
  return typeof value === 'string' ? value : undefined
}

function withOwnText<Holder extends object>(holder: Holder, field: string, text: string): Holder {
  const before = ownText(holder, field)
  return before === undefined || before === text ? holder : { ...holder, [field]: text }
}

/** Everything in the file that has an id and texts of its own, block by block. */
function changeInBlock(
  block: Block,
  id: string,
  change: <Holder extends Named>(holder: Holder) => Holder,
): Block {
  if (block.id === id) return change(block)
  const own = <Holder extends Named>(holder: Holder): Holder => (holder.id === id ? change(holder) : holder)
  switch (block.kind) {
    case 'objective': {
      const withKeyResults = withList(block, 'keyResults', block.keyResults, own)
      return withList(withKeyResults, 'drillDowns', withKeyResults.drillDowns, own)
    }
    case 'metrics':
      return withList(block, 'metrics', block.metrics, own)
    case 'overview':
      return withList(block, 'links', block.links, own)
    case 'changes':
      return withList(block, 'changes', block.changes, own)
    case 'sloReport':
      return withList(block, 'services', block.services, (service) =>
        service.id === id ? change(service) : withList(service, 'objectives', service.objectives, own),
      )
    case 'title':
    case 'section':
    case 'promises':
    case 'trend':
    case 'text':
    case 'legend':
    case 'credits':
      return block
  }
}

interface Named {
  readonly id: string
}

/** Changes the one object with this id, wherever it stands. Everything else stays the same object. */
export function changeById(
  quarter: Quarter,
  id: string,
  change: <Holder extends Named>(holder: Holder) => Holder,
): Quarter {
  const own = <Holder extends Named>(holder: Holder): Holder => (holder.id === id ? change(holder) : holder)
  const withBlocks = withList(quarter, 'blocks', quarter.blocks, (block) => changeInBlock(block, id, change))
  if (withBlocks !== quarter) return withBlocks
  const withPromises = withList(quarter, 'promises', quarter.promises, own)
  if (withPromises !== quarter) return withPromises
  const withMedia = withList(quarter, 'media', quarter.media, own)
  return withMedia !== quarter ? withMedia : withList(quarter, 'scale', quarter.scale, own)
}

const isKeyResult = (holder: object): holder is KeyResult => 'wording' in holder && 'entries' in holder

export function changeKeyResult(
  quarter: Quarter,
  id: string,
  change: (keyResult: KeyResult) => KeyResult,
): Quarter {
  const rows = (list: readonly KeyResult[]): readonly KeyResult[] =>
    changeList(list, (row) => (row.id === id ? change(row) : row))
  return withList(quarter, 'blocks', quarter.blocks, (block): Block => {
    if (block.kind === 'objective') {
      const keyResults = rows(block.keyResults)
      return keyResults === block.keyResults ? block : { ...block, keyResults }
    }
    if (block.kind === 'metrics') {
      const metrics = rows(block.metrics)
      return metrics === block.metrics ? block : { ...block, metrics }
    }
    return block
  })
}

function withKeyResultText(keyResult: KeyResult, { field, period }: Place, text: string): KeyResult {
  switch (field) {
    case 'wording': {
      const last = keyResult.wording.at(-1)
      if (last === undefined || last.text === text) return keyResult
      return { ...keyResult, wording: [...keyResult.wording.slice(0, -1), { ...last, text }] }
    }
    case 'baseline':
    case 'goal':
      return keyResult[field].text === text
        ? keyResult
        : { ...keyResult, [field]: { ...keyResult[field], text } }
    case 'entry':
      return period === undefined ? keyResult : withEntry(keyResult, period, (entry) => ({ ...entry, text }))
    case 'notes':
      return period === undefined
        ? keyResult
        : withEntry(keyResult, period, ({ notes: _before, ...entry }) =>
            text === '' ? entry : { ...entry, notes: text },
          )
    default:
      return withOwnText(keyResult, field, text)
  }
}

/** Changes a KR's entry of one period, which is made where there is none; entries stay in order of time. */
export function withEntry(
  keyResult: KeyResult,
  period: PeriodKey,
  change: (entry: Entry) => Entry,
): KeyResult {
  const before = entryOf(keyResult, period)
  const after = change(before ?? { period, text: '' })
  if (before !== undefined && JSON.stringify(before) === JSON.stringify(after)) return keyResult
  if (before === undefined && after.text === '' && after.status === undefined) return keyResult
  const others = keyResult.entries.filter((entry) => entry.period !== period)
  // Keys of one calendar sort as text in order of time.
  const entries = [...others, after].sort((a, b) => (a.period < b.period ? -1 : 1))
  return { ...keyResult, entries }
}

/** Writes a text into the field it belongs to. A place that does not exist changes nothing. */
export const writeText = (quarter: Quarter, place: Place, text: string): Quarter =>
  place.id === quarter.id
    ? withOwnText(quarter, place.field, text)
    : changeById(quarter, place.id, (holder) => {
        if (!isKeyResult(holder)) return withOwnText(holder, place.field, text)
        // A KR stays what it is; the type only forgets it.
        return withKeyResultText(holder, place, text) as typeof holder
      })

/** What a field says now. */
export function readKeyResultText(keyResult: KeyResult, { field, period }: Place): string {
  switch (field) {
    case 'wording':
      return currentWording(keyResult)
    case 'baseline':
    case 'goal':
      return keyResult[field].text
    case 'entry':
      return (period === undefined ? undefined : entryOf(keyResult, period)?.text) ?? ''
    default:
      return ownText(keyResult, field) ?? ''
  }
}

/** Sets or clears what an entry's status is. */
export const setEntryStatus = (
  quarter: Quarter,
  keyResult: string,
  period: PeriodKey,
  status: string | undefined,
): Quarter =>
  changeKeyResult(quarter, keyResult, (row) =>
    withEntry(row, period, ({ status: _before, ...entry }) =>
      status === undefined ? entry : { ...entry, status },
    ),
  )

const changeObjective = (
  quarter: Quarter,
  id: string,
  change: (objective: Objective) => Objective,
): Quarter =>
  withList(quarter, 'blocks', quarter.blocks, (block) =>
    block.id === id && block.kind === 'objective' ? change(block) : block,
  )

/** States an objective's status for a period, or leaves it to the key results. */
export const setStated = (
  quarter: Quarter,
  objective: string,
  period: PeriodKey,
  status: string | undefined,
): Quarter =>
  changeObjective(quarter, objective, (block) => {
    const before = block.stated.find((one) => one.period === period)
    if (before?.status === status) return block
    const others = block.stated.filter((one) => one.period !== period)
    const stated = status === undefined ? others : [...others, { period, status, why: before?.why ?? '' }]
    return { ...block, stated: stated.sort((a, b) => (a.period < b.period ? -1 : 1)) }
  })

export const setStatedWhy = (quarter: Quarter, objective: string, period: PeriodKey, why: string): Quarter =>
  changeObjective(quarter, objective, (block) => ({
    ...block,
    stated: changeList(block.stated, (one) =>
      one.period === period && one.why !== why ? { ...one, why } : one,
    ),
  }))

/** Departments as people write them in one line: separated by commas, order kept, empties dropped. */
export const setDepartments = (quarter: Quarter, objective: string, line: string): Quarter =>
  changeObjective(quarter, objective, (block) => {
    const departments = line
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '')
    return departments.join('\n') === block.departments.join('\n') ? block : { ...block, departments }
  })
