/**
 * Why a file could not be opened as a quarter file, by the stage at which opening stopped. Places are
 * paths inside the file, such as `blocks[4].keyResults[0].goal.value`.
 */
export type OpenFailure =
  | { readonly kind: 'notText' }
  | { readonly kind: 'notJson'; readonly line: number; readonly column: number; readonly cutOff: boolean }
  | { readonly kind: 'tooDeep'; readonly limit: number }
  | { readonly kind: 'notOurs' }
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
  | {
      readonly kind: 'invalid'
      readonly problems: readonly { readonly place: string; readonly problem: string }[]
    }
