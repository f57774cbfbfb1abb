/*
 * The toolbar takes room in its field. What the user looks at must not move for that: it appears and goes
 * when no button of the pointer is down, or a click would miss what moved away below it, and the page
 * scrolls by as much as the text has moved, also where it is too short for that or is at its beginning.
 */

let pointerDown = false
let watching = false

/** Runs at once, or as soon as the pointer is up and what it selected is settled; says which of the two. */
export function whenPointerIsUp(run: (byPointer: boolean) => void): void {
  if (!pointerDown) {
    run(false)
    return
  }
  const end = new AbortController()
  const goOn = (event: Event): void => {
    if (!releases(event)) return
    end.abort()
    setTimeout(() => run(true))
  }
  for (const type of endings) window.addEventListener(type, goOn, { capture: true, signal: end.signal })
}

/**
 * After each of these the pointer is up, or nobody tells when it is: a drag that the system took over ends without
 * `pointerup`, and so does a press that another window saw the end of.
 */
const endings = ['pointerup', 'pointercancel', 'dragend', 'blur'] as const
/** A field that loses the focus is no window that does. */
const releases = ({ type, target }: Event): boolean => type !== 'blur' || target === window

/** Begins to know whether the pointer is down; once is enough for the life of the window. */
export function watchPointer(): void {
  if (watching) return
  watching = true
  const down = (): void => {
    pointerDown = true
  }
  window.addEventListener('pointerdown', down, { capture: true })
  const up = (event: Event): void => {
    if (releases(event)) pointerDown = false
  }
  for (const type of endings) window.addEventListener(type, up, { capture: true })
}

/** Where an element stands, to be put back there by the function that is answered. */
export function holdStill(element: Element): () => void {
  const before = element.getBoundingClientRect().top
  return () => {
    const scroller = element.closest<HTMLElement>('.scroll')
    if (scroller === null) return
    const moved = (): number => Math.round(element.getBoundingClientRect().top - before)
    // Room that was left the last time is taken back first, so that it never adds up.
    scroller.style.padding = ''
    scroller.scrollTop += moved()
    const rest = moved()
    if (rest < 0) scroller.style.paddingTop = `${-rest}px`
    if (rest <= 0) return
    const end = scroller.lastElementChild?.getBoundingClientRect().bottom ?? 0
    const blank = Math.max(0, scroller.getBoundingClientRect().bottom - end)
    scroller.style.paddingBottom = `${Math.ceil(blank + rest)}px`
    scroller.scrollTop += rest
  }
}
