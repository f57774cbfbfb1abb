import type { Prompt, PromptAnswer } from './messages'
import { element, type PromptView } from './prompt-view'

/** A question with buttons, in the order given. */
export function messagePrompt(
  prompt: Extract<Prompt, { kind: 'message' }>,
  finish: (answer: PromptAnswer) => void,
): PromptView {
  const checkbox = element('input', { type: 'checkbox' })
  checkbox.checked = prompt.checkbox?.checked ?? false
  const answerOf = (button: number): PromptAnswer => ({ kind: 'button', button, checked: checkbox.checked })

  const buttons = prompt.buttons.map((label, index) => {
    const button = element('button', { type: 'button' }, label)
    if (index === prompt.defaultId) button.classList.add('first')
    button.addEventListener('click', () => finish(answerOf(index)))
    return button
  })
  const body = element(
    'form',
    {},
    element('h2', { id: 'title' }, prompt.message === '' ? prompt.title : prompt.message),
  )
  if (prompt.detail !== '') body.append(element('p', {}, prompt.detail))
  if (prompt.checkbox !== undefined) {
    body.append(element('label', { class: 'check' }, checkbox, prompt.checkbox.label))
  }
  body.append(element('div', { class: 'buttons' }, ...buttons))
  return {
    body,
    cancel: answerOf(prompt.cancelId),
    focus: () => (buttons[prompt.defaultId] ?? buttons[0])?.focus(),
  }
}
