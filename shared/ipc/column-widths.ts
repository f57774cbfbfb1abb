/** The two kinds of tables, each with widths of its own. */
export const tableKinds = ['objective', 'metrics'] as const

export type TableKind = (typeof tableKinds)[number]

/**
 * The columns as far as their widths go: entries by when their quarter is, so that past ones are alike and the
 * next quarter's file looks the same; the others by their field.
 */
export const columnTracks = [
  'label',
  'title',
  'wording',
  'owner',
  'baseline',
  'goal',
  'value',
  'unit',
  'past',
  'now',
  'toCome',
] as const

export type ColumnTrack = (typeof columnTracks)[number]

/** Widths in px at 100 % text that the user has set; other columns share the room there is. */
export type ColumnWidths = Readonly<
  Partial<Record<TableKind, Readonly<Partial<Record<ColumnTrack, number>>>>>
>

/** Columns that hold a mark, a number or a short name may be narrower than those that hold text. */
const short: readonly ColumnTrack[] = ['label', 'value', 'unit', 'toCome']

/** Px at 100 % text: the narrowest in which a short word can be read, and about a line's best length. */
export const columnLimits = (track: ColumnTrack): { readonly least: number; readonly most: number } => ({
  least: short.includes(track) ? 44 : 96,
  most: 640,
})

/** The nearest width that the column may have, whole px. */
export function soundColumnWidth(track: ColumnTrack, width: number): number {
  const { least, most } = columnLimits(track)
  return Math.round(Math.min(most, Math.max(least, width)))
}
