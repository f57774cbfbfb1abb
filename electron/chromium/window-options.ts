import type { BrowserWindowConstructorOptions, Session, WebPreferences } from 'electron'
import { NotInStandIn, refuseUnknownOptions } from './refuse'

/** Options that matter, and options of pure looks that a browser's window has its own mind about. */
const options = [
  'width',
  'height',
  'title',
  'show',
  'webPreferences',
  'x',
  'y',
  'center',
  'minWidth',
  'minHeight',
  'useContentSize',
  'resizable',
  'minimizable',
  'maximizable',
  'fullscreenable',
  'backgroundColor',
  'icon',
  'autoHideMenuBar',
  'titleBarStyle',
  'trafficLightPosition',
]

/** Web preferences that need nothing done, each with the one value that holds here. */
const fixedPreferences: Readonly<Record<string, unknown>> = {
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  safeDialogs: true,
  javascript: true,
  images: true,
}
const freePreferences = ['preload', 'additionalArguments', 'spellcheck', 'devTools', 'session']

/** @throws for an option that would silently not be honoured */
export function checkWindowOptions(given: BrowserWindowConstructorOptions, session: Session): void {
  refuseUnknownOptions('BrowserWindow', given, options)
  checkPreferences(given.webPreferences ?? {}, session)
}

function checkPreferences(preferences: WebPreferences, session: Session): void {
  refuseUnknownOptions('webPreferences', preferences, [...Object.keys(fixedPreferences), ...freePreferences])
  for (const [key, value] of Object.entries(preferences)) {
    if (key in fixedPreferences && value !== fixedPreferences[key]) {
      throw new NotInStandIn(`webPreferences with ${key}: ${String(value)}`)
    }
  }
  if (preferences.session !== undefined && preferences.session !== session) {
    throw new NotInStandIn('a session other than the default one')
  }
}
