import type { App } from 'electron'
import type { Environment } from './environment'
import { createEvent, KnownEvents } from './events'
import type { createPaths } from './paths'
import { refuseTheRest } from './refuse'
import { SingleInstance } from './single-instance'

const events = [
  'will-finish-launching',
  'ready',
  'window-all-closed',
  'before-quit',
  'will-quit',
  'quit',
  'second-instance',
  'browser-window-created',
  'browser-window-focus',
  'browser-window-blur',
  'web-contents-created',
  // Told by the Mac's dock and Finder, by servers, or by processes that do not exist here.
  'activate',
  'open-file',
  'open-url',
  'certificate-error',
  'select-client-certificate',
  'login',
  'child-process-gone',
  'render-process-gone',
  'gpu-info-update',
  'accessibility-support-changed',
]

export interface AppSurroundings {
  readonly environment: Environment
  readonly paths: ReturnType<typeof createPaths>
  /** Starts the browser. */
  launch(): Promise<void>
  /** Asks every window to close; tells whether all did. */
  closeWindows(): boolean
  /** Ends the browser. */
  stop(): Promise<void>
}

/** How long the browser may take to end before the process ends without it. */
const STOP_LIMIT_MS = 3000

class StandInApp
  extends KnownEvents
  implements
    Pick<
      App,
      | 'whenReady'
      | 'isReady'
      | 'quit'
      | 'exit'
      | 'focus'
      | 'getPath'
      | 'setPath'
      | 'getAppPath'
      | 'getName'
      | 'setName'
      | 'name'
      | 'getVersion'
      | 'getLocale'
      | 'isPackaged'
      | 'requestSingleInstanceLock'
      | 'hasSingleInstanceLock'
      | 'releaseSingleInstanceLock'
      | 'setAppUserModelId'
      | 'setAboutPanelOptions'
      | 'enableSandbox'
      | 'addRecentDocument'
      | 'clearRecentDocuments'
    >
{
  readonly isPackaged = false
  name: string
  private readonly surroundings: AppSurroundings
  private readonly ready: Promise<void>
  private started = false
  private quitting = false
  private instance: SingleInstance | undefined

  constructor(surroundings: AppSurroundings) {
    super('app', events)
    this.surroundings = surroundings
    this.name = surroundings.environment.name
    // After the main file's own first lines, which may set paths or find that the app runs already.
    this.ready = new Promise<void>((resolve) => setImmediate(resolve)).then(() => this.start())
    this.ready.catch((error: unknown) => {
      process.stderr.write(`The Chromium stand-in did not start: ${String(error)}\n`)
      process.exit(1)
    })
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => this.quit())
  }

  private async start(): Promise<void> {
    if (this.quitting) return new Promise(() => undefined)
    this.emit('will-finish-launching')
    await this.surroundings.launch()
    this.started = true
    this.emit('ready', createEvent({}), {})
  }

  whenReady = (): Promise<void> => this.ready
  isReady = (): boolean => this.started

  quit(): void {
    if (this.quitting) return
    if (this.prevented('before-quit')) return
    this.quitting = true
    if (this.surroundings.closeWindows() && !this.prevented('will-quit')) this.exit(0)
    else this.quitting = false
  }

  private prevented(name: string): boolean {
    const event = createEvent({})
    this.emit(name, event)
    return event.defaultPrevented
  }

  exit(exitCode = 0): void {
    this.quitting = true
    this.emit('quit', createEvent({}), exitCode)
    const limit = new Promise<void>((resolve) => setTimeout(resolve, STOP_LIMIT_MS).unref())
    const handedOver = this.instance?.handedOver
    this.instance?.release()
    void Promise.race([Promise.all([this.surroundings.stop(), handedOver]), limit]).finally(() =>
      process.exit(exitCode),
    )
  }

  /** The last window is gone: an app that does not listen ends, as in Electron. */
  tellAllClosed(): void {
    if (this.quitting) return
    if (this.listenerCount('window-all-closed') === 0) this.quit()
    else this.emit('window-all-closed')
  }

  getPath: App['getPath'] = (name) => this.surroundings.paths.getPath(name)
  setPath = (name: string, path: string): void => this.surroundings.paths.setPath(name, path)
  getAppPath = (): string => this.surroundings.environment.appPath
  getName = (): string => this.name
  setName(name: string): void {
    this.name = name
  }
  getVersion = (): string => this.surroundings.environment.version
  getLocale = (): string => Intl.DateTimeFormat().resolvedOptions().locale

  private get single(): SingleInstance {
    this.instance ??= new SingleInstance(this.getPath('userData'))
    return this.instance
  }

  requestSingleInstanceLock(additionalData: Record<string, unknown> = {}): boolean {
    return this.single.request(
      { argv: process.argv, workingDirectory: process.cwd(), additionalData },
      (second) =>
        this.emit(
          'second-instance',
          createEvent({}),
          second.argv,
          second.workingDirectory,
          second.additionalData,
        ),
    )
  }
  hasSingleInstanceLock = (): boolean => this.single.held
  releaseSingleInstanceLock = (): void => this.single.release()

  // Matters of the system around the app, without effect on what the app does.
  focus = (): void => undefined
  setAppUserModelId = (): void => undefined
  setAboutPanelOptions = (): void => undefined
  /** Every page is sandboxed already. */
  enableSandbox = (): void => undefined
  addRecentDocument = (): void => undefined
  clearRecentDocuments = (): void => undefined
}

export type AppInStandIn = StandInApp

export const createApp = (surroundings: AppSurroundings): StandInApp =>
  refuseTheRest('app', new StandInApp(surroundings))
