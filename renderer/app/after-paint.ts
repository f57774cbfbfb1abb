/** A window that nobody sees paints nothing; then this many ms must do. */
const atLastMs = 250

/** Acts once what has just been drawn is on the screen. Returns what calls it off. */
export function afterPaint(act: () => void): () => void {
  let then: ReturnType<typeof setTimeout> | undefined
  const frame = requestAnimationFrame(() => {
    clearTimeout(then)
    // The frame is painted when its callbacks have run.
    then = setTimeout(act)
  })
  then = setTimeout(() => {
    cancelAnimationFrame(frame)
    act()
  }, atLastMs)
  return () => {
    cancelAnimationFrame(frame)
    clearTimeout(then)
  }
}
