import type { PathFacts, Prompt, PromptAnswer, ToMain } from './messages'
import { messagePrompt } from './message-prompt'
import { pathPrompt } from './path-prompt'
import { promptStyle } from './prompt-style'
import type { PromptView } from './prompt-view'

/**
 * The system's dialogs, shown as modal dialogs over the page: a browser cannot be made to open the real
 * ones and tell their answer. They live in a shadow tree, so neither style nor script of the app meets them.
 */
export function createPrompts(tell: (message: ToMain) => void) {
  const open = new Map<number, PromptView>()

  const show = (id: number, prompt: Prompt): void => {
    const host = document.createElement('div')
    const shadow = host.attachShadow({ mode: 'open' })
    shadow.adoptedStyleSheets = [promptStyle()]
    const dialog = document.createElement('dialog')
    dialog.setAttribute('aria-labelledby', 'title')
    const before = document.activeElement

    const finish = (answer: PromptAnswer): void => {
      open.delete(id)
      dialog.close()
      host.remove()
      if (before instanceof HTMLElement) before.focus()
      tell({ kind: 'answer', id, answer })
    }
    const view =
      prompt.kind === 'message'
        ? messagePrompt(prompt, finish)
        : pathPrompt(prompt, finish, (path) => tell({ kind: 'pathTyped', id, path }))

    dialog.append(view.body)
    dialog.addEventListener('cancel', (event) => {
      event.preventDefault()
      finish(view.cancel)
    })
    // Keys typed here are for the prompt: neither the app nor the menu may act on them.
    dialog.addEventListener('keydown', (event) => event.stopPropagation())
    shadow.append(dialog)
    document.documentElement.append(host)
    open.set(id, view)
    dialog.showModal()
    view.focus()
  }

  return {
    show: (id: number, prompt: Prompt): void => {
      if (document.readyState !== 'loading') show(id, prompt)
      else document.addEventListener('DOMContentLoaded', () => show(id, prompt), { once: true })
    },
    tellFacts: (id: number, facts: PathFacts): void => open.get(id)?.tellFacts?.(facts),
  }
}
