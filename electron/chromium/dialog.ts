import { statSync } from 'node:fs'
import { resolve, sep } from 'node:path'
import type {
  BaseWindow,
  Dialog,
  FileFilter,
  MessageBoxOptions,
  OpenDialogOptions,
  SaveDialogOptions,
} from 'electron'
import type { Prompt, PromptAnswer } from './page/messages'
import { partOf, refuseUnknownOptions } from './refuse'

const pathOptions = [
  'title',
  'defaultPath',
  'buttonLabel',
  'filters',
  'properties',
  'message',
  'nameFieldLabel',
]
const messageOptions = [
  'message',
  'type',
  'buttons',
  'defaultId',
  'title',
  'detail',
  'checkboxLabel',
  'checkboxChecked',
  'cancelId',
  'noLink',
  'normalizeAccessKeys',
]

/** Shows a prompt in a window and waits for its answer. */
export type Ask = (
  window: BaseWindow | undefined,
  prompt: Prompt,
  filters: readonly FileFilter[],
) => Promise<PromptAnswer>

/** The system's dialogs, asked in the page (see page/prompt.ts). */
export function createDialog(ask: Ask, startFolder: () => string): Dialog {
  const askPath = async (
    window: BaseWindow | undefined,
    kind: 'open' | 'folder' | 'save',
    options: OpenDialogOptions | SaveDialogOptions,
  ): Promise<string | undefined> => {
    refuseUnknownOptions('a file dialog', options, pathOptions)
    const confirm = options.buttonLabel ?? (kind === 'save' ? 'Save' : 'Open')
    const answer = await ask(
      window,
      {
        kind,
        title: options.title ?? confirm,
        confirm,
        path: startPath(startFolder(), options.defaultPath ?? ''),
      },
      options.filters ?? [],
    )
    return answer.kind === 'path' ? answer.path : undefined
  }

  return partOf<Dialog>()('dialog', {
    async showOpenDialog(first: BaseWindow | OpenDialogOptions, second?: OpenDialogOptions) {
      const [window, options] = split(first, second)
      const kind = options.properties?.includes('openDirectory') === true ? 'folder' : 'open'
      const path = await askPath(window, kind, options)
      return { canceled: path === undefined, filePaths: path === undefined ? [] : [path] }
    },
    async showSaveDialog(first: BaseWindow | SaveDialogOptions, second?: SaveDialogOptions) {
      const [window, options] = split(first, second)
      const path = await askPath(window, 'save', options)
      return path === undefined ? { canceled: true, filePath: '' } : { canceled: false, filePath: path }
    },
    async showMessageBox(first: BaseWindow | MessageBoxOptions, second?: MessageBoxOptions) {
      const [window, options] = split(first, second)
      refuseUnknownOptions('a message box', options, messageOptions)
      const answer = await ask(window, messagePrompt(options), [])
      return answer.kind === 'button'
        ? { response: answer.button, checkboxChecked: answer.checked }
        : { response: options.cancelId ?? 0, checkboxChecked: options.checkboxChecked ?? false }
    },
    showErrorBox(title, content) {
      process.stderr.write(`${title}\n${content}\n`)
      ask(undefined, messagePrompt({ message: title, detail: content }), []).catch(() => undefined)
    },
  })
}

function messagePrompt(options: MessageBoxOptions): Prompt {
  const buttons = options.buttons?.length === undefined ? ['OK'] : options.buttons
  const cancelling = buttons.findIndex((label) => /^(?:cancel|no)$/i.test(label))
  return {
    kind: 'message',
    title: options.title ?? '',
    message: options.message,
    detail: options.detail ?? '',
    buttons,
    defaultId: options.defaultId ?? 0,
    // Electron too looks for a button of that name before it falls back to the first.
    cancelId: options.cancelId ?? Math.max(cancelling, 0),
    checkbox:
      options.checkboxLabel === undefined
        ? undefined
        : { label: options.checkboxLabel, checked: options.checkboxChecked ?? false },
  }
}

/** Electron's dialogs take an optional window first. */
function split<Options extends object>(
  first: BaseWindow | Options,
  second: Options | undefined,
): readonly [BaseWindow | undefined, Options] {
  // With two arguments the first is the window, with one it is the options.
  return second === undefined ? [undefined, first as Options] : [first as BaseWindow, second]
}

/** Where a dialog begins; a name alone stands for a file in the folder where people keep theirs. */
function startPath(folder: string, given: string): string {
  const path = resolve(folder, given)
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
  return isFolder ? `${path}${sep}` : path
}
