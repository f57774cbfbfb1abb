import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { CDPSession, Page } from '@playwright/test'
import type { ToMain, ToPage } from './page/messages'
import { decode, encode } from './page/wire'

const WORLD = 'quarterdeck-preload'
const HOST = 'quarterdeckHost'

export interface PageLink {
  readonly session: CDPSession
  /** Reaches the document that is shown now, in order; lost when there is none, as in Electron. */
  tell(message: ToPage): void
}

interface Setup {
  /** Path of the app's preload, one CommonJS file. */
  readonly preload: string | undefined
  /** What the preload sees as `process.argv`, beside Electron's own. */
  readonly additionalArguments: readonly string[]
  readonly receive: (message: ToMain) => void
}

/** Gives every document of `page` a preload in a world of its own, and a line to this process. */
export async function linkPage(page: Page, setup: Setup): Promise<PageLink> {
  const session = await page.context().newCDPSession(page)
  const scripts = await pageScripts(setup)
  let current: number | undefined

  session.on('Runtime.executionContextCreated', ({ context }) => {
    const frame: unknown = context.auxData?.['frameId']
    if (context.name === WORLD && frame === mainFrame) current = context.id
  })
  session.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
    if (executionContextId === current) current = undefined
  })
  session.on('Runtime.executionContextsCleared', () => {
    current = undefined
  })
  session.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
    if (name !== HOST || executionContextId !== current) return
    setup.receive(decode(payload) as ToMain) // both ends ship together
  })

  const { frameTree } = await session.send('Page.getFrameTree')
  const mainFrame = frameTree.frame.id
  await Promise.all([
    session.send('Page.enable'),
    session.send('Runtime.enable'),
    session.send('Runtime.addBinding', { name: HOST, executionContextName: WORLD }),
    session.send('Page.addScriptToEvaluateOnNewDocument', { source: scripts.mainWorld }),
    session.send('Page.addScriptToEvaluateOnNewDocument', { source: scripts.preloadWorld, worldName: WORLD }),
  ])

  return {
    session,
    tell(message) {
      if (current === undefined) return
      session
        .send('Runtime.callFunctionOn', {
          executionContextId: current,
          functionDeclaration: '(text) => { globalThis.quarterdeckReceive(text) }',
          arguments: [{ value: encode(message) }],
          silent: true,
        })
        // The document went away in the meantime, and the message with it.
        .catch(() => undefined)
    },
  }
}

async function pageScripts({ preload, additionalArguments }: Setup) {
  const [mainWorld, preloadWorld, preloadSource] = await Promise.all([
    readFile(new URL('main-world.js', import.meta.url), 'utf8'),
    readFile(new URL('preload-world.js', import.meta.url), 'utf8'),
    preload === undefined ? undefined : readFile(preload, 'utf8'),
  ])
  const bridgeName = JSON.stringify(randomUUID())
  const wrapped =
    preloadSource === undefined
      ? 'undefined'
      : `function (require, module, exports, process) {${preloadSource}\n}`
  return {
    mainWorld: `(() => {${mainWorld}\nmainWorld.prepareMainWorld(${bridgeName})})()`,
    preloadWorld: `(() => {${preloadWorld}
      const host = globalThis.${HOST}
      delete globalThis.${HOST}
      globalThis.quarterdeckReceive = preloadWorld.startPreloadWorld({
        bridgeName: ${bridgeName},
        host: (text) => host(text),
        process: ${JSON.stringify(preloadProcess(additionalArguments))},
        preload: ${wrapped},
      })
    })()`,
  }
}

/** What Electron shows a sandboxed preload of `process`, as far as it is plain data. */
const preloadProcess = (additionalArguments: readonly string[]) => ({
  type: 'renderer',
  sandboxed: true,
  contextIsolated: true,
  platform: process.platform,
  arch: process.arch,
  version: process.version,
  versions: process.versions,
  argv: [process.execPath, ...additionalArguments],
  env: {},
})
