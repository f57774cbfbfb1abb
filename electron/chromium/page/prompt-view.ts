import type { PathFacts, PromptAnswer } from './messages'

/** One open prompt. */
export interface PromptView {
  readonly body: HTMLElement
  /** What Escape answers. */
  readonly cancel: PromptAnswer
  /** Takes the focus to where typing begins. */
  focus(): void
  tellFacts?(facts: PathFacts): void
}

/** An element with attributes and children; the prompts need no more than that. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  made.append(...children)
  return made
}
