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
import type { Reply, RouteName } from '../shared/ipc/routes'

interface Listener {
  readonly name: EventName
  readonly hear: (event: unknown) => void
}

const listeners = new Set<Listener>()

ipcRenderer.on(EVENT_CHANNEL, (_event, name: EventName, payload: unknown) => {
  for (const listener of [...listeners]) if (listener.name === name) listener.hear(payload)
})

/** The main process answers every route with its own type and parses what it is asked. */
const ask = async (name: RouteName, input: unknown): Promise<Reply<never>> =>
  (await ipcRenderer.invoke(REQUEST_CHANNEL, name, input)) as Reply<never>

/** What every window begins with is asked before its script is loaded, and answered meanwhile. */
const begun = new Map(
  (['application.start', 'document.current'] as const).map((name) => [name as RouteName, ask(name, {})]),
)
// One that is refused says so when the window asks for it.
for (const answer of begun.values()) answer.catch(() => undefined)

const bridge: Bridge = {
  async request(name, input) {
    const early = begun.get(name)
    begun.delete(name)
    const reply = await (early ?? ask(name, input))
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
