import type { Place } from './place'

/** What can be done to the text being written, by toolbar, key, menu or palette. */
export interface TextCommands {
  readonly bold: () => void
  readonly italic: () => void
  readonly bullets: () => void
  /** Asks for an address, for what is selected, the link around the caret, or the word there. */
  readonly link: () => void
}

/** The rich text that was last written in, or is being written in. */
export interface Writing {
  readonly place: Place
  readonly commands: TextCommands
}
