/** The part of `linebreak` that is used; the package brings no types of its own. */
declare module 'linebreak' {
  export interface Break {
    /** Offset in UTF-16 units before which a line may break. */
    readonly position: number
    /** Whether a line must break there. */
    readonly required: boolean
  }

  export default class LineBreaker {
    constructor(text: string)
    nextBreak(): Break | null
  }
}
