import type { Page, Request as PageRequest } from '@playwright/test'
import type {
  LoadURLOptions,
  PrintToPDFOptions,
  Rectangle,
  Session,
  WebContents,
  WebFrameMain,
} from 'electron'
import { createEvent, KnownEvents } from './events'
import { nativeImageOf, pngSize } from './native-image'
import { linkPage, type PageLink } from './page-link'
import type { Shortcut, ToMain, ToPage } from './page/messages'
import { printToPdf } from './print-to-pdf'
import { NotInStandIn, refuseTheRest, refuseUnknownOptions } from './refuse'
import { toAppUrl, toBrowserUrl, type Schemes } from './schemes'
import { contentsEvents } from './web-contents-events'
import { createMainFrame } from './web-frame'
import { PageZoom } from './zoom'

/** What the contents of a window need of their surroundings. */
export interface ContentsSurroundings {
  readonly schemes: Schemes
  readonly session: Session
  readonly preload: string | undefined
  readonly additionalArguments: readonly string[]
  /** Messages that are not the contents' own affair. */
  readonly receive: (message: ToMain) => void
  /** What every new document is told first. */
  readonly shortcuts: () => readonly Shortcut[]
  readonly guarded: () => boolean
  readonly warn: (sentence: string) => void
}

interface Shown {
  readonly page: Page
  readonly link: PageLink
}

let lastId = 0

export type StandInWebContents = ContentsImplementation

class ContentsImplementation
  extends KnownEvents
  implements
    Pick<
      WebContents,
      | 'id'
      | 'session'
      | 'mainFrame'
      | 'send'
      | 'loadURL'
      | 'reload'
      | 'getURL'
      | 'getTitle'
      | 'getProcessId'
      | 'isDestroyed'
      | 'isLoading'
      | 'focus'
      | 'setWindowOpenHandler'
      | 'setZoomFactor'
      | 'getZoomFactor'
      | 'zoomFactor'
      | 'setZoomLevel'
      | 'getZoomLevel'
      | 'zoomLevel'
      | 'printToPDF'
      | 'capturePage'
      | 'undo'
      | 'redo'
      | 'cut'
      | 'copy'
      | 'paste'
      | 'delete'
      | 'selectAll'
    >
{
  readonly id = ++lastId
  readonly session: Session
  readonly mainFrame: WebFrameMain
  private readonly surroundings: ContentsSurroundings
  private shown: Promise<Shown> | undefined
  private line: PageLink | undefined
  private zoom: PageZoom | undefined
  private url = ''
  private title = ''
  private loading = false
  private destroyed = false
  private expected: string | undefined
  private openHandler: Parameters<WebContents['setWindowOpenHandler']>[0] | undefined
  private wantedZoom = 1

  constructor(surroundings: ContentsSurroundings) {
    super('webContents', contentsEvents)
    this.surroundings = surroundings
    this.session = surroundings.session
    this.mainFrame = createMainFrame({
      url: () => this.url,
      isDestroyed: () => this.destroyed,
      send: (channel, ...args) => this.send(channel, ...args),
    })
  }

  /** Gives these contents the browser's page; everything asked before waits for it. */
  show(openPage: () => Promise<Page>): Promise<Page> {
    this.shown = openPage().then(async (page) => {
      this.watch(page)
      const link = await linkPage(page, {
        preload: this.surroundings.preload,
        additionalArguments: this.surroundings.additionalArguments,
        receive: (message) => this.receive(message),
      })
      link.session.on('Page.windowOpen', ({ url }) => this.askToOpen(url))
      this.line = link
      this.zoom = new PageZoom(link.session)
      return { page, link }
    })
    this.shown.catch((error: unknown) => this.surroundings.warn(`the page did not start: ${String(error)}`))
    return this.shown.then(({ page }) => page)
  }

  private watch(page: Page): void {
    page.on('load', () => {
      this.loading = false
      this.emit('did-finish-load')
      this.emit('did-stop-loading')
    })
    page.on('domcontentloaded', () => this.emit('dom-ready'))
    page.on('framenavigated', (frame) => {
      if (frame !== page.mainFrame()) return
      this.url = toAppUrl(frame.url(), this.surroundings.schemes)
      this.emit('did-navigate', createEvent({}), this.url, 200, 'OK')
    })
    page.on('crash', () =>
      this.emit('render-process-gone', createEvent({}), { reason: 'crashed', exitCode: 1 }),
    )
    page.on('pageerror', (error) =>
      this.surroundings.warn(`error in the page: ${error.stack ?? error.message}`),
    )
  }

  private receive(message: ToMain): void {
    switch (message.kind) {
      case 'ready':
        this.url = toAppUrl(message.url, this.surroundings.schemes)
        this.tell({ kind: 'shortcuts', shortcuts: this.surroundings.shortcuts() })
        this.tell({ kind: 'guardClose', guarded: this.surroundings.guarded() })
        break
      case 'title':
        this.title = message.title
        this.emit('page-title-updated', createEvent({}), message.title, true)
        break
      case 'external':
        this.asksToLeave(message.url, true)
        return
      case 'preloadFailed':
        this.surroundings.warn(`error in the preload: ${String(message.error)}`)
        this.emit('preload-error', createEvent({}), this.surroundings.preload ?? '', message.error)
        return
      case 'focus':
      case 'blur':
        this.emit(message.kind)
        break
      case 'invoke':
      case 'send':
      case 'bounds':
      case 'shortcut':
      case 'dark':
      case 'pathTyped':
      case 'answer':
        break
    }
    this.surroundings.receive(message)
  }

  tell(message: ToPage): void {
    this.line?.tell(message)
  }

  send(channel: string, ...args: unknown[]): void {
    this.tell({ kind: 'message', channel, args })
  }

  async loadURL(url: string, options?: LoadURLOptions): Promise<void> {
    if (options !== undefined) refuseUnknownOptions('loadURL', options, [])
    const { page } = await this.nowShown()
    const target = toBrowserUrl(url, this.surroundings.schemes)
    this.startLoading(url)
    try {
      await page.goto(target, { waitUntil: 'load' })
    } catch (error) {
      if (this.destroyed) return
      this.loading = false
      const code = /net::(ERR_[A-Z_]+)/.exec(String(error))?.[1] ?? 'ERR_FAILED'
      this.emit('did-fail-load', createEvent({}), -2, code, url, true, 1, 1)
      throw new Error(`${code} (-2) loading '${url}'`, { cause: error })
    }
  }

  private startLoading(url: string): void {
    this.expected = url
    this.loading = true
    this.emit('did-start-loading')
  }

  private nowShown(): Promise<Shown> {
    if (this.shown === undefined || this.destroyed) throw new TypeError('Object has been destroyed')
    return this.shown
  }

  reload(): void {
    void this.nowShown().then(({ page }) => {
      this.startLoading(this.url)
      return page.reload().catch(() => undefined)
    })
  }

  /** Whether a request for a document may go on; the app is asked about all that it did not start itself. */
  mayNavigate(request: PageRequest, page: Page, url: string): boolean {
    const main = request.frame() === page.mainFrame()
    if (main && (url === this.expected || url === this.url)) {
      this.expected = undefined
      return true
    }
    return this.asksToLeave(url, main)
  }

  private asksToLeave(url: string, isMainFrame: boolean): boolean {
    const event = createEvent({
      url,
      isMainFrame,
      isSameDocument: false,
      frame: isMainFrame ? this.mainFrame : null,
    })
    this.emit('will-frame-navigate', event)
    if (isMainFrame && !event.defaultPrevented) {
      this.emit('will-navigate', event, url, false, true, process.pid, 1)
    }
    return !event.defaultPrevented
  }

  private askToOpen(url: string): void {
    const answer = this.openHandler?.({
      url: toAppUrl(url, this.surroundings.schemes),
      frameName: '',
      features: '',
      disposition: 'foreground-tab',
      referrer: { url: this.url, policy: 'default' },
    })
    if (answer?.action === 'allow') throw new NotInStandIn('the answer "allow" of setWindowOpenHandler')
    if (answer === undefined) this.surroundings.warn(`a window for ${url} was not opened`)
  }

  setWindowOpenHandler(handler: Parameters<WebContents['setWindowOpenHandler']>[0]): void {
    this.openHandler = handler
  }

  getURL = (): string => this.url
  getTitle = (): string => this.title
  getProcessId = (): number => process.pid
  isDestroyed = (): boolean => this.destroyed
  isLoading = (): boolean => this.loading

  focus(): void {
    void this.nowShown().then(({ page }) => page.bringToFront())
  }

  get zoomFactor(): number {
    return this.wantedZoom
  }

  set zoomFactor(factor: number) {
    if (!(factor > 0)) throw new RangeError("'zoomFactor' must be a double greater than 0.0")
    this.wantedZoom = factor
    void this.nowShown().then(() => this.zoom?.set(factor))
  }

  /** Electron's levels: each step of one is a fifth, and 0 is the actual size. */
  get zoomLevel(): number {
    return Math.log(this.zoomFactor) / Math.log(1.2)
  }

  set zoomLevel(level: number) {
    this.zoomFactor = 1.2 ** level
  }

  setZoomFactor(factor: number): void {
    this.zoomFactor = factor
  }
  getZoomFactor = (): number => this.zoomFactor
  setZoomLevel(level: number): void {
    this.zoomLevel = level
  }
  getZoomLevel = (): number => this.zoomLevel

  async printToPDF(options: PrintToPDFOptions): Promise<Buffer> {
    const { page } = await this.nowShown()
    return printToPdf(page, options)
  }

  async capturePage(rectangle?: Rectangle) {
    const { page } = await this.nowShown()
    const png = await page.screenshot(rectangle === undefined ? {} : { clip: rectangle })
    return nativeImageOf(png, pngSize(png))
  }

  /** Editing commands reach the focused field as the editing command of a key that types nothing. */
  private edit(command: string): void {
    void this.nowShown().then(({ link }) =>
      link.session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', commands: [command] }),
    )
  }
  undo = (): void => this.edit('undo')
  redo = (): void => this.edit('redo')
  cut = (): void => this.edit('cut')
  copy = (): void => this.edit('copy')
  paste = (): void => this.edit('paste')
  delete = (): void => this.edit('delete')
  selectAll = (): void => this.edit('selectAll')

  /** Closes the page; the window has been told already. */
  async destroy(): Promise<void> {
    if (this.destroyed) return
    this.destroyed = true
    this.emit('destroyed')
    const shown = await this.shown?.catch(() => undefined)
    await shown?.page.close().catch(() => undefined)
  }
}

export const createContents = (surroundings: ContentsSurroundings): ContentsImplementation =>
  refuseTheRest('webContents', new ContentsImplementation(surroundings))

/** The contents under Electron's own type, which the proxy around them makes true. */
export const asWebContents = (contents: ContentsImplementation): WebContents =>
  contents as unknown as WebContents
