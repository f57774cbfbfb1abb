import type { WebFrameMain } from 'electron'
import { partOf } from './refuse'
import { originOf } from './schemes'

interface FrameOf {
  readonly url: () => string
  readonly isDestroyed: () => boolean
  readonly send: (channel: string, ...args: unknown[]) => void
}

/** The top frame of a page, the only one that a preload and so a message comes from. */
export const createMainFrame = (contents: FrameOf): WebFrameMain =>
  partOf<WebFrameMain>()('WebFrameMain', {
    get url() {
      return contents.url()
    },
    get origin() {
      return originOf(contents.url())
    },
    parent: null,
    processId: process.pid,
    routingId: 1,
    frames: [],
    name: '',
    detached: false,
    isDestroyed: contents.isDestroyed,
    send: contents.send,
  })
