import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { BrowserContext, Page, Route } from '@playwright/test'
import type { Environment } from './environment'

/** Chromium's sandbox refuses to start for the root user. */
const asRoot = process.getuid?.() === 0

/** The running Chromium. */
export interface Browser {
  readonly context: BrowserContext
  /** As in "156.0.8078.79". */
  readonly version: string
  /** A new window; the first one is the window the browser started with. */
  openPage(): Promise<Page>
  /** Where another program may attach to the browser; only when controlled. */
  debuggingAddress(): Promise<string>
}

/**
 * Starts Chromium with a profile inside the app's own data folder, without any network: every request
 * comes to `answer`, no name resolves, and pages can open no windows.
 */
export async function launchBrowser(
  environment: Environment,
  profile: string,
  answer: (route: Route) => Promise<void>,
): Promise<Browser> {
  const { executable, headless } = environment
  if (executable === undefined) throw new Error('QUARTERDECK_CHROMIUM names no browser to run in')
  const home = `http://${environment.name}.localhost/`
  const { chromium } = await import('@playwright/test')
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: executable,
    headless,
    chromiumSandbox: !asRoot,
    viewport: null,
    colorScheme: null,
    reducedMotion: null,
    forcedColors: null,
    contrast: null,
    acceptDownloads: false,
    serviceWorkers: 'block',
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    ignoreDefaultArgs: ['--enable-automation'],
    args: [
      '--block-new-web-contents',
      '--disable-background-networking',
      '--host-resolver-rules=MAP * ~NOTFOUND',
      // A window without tabs, and without the list below an address, whose own page takes longer to start than ours.
      headless ? '--app=data:text/html,' : `--app=${home}`,
      // Keeps the browser from warning about the other arguments in every window.
      ...(headless ? [] : ['--test-type']),
      ...(environment.controlled ? ['--remote-debugging-port=0'] : []),
    ],
  })
  await context.route('**/*', (route) =>
    // A window starts here, on an empty page of the app's own origin, before it belongs to the app.
    route.request().url() === home && !headless && route.request().isNavigationRequest()
      ? route.fulfill({ contentType: 'text/html', body: '' })
      : answer(route),
  )

  let spare = context.pages()[0]
  const openPage = async (): Promise<Page> => {
    const page = spare
    spare = undefined
    if (page !== undefined) return page
    if (headless) return context.newPage()
    // The running browser opens a window without tabs for a second start with the same profile.
    const opened = context.waitForEvent('page')
    const sandbox = asRoot ? ['--no-sandbox'] : []
    spawn(executable, [...sandbox, `--user-data-dir=${profile}`, `--app=${home}`], { stdio: 'ignore' })
    return opened
  }
  return {
    context,
    version: context.browser()?.version() ?? '',
    openPage,
    debuggingAddress: async () => {
      const [port = ''] = (await readFile(join(profile, 'DevToolsActivePort'), 'utf8')).split('\n')
      return `http://127.0.0.1:${port}`
    },
  }
}
