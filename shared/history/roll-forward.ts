import type { PeriodKey } from '../period/period'
import { nextPeriod } from '../period/period-order'
import { setEntry, setFields } from '../quarter/edits'
import { entryOf, findKeyResult, wordingAt } from '../quarter/find'
import { partsOf } from '../quarter/parts'
import type { Baseline, KeyResult, Quarter, Status } from '../quarter/schema'
import { changeFigure } from './change-figure'
import { changeScale } from './change-scale'
import { draftDrillDown } from './draft-drill-down'
import { earlierText, textsLeftBehind } from './earlier-texts'
import { addWording, mergeKeyResult, splitKeyResult } from './lineage'
import { rollBlock } from './roll-blocks'
import { rollPromise, type PromiseAnswer } from './roll-promises'

/** What happens to one key result in the next quarter. */
export type RollAnswer =
  | { readonly answer: 'continue' }
  /** With `drillDown`, the next quarter begins with a slide of the old and the new wording. */
  | { readonly answer: 'reword'; readonly text: string; readonly why: string; readonly drillDown?: boolean }
  | { readonly answer: 'rebaseline'; readonly baseline: Baseline; readonly why: string }
  | { readonly answer: 'notScheduled'; readonly why: string }
  | { readonly answer: 'handOver'; readonly to: string }
  | { readonly answer: 'close'; readonly why: string }
  | { readonly answer: 'split'; readonly texts: readonly [string, string]; readonly why: string }
  | { readonly answer: 'merge'; readonly into: string; readonly note: string }

export interface RollOptions {
  /** Id of the new file. Ids of what the answers add begin with it. */
  readonly id: string
  /** By id of the key result or metric; one without an answer continues. */
  readonly answers?: Readonly<Record<string, RollAnswer>>
  /** By id of the promise; one that was due and has no answer is still due. */
  readonly promises?: Readonly<Record<string, PromiseAnswer>>
  /** New target quarters, as people write them, by id of the objective. */
  readonly targets?: Readonly<Record<string, string>>
  /** The next quarter's statuses, where they change; past statuses are said in the new ones. */
  readonly scale?: readonly Status[]
}

/**
 * The next quarter's file. Key results, their entries and every id are carried; prose starts empty, with
 * what it said kept in `earlier`; promises that were due and not kept are due again, one slip more; the
 * SLO report moves on by one period and forgets its results; the block of changes starts empty.
 *
 * In a new fiscal year the entries of the old one stay in the file, where the slides' columns no longer
 * show them.
 */
export function rollForward(quarter: Quarter, options: RollOptions): Quarter {
  const { id, answers = {}, promises = {}, targets = {}, scale } = options
  const period = nextPeriod(quarter.period)
  const blocks = quarter.blocks.map((block) => rollBlock(block, quarter))
  const earlier = [
    ...(quarter.earlier ?? []),
    ...textsLeftBehind(quarter),
    ...blocks.flatMap(({ left }) => left),
  ]
  const rolled: Quarter = {
    ...quarter,
    id,
    period,
    blocks: blocks.map(({ block }) => block),
    promises: quarter.promises.map((promise) => rollPromise(promise, quarter.period, promises[promise.id])),
    ...(earlier.length === 0 ? {} : { earlier }),
  }
  const step: Step = { last: quarter.period, period, newId: idsFrom(id, rolled) }
  const answered = Object.entries(answers).reduce(
    (current, [keyResult, answer]) => applyAnswer(current, keyResult, answer, step),
    Object.entries(targets).reduce(
      (current, [objective, target]) => moveTarget(current, objective, target, quarter.period),
      rolled,
    ),
  )
  return scale === undefined ? answered : changeScale(answered, scale)
}

interface Step {
  readonly last: PeriodKey
  readonly period: PeriodKey
  readonly newId: () => string
}

/** Ids that follow from the new file's own, so that rolling with the same answers gives the same file. */
function idsFrom(id: string, quarter: Quarter): () => string {
  const taken = new Set(partsOf(quarter).map((part) => part.id))
  let last = 0
  return () => {
    do last += 1
    while (taken.has(`${id}-${last}`))
    return `${id}-${last}`
  }
}

function applyAnswer(quarter: Quarter, keyResult: string, answer: RollAnswer, step: Step): Quarter {
  const { last, period, newId } = step
  switch (answer.answer) {
    case 'continue':
      return quarter
    case 'reword':
      return reword(quarter, keyResult, answer, step)
    case 'rebaseline':
      return changeFigure(quarter, keyResult, 'baseline', answer.baseline, { until: last, why: answer.why })
    case 'notScheduled':
      return notScheduled(quarter, keyResult, answer.why, period)
    case 'handOver':
      return end(quarter, keyResult, 'handedOver', answer.to, last)
    case 'close':
      return end(quarter, keyResult, 'closed', answer.why, last)
    case 'split':
      return splitKeyResult(quarter, keyResult, {
        id: newId(),
        texts: answer.texts,
        since: period,
        why: answer.why,
      })
    case 'merge':
      return mergeKeyResult(keepNote(quarter, keyResult, last), keyResult, answer)
  }
}

/** Grey in the next quarter, with the reason as its entry, after what someone may have written there already. */
function notScheduled(quarter: Quarter, id: string, why: string, period: PeriodKey): Quarter {
  const found = findKeyResult(quarter, id)
  const said = found === undefined ? '' : (entryOf(found.keyResult, period)?.text ?? '')
  const grey = quarter.scale.find(({ weight }) => weight === null)
  return setEntry(quarter, id, period, {
    text: [said, why].filter((text) => text.trim() !== '').join('\n\n'),
    ...(grey === undefined ? {} : { status: grey.id }),
  })
}

/** A new wording from the next quarter on, with a slide about it where that is wanted. */
function reword(
  quarter: Quarter,
  id: string,
  { text, why, drillDown = false }: Extract<RollAnswer, { answer: 'reword' }>,
  { period, newId }: Step,
): Quarter {
  const before = findKeyResult(quarter, id)?.keyResult
  if (before === undefined) return quarter
  const oldWording = wordingAt(before, period)
  if (oldWording === text) return quarter
  const reworded = addWording(quarter, id, { text, since: period, why })
  return drillDown
    ? draftDrillDown(reworded, id, { id: newId(), oldWording, newWording: text, why })
    : reworded
}

/** Ends a key result's life in this department. Entries stay; a note that stood there before is kept. */
const end = (
  quarter: Quarter,
  id: string,
  lifecycle: KeyResult['lifecycle'],
  note: string,
  last: PeriodKey,
): Quarter =>
  setFields(keepNote(quarter, id, last), 'keyResult', id, {
    lifecycle,
    lifecycleNote: note === '' ? undefined : note,
  })

function keepNote(quarter: Quarter, id: string, last: PeriodKey): Quarter {
  const note = findKeyResult(quarter, id)?.keyResult.lifecycleNote ?? ''
  return withEarlier(quarter, earlierText(id, 'lifecycleNote', last, note))
}

/** Another target quarter for an objective; the old one stays at hand. */
function moveTarget(quarter: Quarter, id: string, target: string, last: PeriodKey): Quarter {
  const before = quarter.blocks.find((block) => block.id === id)
  if (before?.kind !== 'objective' || before.targetQuarter === target) return quarter
  return withEarlier(
    setFields(quarter, 'objective', id, { targetQuarter: target }),
    earlierText(id, 'targetQuarter', last, before.targetQuarter),
  )
}

const withEarlier = (quarter: Quarter, texts: readonly ReturnType<typeof earlierText>[number][]): Quarter =>
  texts.length === 0 ? quarter : { ...quarter, earlier: [...(quarter.earlier ?? []), ...texts] }
