import type { Preferences, RecentFile } from '../../shared/ipc/application'

/** What is kept between sessions, apart from documents. */
export interface Settings {
  readonly preferences: Preferences
  readonly recent: readonly KeptFile[]
}

/** A recent file with its path, which never reaches the window. */
export interface KeptFile extends Omit<RecentFile, 'name' | 'folder'> {
  readonly path: string
}

export const defaultPreferences: Preferences = {
  appearance: 'system',
  zoom: 1,
  askBeforeErrors: false,
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
  }
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

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
