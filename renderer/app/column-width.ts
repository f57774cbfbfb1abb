import {
  columnTracks,
  type ColumnTrack,
  soundColumnWidth,
  type TableKind,
} from '../../shared/ipc/column-widths'
import { say } from '../../shared/words/words'
import { shownTable } from '../features/table/shown-table'
import { type AppStore, announce } from '../store/app-store'
import type { DocumentStore } from '../store/document-store'
import { type Place, placeKey } from '../store/place'
import type { Actions } from './actions'

/** Px by which a command widens or narrows a column. */
const step = 24

/** A column as it stands in the table that is shown. Widths are px at 100 % text. */
export interface ShownColumn {
  readonly kind: TableKind
  readonly track: ColumnTrack
  /** What its heading says. */
  readonly head: string
  readonly width: number
}

/** Widths of columns by their track; undefined is the automatic one. */
export type WantedWidths = Readonly<Partial<Record<ColumnTrack, number | undefined>>>

/** Gives columns widths, or their automatic ones again, and keeps them for the next start. */
export function setColumnWidths(
  app: AppStore,
  actions: Pick<Actions, 'setPreferences'>,
  kind: TableKind,
  wanted: WantedWidths,
): void {
  const { preferences } = app.getState().start
  const before = preferences.columnWidths[kind] ?? {}
  const set: Partial<Record<ColumnTrack, number>> = {}
  for (const track of columnTracks) {
    const width = track in wanted ? wanted[track] : before[track]
    if (width !== undefined) set[track] = soundColumnWidth(track, width)
  }
  if (columnTracks.every((track) => set[track] === before[track])) return
  const { [kind]: _before, ...others } = preferences.columnWidths
  const columnWidths = Object.keys(set).length === 0 ? others : { ...others, [kind]: set }
  void actions.setPreferences({ ...preferences, columnWidths })
}

/** One step wider or narrower, and says how wide the column is now. */
export function stepColumnWidth(
  app: AppStore,
  actions: Pick<Actions, 'setPreferences'>,
  column: ShownColumn,
  by: 1 | -1,
): void {
  const { kind, track, head, width: now } = column
  const width = soundColumnWidth(track, now + by * step)
  // By itself a column may already stand beyond where it can be set to.
  const stays = by > 0 ? width <= now : width >= now
  if (!stays) setColumnWidths(app, actions, kind, { [track]: width })
  announce(
    app,
    stays
      ? say('grid.columnLimit', { head, width: Math.round(now) })
      : say('grid.columnWidth', { head, width }),
  )
}

/** A column's automatic width, said. */
export function resetColumnWidth(
  app: AppStore,
  actions: Pick<Actions, 'setPreferences'>,
  { kind, track, head }: Pick<ShownColumn, 'kind' | 'track' | 'head'>,
): void {
  setColumnWidths(app, actions, kind, { [track]: undefined })
  announce(app, say('grid.columnAutomatic', { head }))
}

/** The automatic widths of all columns of a kind of table, said. */
function resetColumnWidths(app: AppStore, actions: Pick<Actions, 'setPreferences'>, kind: TableKind): void {
  setColumnWidths(app, actions, kind, Object.fromEntries(columnTracks.map((track) => [track, undefined])))
  announce(app, say('grid.columnsAutomatic'))
}

/** The commands about columns: the column of the cell that has the focus, or had it last. */
export function runColumnCommand(
  app: AppStore,
  actions: Pick<Actions, 'setPreferences'>,
  document: DocumentStore,
  command: 'view.widerColumn' | 'view.narrowerColumn' | 'view.resetColumn' | 'view.resetColumns',
): void {
  const kind = shownTable(document)
  if (kind === undefined) return
  if (command === 'view.resetColumns') {
    resetColumnWidths(app, actions, kind)
    return
  }
  const { place } = document.getState().selection
  const column = place && measureColumn(kind, place)
  if (column === undefined) return
  if (command === 'view.resetColumn') resetColumnWidth(app, actions, column)
  else stepColumnWidth(app, actions, column, command === 'view.widerColumn' ? 1 : -1)
}

function measureColumn(kind: TableKind, place: Place): ShownColumn | undefined {
  const cell = document.querySelector(`.grid [data-place="${CSS.escape(placeKey(place))}"]`)
  const index = cell?.getAttribute('aria-colindex') ?? ''
  const head = document.querySelector<HTMLElement>(`.grid-head [aria-colindex="${CSS.escape(index)}"]`)
  const track = columnTracks.find((one) => one === head?.dataset['track'])
  return head === null || track === undefined
    ? undefined
    : { kind, track, head: head.title, width: head.getBoundingClientRect().width }
}
