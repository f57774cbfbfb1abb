import type { CommandId } from '../../../shared/commands/commands'
import type { AppStore } from '../../store/app-store'
import type { DocumentStore } from '../../store/document-store'
import { chosenFinding, fixFinding, setChecks, stepToFinding } from './finding-actions'

type CheckCommand = Extract<
  CommandId,
  'view.check' | 'go.nextFinding' | 'go.previousFinding' | 'edit.fixFinding'
>

const paneOf = (): HTMLElement | null => document.querySelector<HTMLElement>('.checks')
const hasFocus = (): boolean => paneOf()?.contains(document.activeElement) === true

/** Where the focus was before the pane's own command opened it. */
let returnTo: Element | null = null

/** What the commands of the checks do in an open document. */
export function runCheckCommand(app: AppStore, store: DocumentStore, command: CheckCommand): void {
  switch (command) {
    case 'view.check':
      toggleChecks(store)
      return
    case 'go.nextFinding':
      stepToFinding(app, store, 1, hasFocus())
      return
    case 'go.previousFinding':
      stepToFinding(app, store, -1, hasFocus())
      return
    case 'edit.fixFinding': {
      const chosen = chosenFinding(store.getState().checks)
      if (chosen !== undefined) fixFinding(app, store, chosen)
      return
    }
  }
}

/** Opens the pane and goes there, or closes it and goes back to where one was. */
export function toggleChecks(store: DocumentStore): void {
  const { checks, narrowPane } = store.getState()
  // In a narrow window the pane is one of the tabs.
  const shown = checks.open && (narrowPane === 'check' || !isNarrow())
  if (shown) {
    const back = returnTo
    setChecks(store, { open: false })
    store.getState().set({ narrowPane: 'editor' })
    if (back instanceof HTMLElement && back.isConnected) back.focus()
    return
  }
  returnTo = document.activeElement
  setChecks(store, { open: true })
  store.getState().set({ narrowPane: 'check' })
  // The list is there once the pane is drawn.
  requestAnimationFrame(() => paneOf()?.querySelector<HTMLElement>('[role="grid"], .checks-empty')?.focus())
}

const isNarrow = (): boolean => window.matchMedia('(max-width: 899px)').matches
