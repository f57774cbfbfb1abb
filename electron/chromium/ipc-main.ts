import { EventEmitter } from 'node:events'
import type { IpcMain, IpcMainEvent, IpcMainInvokeEvent, WebContents } from 'electron'
import type { ToMain, ToPage } from './page/messages'
import { createEvent } from './events'
import { NotInStandIn, refuseTheRest } from './refuse'

type Handler = Parameters<IpcMain['handle']>[1]

/** The main process's end of the app's messages. */
class StandInIpcMain
  extends EventEmitter
  implements Pick<IpcMain, 'handle' | 'handleOnce' | 'removeHandler' | 'on' | 'once' | 'off'>
{
  readonly handlers = new Map<string, Handler>()

  handle(channel: string, handler: Handler): void {
    if (this.handlers.has(channel)) {
      throw new Error(`Attempted to register a second handler for '${channel}'`)
    }
    this.handlers.set(channel, handler)
  }

  handleOnce(channel: string, handler: Handler): void {
    this.handle(channel, (event, ...args: unknown[]) => {
      this.removeHandler(channel)
      return handler(event, ...args) as unknown
    })
  }

  removeHandler(channel: string): void {
    this.handlers.delete(channel)
  }
}

export function createIpcMain() {
  const emitter = new StandInIpcMain()

  const invoke = async (
    sender: WebContents,
    { id, channel, args }: Extract<ToMain, { kind: 'invoke' }>,
  ): Promise<ToPage> => {
    const handler = emitter.handlers.get(channel)
    try {
      if (handler === undefined) throw new Error(`No handler registered for '${channel}'`)
      const event: IpcMainInvokeEvent = { ...eventFrom(sender), type: 'frame' }
      return { kind: 'reply', id, value: (await handler(event, ...args)) as unknown }
    } catch (error) {
      return { kind: 'failed', id, message: `Error invoking remote method '${channel}': ${String(error)}` }
    }
  }

  const send = (sender: WebContents, { channel, args }: Extract<ToMain, { kind: 'send' }>): void => {
    const event: IpcMainEvent = {
      ...eventFrom(sender),
      type: 'frame',
      ports: [],
      reply: (replyChannel: string, ...replyArgs: unknown[]) => sender.send(replyChannel, ...replyArgs),
      get returnValue(): unknown {
        throw new NotInStandIn('synchronous messages (event.returnValue)')
      },
      set returnValue(_value: unknown) {
        throw new NotInStandIn('synchronous messages (event.returnValue)')
      },
    }
    emitter.emit(channel, event, ...args)
  }

  return { ipcMain: refuseTheRest('ipcMain', emitter) as IpcMain, invoke, send }
}

const eventFrom = (sender: WebContents) => ({
  ...createEvent({}),
  sender,
  senderFrame: sender.mainFrame,
  frameId: 1,
  processId: sender.getProcessId(),
})
