import type { PictureItem } from '../../../../shared/deck/plan'
import type { ColourPrinter } from './colours'

/** What the shapes of one slide share while they are written. */
export interface SlideContext {
  readonly fill: ColourPrinter
  /** Its place in the deck, from 1. */
  readonly number: number
  /** BCP 47, for every run. */
  readonly language: string
  /** See the function of this name. */
  readonly isEastAsian: boolean
  /** The colour text has by itself. */
  readonly textColour: string
  /** The colour PowerPoint gives links by itself. */
  readonly linkColour: string
  /** A number for the next shape; unique on the slide. */
  readonly nextId: () => number
  /** The relationship of the slide to a link's target; `undefined` where the target can't be linked to. */
  readonly linkId: (url: string) => string | undefined
  /** The relationship of the slide to a picture. */
  readonly pictureId: (item: PictureItem) => string
  /** Printed run properties by colour, size and flags; a deck has thousands of runs and a few dozen looks. */
  readonly runs: Map<string, Map<number, string>>
}

/** Whether a BCP 47 tag says Chinese, Japanese or Korean. */
export const isEastAsian = (language: string): boolean => /^(?:ja|zh|ko)\b/i.test(language)
