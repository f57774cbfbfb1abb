import type { Press } from '../../app/keys'

export type PresentStep = 'next' | 'previous' | 'first' | 'last'

/** What has the focus while one presents; notes are `notes` only where they have more than is in sight. */
export type PresentFocus = 'slide' | 'button' | 'notes'

/** The keys of every program that shows slides, and of the clickers that press them. */
const steps: Readonly<Record<string, PresentStep>> = {
  ArrowRight: 'next',
  ArrowDown: 'next',
  PageDown: 'next',
  ' ': 'next',
  Enter: 'next',
  n: 'next',
  ArrowLeft: 'previous',
  ArrowUp: 'previous',
  PageUp: 'previous',
  Backspace: 'previous',
  p: 'previous',
  Home: 'first',
  End: 'last',
}
const pressing: ReadonlySet<string> = new Set([' ', 'Enter'])
const scrolling: ReadonlySet<string> = new Set([
  'ArrowUp',
  'ArrowDown',
  'PageUp',
  'PageDown',
  'Home',
  'End',
  ' ',
])

/** The step that a key takes through the slides; undefined where it presses a button or scrolls the notes. */
export function presentStep(
  { key, altKey, ctrlKey, metaKey, shiftKey }: Press,
  focus: PresentFocus,
): PresentStep | undefined {
  if (altKey || ctrlKey || metaKey) return undefined
  if (focus === 'button' && pressing.has(key)) return undefined
  if (focus === 'notes' && scrolling.has(key)) return undefined
  if (shiftKey && key === ' ') return 'previous'
  return steps[key.length === 1 ? key.toLowerCase() : key]
}
