import type { App, Session, WebContents } from 'electron'
import { isOurAddress } from './app-origin'

/** Whether the page may be replaced by another document: by itself only, as a reload does. */
export const mayNavigate = (address: string): boolean => isOurAddress(address)

/** Nothing that asks gets anything: not the camera, not notifications, not even full screen by a script's wish. */
const mayHavePermission = (): boolean => false

/**
 * Denies, for all contents there will ever be: leaving our page, new windows, webviews. A link that opens a
 * new window goes to `openLink`, which decides for itself.
 */
export function guardContents(app: Pick<App, 'on'>, openLink: (address: string) => void): void {
  app.on('web-contents-created', (_event, contents) => {
    guardOne(contents, openLink)
  })
}

function guardOne(contents: WebContents, openLink: (address: string) => void): void {
  contents.on('will-frame-navigate', (event) => {
    if (!mayNavigate(event.url)) event.preventDefault()
  })
  contents.on('will-redirect', (event) => {
    if (!mayNavigate(event.url)) event.preventDefault()
  })
  contents.on('will-attach-webview', (event) => {
    event.preventDefault()
  })
  contents.setWindowOpenHandler(({ url }) => {
    openLink(url)
    return { action: 'deny' }
  })
}

/** Denies every permission and every download. */
export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => {
    answer(mayHavePermission())
  })
  session.setPermissionCheckHandler(mayHavePermission)
  session.setDevicePermissionHandler(mayHavePermission)
  session.on('will-download', (event) => {
    event.preventDefault()
  })
}
