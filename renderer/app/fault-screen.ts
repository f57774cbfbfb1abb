import { say } from '../../shared/words/words'
import type { AppStore } from '../store/app-store'
import { type DocumentStore, isEdited } from '../store/document-store'
import type { Actions } from './actions'

/**
 * What the window shows when it cannot be drawn any more, because a part of it met a fault of its own. The document
 * is still held, by this page and in its draft, so everything that saves it still works; only React's part is gone.
 */
export function showFault(app: AppStore, actions: Actions, page: Document): void {
  // A fault while this is shown changes nothing about it.
  if (page.querySelector('.fault') !== null) return
  const { document: store } = app.getState()
  const edited = store !== undefined && isEdited(store.getState())
  const screen = page.createElement('main')
  screen.className = 'fault'
  screen.setAttribute('role', 'alert')
  const heading = page.createElement('h1')
  heading.textContent = say('fault.window')
  const text = page.createElement('p')
  text.textContent = say(edited ? 'fault.windowEdited' : 'fault.windowClean')
  const answers = page.createElement('div')
  answers.className = 'fault-answers'
  const button = (label: string, look: string, act: () => void): HTMLButtonElement => {
    const made = page.createElement('button')
    made.type = 'button'
    made.className = `button large ${look}`
    made.textContent = label
    made.addEventListener('click', act)
    answers.append(made)
    return made
  }
  let copied = false
  /** Does what lets go of this page, once what was written is in a draft or a copy; else says that it is in neither. */
  const onceKept = async (act: () => void): Promise<void> => {
    // A fault has been told by the boundary, in the same place as a failure.
    await actions.safety.keepDraft().catch(() => undefined)
    if (copied || store?.getState().draftFailure === undefined) act()
    else text.textContent = say('fault.windowUnkept')
  }
  const saveCopy = async (state: DocumentStore): Promise<void> => {
    const saved = await actions.saveCopy()
    copied ||= saved
    // A user who has cancelled is told nothing new.
    const news = saved ? app.getState().announcement.text : state.getState().saveFailure
    if (news !== undefined) text.textContent = news
  }
  // A page that comes anew goes on with the draft, so that has to be there first.
  const first = button(say('fault.again'), 'primary', () => void onceKept(() => actions.reload()))
  if (store !== undefined) button(say('disk.saveCopy'), 'line', () => void saveCopy(store))
  button(say('fault.close'), 'line', () => void onceKept(() => actions.closeWithoutSaving()))
  screen.append(heading, text, answers)
  page.body.append(screen)
  first.focus()
  void onceKept(() => undefined)
}
