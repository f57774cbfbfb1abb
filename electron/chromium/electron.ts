import type * as Electron from 'electron'
import { listenForControl } from './control'
import { readEnvironment } from './environment'
import { nothingOf } from './refuse'
import { createStandIn } from './stand-in'

/** Modules of the preload and of utility processes. */
type Elsewhere =
  | 'contextBridge'
  | 'ipcRenderer'
  | 'webFrame'
  | 'webUtils'
  | 'LanguageModelUtility'
  | 'localAIHandler'
  | 'parentPort'

/** Electron's modules of the main process, by name. */
type MainModule = Omit<typeof Electron, Elsewhere>

const environment = readEnvironment()
const standIn = createStandIn(environment)

const refused = <Name extends keyof MainModule>(name: Name): MainModule[Name] => nothingOf(name)

/**
 * What `import … from 'electron'` gives the main process in the stand-in: the same names, of which some
 * work and the others throw as soon as they are used.
 */
const electron: MainModule = {
  ...standIn.parts,
  autoUpdater: refused('autoUpdater'),
  BaseWindow: refused('BaseWindow'),
  BrowserView: refused('BrowserView'),
  clipboard: refused('clipboard'),
  ClipboardItem: refused('ClipboardItem'),
  contentTracing: refused('contentTracing'),
  crashReporter: refused('crashReporter'),
  desktopCapturer: refused('desktopCapturer'),
  globalShortcut: refused('globalShortcut'),
  ImageView: refused('ImageView'),
  inAppPurchase: refused('inAppPurchase'),
  IpcMainServiceWorker: refused('IpcMainServiceWorker'),
  MenuItem: refused('MenuItem'),
  MessageChannelMain: refused('MessageChannelMain'),
  nativeImage: refused('nativeImage'),
  net: refused('net'),
  netLog: refused('netLog'),
  Notification: refused('Notification'),
  powerMonitor: refused('powerMonitor'),
  powerSaveBlocker: refused('powerSaveBlocker'),
  pushNotifications: refused('pushNotifications'),
  safeStorage: refused('safeStorage'),
  ShareMenu: refused('ShareMenu'),
  sharedTexture: refused('sharedTexture'),
  systemPreferences: refused('systemPreferences'),
  TouchBar: refused('TouchBar'),
  Tray: refused('Tray'),
  utilityProcess: refused('utilityProcess'),
  View: refused('View'),
  webContents: refused('webContents'),
  WebContentsView: refused('WebContentsView'),
  webFrameMain: refused('webFrameMain'),
  WebSocket: refused('WebSocket'),
}

if (environment.controlled) listenForControl(electron, standIn.debuggingAddress)

export default electron
export const {
  app,
  autoUpdater,
  BaseWindow,
  BrowserView,
  BrowserWindow,
  clipboard,
  ClipboardItem,
  contentTracing,
  crashReporter,
  desktopCapturer,
  dialog,
  globalShortcut,
  ImageView,
  inAppPurchase,
  ipcMain,
  IpcMainServiceWorker,
  Menu,
  MenuItem,
  MessageChannelMain,
  nativeImage,
  nativeTheme,
  net,
  netLog,
  Notification,
  powerMonitor,
  powerSaveBlocker,
  protocol,
  pushNotifications,
  safeStorage,
  screen,
  session,
  ShareMenu,
  sharedTexture,
  shell,
  systemPreferences,
  TouchBar,
  Tray,
  utilityProcess,
  View,
  webContents,
  WebContentsView,
  webFrameMain,
  WebSocket,
} = electron
