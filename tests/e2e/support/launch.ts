import { mkdir, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { _electron, type Page } from '@playwright/test'
import { findHeadlessShell } from '../../../build/chromium.mjs'
import { findElectron } from '../../../build/electron.mjs'
import { installAnswers, prepare, readAnswers } from './answers'
import type { Evaluate, RunningApp, Runtime } from './running-app'
import { StandInProcess } from './stand-in-process'

const root = fileURLToPath(new URL('../../..', import.meta.url))

export interface LaunchOptions {
  readonly runtime: Runtime
  /** Whether the stand-in takes the browser that people have, also where one without windows is installed. */
  readonly wholeBrowser?: boolean
  /** Arguments as a user gives them, such as a file to open. */
  readonly args?: readonly string[]
  /** A folder of an earlier launch; a new one by default. */
  readonly userData?: string
  /** A folder of an earlier launch; a new one by default. */
  readonly documents?: string
}

interface Started {
  readonly page: Page
  readonly evaluate: Evaluate
  readonly ended: Promise<number | null>
  standardError(): string
  kill(): Promise<void>
  stop(): Promise<void>
}

/** Starts the built app with folders of its own, and answers in the place of the system's dialogs. */
export async function launchApp(options: LaunchOptions): Promise<RunningApp> {
  const home = await mkdtemp(join(tmpdir(), 'quarterdeck-'))
  const documents = options.documents ?? join(home, 'Documents')
  const userData = options.userData ?? join(home, 'data')
  await mkdir(documents, { recursive: true })
  const args = [`--user-data-dir=${userData}`, ...(options.args ?? [])]
  const env = { HOME: home, USERPROFILE: home }
  const started =
    options.runtime === 'electron'
      ? await startElectron(args, env)
      : await startStandIn(args, env, options.wholeBrowser ?? false)
  const { page, evaluate } = started
  await evaluate(({ app }, path) => app.setPath('documents', path), documents)
  await installAnswers(evaluate)
  // The window begins with an empty page.
  await page.waitForURL(appPage)
  return { ...started, ...waysInto(options.runtime, page, evaluate), documents, userData }
}

/** The one page of a window, once it is there. */
export const appPage = /\/index\.html$/

/** What a test does with the app by way of one window and its main process. */
export function waysInto(
  runtime: Runtime,
  page: Page,
  evaluate: Evaluate,
): Omit<RunningApp, 'documents' | 'userData' | 'standardError' | 'ended' | 'kill' | 'stop'> {
  return {
    runtime,
    page,
    evaluate,
    nextOpenDialog: (path) => prepare(evaluate, 'open', path ?? null),
    nextSaveDialog: (path) => prepare(evaluate, 'save', path ?? null),
    nextMessageBox: (button) => prepare(evaluate, 'boxes', button),
    openedLinks: async () => (await readAnswers(evaluate)).links,
    shownFiles: async () => (await readAnswers(evaluate)).shown,
    messageBoxes: async () => (await readAnswers(evaluate)).messages,
    pressShortcut: (accelerator) =>
      runtime === 'electron'
        ? chooseBy(evaluate, 'accelerator', accelerator)
        : page.keyboard.press(playwrightKey(accelerator)),
    chooseMenuItem: (id) => chooseBy(evaluate, 'id', id),
    closeWindow: () =>
      runtime === 'electron'
        ? evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
        : page.close({ runBeforeUnload: true }),
  }
}

async function startStandIn(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  wholeBrowser: boolean,
): Promise<Started> {
  const executable = wholeBrowser ? undefined : findHeadlessShell()
  const standIn = await StandInProcess.start({
    main: join(root, 'build/out/electron/main.js'),
    args,
    env,
    ...(executable !== undefined && { executable }),
  })
  return {
    page: await standIn.firstPage(),
    evaluate: (run, argument) => standIn.evaluate(run, argument),
    ended: standIn.ended,
    standardError: () => standIn.standardError,
    kill: () => standIn.kill(),
    stop: () => standIn.stop(),
  }
}

async function startElectron(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<Started> {
  const executablePath = findElectron()
  if (executablePath === undefined) throw new Error("Electron's executable is not installed")
  const app = await _electron.launch({
    executablePath,
    args: [root, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), ...args],
    env: { ...(process.env as Record<string, string>), ...env }, // no value of it is undefined
  })
  const child = app.process()
  let said = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (said += text))
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  return {
    page: await app.firstWindow(),
    // Playwright's own way in has the same form under another type.
    evaluate: app.evaluate.bind(app) as unknown as Evaluate,
    ended,
    standardError: () => said,
    kill: async () => {
      child.kill('SIGKILL')
      await ended
    },
    stop: async () => {
      app.evaluate(({ app: electronApp }) => electronApp.exit(0)).catch(() => undefined)
      await ended
    },
  }
}

/** Clicks the item of the menu bar that has `value`, and fails where there is none. */
async function chooseBy(evaluate: Evaluate, key: 'id' | 'accelerator', value: string): Promise<void> {
  const found = await evaluate(
    ({ BrowserWindow, Menu }, [wantedKey, wantedValue]) => {
      const find = (items: readonly Electron.MenuItem[]): Electron.MenuItem | undefined => {
        for (const item of items) {
          if (String(item[wantedKey]) === wantedValue && item.enabled) return item
          const below = find(item.submenu?.items ?? [])
          if (below !== undefined) return below
        }
        return undefined
      }
      const item = find(Menu.getApplicationMenu()?.items ?? [])
      const [window] = BrowserWindow.getAllWindows()
      // Electron declares `click` as any function.
      const click = item?.click as ((...args: unknown[]) => void) | undefined
      click?.({ triggeredByAccelerator: wantedKey === 'accelerator' }, window, window?.webContents)
      return item !== undefined
    },
    [key, value] as const,
  )
  if (!found) throw new Error(`No enabled item of the menu has the ${key} ${value}`)
}

/** `CmdOrCtrl+Plus` as Playwright spells it: `Control++`. */
function playwrightKey(accelerator: string): string {
  const command = process.platform === 'darwin' ? 'Meta' : 'Control'
  return accelerator
    .replace(/\b(?:CmdOrCtrl|CommandOrControl)\b/, command)
    .replace(/\bCtrl\b/, 'Control')
    .replace(/\bPlus$/, '+')
    .replace(/\bEsc$/, 'Escape')
    .replace(/\+([A-Z])$/, (_, letter: string) =>
      // With Shift held the letter is a capital one, without it a small one.
      accelerator.includes('Shift+') ? `+${letter}` : `+${letter.toLowerCase()}`,
    )
}
