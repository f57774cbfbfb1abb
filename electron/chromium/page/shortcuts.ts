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
    if (found === undefined) return
    event.preventDefault()
    chosen(found.id)
  })
  return (shortcuts) => {
    known = shortcuts
  }
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
