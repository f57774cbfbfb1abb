import type { IpcMain, WebContents } from 'electron'
import { REQUEST_CHANNEL } from '../../shared/ipc/events'
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
