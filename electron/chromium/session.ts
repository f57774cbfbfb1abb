import type { Download, Page } from '@playwright/test'
import type * as Electron from 'electron'
import type { DownloadItem, Protocol, Session, WebContents, WebRequest } from 'electron'
import { createEvent, KnownEvents } from './events'
import { partOf, refuseTheRest } from './refuse'

class StandInSession
  extends KnownEvents
  implements
    Pick<
      Session,
      | 'protocol'
      | 'webRequest'
      | 'setPermissionRequestHandler'
      | 'setPermissionCheckHandler'
      | 'setDevicePermissionHandler'
      | 'setDisplayMediaRequestHandler'
    >
{
  readonly protocol: Protocol
  readonly webRequest: WebRequest

  constructor(protocol: Protocol, webRequest: WebRequest) {
    super('session', ['will-download'])
    this.protocol = protocol
    this.webRequest = webRequest
  }

  // The browser is told to deny every permission, so there is nothing left to ask a handler about.
  setPermissionRequestHandler = (): void => undefined
  setPermissionCheckHandler = (): void => undefined
  setDevicePermissionHandler = (): void => undefined
  setDisplayMediaRequestHandler = (): void => undefined
}

/** The one session of the app: what its pages may ask for. */
export function createSession(protocol: Protocol, webRequest: WebRequest, warn: (sentence: string) => void) {
  const session = refuseTheRest('session.defaultSession', new StandInSession(protocol, webRequest))
  const defaultSession = session as unknown as Session // the proxy answers for the rest

  return {
    session: partOf<typeof Electron.session>()('session', { defaultSession }),
    defaultSession,
    /** Downloads are always refused; the app hears of them and may refuse them itself. */
    watchDownloads(page: Page, contents: WebContents): void {
      page.on('download', (download: Download) => {
        const event = createEvent({})
        session.emit('will-download', event, downloadItem(download), contents)
        if (!event.defaultPrevented) warn(`refused the download of ${download.url()}`)
      })
    },
  }
}

const downloadItem = (download: Download): DownloadItem =>
  partOf<DownloadItem>()('DownloadItem', {
    getURL: () => download.url(),
    getFilename: () => download.suggestedFilename(),
    cancel: () => undefined,
  })

/** Permissions that Chromium would otherwise ask the user about, as its protocol names them. */
const permissions = [
  'geolocation',
  'notifications',
  'camera',
  'microphone',
  'midi',
  'clipboard-read',
  'display-capture',
  'idle-detection',
  'local-fonts',
  'persistent-storage',
  'screen-wake-lock',
  'window-management',
]

/** Denies every permission for every origin, as an app that handles permissions strictly does. */
export async function denyPermissions(page: Page): Promise<void> {
  const cdp = await page.context().newCDPSession(page)
  await Promise.all(
    permissions.map((name) =>
      cdp
        .send('Browser.setPermission', { permission: { name }, setting: 'denied' })
        // This version of the browser does not know it, so it cannot ask for it either.
        .catch(() => undefined),
    ),
  )
  await cdp.detach()
}
