/**
 * Going round the window's panes by key. Each pane remembers what had the focus in it last, so that coming back
 * is coming back to the same place.
 */
const PANES =
  '.window > :is(header, nav, main, aside, section, footer), .window > .top > :is(header, section)'
const FOCUSABLE =
  'textarea:not(:disabled), input:not(:disabled), button:not(:disabled), a[href], [tabindex="0"], [contenteditable="true"]'

const last = new WeakMap<Element, HTMLElement>()

const isShown = (element: Element): boolean => element.getClientRects().length > 0

/** Listens for as long as the window lives; returns the end of it. */
export function rememberFocus(): () => void {
  const remember = ({ target }: FocusEvent): void => {
    if (!(target instanceof HTMLElement)) return
    const pane = target.closest(PANES)
    if (pane !== null) last.set(pane, target)
  }
  window.addEventListener('focusin', remember)
  return () => window.removeEventListener('focusin', remember)
}

/**
 * Moves the focus to the next pane that is shown and can take it. Where a row of the outline had it there, `toRow`
 * goes to the row that is selected now: a jump elsewhere may have chosen another one, and keys are for that.
 */
export function stepPane(by: 1 | -1, toRow: (() => void) | undefined): void {
  const panes = [...document.querySelectorAll(PANES)].filter(
    (pane) => isShown(pane) && targetIn(pane) !== undefined,
  )
  const now = panes.findIndex((pane) => pane.contains(document.activeElement))
  const next = panes.at(now === -1 ? (by === 1 ? 0 : -1) : (now + by + panes.length) % panes.length)
  const target = next && targetIn(next)
  if (target?.role === 'row' && target.closest('.tree') !== null && toRow !== undefined) toRow()
  else target?.focus()
}

/** Puts the focus where it last was in the text, when what had it has gone. */
export function focusEditor(): void {
  const editor = document.querySelector('.window > main')
  if (editor !== null) targetIn(editor)?.focus()
}

function targetIn(pane: Element): HTMLElement | undefined {
  const before = last.get(pane)
  if (before !== undefined && pane.contains(before) && isShown(before)) return before
  return [...pane.querySelectorAll<HTMLElement>(FOCUSABLE)].find(isShown)
}
