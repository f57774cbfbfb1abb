/**
 * Why a file could not be opened as a quarter file, by the stage at which opening stopped. Places are
 * paths inside the file, such as `blocks[4].keyResults[0].goal.value`.
 */
export type OpenFailure =
  | { readonly kind: 'notText' }
  | { readonly kind: 'notJson'; readonly line: number; readonly column: number; readonly cutOff: boolean }
  | { readonly kind: 'tooDeep'; readonly limit: number }
  | { readonly kind: 'notOurs' }
  /** What PowerPoint makes of a presentation with a password or a label that encrypts, or saves as `.ppt`. */
  | { readonly kind: 'protected' }
  /** A sound presentation (or other package), but none of ours. */
  | { readonly kind: 'noQuarterInside' }
  /** A presentation whose package can't be read, or is built to do harm. */
  | {
      readonly kind: 'badPackage'
      readonly reason: 'damaged' | 'tooLarge' | 'unsafe' | 'altered'
    }
  | {
      readonly kind: 'tooNew'
      readonly formatVersion: number
      readonly known: number
      readonly appVersion: string
    }
  | { readonly kind: 'migrationFailed'; readonly from: number; readonly detail: string }
  /** The first problems of the file, at most 20, in the order of the file. */
  | { readonly kind: 'invalid'; readonly problems: readonly PlacedProblem[] }

export interface PlacedProblem {
  readonly place: string
  readonly problem: FileProblem
}

/** What is wrong at one place of a file. */
export type FileProblem =
  | { readonly kind: 'missing' }
  | { readonly kind: 'wrongType'; readonly expected: ValueKind; readonly found: ValueKind }
  | { readonly kind: 'notOneOf'; readonly allowed: readonly (string | number)[] }
  /** A number outside its bounds, or a text or list of the wrong length. */
  | {
      readonly kind: 'outOfBounds'
      readonly of: 'number' | 'text' | 'list'
      readonly least?: number
      readonly most?: number
    }
  | { readonly kind: 'wrongForm'; readonly form: 'day' | 'period' | 'colour' | 'base64' }
  /** One field written twice in one object: which of them counts is anyone's guess. */
  | { readonly kind: 'duplicateField' }
  /** A number that can't be kept exactly. */
  | { readonly kind: 'numberTooLarge' }
  /** More values in all than a file may have. */
  | { readonly kind: 'tooManyValues'; readonly most: number }
  | { readonly kind: 'duplicateId'; readonly id: string; readonly firstPlace: string }
  /** Two entries of a key result for one period. */
  | { readonly kind: 'duplicatePeriod'; readonly period: string }
  /** A half-year in a file that plans by quarters, or the reverse. */
  | { readonly kind: 'notOfCalendar'; readonly period: string }
  | { readonly kind: 'other'; readonly detail: string }

export type ValueKind = 'text' | 'number' | 'wholeNumber' | 'yesOrNo' | 'list' | 'object' | 'nothing'
