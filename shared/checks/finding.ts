import type { PeriodKey } from '../period/period'
import type { RuleId } from './rule-id'

/** `error`: wrong in front of the audience. `warning`: likely wrong. `hint`: worth a look. */
export type Severity = 'error' | 'warning' | 'hint'

/** Where in the quarter file a finding stands, precise enough to put the cursor there. */
export interface Place {
  /** Id of the block, or empty for the file's own settings. */
  readonly block: string
  /** Id of the block, KR, metric, drill-down, service, service objective, link, promise or media. */
  readonly id: string
  /** The field's name in the quarter file: `wording`, `baseline`, `entry`, … */
  readonly field: string
  /** The period, where the field belongs to an entry. */
  readonly period?: PeriodKey
  /** The part of the field's plain text that is meant, UTF-16 units. */
  readonly range?: { readonly start: number; readonly end: number }
}

/** One result of one check. */
export interface Finding {
  readonly rule: RuleId
  readonly severity: Severity
  readonly place: Place
  /** Names the place and the facts; says what to do where that is not plain. */
  readonly sentence: string
  /** What mends it, where a machine can know. */
  readonly fix?: Fix
  /** Other ways to mend it, which the user may mean instead. */
  readonly otherFixes?: readonly Fix[]
  /** Where an answer to the finding is kept, if it asks for one; it goes to the speaker notes. */
  readonly answer?: AnswerPlace
}

/** A mend: one field gets another value, or two rows become one metric. */
export type Fix =
  | {
      readonly kind: 'write'
      /** What the button says. */
      readonly label: string
      readonly place: Place
      readonly value: string
    }
  | {
      /** The number of a quarter, with its text. */
      readonly kind: 'entry'
      readonly label: string
      readonly keyResult: string
      readonly period: PeriodKey
      readonly entry: { readonly text: string; readonly value?: number; readonly unit?: string }
    }
  | {
      readonly kind: 'link'
      readonly label: string
      /** The row that repeats the metric. */
      readonly keyResult: string
      readonly metric: string
      /** Whose baseline both count from. */
      readonly baselineOf: string
    }

/** The notes of an entry, or the reason of a stated status. */
export interface AnswerPlace {
  readonly kind: 'entryNotes' | 'statedWhy'
  /** Id of the KR or of the objective. */
  readonly id: string
  readonly period: PeriodKey
}

/** A place as the file writes it for dismissals: `kr-tools-2 entry 2021-Q2`. */
export const placeKey = ({ id, field, period }: Place): string =>
  [id, field, ...(period === undefined ? [] : [period])].join(' ')
