import { comparePeriods } from '../period/period-order'
import type { FiscalCalendar, PeriodKey } from '../period/period'
import { bareLabel } from '../quarter/bare-label'
import { currentWording, keyResultsOf } from '../quarter/find'
import { keyResultTitle } from '../quarter/key-result-name'
import type { Block, KeyResult, Quarter, Status } from '../quarter/schema'
import { excerpt } from '../rich-text/plain-words'
import { rollUp } from '../status/roll-up'
import { statusOf } from '../status/status-of'

/**
 * What the trend needs of one quarter file, and no more: a folder of hundreds of files is read one by one, and
 * only this stays of each.
 */
export interface TrendFile {
  /** How the file is called to people; its path below the folder. */
  readonly name: string
  /** Milliseconds since 1970. */
  readonly modifiedMs: number
  readonly department: string
  readonly period: PeriodKey
  readonly calendar: FiscalCalendar
  readonly scale: readonly Status[]
  /** How many key results and metrics have a status for the file's own period. */
  readonly reported: number
  readonly groups: readonly TrendGroup[]
}

/** An objective, or a table of metrics, with its rows. */
export interface TrendGroup extends TrendPart {
  readonly kind: 'objective' | 'metrics'
  readonly rows: readonly TrendPart[]
}

export interface TrendPart {
  readonly id: string
  /** `KR1`; empty for objectives and for most metrics. */
  readonly label: string
  readonly title: string
  /** By what it is recognised without an id: statement or wording. */
  readonly text: string
  readonly lineage: readonly string[]
  /** In order of time; nothing later than the file's own period. */
  readonly said: readonly TrendSaid[]
}

export interface TrendSaid {
  readonly period: PeriodKey
  /** Id of the file's scale. */
  readonly status?: string
  readonly value?: number
  readonly unit?: string
  /** The beginning of the evidence, plain. */
  readonly text: string
  /** The file corrects here what an earlier one said. */
  readonly restated: boolean
  /** A new wording counts from this period on. */
  readonly reworded: boolean
}

/** As much of a text as a tooltip shows, or as recognising takes. */
const MOST_EVIDENCE = 160
const MOST_WORDING = 400

/** Takes out of a quarter what the trend needs. */
export function trendFileOf(quarter: Quarter, name: string, modifiedMs: number): TrendFile {
  const groups = quarter.blocks.flatMap((block): readonly TrendGroup[] =>
    block.kind === 'objective' || block.kind === 'metrics' ? [groupOf(block, quarter)] : [],
  )
  const rows = groups.flatMap((group) => group.rows)
  return {
    name,
    modifiedMs,
    department: quarter.department,
    period: quarter.period,
    calendar: quarter.calendar,
    scale: quarter.scale,
    reported: rows.filter(({ said }) =>
      said.some(({ period, status }) => period === quarter.period && status !== undefined),
    ).length,
    groups,
  }
}

function groupOf(block: Extract<Block, { kind: 'objective' | 'metrics' }>, quarter: Quarter): TrendGroup {
  const keyResults = keyResultsOf(block)
  return {
    id: block.id,
    kind: block.kind,
    label: '',
    title: block.title,
    text: excerpt(block.kind === 'objective' ? block.statement : block.outcome, MOST_WORDING),
    lineage: [],
    said: block.kind === 'objective' ? saidOfObjective(block, quarter) : [],
    rows: keyResults.map((keyResult) => partOf(keyResult, quarter)),
  }
}

/** The objective's status for every period of which anything is known. */
function saidOfObjective(
  objective: Extract<Block, { kind: 'objective' }>,
  { period: own, scale }: Quarter,
): readonly TrendSaid[] {
  const periods = new Set([
    own,
    ...objective.stated.map(({ period }) => period),
    ...objective.keyResults.flatMap(({ entries }) => entries.map(({ period }) => period)),
  ])
  return [...periods]
    .filter((period) => comparePeriods(period, own) <= 0)
    .toSorted(comparePeriods)
    .flatMap((period): readonly TrendSaid[] => {
      const { shown, why } = rollUp(objective, period, scale)
      if (shown === undefined) return []
      return [
        { period, status: shown.id, text: excerpt(why, MOST_EVIDENCE), restated: false, reworded: false },
      ]
    })
}

function partOf(keyResult: KeyResult, { period: own, scale }: Quarter): TrendPart {
  const [first, ...later] = keyResult.wording
  const rewordedIn = new Set(first === undefined ? [] : later.map(({ since }) => since))
  return {
    id: keyResult.id,
    label: bareLabel(keyResult.label),
    title: keyResultTitle(keyResult),
    text: excerpt(currentWording(keyResult), MOST_WORDING),
    lineage: keyResult.lineage ?? [],
    said: keyResult.entries
      .filter(({ period }) => comparePeriods(period, own) <= 0)
      .flatMap((entry): readonly TrendSaid[] => {
        const status = statusOf(scale, entry.status)
        if (status === undefined && entry.value === undefined && entry.text.trim() === '') return []
        return [
          {
            period: entry.period,
            ...(status === undefined ? {} : { status: status.id }),
            ...(entry.value === undefined ? {} : { value: entry.value }),
            ...(entry.unit === undefined ? {} : { unit: entry.unit }),
            text: excerpt(entry.text, MOST_EVIDENCE),
            restated: (entry.restated ?? []).length > 0,
            reworded: rewordedIn.has(entry.period),
          },
        ]
      }),
  }
}
