/** A stretch of text with one look. `link` is an absolute http, https or mailto URL. */
export interface Run {
  readonly text: string
  readonly bold?: true
  readonly italic?: true
  readonly link?: string
}

/** One paragraph or bullet; `bullet` is its level, absent for a plain paragraph. */
export interface Paragraph {
  readonly runs: readonly Run[]
  readonly bullet?: 1 | 2
}

/** What a prose field says: the parsed form of the Markdown subset that the quarter file holds. */
export type RichText = readonly Paragraph[]

/** A paragraph of one run in no look of its own. Each by itself: V8 makes a literal that holds another by a slow call. */
export function unmarkedParagraph(text: string): Paragraph {
  const run: Run = { text }
  const runs = [run]
  return { runs }
}
