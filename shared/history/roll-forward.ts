import type { PeriodKey } from '../period/period'
import { comparePeriods, nextPeriod } from '../period/period-order'
import { changeWording, setEntry, setLifecycle } from '../quarter/edits'
import type { Baseline, Block, EarlierText, Quarter, QuarterPromise } from '../quarter/schema'
import { changeFigure } from './change-figure'

/** What happens to one key result in the next quarter. */
export type RollAnswer =
  | { readonly answer: 'continue' }
  | { readonly answer: 'reword'; readonly text: string; readonly why: string }
  | { readonly answer: 'rebaseline'; readonly baseline: Baseline; readonly why: string }
  | { readonly answer: 'notScheduled'; readonly why: string }
  | { readonly answer: 'handOver'; readonly to: string }
  | { readonly answer: 'close'; readonly why: string }

export interface RollOptions {
  /** Id of the new file. */
  readonly id: string
  /** By id of the key result or metric; one without an answer continues. */
  readonly answers?: Readonly<Record<string, RollAnswer>>
}

/**
 * The next quarter's file. Key results, their entries and every id are carried; prose starts empty, with
 * what it said kept in `earlier`; promises that were due and not kept are due again, one slip more; the
 * SLO report moves on by one period and forgets its results; the block of changes starts empty.
 *
 * In a new fiscal year the entries of the old one stay in the file, where the slides' columns no longer
 * show them.
 */
export function rollForward(quarter: Quarter, { id, answers = {} }: RollOptions): Quarter {
  const period = nextPeriod(quarter.period)
  const earlier = [...(quarter.earlier ?? []), ...textsOf(quarter)]
  const rolled: Quarter = {
    ...quarter,
    id,
    period,
    blocks: quarter.blocks.map((block) => rollBlock(block, quarter)),
    promises: quarter.promises.map((promise) => rollPromise(promise, quarter.period)),
    ...(earlier.length === 0 ? {} : { earlier }),
  }
  return Object.entries(answers).reduce(
    (current, [keyResult, answer]) => applyAnswer(current, keyResult, answer, quarter.period, period),
    rolled,
  )
}

function applyAnswer(
  quarter: Quarter,
  keyResult: string,
  answer: RollAnswer,
  last: PeriodKey,
  period: PeriodKey,
): Quarter {
  switch (answer.answer) {
    case 'continue':
      return quarter
    case 'reword':
      return changeWording(quarter, keyResult, { text: answer.text, since: period, why: answer.why })
    case 'rebaseline':
      return changeFigure(quarter, keyResult, 'baseline', answer.baseline, { until: last, why: answer.why })
    case 'notScheduled': {
      const grey = quarter.scale.find(({ weight }) => weight === null)
      return setEntry(quarter, keyResult, period, {
        text: answer.why,
        ...(grey === undefined ? {} : { status: grey.id }),
      })
    }
    case 'handOver':
      return setLifecycle(quarter, keyResult, 'handedOver', answer.to)
    case 'close':
      return setLifecycle(quarter, keyResult, 'closed', answer.why)
  }
}

function rollBlock(block: Block, quarter: Quarter): Block {
  switch (block.kind) {
    case 'overview':
      return { ...block, notes: '', overview: '', progress: '' }
    case 'objective':
      return {
        ...block,
        notes: '',
        narrative: '',
        challenges: '',
        keyResultNotes: '',
        drillDowns: [],
      }
    case 'metrics':
      return { ...block, notes: '' }
    case 'sloReport':
      return {
        ...block,
        notes: '',
        from: laterDay(block.from, 12 / quarter.calendar.periodsPerYear, false),
        to: laterDay(block.to, 12 / quarter.calendar.periodsPerYear, true),
        services: block.services.map((service) => ({
          ...service,
          objectives: service.objectives.map(({ good, total, ...objective }) => ({
            ...objective,
            outcome: objective.outcome === 'withdrawn' ? ('withdrawn' as const) : ('notMeasured' as const),
            measured: '',
          })),
        })),
      }
    case 'changes':
      return { ...block, notes: '', since: quarter.period, unchanged: 0, changes: [] }
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

/** A promise that was due and not kept is due again; what was said of it is kept in `earlier`. */
function rollPromise(promise: QuarterPromise, last: PeriodKey): QuarterPromise {
  if (comparePeriods(promise.dueIn, last) > 0) return promise
  switch (promise.outcome) {
    case 'done':
    case 'dropped':
      return promise
    case 'paused':
      return { ...promise, dueIn: nextPeriod(last), did: '' }
    case 'slipped':
      return { ...promise, dueIn: nextPeriod(last), did: '', outcome: 'due' }
    case 'due':
      return { ...promise, dueIn: nextPeriod(last), did: '', slips: promise.slips + 1 }
  }
}

/** Every prose text that the next quarter starts without. */
function textsOf(quarter: Quarter): readonly EarlierText[] {
  const { period } = quarter
  const text = (id: string, field: string, markdown: string): readonly EarlierText[] =>
    markdown.trim() === '' ? [] : [{ id, field, period, text: markdown }]
  const ofBlock = (block: Block): readonly EarlierText[] => {
    switch (block.kind) {
      case 'overview':
        return [
          ...text(block.id, 'notes', block.notes),
          ...text(block.id, 'overview', block.overview),
          ...text(block.id, 'progress', block.progress),
        ]
      case 'objective':
        return [
          ...text(block.id, 'notes', block.notes),
          ...text(block.id, 'narrative', block.narrative),
          ...text(block.id, 'challenges', block.challenges),
          ...text(block.id, 'keyResultNotes', block.keyResultNotes),
          ...block.drillDowns.flatMap((drillDown) =>
            (
              ['title', 'situation', 'impact', 'recommendation', 'oldWording', 'newWording', 'notes'] as const
            ).flatMap((field) => text(drillDown.id, field, drillDown[field] ?? '')),
          ),
        ]
      case 'sloReport':
        return [
          ...text(block.id, 'notes', block.notes),
          ...block.services
            .flatMap((service) => service.objectives)
            .flatMap(({ id, outcome, measured }) =>
              outcome === 'notMeasured' && measured === ''
                ? []
                : text(id, 'outcome', `${outcome} ${measured}`.trim()),
            ),
        ]
      case 'metrics':
        return text(block.id, 'notes', block.notes)
      case 'changes':
        return [
          ...text(block.id, 'notes', block.notes),
          ...block.changes.flatMap((change) => text(change.id, 'why', change.why)),
        ]
      case 'title':
      case 'section':
      case 'promises':
      case 'trend':
      case 'text':
      case 'legend':
      case 'credits':
        return []
    }
  }
  return [
    ...quarter.blocks.flatMap(ofBlock),
    ...quarter.promises
      .filter(
        ({ dueIn, outcome }) =>
          comparePeriods(dueIn, period) <= 0 && outcome !== 'done' && outcome !== 'dropped',
      )
      .flatMap(({ id, did }) => text(id, 'did', did)),
  ]
}

/** A day some months later; the last day of a month stays a last day. */
function laterDay(isoDay: string, months: number, keepLast: boolean): string {
  const [year = 0, month = 1, day = 1] = isoDay.split('-').map(Number)
  const last = (y: number, m: number) => new Date(Date.UTC(y, m, 0)).getUTCDate()
  const target = new Date(Date.UTC(year, month - 1 + months, 1))
  const [y, m] = [target.getUTCFullYear(), target.getUTCMonth() + 1]
  const wasLast = keepLast && day === last(year, month)
  const kept = wasLast ? last(y, m) : Math.min(day, last(y, m))
  return `${String(y)}-${String(m).padStart(2, '0')}-${String(kept).padStart(2, '0')}`
}
