import type { Borders, Padding, Source } from '../plan'
import type { StyledParagraph } from '../text/styled-paragraphs'

/** A table before its text is laid. Lengths are points. */
export interface TableSpec {
  /** Widths of the columns. */
  readonly columns: readonly number[]
  /** How many of the first rows are the header; further parts repeat them. */
  readonly headerRows: number
  readonly rows: readonly RowSpec[]
}

export interface RowSpec {
  /** The row is as high as its tallest cell, and never lower than this. */
  readonly minHeight?: number
  /** One per column; a place covered by a neighbour's span is null. */
  readonly cells: readonly (CellSpec | null)[]
}

export interface CellSpec {
  readonly paragraphs: readonly StyledParagraph[]
  readonly padding: Padding
  /** `top` by default. */
  readonly anchor?: 'top' | 'middle' | 'bottom' | undefined
  readonly fill?: string | undefined
  readonly borders: Borders
  readonly rowSpan?: number | undefined
  readonly columnSpan?: number | undefined
  readonly source?: Source | undefined
}
