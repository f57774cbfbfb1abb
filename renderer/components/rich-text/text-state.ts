/** What the toolbar shows of the place where the caret is. */
export interface TextState {
  readonly bold: boolean
  readonly italic: boolean
  readonly bullets: boolean
  readonly link: boolean
}

export const plainState: TextState = { bold: false, italic: false, bullets: false, link: false }

/** A link about to be made or changed. Positions count as the editor counts them. */
export interface LinkTarget {
  readonly from: number
  readonly to: number
  /** The address there is; empty for a new link. */
  readonly href: string
  /** The words that will lead there; empty where the address itself will stand. */
  readonly words: string
  /** Where those words are on the screen, in CSS pixels from the window's corner. */
  readonly left: number
  readonly bottom: number
}
