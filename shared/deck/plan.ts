/**
 * The slide plan: a deck as positioned boxes, tables and pictures, computed by us from measured text.
 *
 * The preview (SVG), the .pptx and the PDF are painted from this and from nothing else, so they agree.
 * All lengths and positions are points (1/72 inch) on a page of 960 x 540, measured from its top left
 * corner. Colours are `#RRGGBB`. Everything is plain JSON-like data that can cross a thread.
 */
export interface SlidePlan extends DeckFrame {
  readonly slides: readonly Slide[]
  /** Pictures used by the slides, each once. */
  readonly media: readonly PlanMedia[]
}

/** What a plan says of the deck as a whole, before there is a slide. */
export interface DeckFrame {
  readonly page: { readonly w: number; readonly h: number }
  readonly font: string
  /** The theme's colours, for the colour scheme of the exported file. */
  readonly colours: ThemeColours
  readonly properties: DeckProperties
}

export interface ThemeColours {
  readonly ground: string
  readonly text: string
  readonly accent: string
  readonly link: string
  readonly surface: string
  readonly muted: string
}

/** What the exported file says of itself. */
export interface DeckProperties {
  readonly title: string
  readonly subject: string
  readonly author: string
  readonly company: string
  /** BCP 47. */
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
}

export interface PlanMedia {
  readonly id: string
  readonly type: 'image/png' | 'image/jpeg'
  /** base64 */
  readonly data: string
}

export type SlideKind =
  | 'title'
  | 'overview'
  | 'metrics'
  | 'section'
  | 'objective'
  | 'keyResults'
  | 'drillDown'
  | 'sloReport'
  | 'promises'
  | 'changes'
  | 'trend'
  | 'text'
  | 'legend'
  | 'credits'

export interface Slide {
  /** Stable across edits: block id, kind and, for drill-downs, their id; part number from the second part on. */
  readonly id: string
  readonly kind: SlideKind
  /** The block the slide is compiled from. */
  readonly block: string
  /** Heading of the section the slide belongs to; empty before the first section. */
  readonly section: string
  /** Which master: full accent ground for title and section, white with a footer for the rest. */
  readonly layout: 'title' | 'section' | 'content'
  readonly ground: string
  /** The slide's title as plain text, as navigation and assistive tools read it. */
  readonly title: string
  /** Which part of how many, where a block continues over several slides. */
  readonly part: { readonly index: number; readonly of: number }
  /** In reading order. The title is first; the footer's three texts are last. */
  readonly items: readonly Item[]
  /** Speaker notes, one paragraph an element; may be empty. */
  readonly notes: readonly string[]
  readonly fit: SlideFit
}

/** What fitting the text into the slide took. */
export interface SlideFit {
  /** Smallest text on the slide in points, footers and captions included. */
  readonly smallestText: number
  /** Number of boxes, cells and pictures whose content is larger than themselves or the page: 0, or it is a bug. */
  readonly overflows: number
  /** Lines of the main text that would still fit at the size it has. */
  readonly freeLines: number
}

export interface Box {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

/** Where a text comes from, so that a click on the slide finds its field. */
export interface Source {
  /** Id of the block, KR, metric, drill-down, service objective, promise, change or media. */
  readonly id: string
  /** The field's name in the quarter file: `statement`, `wording`, `entry`, … */
  readonly field: string
  /** The period, where the field is an entry. */
  readonly period?: string
}

export type Item = TextItem | TableItem | PictureItem | RectItem | GroupItem

interface ItemBase {
  /** Unique on its slide; becomes the shape's name in the exported file. */
  readonly id: string
  readonly box: Box
}

export interface TextItem extends ItemBase {
  readonly type: 'text'
  /** `title` becomes the slide's title placeholder, `body` a body placeholder where the layout has one. */
  readonly role: 'title' | 'body' | 'footer' | 'pageNumber' | 'label'
  readonly anchor: 'top' | 'middle' | 'bottom'
  readonly padding: Padding
  readonly fill?: string | undefined
  readonly outline?: Line | undefined
  readonly text: LaidText
  readonly source?: Source | undefined
}

export interface TableItem extends ItemBase {
  readonly type: 'table'
  readonly columns: readonly number[]
  /** How many of the first rows are the header; they repeat on continuation slides. */
  readonly headerRows: number
  readonly rows: readonly TableRow[]
  /** What the table shows, for people who do not see it. */
  readonly alt: string
}

export interface TableRow {
  readonly h: number
  /** One per column; a cell covered by a neighbour's span is null. */
  readonly cells: readonly (TableCell | null)[]
}

export interface TableCell {
  readonly text: LaidText
  readonly anchor: 'top' | 'middle' | 'bottom'
  readonly padding: Padding
  readonly fill?: string | undefined
  readonly borders: Borders
  readonly rowSpan?: number | undefined
  readonly columnSpan?: number | undefined
  readonly source?: Source | undefined
}

export interface Borders {
  readonly left?: Line | undefined
  readonly right?: Line | undefined
  readonly top?: Line | undefined
  readonly bottom?: Line | undefined
}

export interface Line {
  /** Width in points; the line is centred on the edge. */
  readonly w: number
  readonly colour: string
}

export interface Padding {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

export interface PictureItem extends ItemBase {
  readonly type: 'picture'
  readonly media: string
  readonly alt: string
  readonly source?: Source
}

/** A filled rectangle: progress bars, ticks, rules, bands. Decorative unless it has an `alt`. */
export interface RectItem extends ItemBase {
  readonly type: 'rect'
  readonly fill?: string | undefined
  readonly outline?: Line | undefined
  readonly alt?: string
}

/** Items that are one thing to a reader, such as the ribbon of the year. */
export interface GroupItem extends ItemBase {
  readonly type: 'group'
  readonly alt: string
  readonly items: readonly (TextItem | RectItem)[]
}

/**
 * Text broken into lines. `runs` and paragraph properties are what a native text box needs; `lines`
 * say where we expect it to break, and are what the preview paints.
 */
export interface LaidText {
  readonly paragraphs: readonly LaidParagraph[]
  /** Width and height of the text itself, without padding. */
  readonly w: number
  readonly h: number
}

export interface LaidParagraph {
  readonly align: 'start' | 'middle' | 'end'
  readonly direction: 'ltr' | 'rtl'
  /** Space above, 0 for the first paragraph of a text. */
  readonly gapBefore: number
  /** Distance from line to line: a factor of the font's size, or exact points where glyphs of mixed size share a line. */
  readonly lineHeight: { readonly factor: number } | { readonly exact: number }
  /** Left edge of the text, measured from the box's inner edge; 0 for plain paragraphs. */
  readonly indent: number
  /** The bullet hangs in the indent, `hang` points before the text. */
  readonly bullet?: { readonly char: string; readonly hang: number; readonly colour: string } | undefined
  readonly runs: readonly StyledRun[]
  readonly lines: readonly LaidLine[]
}

export interface StyledRun {
  /** Once it is laid out, clean: see `cleanText`. */
  readonly text: string
  readonly size: number
  readonly colour: string
  readonly bold?: true
  readonly italic?: true
  readonly underline?: true
  readonly strike?: true
  readonly link?: string
}

/** One line as painted; positions are measured from the text's top left corner. */
export interface LaidLine {
  readonly baseline: number
  readonly w: number
  readonly fragments: readonly LaidFragment[]
}

export interface LaidFragment {
  readonly text: string
  readonly x: number
  readonly w: number
  /** Index into the paragraph's runs. */
  readonly run: number
}
