import type { Shortcut } from './messages'

/**
 * Calls `chosen` for a key that the menu knows and that the page itself did not use, which is when a
 * native menu gets it. The browser's own meaning of the key is then suppressed.
 */
export function listenForShortcuts(chosen: (id: number) => void): (shortcuts: readonly Shortcut[]) => void {
  let known: readonly Shortcut[] = []
  window.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing) return
    const found = known.find((shortcut) => matches(shortcut, event))
    if (found === undefined && !isBrowserKey(event)) return
    event.preventDefault()
    if (found !== undefined) chosen(found.id)
  })
  return (shortcuts) => {
    known = shortcuts
  }
}

/** Keys of text fields, which Electron's windows have without a menu. */
const editingKeys = ['a', 'c', 'v', 'x', 'y', 'z']

/**
 * Whether the browser would do something with the key that a window of Electron does not: reload and lose
 * what is not saved, print, go back, open a tab. Ctrl and Alt together type letters on many keyboards.
 */
function isBrowserKey(event: KeyboardEvent): boolean {
  if (/^F(?:[1-9]|1[01])$/.test(event.key)) return true
  if (event.altKey) return !event.ctrlKey && /^(?:Arrow(?:Left|Right)|Home)$/.test(event.key)
  return (
    (event.ctrlKey || event.metaKey) &&
    event.key.length === 1 &&
    !editingKeys.includes(event.key.toLowerCase())
  )
}

function matches(shortcut: Shortcut, event: KeyboardEvent): boolean {
  return (
    shortcut.control === event.ctrlKey &&
    shortcut.meta === event.metaKey &&
    shortcut.alt === event.altKey &&
    (shortcut.shift === undefined || shortcut.shift === event.shiftKey) &&
    keysOf(event).includes(shortcut.key)
  )
}

/** The key as printed and, for letters and digits, as placed: a Greek or Cyrillic layout has no Latin S. */
function keysOf(event: KeyboardEvent): readonly string[] {
  const placed = /^(?:Key|Digit)(.)$/.exec(event.code)?.[1]
  return placed === undefined ? [event.key.toLowerCase()] : [event.key.toLowerCase(), placed.toLowerCase()]
}
