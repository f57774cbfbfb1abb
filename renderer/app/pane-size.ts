import { type Pane, paneSizes, soundSize } from '../../shared/ipc/panes'
import { say } from '../../shared/words/words'
import { type AppStore, announce } from '../store/app-store'
import type { Actions } from './actions'

/** Px by which a command enlarges a pane, or makes it smaller. */
const step = 40

/** The size of a pane as it is shown, which in a small window is less than it was set to. Px at 100 % text. */
export function shownSize(pane: Pane): number {
  const box = document.querySelector(`.window .${pane}`)?.getBoundingClientRect()
  const size = pane === 'checks' ? box?.height : box?.width
  return size === undefined || size === 0 ? paneSizes[pane].usual : size
}

/** Gives a pane a size, or its usual one again, and keeps it for the next start. */
export function setPaneSize(app: AppStore, actions: Actions, pane: Pane, size: number | undefined): void {
  const { preferences } = app.getState().start
  const { [pane]: before, ...others } = preferences.paneSizes
  const wanted = size === undefined ? undefined : soundSize(pane, size)
  if (wanted === before) return
  const set = wanted === undefined ? others : { ...others, [pane]: wanted }
  void actions.setPreferences({ ...preferences, paneSizes: set })
}

/** One step larger or smaller, and says how large the pane is now. */
export function stepPaneSize(app: AppStore, actions: Actions, pane: Pane, by: 1 | -1): void {
  const now = Math.round(shownSize(pane))
  const size = soundSize(pane, now + by * step)
  const stays = by > 0 ? size <= now : size >= now
  if (!stays) setPaneSize(app, actions, pane, size)
  const percent = Math.round(((stays ? now : size) / paneSizes[pane].usual) * 100)
  announce(app, say(stays ? `pane.${pane}Limit` : `pane.${pane}Size`, { percent }))
}

/** The property that sets a pane's size. A small window leaves the editor a third of its width, and of its height. */
export const paneStyle = (pane: Pane, size: number): [string, string] => {
  const rem = `${size / 16}rem`
  if (pane === 'checks') return ['--h-checks', rem]
  return [`--w-${pane}`, `min(${rem}, ${pane === 'outline' ? 28 : 38}vw)`]
}
