import type { IpcMain, WebContents } from 'electron'
import { isAbsolute } from 'node:path'
import { DROP_CHANNEL, REQUEST_CHANNEL } from '../../shared/ipc/events'
import type { OpenOutcome } from '../../shared/ipc/documents'
import { routes } from '../../shared/ipc/routes'
import { isTrustedSender } from '../security/sender'
import { createRouter, type Handlers } from './router'

/** Answers the windows' requests; `windowOf` knows which window contents belong to. */
export function listen(
  ipcMain: Pick<IpcMain, 'handle'>,
  handlers: Handlers<number>,
  windowOf: (contents: WebContents) => number | undefined,
  report: (error: unknown, name: string) => void,
): void {
  const answer = createRouter(routes, handlers, report)
  ipcMain.handle(REQUEST_CHANNEL, (event, name: unknown, input: unknown) => {
    const windowId = windowOf(event.sender)
    const trusted = isTrustedSender({ frame: event.senderFrame, ofOurWindow: windowId !== undefined })
    return answer({ asker: trusted ? windowId : undefined, name, input })
  })
}

/**
 * Opens files that were dropped on a window. Their paths come from the preload, which asks the system for the
 * path of a file that the user dropped; the page has no way to this channel and so cannot name a path.
 */
export function listenForDrops(
  ipcMain: Pick<IpcMain, 'handle'>,
  documents: { openPath(windowId: number, path: string): Promise<OpenOutcome> },
  windowOf: (contents: WebContents) => number | undefined,
  report: (error: unknown) => void,
): void {
  ipcMain.handle(DROP_CHANNEL, async (event, path: unknown): Promise<OpenOutcome> => {
    const windowId = windowOf(event.sender)
    const trusted = isTrustedSender({ frame: event.senderFrame, ofOurWindow: windowId !== undefined })
    if (!trusted || windowId === undefined || typeof path !== 'string' || !isAbsolute(path)) {
      throw new Error('A dropped file was refused')
    }
    try {
      return await documents.openPath(windowId, path)
    } catch (error) {
      report(error)
      // The window learns only that there was a fault, as from the router.
      throw new Error('A dropped file could not be opened')
    }
  })
}
