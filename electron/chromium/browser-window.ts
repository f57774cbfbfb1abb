import type { Page } from '@playwright/test'
import type {
  BrowserWindow,
  BrowserWindowConstructorOptions,
  Rectangle,
  Session,
  WebContents,
} from 'electron'
import { createEvent, KnownEvents } from './events'
import type { ToMain } from './page/messages'
import { refuseTheRest } from './refuse'
import {
  asWebContents,
  createContents,
  type ContentsSurroundings,
  type StandInWebContents,
} from './web-contents'
import { checkWindowOptions } from './window-options'
import { setWindowState, sizePage } from './window-size'

const events = [
  'close',
  'closed',
  'ready-to-show',
  'show',
  'focus',
  'blur',
  'page-title-updated',
  'resize',
  'enter-full-screen',
  'leave-full-screen',
  // The browser does not tell of these, and nothing here makes them happen.
  'query-session-end',
  'session-end',
  'unresponsive',
  'responsive',
]

/** What windows need of the rest of the stand-in. */
export interface WindowSurroundings {
  readonly session: Session
  readonly contents: Pick<ContentsSurroundings, 'schemes' | 'shortcuts' | 'warn'>
  openPage(): Promise<Page>
  receive(window: BrowserWindow, message: ToMain): void
  opened(window: BrowserWindow): void
  closed(window: BrowserWindow): void
  focused(window: BrowserWindow): void
}

/** The windows that are open, and what stands behind each. */
export class Windows {
  readonly open = new Map<BrowserWindow, { readonly contents: StandInWebContents; page?: Page }>()
  focused: BrowserWindow | undefined

  byPage(page: Page): { readonly window: BrowserWindow; readonly contents: StandInWebContents } | undefined {
    for (const [window, behind] of this.open) {
      if (behind.page === page) return { window, contents: behind.contents }
    }
    return undefined
  }
}

export function createBrowserWindowClass(
  windows: Windows,
  surroundings: WindowSurroundings,
): typeof BrowserWindow {
  class StandInBrowserWindow
    extends KnownEvents
    implements
      Pick<
        BrowserWindow,
        | 'id'
        | 'webContents'
        | 'loadURL'
        | 'close'
        | 'destroy'
        | 'isDestroyed'
        | 'show'
        | 'focus'
        | 'isFocused'
        | 'isVisible'
        | 'setTitle'
        | 'getTitle'
        | 'title'
        | 'setDocumentEdited'
        | 'isDocumentEdited'
        | 'setRepresentedFilename'
        | 'getRepresentedFilename'
        | 'isMinimized'
        | 'restore'
        | 'isMaximized'
        | 'maximize'
        | 'getNormalBounds'
        | 'isFullScreen'
        | 'setFullScreen'
      >
  {
    readonly id: number
    readonly webContents: WebContents
    private readonly contents: StandInWebContents
    private ownTitle: string
    private edited = false
    private representedFile = ''
    private visible: boolean
    private bounds: Rectangle
    private state: 'normal' | 'maximized' | 'fullscreen' = 'normal'
    private gone = false
    private guarded = false

    constructor(given: BrowserWindowConstructorOptions = {}) {
      super('BrowserWindow', events)
      checkWindowOptions(given, surroundings.session)
      this.ownTitle = given.title ?? ''
      this.visible = given.show ?? true
      this.bounds = {
        x: given.x ?? 0,
        y: given.y ?? 0,
        width: given.width ?? 800,
        height: given.height ?? 600,
      }
      const preferences = given.webPreferences ?? {}
      this.contents = createContents({
        ...surroundings.contents,
        session: surroundings.session,
        preload: preferences.preload,
        additionalArguments: preferences.additionalArguments ?? [],
        guarded: () => this.listenerCount('close') > 0,
        receive: (message) => self.hear(message),
      })
      this.id = this.contents.id
      this.webContents = asWebContents(this.contents)
      const self = refuseTheRest('BrowserWindow', this)
      const behind: { contents: StandInWebContents; page?: Page } = { contents: this.contents }
      windows.open.set(self.asElectron(), behind)
      this.contents.once('did-finish-load', () => self.emit('ready-to-show'))
      this.on('newListener', (event: string) => event === 'close' && self.guard())
      void this.contents
        .show(async () => {
          const page = await surroundings.openPage()
          behind.page = page
          await sizePage(page, given)
          self.watch(page)
          return page
        })
        // Told by the contents already.
        .catch(() => undefined)
      surroundings.opened(self.asElectron())
      return self
    }

    /** This window under Electron's own type, which the proxy around it makes true. */
    private asElectron(): BrowserWindow {
      return this as unknown as BrowserWindow
    }

    private watch(page: Page): void {
      page.on('close', () => this.finish())
      // The user closes the native window: the browser asks, and the app's answer is given to it.
      page.on('dialog', (dialog) => {
        if (dialog.type() !== 'beforeunload') return
        // A reload that the app asked for is no closing.
        const stays = !this.contents.isLoading() && this.asksToStay()
        void (stays ? dialog.dismiss() : dialog.accept()).catch(() => undefined)
      })
    }

    private guard(): void {
      if (this.guarded) return
      this.guarded = true
      this.contents.tell({ kind: 'guardClose', guarded: true })
    }

    private asksToStay(): boolean {
      const event = createEvent({})
      this.emit('close', event)
      return event.defaultPrevented
    }

    private hear(message: ToMain): void {
      if (message.kind === 'title') {
        const event = createEvent({})
        this.emit('page-title-updated', event, message.title, true)
        if (!event.defaultPrevented) this.ownTitle = message.title
      } else if (message.kind === 'focus') {
        windows.focused = this.asElectron()
        this.emit('focus')
        surroundings.focused(this.asElectron())
      } else if (message.kind === 'blur') {
        this.emit('blur')
      } else if (message.kind === 'bounds') {
        if (this.state === 'normal') {
          const { x, y, width, height } = message
          this.bounds = { x, y, width, height }
        }
        this.emit('resize')
      }
      surroundings.receive(this.asElectron(), message)
    }

    loadURL = (url: string): Promise<void> => this.contents.loadURL(url)

    /** The page's own `beforeunload` is not asked, only the app's listeners are. */
    close(): void {
      if (!this.gone && !this.asksToStay()) this.destroy()
    }

    destroy(): void {
      this.finish()
    }

    private finish(): void {
      if (this.gone) return
      this.gone = true
      if (windows.focused === this.asElectron()) windows.focused = undefined
      windows.open.delete(this.asElectron())
      void this.contents.destroy()
      this.emit('closed')
      surroundings.closed(this.asElectron())
    }

    isDestroyed = (): boolean => this.gone
    isVisible = (): boolean => this.visible && !this.gone
    isMinimized = (): boolean => false
    restore(): void {
      this.focus()
    }

    isMaximized = (): boolean => this.state === 'maximized'
    maximize(): void {
      this.become('maximized')
    }
    getNormalBounds = (): Rectangle => this.bounds
    isFullScreen = (): boolean => this.state === 'fullscreen'
    setFullScreen(full: boolean): void {
      if (full === this.isFullScreen()) return
      this.become(full ? 'fullscreen' : 'normal')
      this.emit(full ? 'enter-full-screen' : 'leave-full-screen')
    }

    private become(state: typeof this.state): void {
      this.state = state
      const page = windows.open.get(this.asElectron())?.page
      // A window that closes meanwhile has no state any more.
      if (page !== undefined) void setWindowState(page, state).catch(() => undefined)
    }

    show(): void {
      this.visible = true
      this.emit('show')
      this.focus()
    }

    focus(): void {
      windows.focused = this.asElectron()
      this.contents.focus()
    }

    isFocused = (): boolean => windows.focused === this.asElectron()

    get title(): string {
      return this.ownTitle
    }

    set title(title: string) {
      this.ownTitle = title
      this.contents.tell({ kind: 'title', title })
    }

    setTitle(title: string): void {
      this.title = title
    }
    getTitle = (): string => this.ownTitle

    setDocumentEdited(edited: boolean): void {
      this.edited = edited
    }
    isDocumentEdited = (): boolean => this.edited
    setRepresentedFilename(filename: string): void {
      this.representedFile = filename
    }
    getRepresentedFilename = (): string => this.representedFile

    static getAllWindows = (): BrowserWindow[] => [...windows.open.keys()]
    static getFocusedWindow = (): BrowserWindow | null => windows.focused ?? null
    static fromWebContents = (contents: WebContents): BrowserWindow | null =>
      [...windows.open.keys()].find((window) => window.webContents === contents) ?? null
    static fromId = (id: number): BrowserWindow | null =>
      [...windows.open.keys()].find((window) => window.id === id) ?? null
  }
  const statics: Pick<
    typeof BrowserWindow,
    'getAllWindows' | 'getFocusedWindow' | 'fromWebContents' | 'fromId'
  > = StandInBrowserWindow
  // The proxies around class and windows answer for the members that are not there.
  return refuseTheRest('BrowserWindow', statics) as typeof BrowserWindow
}
