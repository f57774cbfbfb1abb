import { contextBridge, ipcRenderer, webUtils } from 'electron'
import type { Bridge } from '../shared/ipc/bridge'
import type { OpenOutcome } from '../shared/ipc/documents'
import {
  DROP_CHANNEL,
  EVENT_CHANNEL,
  eventNames,
  REQUEST_CHANNEL,
  type EventName,
} from '../shared/ipc/events'
import type { Reply } from '../shared/ipc/routes'

interface Listener {
  readonly name: EventName
  readonly hear: (event: unknown) => void
}

const listeners = new Set<Listener>()

ipcRenderer.on(EVENT_CHANNEL, (_event, name: EventName, payload: unknown) => {
  for (const listener of [...listeners]) if (listener.name === name) listener.hear(payload)
})

const bridge: Bridge = {
  async request(name, input) {
    // The main process answers every route with its own type and parses what it is asked.
    const reply = (await ipcRenderer.invoke(REQUEST_CHANNEL, name, input)) as Reply<never>
    if (!reply.ok) throw new Error(`${name} was refused: ${reply.refused}`)
    return reply.value
  },
  subscribe(name, hear) {
    if (!eventNames.includes(name)) throw new Error(`There is no event ${name}`)
    // The main process sends under each name what belongs to it.
    const listener: Listener = { name, hear: hear as (event: unknown) => void }
    listeners.add(listener)
    return () => void listeners.delete(listener)
  },
  async openDropped(file) {
    const path = pathOf(file)
    return path === '' ? undefined : ((await ipcRenderer.invoke(DROP_CHANNEL, path)) as OpenOutcome)
  },
}

/** Empty for a file that lies on no disk, and where the app runs in a browser that tells no paths. */
function pathOf(file: object): string {
  try {
    // It throws for what is no file of the page.
    return webUtils.getPathForFile(file as Parameters<typeof webUtils.getPathForFile>[0])
  } catch {
    return ''
  }
}

contextBridge.exposeInMainWorld('quarterdeck', bridge)
