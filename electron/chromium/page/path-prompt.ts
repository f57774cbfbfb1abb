import type { PathFacts, Prompt, PromptAnswer } from './messages'
import { element, type PromptView } from './prompt-view'

const refusals = {
  open: {
    free: 'There is no such file.',
    folder: 'Choose a file in this folder.',
    noFolder: 'There is no such folder.',
  },
  folder: {
    free: 'There is no such folder.',
    file: 'This is a file, not a folder.',
    noFolder: 'There is no such folder.',
  },
  save: { folder: 'Type a file name after the folder.', noFolder: 'There is no such folder.' },
} as const

/**
 * Asks for a path: typed into a field, with the folder's entries below it to choose from. Enter confirms,
 * Escape cancels, and replacing an existing file takes a second Enter, as the system's dialogs ask too.
 */
export function pathPrompt(
  prompt: Extract<Prompt, { kind: 'open' | 'folder' | 'save' }>,
  finish: (answer: PromptAnswer) => void,
  typed: (path: string) => void,
): PromptView {
  const field = element('input', { type: 'text', spellcheck: 'false', autocomplete: 'off' })
  field.value = prompt.path
  const entries = element('ul', { 'aria-label': 'In this folder' })
  const status = element('p', { role: 'status' })
  let facts: PathFacts | undefined
  let replacing: string | undefined
  let wantsAnswer = false

  const ask = (): void => {
    facts = undefined
    typed(field.value)
  }
  const set = (path: string): void => {
    field.value = path
    field.focus()
    ask()
  }
  const confirm = (): void => {
    if (facts === undefined) {
      wantsAnswer = true
      return
    }
    const refusal: string | undefined = Reflect.get(refusals[prompt.kind], facts.state) as string | undefined // or none
    if (refusal !== undefined) {
      status.textContent = refusal
    } else if (prompt.kind === 'save' && facts.state === 'file' && replacing !== facts.path) {
      replacing = facts.path
      status.textContent = 'This file exists. Confirm once more to replace it.'
    } else {
      finish({ kind: 'path', path: facts.path })
    }
  }

  field.addEventListener('input', () => {
    status.textContent = ''
    ask()
  })
  const cancelButton = element('button', { type: 'button' }, 'Cancel')
  cancelButton.addEventListener('click', () => finish({ kind: 'cancelled' }))
  const body = element(
    'form',
    {},
    element('h2', { id: 'title' }, prompt.title),
    element('label', {}, prompt.kind === 'folder' ? 'Folder' : 'File', field),
    entries,
    status,
    element(
      'div',
      { class: 'buttons' },
      cancelButton,
      element('button', { type: 'submit', class: 'first' }, prompt.confirm),
    ),
  )
  body.addEventListener('submit', (event) => {
    event.preventDefault()
    confirm()
  })

  return {
    body,
    cancel: { kind: 'cancelled' },
    focus: () => {
      field.focus()
      selectName(field)
      ask()
    },
    tellFacts: (told) => {
      facts = told
      entries.replaceChildren(
        ...told.entries.map((entry) => {
          const button = element('button', { type: 'button' }, entry.folder ? `${entry.name}/` : entry.name)
          button.addEventListener('click', () => set(entry.path))
          return element('li', {}, button)
        }),
      )
      if (wantsAnswer) {
        wantsAnswer = false
        confirm()
      }
    },
  }
}

/** The name without folder and extension, which is what people retype. */
function selectName(field: HTMLInputElement): void {
  const name = Math.max(field.value.lastIndexOf('/'), field.value.lastIndexOf('\\')) + 1
  const dot = field.value.lastIndexOf('.')
  field.setSelectionRange(name, dot > name ? dot : field.value.length)
}
