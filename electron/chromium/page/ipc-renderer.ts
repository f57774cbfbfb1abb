import type { ToMain, ToPage } from './messages'

type Listener = (event: unknown, ...args: readonly unknown[]) => void

type Incoming = Extract<ToPage, { kind: 'reply' | 'failed' | 'message' }>

/** The preload's end of the app's messages. */
export function createIpcRenderer(tell: (message: ToMain) => void) {
  const listeners = new Map<string, Listener[]>()
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (reason: Error) => void }>()
  let lastId = 0

  const add = (channel: string, listener: Listener): void => {
    listeners.set(channel, [...(listeners.get(channel) ?? []), listener])
  }
  const remove = (channel: string, listener: Listener): void => {
    const left = (listeners.get(channel) ?? []).filter((other) => other !== listener)
    if (left.length === 0) listeners.delete(channel)
    else listeners.set(channel, left)
  }

  const ipcRenderer = {
    invoke: (channel: string, ...args: readonly unknown[]): Promise<unknown> =>
      new Promise((resolve, reject) => {
        const id = ++lastId
        waiting.set(id, { resolve, reject })
        tell({ kind: 'invoke', id, channel, args })
      }),
    send: (channel: string, ...args: readonly unknown[]): void => tell({ kind: 'send', channel, args }),
    on(channel: string, listener: Listener) {
      add(channel, listener)
      return ipcRenderer
    },
    once(channel: string, listener: Listener) {
      const onlyOnce: Listener = (event, ...args) => {
        remove(channel, onlyOnce)
        listener(event, ...args)
      }
      add(channel, onlyOnce)
      return ipcRenderer
    },
    off(channel: string, listener: Listener) {
      remove(channel, listener)
      return ipcRenderer
    },
    addListener: (channel: string, listener: Listener) => ipcRenderer.on(channel, listener),
    removeListener: (channel: string, listener: Listener) => ipcRenderer.off(channel, listener),
    removeAllListeners(channel?: string) {
      if (channel === undefined) listeners.clear()
      else listeners.delete(channel)
      return ipcRenderer
    },
    listenerCount: (channel: string): number => listeners.get(channel)?.length ?? 0,
  }

  const receive = (message: Incoming): void => {
    if (message.kind === 'message') {
      const event = { sender: ipcRenderer, ports: [] }
      for (const listener of listeners.get(message.channel) ?? []) listener(event, ...message.args)
      return
    }
    const asked = waiting.get(message.id)
    waiting.delete(message.id)
    if (message.kind === 'reply') asked?.resolve(message.value)
    else asked?.reject(new Error(message.message))
  }

  return { ipcRenderer, receive }
}
