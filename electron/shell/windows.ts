import { BrowserWindow, screen, type WebContents } from 'electron'
import { EVENT_CHANNEL, type EventName, type Events } from '../../shared/ipc/events'
import { APP_PAGE } from '../security/app-origin'
import { revive } from './revive'
import { usablePlace, type WindowPlace } from './settings'

export interface WindowSurroundings {
  readonly preload: string
  readonly zoom: () => number
  /** Where the last window stood, and where it stands now that it closes. */
  readonly place: () => WindowPlace | undefined
  readonly keepPlace: (place: WindowPlace) => void
  /** The document whose changes would be lost, for as long as there is one. */
  readonly unsaved: (windowId: number) => string | undefined
  readonly closed: (windowId: number) => void
  /** Ends the app. */
  readonly quit: () => void
}

const WIDTH = 1440
const HEIGHT = 900
const CASCADE = 24
/** The design holds from here up. */
const MIN_WIDTH = 1024
const MIN_HEIGHT = 640

export type Windows = ReturnType<typeof createWindows>

/** Our windows, by their ids. */
export function createWindows(surroundings: WindowSurroundings) {
  const windows = new Map<number, BrowserWindow>()
  /** Windows that close without asking, because the user has answered. */
  const answered = new Set<number>()
  /** Whether the app ends once every window has had its answer. */
  const state = { quitting: false }

  const tell = <Name extends EventName>(windowId: number, name: Name, event: Events[Name]): void => {
    windows.get(windowId)?.webContents.send(EVENT_CHANNEL, name, event)
  }

  return {
    tell,
    tellAll<Name extends EventName>(name: Name, event: Events[Name]): void {
      for (const id of windows.keys()) tell(id, name, event)
    },
    /** Opens a window, and resolves when its page is there; `prepare` runs before that page can ask anything. */
    async open(prepare: (windowId: number) => void): Promise<void> {
      const place = usablePlace(
        surroundings.place(),
        screen.getAllDisplays().map(({ workArea }) => workArea),
        { width: MIN_WIDTH, height: MIN_HEIGHT },
      )
      // Windows opened beside another one do not cover it.
      const aside = windows.size * CASCADE
      const window = new BrowserWindow({
        width: place?.width ?? WIDTH,
        height: place?.height ?? HEIGHT,
        ...(place && { x: place.x + aside, y: place.y + aside }),
        minWidth: MIN_WIDTH,
        minHeight: MIN_HEIGHT,
        show: false,
        webPreferences: {
          preload: surroundings.preload,
          contextIsolation: true,
          sandbox: true,
          nodeIntegration: false,
          webviewTag: false,
          spellcheck: false,
        },
      })
      const { id } = window
      windows.set(id, window)
      prepare(id)
      window.once('ready-to-show', () => {
        window.webContents.setZoomFactor(surroundings.zoom())
        if (place?.maximised === true) window.maximize()
        window.show()
      })
      const page = revive(window.webContents)
      window.on('close', (event) => {
        // A page that is gone can't ask; its draft is offered at the next start.
        const documentId = answered.has(id) || page.isGone() ? undefined : surroundings.unsaved(id)
        if (documentId === undefined) {
          const { x, y, width, height } = window.getNormalBounds()
          surroundings.keepPlace({ x, y, width, height, maximised: window.isMaximized() })
          return
        }
        event.preventDefault()
        tell(id, 'document.closeRequested', { documentId })
        // Of several windows the last one that asks is in front; the others ask when they are looked at.
        if (state.quitting) window.focus()
      })
      // The system ends, and waits a moment only: what is not in a draft yet goes there now.
      for (const end of ['query-session-end', 'session-end'] as const) {
        window.on(end as 'session-end', () => tell(id, 'draft.flush', { why: 'shutdown' }))
      }
      window.on('closed', () => {
        windows.delete(id)
        answered.delete(id)
        surroundings.closed(id)
        // On a Mac the app outlives its windows, unless it was to end and only waited for answers.
        if (state.quitting && windows.size === 0) surroundings.quit()
      })
      await window.loadURL(APP_PAGE)
    },
    focus(windowId: number): void {
      const window = windows.get(windowId)
      if (window?.isMinimized() === true) window.restore()
      window?.focus()
    },
    close(windowId: number, { asking }: { readonly asking: boolean }): void {
      if (!asking) answered.add(windowId)
      windows.get(windowId)?.close()
    },
    /** The app is asked to end: drafts first, since who asks may not wait for answers. */
    quit(): void {
      state.quitting = true
      for (const id of windows.keys()) tell(id, 'draft.flush', { why: 'quit' })
    },
    /** An answer was to go on writing, so the app does not end. */
    goOn(): void {
      state.quitting = false
    },
    showState(windowId: number, { edited, path }: { readonly edited: boolean; readonly path: string }): void {
      const window = windows.get(windowId)
      window?.setDocumentEdited(edited)
      window?.setRepresentedFilename(path)
    },
    setFullScreen(windowId: number, full: boolean): void {
      windows.get(windowId)?.setFullScreen(full)
    },
    setZoom(zoom: number): void {
      for (const window of windows.values()) window.webContents.setZoomFactor(zoom)
    },
    /** The id of the window that contents belong to, if it is one of ours and open. */
    idOf(contents: WebContents): number | undefined {
      const window = BrowserWindow.fromWebContents(contents)
      return window !== null && windows.has(window.id) ? window.id : undefined
    },
    any: (): number | undefined => BrowserWindow.getFocusedWindow()?.id ?? [...windows.keys()][0],
  }
}
