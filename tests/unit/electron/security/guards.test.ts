import { EventEmitter } from 'node:events'
import type { App, Session } from 'electron'
import { describe, expect, it } from 'vitest'
import { guardContents, guardSession } from '../../../../electron/security/guard-contents'
import { isTrustedSender, type Sender } from '../../../../electron/security/sender'

const OURS = 'app://quarterdeck/index.html'
const foreign = [
  'https://example.org/',
  'file:///etc/passwd',
  'data:text/html,x',
  'javascript:alert(1)',
  'about:blank',
  'app://quarterdeck.example/index.html',
  'app://other/index.html',
]

describe('who is listened to', () => {
  it('is the top frame of our page in one of our windows', () => {
    expect(isTrustedSender({ frame: { url: OURS, parent: null }, ofOurWindow: true })).toBe(true)
  })

  it.each<readonly [string, Sender]>([
    ['a frame inside it', { frame: { url: OURS, parent: {} }, ofOurWindow: true }],
    ['a frame that is gone', { frame: null, ofOurWindow: true }],
    ['contents that are no window of ours', { frame: { url: OURS, parent: null }, ofOurWindow: false }],
    ...foreign.map((url) => [url, { frame: { url, parent: null }, ofOurWindow: true }] as const),
  ])('is not %s', (_who, sender) => {
    expect(isTrustedSender(sender)).toBe(false)
  })
})

/** Contents that remember what they were told to do. */
function guarded() {
  const links: string[] = []
  const app = new EventEmitter()
  guardContents(app as unknown as App, (address) => void links.push(address)) // only `on` is used
  let openHandler: ((details: { url: string }) => { action: string }) | undefined
  const contents = Object.assign(new EventEmitter(), {
    setWindowOpenHandler: (handler: typeof openHandler) => (openHandler = handler),
  })
  app.emit('web-contents-created', {}, contents)
  const ask = (event: string, url: string): boolean => {
    let prevented = false
    contents.emit(event, { url, preventDefault: () => (prevented = true) })
    return !prevented
  }
  return { ask, links, open: (url: string) => openHandler?.({ url }).action }
}

describe('contents', () => {
  it.each(foreign)('do not leave for %s', (url) => {
    const { ask } = guarded()
    expect([ask('will-frame-navigate', url), ask('will-redirect', url)]).toEqual([false, false])
  })

  it('may load our own page again', () => {
    expect(guarded().ask('will-frame-navigate', OURS)).toBe(true)
  })

  it('get neither windows nor webviews; links are handed on instead', () => {
    const { ask, links, open } = guarded()
    expect([open('https://example.org/'), open(OURS)]).toEqual(['deny', 'deny'])
    expect(links).toEqual(['https://example.org/', OURS])
    expect(ask('will-attach-webview', OURS)).toBe(false)
  })
})

describe('the session', () => {
  it('gives no permission and no download', () => {
    const handlers: Record<string, (...args: unknown[]) => unknown> = {}
    const session = new EventEmitter()
    for (const name of [
      'setPermissionRequestHandler',
      'setPermissionCheckHandler',
      'setDevicePermissionHandler',
    ]) {
      Object.assign(session, { [name]: (handler: (typeof handlers)[string]) => (handlers[name] = handler) })
    }
    guardSession(session as unknown as Session) // the part of it that is used
    const answers: unknown[] = []
    handlers['setPermissionRequestHandler']?.({}, 'media', (answer: unknown) => answers.push(answer))
    expect(answers).toEqual([false])
    expect(handlers['setPermissionCheckHandler']?.({}, 'clipboard-read')).toBe(false)
    expect(handlers['setDevicePermissionHandler']?.({})).toBe(false)
    let prevented = false
    session.emit('will-download', { preventDefault: () => (prevented = true) })
    expect(prevented).toBe(true)
  })
})
