import type { Evaluate } from './running-app'

/** What the tests keep in the app's main process; functions sent there can share nothing else. */
export interface Answers {
  readonly open: (string | null)[]
  readonly save: (string | null)[]
  readonly boxes: string[]
  readonly links: string[]
  readonly shown: string[]
  readonly messages: { message: string; detail: string }[]
  /** Dialogs that came without a prepared answer. */
  readonly surprises: string[]
}

/**
 * Puts prepared answers in the place of the system's dialogs and remembers what was handed to the system.
 * It patches Electron's own modules, so it works on both runtimes.
 */
export const installAnswers = (evaluate: Evaluate): Promise<void> =>
  evaluate(({ dialog, shell }) => {
    const answers: Answers = {
      open: [],
      save: [],
      boxes: [],
      links: [],
      shown: [],
      messages: [],
      surprises: [],
    }
    Reflect.set(globalThis, 'testAnswers', answers)
    const take = <Answer>(list: Answer[], asked: string): Answer | undefined => {
      if (list.length === 0) answers.surprises.push(asked)
      return list.shift()
    }
    dialog.showOpenDialog = () => {
      const path = take(answers.open, 'a file to open')
      return Promise.resolve({ canceled: typeof path !== 'string', filePaths: path ? [path] : [] })
    }
    dialog.showSaveDialog = () => {
      const path = take(answers.save, 'where to save')
      return Promise.resolve({ canceled: typeof path !== 'string', filePath: path ?? '' })
    }
    dialog.showMessageBox = (...args: unknown[]) => {
      // The window comes first where there is one.
      const options = args.at(-1) as Electron.MessageBoxOptions
      answers.messages.push({ message: options.message, detail: options.detail ?? '' })
      const label = take(answers.boxes, `"${options.message}"`)
      const response = options.buttons?.indexOf(label ?? '') ?? -1
      if (label !== undefined && response === -1) {
        answers.surprises.push(`no button "${label}" among ${String(options.buttons)}`)
      }
      return Promise.resolve({
        response: response === -1 ? (options.cancelId ?? 0) : response,
        checkboxChecked: false,
      })
    }
    shell.openExternal = (url) => {
      answers.links.push(url)
      return Promise.resolve()
    }
    shell.showItemInFolder = (path) => {
      answers.shown.push(path)
    }
  })

/** Prepares one answer. */
export const prepare = (
  evaluate: Evaluate,
  kind: 'open' | 'save' | 'boxes',
  answer: string | null,
): Promise<void> =>
  evaluate(
    (_electron, [list, given]) => {
      const answers = Reflect.get(globalThis, 'testAnswers') as Answers // as installed above
      answers[list].push(given as string)
    },
    [kind, answer] as const,
  )

export const readAnswers = (evaluate: Evaluate): Promise<Answers> =>
  evaluate(() => Reflect.get(globalThis, 'testAnswers') as Answers) // as installed above
