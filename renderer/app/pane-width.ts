import type { Preferences } from '../../shared/ipc/application'
import { type Pane, paneWidths, soundWidth } from '../../shared/ipc/panes'
import { say } from '../../shared/words/words'
import { type AppStore, announce } from '../store/app-store'
import type { Actions } from './actions'

/** Px by which a command widens or narrows a pane. */
const step = 40

/** The width of a pane: the user's, or its usual one. Px at 100 % text. */
export const paneWidth = ({ paneWidths: set }: Preferences, pane: Pane): number =>
  set[pane] ?? paneWidths[pane].usual

/** Gives a pane a width, or its usual one again, and keeps it for the next start. */
export function setPaneWidth(app: AppStore, actions: Actions, pane: Pane, width: number | undefined): void {
  const { preferences } = app.getState().start
  const { [pane]: before, ...others } = preferences.paneWidths
  const wanted = width === undefined ? undefined : soundWidth(pane, width)
  if (wanted === before) return
  const set = wanted === undefined ? others : { ...others, [pane]: wanted }
  void actions.setPreferences({ ...preferences, paneWidths: set })
}

/** One step wider or narrower, and says how wide the pane is now. */
export function stepPaneWidth(app: AppStore, actions: Actions, pane: Pane, by: 1 | -1): void {
  const now = paneWidth(app.getState().start.preferences, pane)
  const width = soundWidth(pane, now + by * step)
  setPaneWidth(app, actions, pane, width)
  const percent = Math.round((width / paneWidths[pane].usual) * 100)
  announce(app, say(width === now ? `pane.${pane}Limit` : `pane.${pane}Width`, { percent }))
}
