import type { Preferences, RecentFile } from '../../shared/ipc/application'
import { columnTracks, type ColumnWidths, soundColumnWidth, tableKinds } from '../../shared/ipc/column-widths'
import { panes, soundSize } from '../../shared/ipc/panes'

/** What is kept between sessions, apart from documents. */
export interface Settings {
  readonly preferences: Preferences
  readonly recent: readonly KeptFile[]
  /** Where the last window stood; absent before the first one. */
  readonly window?: WindowPlace
}

/** A window's place on the screen, in the screen's own points, as it is when neither maximised nor full screen. */
export interface WindowPlace {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly maximised: boolean
}

/** A recent file with its path, which never reaches the window. */
export interface KeptFile extends Omit<RecentFile, 'name' | 'folder'> {
  readonly path: string
}

export const defaultPreferences: Preferences = {
  appearance: 'system',
  zoom: 1,
  askBeforeErrors: false,
  paneSizes: {},
  columnWidths: {},
}
const MAX_RECENT = 12
const LEAST_ZOOM = 0.5
const MOST_ZOOM = 3

/** Reads what an older version, another program or a person's editor may have left there. */
export function readPreferences(value: unknown): Preferences {
  const appearance = fieldOf(value, 'appearance')
  const zoom = fieldOf(value, 'zoom')
  return {
    appearance: appearance === 'light' || appearance === 'dark' ? appearance : defaultPreferences.appearance,
    zoom:
      typeof zoom === 'number' && zoom >= LEAST_ZOOM && zoom <= MOST_ZOOM ? zoom : defaultPreferences.zoom,
    askBeforeErrors: fieldOf(value, 'askBeforeErrors') === true,
    paneSizes: readSizes(panes, fieldOf(value, 'paneSizes'), soundSize),
    columnWidths: readColumnWidths(fieldOf(value, 'columnWidths')),
  }
}

/** The sizes that are sound, by name; others are as if nobody had set them. */
function readSizes<Name extends string>(
  names: readonly Name[],
  value: unknown,
  sound: (name: Name, size: number) => number,
): Partial<Record<Name, number>> {
  const sizes: Partial<Record<Name, number>> = {}
  for (const name of names) {
    const size = fieldOf(value, name)
    if (typeof size === 'number' && sound(name, size) === size) sizes[name] = size
  }
  return sizes
}

function readColumnWidths(value: unknown): ColumnWidths {
  const widths: { -readonly [Kind in keyof ColumnWidths]: ColumnWidths[Kind] } = {}
  for (const kind of tableKinds) {
    const set = readSizes(columnTracks, fieldOf(value, kind), soundColumnWidth)
    if (Object.keys(set).length > 0) widths[kind] = set
  }
  return widths
}

/** The entries that are whole; others are dropped. */
export const readRecent = (value: unknown): readonly KeptFile[] =>
  (Array.isArray(value) ? value : []).flatMap((entry: unknown) => {
    const [path, recentId, department, period, openedAt] = (
      ['path', 'recentId', 'department', 'period', 'openedAt'] as const
    ).map((name) => fieldOf(entry, name))
    return typeof path === 'string' &&
      typeof recentId === 'string' &&
      typeof department === 'string' &&
      typeof period === 'string' &&
      typeof openedAt === 'string'
      ? [{ path, recentId, department, period, openedAt }]
      : []
  })

/** The list with one file used just now, newest first, each file once. */
export const withRecent = (recent: readonly KeptFile[], used: KeptFile): readonly KeptFile[] =>
  [used, ...recent.filter(({ path }) => path !== used.path)].slice(0, MAX_RECENT)

/** The list without one file; with null instead of its id, without any. */
export const withoutRecent = (recent: readonly KeptFile[], recentId: string | null): readonly KeptFile[] =>
  recentId === null ? [] : recent.filter((file) => file.recentId !== recentId)

/** The place that was kept, if all of it is there. */
export function readWindowPlace(value: unknown): WindowPlace | undefined {
  const [x, y, width, height] = (['x', 'y', 'width', 'height'] as const).map((name) => fieldOf(value, name))
  const whole = (one: unknown): one is number => Number.isInteger(one)
  return whole(x) && whole(y) && whole(width) && whole(height)
    ? { x, y, width, height, maximised: fieldOf(value, 'maximised') === true }
    : undefined
}

/** How much of a window must be on a screen, in points, so that a hand can get hold of it. */
const GRIP = 64

/**
 * Where a window may open: the place it had, unless the screen it stood on has gone or shrunk; then undefined,
 * and the system chooses. `screens` are the work areas of the screens there are.
 */
export function usablePlace(
  place: WindowPlace | undefined,
  screens: readonly Omit<WindowPlace, 'maximised'>[],
  least: { readonly width: number; readonly height: number },
): WindowPlace | undefined {
  if (place === undefined || place.width < least.width || place.height < least.height) return undefined
  const reachable = screens.some(
    (screen) =>
      Math.min(place.x + place.width, screen.x + screen.width) - Math.max(place.x, screen.x) >= GRIP &&
      place.y >= screen.y - 1 &&
      place.y + GRIP <= screen.y + screen.height,
  )
  return reachable ? place : undefined
}

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
