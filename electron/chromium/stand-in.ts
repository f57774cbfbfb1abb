import type * as Electron from 'electron'
import type { App, BaseWindow, BrowserWindow, NativeTheme } from 'electron'
import type { Page, Request as PageRequest } from '@playwright/test'
import { createApp } from './app'
import { launchBrowser, type Browser } from './browser'
import { createBrowserWindowClass, Windows } from './browser-window'
import { createDialog } from './dialog'
import type { Environment } from './environment'
import { createIpcMain } from './ipc-main'
import { createMenus } from './menu'
import { createNativeTheme } from './native-theme'
import type { PromptAnswer, ToMain } from './page/messages'
import { createPaths } from './paths'
import { pathFacts } from './prompts'
import { createProtocol } from './protocol'
import { answerRequests } from './requests'
import type { Schemes } from './schemes'
import { createScreen } from './screen'
import { createSession, denyPermissions } from './session'
import { createShell } from './shell'
import { createWebRequest } from './web-request'

interface OpenPrompt {
  readonly answer: (answer: PromptAnswer) => void
  readonly facts: (typed: string) => ReturnType<typeof pathFacts>
}

export interface StandIn {
  readonly parts: Pick<typeof Electron, PartName>
  /** Where a test may attach to the browser. */
  readonly debuggingAddress: () => Promise<string>
}

/** Builds the parts of Electron's main process over one Chromium, and ties them together. */
export function createStandIn(environment: Environment): StandIn {
  const warn = (sentence: string): void => {
    process.stderr.write(`stand-in: ${sentence}\n`)
  }
  const schemes: Schemes = { handlers: new Map() }
  const windows = new Windows()
  const prompts = new Map<number, OpenPrompt>()
  const paths = createPaths(environment)
  const requests = createWebRequest()
  const protocol = createProtocol(schemes)
  const sessions = createSession(protocol, requests.webRequest, warn)
  const ipc = createIpcMain()
  const screens = createScreen()
  const menus = createMenus({
    quit: () => app.quit(),
    focusedWindow: () => windows.focused ?? [...windows.open.keys()][0],
  })
  menus.onChange((shortcuts) => {
    for (const { contents } of windows.open.values()) contents.tell({ kind: 'shortcuts', shortcuts })
  })

  let browser: Promise<Browser> | undefined
  const running = (): Promise<Browser> => {
    browser ??= start()
    return browser
  }
  const start = async (): Promise<Browser> => {
    const profile = `${paths.getPath('userData')}/chromium`
    const started = await launchBrowser(environment, profile, answer)
    started.context.on('close', () => {
      browser = undefined
    })
    return started
  }
  const answer = answerRequests({
    schemes,
    webRequest: requests,
    warn,
    contentsOf: (request) => behind(request)?.window.webContents,
    mayNavigate: (request, url) => {
      const page = pageOf(request)
      const found = page === undefined ? undefined : windows.byPage(page)
      if (page !== undefined && found !== undefined) return found.contents.mayNavigate(request, page, url)
      // Some links get past the switch that forbids new windows. The app was asked; the window goes.
      page?.close().catch(() => undefined)
      return false
    },
  })
  const behind = (request: PageRequest) => {
    const page = pageOf(request)
    return page === undefined ? undefined : windows.byPage(page)
  }

  const { nativeTheme, tellSystem } = createNativeTheme((source) => {
    for (const { page } of windows.open.values()) if (page !== undefined) void showScheme(page, source)
  })

  const app = createApp({
    environment,
    paths,
    launch: async () => {
      const { context, version } = await running()
      // Where Electron has it too.
      Object.defineProperty(process.versions, 'chrome', {
        value: version,
        enumerable: true,
        configurable: true,
      })
      const page = context.pages()[0]
      if (page !== undefined) await Promise.all([screens.measure(page), denyPermissions(page)])
    },
    closeWindows: () => {
      for (const window of [...windows.open.keys()]) window.close()
      return windows.open.size === 0
    },
    stop: async () => {
      await (await browser?.catch(() => undefined))?.context.close().catch(() => undefined)
    },
  })

  const receive = (window: BrowserWindow, message: ToMain): void => {
    const contents = windows.open.get(window)?.contents
    switch (message.kind) {
      case 'invoke':
        void ipc.invoke(window.webContents, message).then((reply) => contents?.tell(reply))
        return
      case 'send':
        ipc.send(window.webContents, message)
        return
      case 'shortcut':
        menus.choose(message.id, window)
        return
      case 'ready':
      case 'dark':
        tellSystem(message.dark)
        return
      case 'pathTyped':
        void prompts
          .get(message.id)
          ?.facts(message.path)
          .then((facts) => contents?.tell({ kind: 'pathFacts', id: message.id, facts }))
        return
      case 'answer':
        prompts.get(message.id)?.answer(message.answer)
        return
      case 'title':
      case 'focus':
      case 'blur':
      case 'bounds':
      case 'external':
      case 'preloadFailed':
      // The window's or its contents' own affair.
    }
  }

  const BrowserWindowClass = createBrowserWindowClass(windows, {
    session: sessions.defaultSession,
    contents: { schemes, shortcuts: menus.shortcuts, warn },
    openPage: async () => {
      const page = await (await running()).openPage()
      if (nativeTheme.themeSource !== 'system') await showScheme(page, nativeTheme.themeSource)
      return page
    },
    receive,
    opened: (window) => {
      const entry = windows.open.get(window)
      window.webContents.once('did-start-loading', () => {
        if (entry?.page !== undefined) sessions.watchDownloads(entry.page, window.webContents)
      })
      app.emit('web-contents-created', {}, window.webContents)
      app.emit('browser-window-created', {}, window)
    },
    closed: () => {
      if (windows.open.size === 0) app.tellAllClosed()
    },
    focused: (window) => app.emit('browser-window-focus', {}, window),
  })

  let lastPrompt = 0
  const dialog = createDialog(
    (asked: BaseWindow | undefined, prompt, filters) =>
      new Promise((resolve) => {
        const id = ++lastPrompt
        const window = [...windows.open.keys()].find((open) => open === asked) ?? windows.focused
        const contents = windows.open.get(window ?? [...windows.open.keys()][0] ?? noWindow())?.contents
        const finish = (given: PromptAnswer): void => {
          prompts.delete(id)
          resolve(given)
        }
        prompts.set(id, {
          answer: finish,
          facts: (typed) => pathFacts(typed, filters, prompt.kind === 'save'),
        })
        contents?.once('destroyed', () => finish({ kind: 'cancelled' }))
        contents?.tell({ kind: 'prompt', id, prompt })
      }),
    () => paths.getPath('documents'),
  )

  const parts: Pick<typeof Electron, PartName> = {
    app: app as unknown as App, // the proxy answers for the rest
    BrowserWindow: BrowserWindowClass,
    dialog,
    ipcMain: ipc.ipcMain,
    Menu: menus.Menu,
    nativeTheme,
    protocol,
    screen: screens.screen,
    session: sessions.session,
    shell: createShell(),
  }
  return { parts, debuggingAddress: async () => (await running()).debuggingAddress() }
}

/** The modules that work, at least in part. */
type PartName =
  | 'app'
  | 'BrowserWindow'
  | 'dialog'
  | 'ipcMain'
  | 'Menu'
  | 'nativeTheme'
  | 'protocol'
  | 'screen'
  | 'session'
  | 'shell'

function noWindow(): never {
  throw new Error('A dialog needs an open window here')
}

const showScheme = (page: Page, source: NativeTheme['themeSource']): Promise<void> =>
  page.emulateMedia({ colorScheme: source === 'system' ? null : source })

/** Undefined for the first request of a page that the browser has not told of yet. */
function pageOf(request: PageRequest): Page | undefined {
  try {
    return request.frame().page()
  } catch {
    return undefined
  }
}
