import { bridgeHalf } from './bridge'
import { createIpcRenderer } from './ipc-renderer'
import type { ToMain, ToPage } from './messages'
import { createPrompts } from './prompt'
import { listenForShortcuts } from './shortcuts'
import { decode, encode } from './wire'

/** What the browser puts into the preload's world: it carries one string to the main process. */
type Host = (text: string) => void

/** A preload compiled to CommonJS, wrapped in a function. */
type Preload = (
  require: (id: string) => unknown,
  module: { exports: object },
  exports: object,
  process: object,
) => void

interface Situation {
  /** Secret event name of this document's bridge. */
  readonly bridgeName: string
  readonly host: Host
  /** The part of Node's `process` that a sandboxed preload sees. */
  readonly process: object
  readonly preload: Preload | undefined
}

/**
 * Runs in the preload's isolated world at the start of every document. Returns the function by which the
 * main process talks to this document.
 */
export function startPreloadWorld(situation: Situation): ((text: string) => void) | undefined {
  // As in Electron, frames inside the page get no preload.
  if (window.top !== window) return undefined

  const tell = (message: ToMain): void => situation.host(encode(message))
  const { ipcRenderer, receive: receiveIpc } = createIpcRenderer(tell)
  const bridge = bridgeHalf(situation.bridgeName, 'preload')
  const setShortcuts = listenForShortcuts((id) => tell({ kind: 'shortcut', id }))
  const prompts = createPrompts(tell)
  const setGuard = guardClosing()

  const receive = (message: ToPage): void => {
    switch (message.kind) {
      case 'reply':
      case 'failed':
      case 'message':
        receiveIpc(message)
        return
      case 'shortcuts':
        setShortcuts(message.shortcuts)
        return
      case 'guardClose':
        setGuard(message.guarded)
        return
      case 'title':
        document.title = message.title
        return
      case 'prompt':
        prompts.show(message.id, message.prompt)
        return
      case 'pathFacts':
        prompts.tellFacts(message.id, message.facts)
        return
    }
  }

  tellWhatHappens(tell)
  const electron = refuseTheRest({
    ipcRenderer: refuseTheRest(ipcRenderer, 'ipcRenderer'),
    contextBridge: refuseTheRest(
      { exposeInMainWorld: (key: string, api: unknown) => bridge.expose(key, api) },
      'contextBridge',
    ),
  })
  runPreload(situation, electron, tell)
  return (text) => receive(decode(text) as ToPage) // both ends ship together
}

function runPreload(situation: Situation, electron: object, tell: (message: ToMain) => void): void {
  const require = (id: string): unknown => {
    if (id === 'electron' || id === 'electron/renderer') return electron
    throw new Error(`A sandboxed preload cannot require "${id}"`)
  }
  const module = { exports: {} }
  try {
    situation.preload?.(require, module, module.exports, situation.process)
  } catch (error) {
    tell({ kind: 'preloadFailed', error })
  }
}

function tellWhatHappens(tell: (message: ToMain) => void): void {
  const scheme = matchMedia('(prefers-color-scheme: dark)')
  tell({ kind: 'ready', url: location.href, dark: scheme.matches })
  scheme.addEventListener('change', () => tell({ kind: 'dark', dark: scheme.matches }))
  window.addEventListener('focus', () => tell({ kind: 'focus' }))
  window.addEventListener('blur', () => tell({ kind: 'blur' }))
  window.addEventListener('resize', () =>
    tell({ kind: 'bounds', x: screenX, y: screenY, width: innerWidth, height: innerHeight }),
  )

  document.addEventListener('DOMContentLoaded', () => {
    let last = document.title
    const look = () => {
      if (document.title === last) return
      last = document.title
      tell({ kind: 'title', title: last })
    }
    if (last !== '') tell({ kind: 'title', title: last })
    new MutationObserver(look).observe(document.head, {
      childList: true,
      subtree: true,
      characterData: true,
    })
  })

  // A link of another scheme would be handed to the system without the main process hearing of it.
  window.addEventListener('click', (event) => {
    const link = event.composedPath().find((part) => part instanceof HTMLAnchorElement)
    if (event.defaultPrevented || link === undefined || link.href === '') return
    if (/^(?:https?|blob|data|javascript):/i.test(link.href)) return
    event.preventDefault()
    tell({ kind: 'external', url: link.href })
  })
}

/**
 * Closing the native window cannot be stopped by the main process; a prevented `beforeunload` makes the
 * browser ask, and the stand-in answers that question with what the app's `close` listeners say.
 */
function guardClosing(): (guarded: boolean) => void {
  const prevent = (event: Event) => {
    // Before the user has done anything the browser does not ask, and complains of the attempt.
    if (navigator.userActivation.hasBeenActive) event.preventDefault()
  }
  return (guarded) => {
    if (guarded) window.addEventListener('beforeunload', prevent)
    else window.removeEventListener('beforeunload', prevent)
  }
}

/** A member that is not there throws instead of being undefined, so that nothing fails silently. */
function refuseTheRest<Members extends object>(members: Members, path?: string): Members {
  return new Proxy(members, {
    get(target, key, receiver) {
      if (typeof key === 'symbol' || key in target || key === 'then' || key === 'toJSON') {
        return Reflect.get(target, key, receiver) as unknown
      }
      const name = path === undefined ? key : `${path}.${key}`
      throw new Error(`The Chromium stand-in does not implement ${name} in the preload`)
    },
  })
}
