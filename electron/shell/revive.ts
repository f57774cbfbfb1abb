import type { WebContents } from 'electron'

/** Who dies twice within this time dies of what is shown, and would again. */
export const DIES_AGAIN_MS = 10_000

/**
 * Loads a page anew whose process has died: an empty window can neither show what was kept of its document nor
 * ask what is to become of it. Tells whether the page is gone at the moment, so that its window can be closed.
 */
export function revive(
  contents: Pick<WebContents, 'on' | 'reload'>,
  now: () => number = Date.now,
): { readonly isGone: () => boolean } {
  let gone = false
  let diedAt: number | undefined
  contents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return
    gone = true
    const again = diedAt !== undefined && now() - diedAt < DIES_AGAIN_MS
    diedAt = now()
    if (!again) contents.reload()
  })
  contents.on('did-finish-load', () => {
    gone = false
  })
  return { isGone: () => gone }
}
