import { randomUUID } from 'node:crypto'
import { basename, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { app, ipcMain, Menu, nativeTheme, protocol, session, shell } from 'electron'
import { describeReadFailure } from '../shared/words/describe-failure'
import { say } from '../shared/words/words'
import { createExports } from './export/exports'
import { createDocuments, type Held } from './files/documents'
import { createDraftPieces } from './files/draft-pieces'
import { createDrafts } from './files/drafts'
import { inQueue } from './files/queues'
import { createRemnants } from './files/remnants'
import { createRecovery } from './files/recovery'
import { createLookBacks } from './files/look-backs'
import { samples } from './files/samples'
import { createVersions } from './files/versions'
import { applicationHandlers, openLink } from './ipc/application'
import { documentHandlers } from './ipc/documents'
import { exportHandlers } from './ipc/exports'
import { listen, listenForDrops } from './ipc/listen'
import { safetyHandlers } from './ipc/safety'
import { historyHandlers } from './ipc/history'
import { answerAppRequest } from './security/app-files'
import { APP_SCHEME } from './security/app-origin'
import { guardContents, guardSession } from './security/guard-contents'
import { createCommandStates } from './shell/command-states'
import { askForFile, askForFolder, askWhereToExport, askWhereToSave, tellFailure } from './shell/dialogs'
import { menuTemplate } from './shell/menu-template'
import { createRecentFiles } from './shell/recent-files'
import { fileArguments, platformName, runtimeName } from './shell/runtime'
import { createSettingsStore } from './shell/settings-store'
import { createWindows } from './shell/windows'

/** Beside this file, in the sources' build as in the packaged app. */
const built = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const report = (error: unknown): void => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
}

protocol.registerSchemesAsPrivileged([
  { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
])
app.enableSandbox()
if (app.requestSingleInstanceLock()) start()
else app.quit()

function start(): void {
  // A fault in the background ends no window: what is unsaved there could not be saved any more.
  process.on('uncaughtException', report)
  process.on('unhandledRejection', report)
  // Where nobody reads the reports any more, that is no fault to report.
  process.stderr.on('error', () => undefined)
  const home = app.getPath('home')
  const store = createSettingsStore(report)
  const recent = createRecentFiles(store, home, (files) => {
    windows.tellAll('recent.changed', { recent: files })
  })
  const windows = createWindows({
    preload: built('./preload.cjs'),
    zoom: () => store.read().preferences.zoom,
    place: () => store.read().window,
    keepPlace: (window) => {
      store.write({ ...store.read(), window })
    },
    unsaved: (windowId) => documents.unsaved(windowId),
    closed: (windowId) => {
      documents.close(windowId)
      exports.close(windowId)
      lookBacks.close(windowId)
      commandStates.forget(windowId)
    },
    quit: () => app.quit(),
  })
  const commandStates = createCommandStates(
    () => Menu.getApplicationMenu(),
    () => windows.any(),
  )
  app.on('browser-window-focus', () => {
    commandStates.show()
  })
  const openWindow = (document: Promise<Held | undefined>): Promise<void> =>
    windows.open((windowId) => {
      documents.give(windowId, document)
    })
  /** Instead of opening what a window shows already. */
  const showAgain = (windowId: number): void => {
    windows.focus(windowId)
    const shown = documents.now(windowId)
    if (shown !== undefined) windows.tell(windowId, 'document.openHere', { documentId: shown.documentId })
  }
  const dataFolder = app.getPath('userData')
  const drafts = createDrafts({ folder: join(dataFolder, 'drafts'), now: Date.now })
  const versions = createVersions(join(dataFolder, 'previous'))
  const remnants = createRemnants({
    drafts,
    now: Date.now,
    found: () => {
      windows.tellAll('draft.found', {})
    },
  })
  const documents = createDocuments({
    samplesFolder: built('../samples'),
    homeFolder: home,
    documentsFolder: () => app.getPath('documents'),
    drafts,
    remnants,
    versions,
    newId: randomUUID,
    askForFile,
    askWhereToSave,
    used: (file) => {
      recent.add(file, new Date())
    },
    recentPath: (recentId) => recent.pathOf(recentId),
    openWindow: (document) => {
      openWindow(document).catch(report)
    },
    focusWindow: showAgain,
    tellDisk: (windowId, news) => {
      windows.tell(windowId, 'disk.changed', news)
    },
    showState: (windowId, state) => {
      windows.showState(windowId, state)
    },
  })
  const recovery = createRecovery({
    documents,
    drafts,
    remnants,
    versions,
    homeFolder: home,
    now: () => new Date(),
  })
  const exports = createExports({
    homeFolder: home,
    worker: new URL('./export-worker.js', import.meta.url),
    askWhereToExport,
    progress: (windowId, progress) => {
      windows.tell(windowId, 'export.progress', progress)
    },
    showInFolder: (path) => {
      shell.showItemInFolder(path)
    },
  })
  const lookBacks = createLookBacks({
    homeFolder: home,
    worker: new URL('./read-folder-worker.js', import.meta.url),
    documents,
    askForFile,
    askForFolder,
    recentPath: (recentId) => recent.pathOf(recentId),
    progress: (windowId, progress) => {
      windows.tell(windowId, 'trend.progress', progress)
    },
  })
  const openExternal = (address: string): Promise<void> => shell.openExternal(address)

  const openFile = async (path: string): Promise<void> => {
    // One after the other until their windows are there, so that a file named twice is shown once.
    const begun = await inQueue('opening files', async () => {
      const shown = await documents.windowOf(path)
      if (shown !== undefined) {
        showAgain(shown)
        return undefined
      }
      const opening = documents.open(path)
      return { opening, window: openWindow(opening.then((opened) => (opened.ok ? opened.value : undefined))) }
    })
    if (begun === undefined) return
    await begun.window
    const opened = await begun.opening
    if (!opened.ok) await tellFailure(describeReadFailure(opened.error))
  }
  /** The start screen, with recent files and drafts; the sample where it would have neither, as at the first time. */
  const openFirst = async (): Promise<Held | undefined> => {
    if (recent.list().length > 0 || (await drafts.waiting()).length > 0) return undefined
    const sample = await documents.openSample(samples[0].name)
    return sample.ok ? sample.value : undefined
  }
  const openAll = (paths: readonly string[]): void => {
    if (paths.length === 0) openWindow(openFirst()).catch(report)
    for (const path of paths) {
      openFile(path).catch(async (fault: unknown) => {
        report(fault)
        await tellFailure({
          headline: say('problem.notOpened', { name: basename(path) }),
          problems: [{ place: '', sentence: say('fault.open') }],
        })
      })
    }
  }

  guardContents(app, (address) => void openLink(address, openExternal))
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
  app.on('before-quit', () => {
    windows.quit()
  })
  app.on('will-quit', (event) => {
    if (!store.busy()) return
    event.preventDefault()
    void store.settled().then(() => app.quit())
  })
  app.on('second-instance', (_event, args, folder) => {
    const files = fileArguments(args).map((path) => resolve(folder, path))
    const open = windows.any()
    if (files.length === 0 && open !== undefined) windows.focus(open)
    else openAll(files)
  })
  // A file given to the app on a Mac comes as an event, perhaps before the app is ready.
  const given = fileArguments(process.argv).map((path) => resolve(path))
  app.on('open-file', (event, path) => {
    event.preventDefault()
    if (app.isReady()) openAll([path])
    else given.push(path)
  })

  app
    .whenReady()
    .then(() => {
      protocol.handle(APP_SCHEME, (request) => answerAppRequest(request, built('../renderer')))
      guardSession(session.defaultSession)
      nativeTheme.themeSource = store.read().preferences.appearance
      Menu.setApplicationMenu(
        Menu.buildFromTemplate(
          menuTemplate(process.platform, {
            choose: (command, windowId) => {
              const target = windowId ?? windows.any()
              if (target !== undefined) windows.tell(target, 'command.chosen', { command })
            },
            closeWindow: (windowId) => {
              const target = windowId ?? windows.any()
              if (target !== undefined) windows.close(target, { asking: true })
            },
          }),
        ),
      )
      const handlers = {
        ...applicationHandlers({
          start: () => ({
            version: app.getVersion(),
            runtime: runtimeName(process.versions),
            platform: platformName(process.platform),
            preferences: store.read().preferences,
            recent: recent.list(),
            samples,
          }),
          missingRecent: () => recent.missing(),
          forgetRecent: (recentId) => {
            recent.forget(recentId)
          },
          setPreferences: (preferences) => {
            store.write({ ...store.read(), preferences })
            nativeTheme.themeSource = preferences.appearance
            windows.setZoom(preferences.zoom)
          },
          openExternal,
          closeWindow: async (windowId, { unsaved }) => {
            if (unsaved === 'putAway') await documents.discard(windowId)
            windows.close(windowId, { asking: unsaved === 'ask' })
          },
          keepOpen: () => {
            windows.goOn()
          },
          newWindow: () => {
            openWindow(Promise.resolve(undefined)).catch(report)
          },
          setFullScreen: (windowId, full) => {
            windows.setFullScreen(windowId, full)
          },
          enableCommands: (windowId, disabled) => {
            commandStates.set(windowId, disabled)
          },
        }),
        ...documentHandlers(documents),
        ...exportHandlers(exports, documents),
        ...safetyHandlers(recovery, createDraftPieces(documents.openIds)),
        ...historyHandlers(lookBacks),
      }
      listen(ipcMain, handlers, (contents) => windows.idOf(contents), report)
      listenForDrops(ipcMain, documents, (contents) => windows.idOf(contents), report)
      drafts.prune().catch(report)
      // A save may have broken off when the app was last here. Nothing waits for folders that are slow or away.
      for (const path of recent.paths()) void remnants.look(path)
      app.on('activate', () => {
        if (windows.any() === undefined) openAll([])
      })
      openAll(given)
    })
    .catch(report)
}
