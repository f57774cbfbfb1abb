import { existsSync } from 'node:fs'
import { extname } from 'node:path'
import {
  BrowserWindow,
  dialog,
  type FileFilter,
  type OpenDialogOptions,
  type SaveDialogOptions,
} from 'electron'
import { sayProblem, type FailureText } from '../../shared/words/describe-failure'
import { say } from '../../shared/words/words'

const quarterFiles = (): FileFilter => ({ name: say('dialog.quarterFiles'), extensions: ['quarter'] })
const presentations = (): FileFilter => ({ name: say('dialog.presentations'), extensions: ['pptx'] })

export async function askForFile(windowId: number): Promise<string | undefined> {
  const options: OpenDialogOptions = {
    title: say('dialog.open'),
    filters: [
      { name: say('dialog.openable'), extensions: ['quarter', 'pptx'] },
      quarterFiles(),
      presentations(),
    ],
    properties: ['openFile'],
  }
  const window = BrowserWindow.fromId(windowId)
  const { canceled, filePaths } = await (window === null
    ? dialog.showOpenDialog(options)
    : dialog.showOpenDialog(window, options))
  return canceled ? undefined : filePaths[0]
}

export async function askForFolder(windowId: number): Promise<string | undefined> {
  const options: OpenDialogOptions = { title: say('dialog.folder'), properties: ['openDirectory'] }
  const window = BrowserWindow.fromId(windowId)
  const { canceled, filePaths } = await (window === null
    ? dialog.showOpenDialog(options)
    : dialog.showOpenDialog(window, options))
  return canceled ? undefined : filePaths[0]
}

export const askWhereToSave = (windowId: number, suggested: string): Promise<string | undefined> =>
  askWhere(windowId, { title: say('dialog.save'), defaultPath: suggested, filters: [quarterFiles()] })

export const askWhereToExport = (windowId: number, suggested: string): Promise<string | undefined> =>
  askWhere(windowId, { title: say('dialog.export'), defaultPath: suggested, filters: [presentations()] })

async function askWhere(windowId: number, options: SaveDialogOptions): Promise<string | undefined> {
  const window = BrowserWindow.fromId(windowId)
  const { canceled, filePath } = await (window === null
    ? dialog.showSaveDialog(options)
    : dialog.showSaveDialog(window, options))
  if (canceled || filePath === '') return undefined
  return completed(filePath, options.filters?.[0]?.extensions[0] ?? '')
}

/** With the extension that some systems leave to the user; but never on to a file that nobody was asked about. */
function completed(path: string, extension: string): string {
  const whole = `${path}.${extension}`
  return extname(path) !== '' || existsSync(whole) ? path : whole
}

/** Tells a failure that no window is there to show. */
export async function tellFailure({ headline, problems }: FailureText): Promise<void> {
  await dialog.showMessageBox({
    type: 'error',
    message: headline,
    detail: problems.map(sayProblem).join('\n'),
    buttons: [say('dialog.ok')],
  })
}
