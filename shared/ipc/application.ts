import { z } from 'zod'
import { commands } from '../commands/commands'
import { columnLimits, columnTracks, type ColumnWidths, tableKinds } from './column-widths'
import { type Pane, paneSizes } from './panes'
import { route } from './route'

export interface RecentFile {
  readonly recentId: string
  readonly name: string
  readonly folder: string
  readonly department: string
  /** The period as its own calendar prints it. */
  readonly period: string
  /** ISO 8601 date and time. */
  readonly openedAt: string
}

export interface Preferences {
  readonly appearance: 'light' | 'dark' | 'system'
  /** Window zoom, 1 = 100 %. */
  readonly zoom: number
  /** Whether exporting a deck with findings of severity error asks first. */
  readonly askBeforeErrors: boolean
  /** Sizes of panes that the user has set, px at 100 % text; others have their usual one. */
  readonly paneSizes: Readonly<Partial<Record<Pane, number>>>
  readonly columnWidths: ColumnWidths
}

export interface StartState {
  readonly version: string
  /** What the app runs on, for the about line and for honesty: "Electron 45.4.1", "Chromium 156 (stand-in)". */
  readonly runtime: string
  readonly platform: 'darwin' | 'win32' | 'linux'
  readonly preferences: Preferences
  readonly recent: readonly RecentFile[]
  readonly samples: readonly { readonly name: string; readonly title: string }[]
}

const size = (pane: Pane) => z.number().min(paneSizes[pane].least).max(paneSizes[pane].most).exactOptional()

const columnWidths = z.strictObject(
  Object.fromEntries(
    columnTracks.map((track) => {
      const { least, most } = columnLimits(track)
      return [track, z.number().min(least).max(most).exactOptional()] as const
    }),
  ),
)

export const applicationRoutes = {
  'application.start': route<StartState>().takes(z.strictObject({})),
  /** Ids of the recent files that are not where they were; asked apart, because drives may be slow to say so. */
  'application.missingRecent': route<readonly string[]>().takes(z.strictObject({})),
  /** Takes one file off the list of recent ones, or all of them. The files stay where they are. */
  'application.forgetRecent': route<null>().takes(
    z.strictObject({ recentId: z.string().max(64).nullable() }),
  ),
  'application.setPreferences': route<Preferences>().takes(
    z.strictObject({
      appearance: z.enum(['light', 'dark', 'system']),
      zoom: z.number().min(0.5).max(3),
      askBeforeErrors: z.boolean(),
      paneSizes: z.strictObject({ outline: size('outline'), slides: size('slides'), checks: size('checks') }),
      columnWidths: z.strictObject(
        Object.fromEntries(tableKinds.map((kind) => [kind, columnWidths.exactOptional()] as const)),
      ),
    }),
  ),
  /** Opens http, https and mailto links in the user's browser; anything else is refused. */
  'application.openLink': route<{ readonly opened: boolean }>().takes(
    z.strictObject({ url: z.string().max(4096) }),
  ),
  'application.setFullScreen': route<null>().takes(z.strictObject({ full: z.boolean() })),
  /** Greys the commands that can do nothing now; the menu bar shows it for the window in front. */
  'application.enableCommands': route<null>().takes(
    z.strictObject({ disabled: z.array(z.enum(commands.map(({ id }) => id))) }),
  ),
  /**
   * Closes the asking window. With unsaved changes it is asked by `document.closeRequested` first, unless it says
   * that their draft is to be put away, or to be offered again.
   */
  'application.closeWindow': route<null>().takes(
    z.strictObject({ unsaved: z.enum(['ask', 'putAway', 'keepDraft']) }),
  ),
  /** The user goes on writing in a window that was asked to close, so the app does not quit either. */
  'application.keepOpen': route<null>().takes(z.strictObject({})),
  /** Opens another window, which shows the start screen. */
  'application.newWindow': route<null>().takes(z.strictObject({})),
} as const

export type ApplicationRoutes = typeof applicationRoutes
