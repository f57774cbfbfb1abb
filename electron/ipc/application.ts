import type { CommandId } from '../../shared/commands/commands'
import type { ApplicationRoutes, Preferences, StartState } from '../../shared/ipc/application'
import type { RouteInput } from '../../shared/ipc/routes'
import { externalLink } from '../security/external-link'
import type { Handlers } from './router'

/** What the window may know and set of the app. */
export interface ApplicationSurroundings {
  start(): StartState
  /** Ids of the recent files that are not where they were. */
  missingRecent(): Promise<readonly string[]>
  /** Takes one file off the list of recent ones, or with null all of them. */
  forgetRecent(recentId: string | null): void
  setPreferences(preferences: Preferences): void
  /** Hands an address to the system. */
  openExternal(address: string): Promise<void>
  closeWindow(windowId: number, options: RouteInput<'application.closeWindow'>): void | Promise<void>
  keepOpen(): void
  newWindow(): void
  setFullScreen(windowId: number, full: boolean): void
  /** The commands that can do nothing now in this window. */
  enableCommands(windowId: number, disabled: readonly CommandId[]): void
}

export const applicationHandlers = (
  app: ApplicationSurroundings,
): Pick<Handlers<number>, keyof ApplicationRoutes> => ({
  'application.start': () => app.start(),
  'application.missingRecent': () => app.missingRecent(),
  'application.forgetRecent': ({ recentId }) => {
    app.forgetRecent(recentId)
    return null
  },
  'application.setPreferences': (preferences) => {
    app.setPreferences(preferences)
    return preferences
  },
  'application.openLink': ({ url }) => openLink(url, (address) => app.openExternal(address)),
  'application.closeWindow': async (options, windowId) => {
    await app.closeWindow(windowId, options)
    return null
  },
  'application.keepOpen': () => {
    app.keepOpen()
    return null
  },
  'application.newWindow': () => {
    app.newWindow()
    return null
  },
  'application.setFullScreen': ({ full }, windowId) => {
    app.setFullScreen(windowId, full)
    return null
  },
  'application.enableCommands': ({ disabled }, windowId) => {
    app.enableCommands(windowId, disabled)
    return null
  },
})

/** The one way out to the user's browser and mail program. */
export async function openLink(
  url: string,
  openExternal: (address: string) => Promise<void>,
): Promise<{ readonly opened: boolean }> {
  const address = externalLink(url)
  if (address === undefined) return { opened: false }
  try {
    await openExternal(address)
    return { opened: true }
  } catch {
    // The system has no program for it; the window says that the link was not opened.
    return { opened: false }
  }
}
