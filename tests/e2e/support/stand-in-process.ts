import { fork, type ChildProcess } from 'node:child_process'
import { chromium, type Browser, type Page } from '@playwright/test'
import { findChromium } from '../../../build/chromium.mjs'
import { buildStandInIfStale, standInEntry } from '../../../build/stand-in.mjs'
import type { ControlReply, ControlRequest } from '../../../electron/chromium/control'
import type { MainModule } from './running-app'

export interface StandInOptions {
  /** The app's main file, as built. */
  readonly main: string
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  /** The browser; an installed one by default. */
  readonly executable?: string
}

/** Without a listener Playwright would answer dialogs itself, before the stand-in can. */
export const leaveDialogs = (page: Page): void => void page.on('dialog', () => undefined)

/** An app that runs on the stand-in in a process of its own, and the way into it. */
export class StandInProcess {
  private readonly child: ChildProcess
  private readonly waiting = new Map<
    number,
    { resolve: (value: unknown) => void; reject: (error: Error) => void }
  >()
  private lastId = 0
  private browser: Browser | undefined
  private said = ''
  /** The exit code, once the process has ended. */
  readonly ended: Promise<number | null>

  private constructor(child: ChildProcess) {
    this.child = child
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (this.said += text))
    child.stdout?.resume()
    child.on('message', (reply: ControlReply) => {
      const asked = this.waiting.get(reply.id)
      this.waiting.delete(reply.id)
      if ('error' in reply) asked?.reject(new Error(reply.error))
      else asked?.resolve(reply.value)
    })
    this.ended = new Promise((resolve) => {
      child.once('exit', (code) => {
        for (const { reject } of this.waiting.values()) reject(new Error(`The app ended. ${this.said}`))
        resolve(code)
      })
    })
  }

  static async start(options: StandInOptions): Promise<StandInProcess> {
    const executable = options.executable ?? findChromium()
    if (executable === undefined) throw new Error('No browser of the Chromium family is installed')
    await buildStandInIfStale()
    const child = fork(options.main, [...(options.args ?? [])], {
      execArgv: ['--import', standInEntry],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      serialization: 'advanced',
      env: {
        ...process.env,
        ...options.env,
        QUARTERDECK_CHROMIUM: executable,
        QUARTERDECK_HEADLESS: '1',
        QUARTERDECK_CONTROLLED: '1',
      },
    })
    return new StandInProcess(child)
  }

  get pid(): number | undefined {
    return this.child.pid
  }

  /** What the process has written on standard error. */
  get standardError(): string {
    return this.said
  }

  /** Runs a function in the app's main process; it sees only its arguments. */
  evaluate<Argument, Value>(
    run: (electron: MainModule, argument: Argument) => Value | Promise<Value>,
    argument?: Argument,
  ): Promise<Value> {
    return this.ask({ kind: 'evaluate', source: run.toString(), argument }) as Promise<Value>
  }

  private ask(request: Omit<ControlRequest, 'id'>): Promise<unknown> {
    if (!this.child.connected) return Promise.reject(new Error(`The app has ended. ${this.said}`))
    const id = ++this.lastId
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject })
      this.child.send({ ...request, id } satisfies ControlRequest)
    })
  }

  /** The app's first window, as a page of this process's own Playwright. */
  async firstPage(): Promise<Page> {
    this.browser ??= await chromium.connectOverCDP(String(await this.ask({ kind: 'debuggingAddress' })))
    const context = this.browser.contexts()[0]
    if (context === undefined) throw new Error('The browser has no context')
    const page = context.pages()[0] ?? (await context.waitForEvent('page'))
    leaveDialogs(page)
    return page
  }

  /** Ends the process at once; the browser follows, since nobody holds its other end. */
  async kill(): Promise<void> {
    const { browser } = this
    const gone = browser && new Promise<unknown>((resolve) => browser.once('disconnected', resolve))
    this.child.kill('SIGKILL')
    await Promise.all([this.ended, gone])
  }

  /** Quits the app without asking it, and waits for its end. */
  async stop(): Promise<void> {
    await this.browser?.close().catch(() => undefined)
    if (this.child.connected) {
      // The answer may be lost in the exit.
      this.evaluate(({ app }) => app.exit(0)).catch(() => undefined)
    }
    await this.ended
  }
}
