import { useCallback, useEffect, useMemo, useState } from 'react'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { useStore } from 'zustand'
import type { CommandId } from '../../shared/commands/commands'
import type { Bridge } from '../../shared/ipc/bridge'
import { printPeriod } from '../../shared/period/print-period'
import { say } from '../../shared/words/words'
import { DropTarget } from '../features/saving/drop-target'
import { StartScreen } from '../features/start/start-screen'
import { Workspace } from '../features/workspace'
import { announce, type AppStore } from '../store/app-store'
import type { DocumentStore } from '../store/document-store'
import { isEdited, quarterOf } from '../store/document-store'
import type { Actions } from './actions'
import { runCommand } from './commands'
import { AppContext, type AppServices, DocumentContext, type StepListener } from './context'
import { FaultBoundary } from './fault-boundary'
import { commandOf } from './keys'
import { fetchLater, later } from './later'
import { overWindow, waitsForLayer } from './layers'
import { undoOwnText } from './own-undo'
import { rememberFocus } from './panes'

// What the first picture of the window does not need.
const NewQuarter = later(() => import('../features/start/new-quarter').then((module) => module.NewQuarter))
const CompareDialog = later(() =>
  import('../features/saving/compare-dialog').then((module) => module.CompareDialog),
)
const RulesDialog = later(() =>
  import('../features/checks/rules-dialog').then((module) => module.RulesDialog),
)

interface Props {
  readonly app: AppStore
  readonly actions: Actions
  readonly bridge: Bridge
}

/** The window: the start screen, or one document. Keys and menu lead to the same commands. */
export function App({ app, actions, bridge }: Props) {
  const document = useStore(app, (state) => state.document)
  const appearance = useStore(app, (state) => state.start.preferences.appearance)
  const platform = useStore(app, (state) => state.start.platform)
  const dialog = useStore(app, (state) => state.dialog)
  const [steppers] = useState(() => new Set<StepListener>())
  const services = useMemo<AppServices>(() => {
    const stepSlide: StepListener = (by) => {
      for (const step of steppers) step(by)
    }
    return {
      app,
      actions,
      run: (command: CommandId) => {
        runCommand({ app, actions, stepSlide }, command)
      },
      onStep: (listener) => {
        steppers.add(listener)
        return () => steppers.delete(listener)
      },
    }
  }, [app, actions, steppers])

  const runFromOutside = useCallback(
    (command: CommandId): void => {
      if (waitsForLayer(command, overWindow(app.getState().dialog))) announce(app, say('layer.first'))
      else services.run(command)
    },
    [app, services],
  )
  useEffect(
    () => bridge.subscribe('command.chosen', ({ command }) => runFromOutside(command)),
    [bridge, runFromOutside],
  )
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing) return
      const command = commandOf(event, platform, isOnWords(event.target))
      if (command === undefined) return
      // Text that is not the document's has its own undo.
      if (undoOwnText(event, command)) return
      // A key the window has used does not reach the menu, nor the browser's own undo.
      event.preventDefault()
      runFromOutside(command)
    }
    window.addEventListener('keydown', press, { capture: true })
    return () => window.removeEventListener('keydown', press, { capture: true })
  }, [platform, runFromOutside])
  useEffect(rememberFocus, [])
  useEffect(fetchLater, [])
  useEffect(() => {
    // When the window can first be used, for whoever measures it.
    requestAnimationFrame(() => performance.mark('interactive'))
  }, [])
  useTheme(appearance)

  return (
    <I18nProvider locale="en-US">
      <AppContext value={services}>
        <FaultBoundary>
          {document === undefined ? (
            <StartScreen />
          ) : (
            <DocumentContext value={document}>
              <WindowTitle document={document} />
              <Workspace key={document.getState().documentId} />
            </DocumentContext>
          )}
          {dialog === 'new' && <NewQuarter />}
          {dialog === 'compare' && <CompareDialog />}
          <DropTarget />
          {dialog === 'rules' && <RulesDialog />}
        </FaultBoundary>
        <LiveRegion app={app} />
      </AppContext>
    </I18nProvider>
  )
}

/**
 * Each announcement is a line of its own that is added: replacing the text of one line would swallow quick news.
 * Dialogs make all else inert except what is marked as an announcer, and they have news to tell as well.
 */
function LiveRegion({ app }: { readonly app: AppStore }) {
  const latest = useStore(app, (state) => state.announcement)
  const before = useStore(app, (state) => state.announcedBefore)
  return (
    <div
      className="unseen"
      role="status"
      aria-live="polite"
      aria-atomic="false"
      aria-relevant="additions"
      data-live-announcer
    >
      {before !== undefined && <p key={before.number}>{before.text}</p>}
      <p key={latest.number}>{latest.text}</p>
    </div>
  )
}

function WindowTitle({ document: store }: { readonly document: DocumentStore }) {
  const edited = useStore(store, isEdited)
  const quarter = useStore(store, quarterOf)
  const period = printPeriod(quarter.period, quarter.calendar)
  const { department } = quarter
  const title = say(edited ? 'window.titleEdited' : 'window.title', { department, period })
  useEffect(() => {
    document.title = title
    return () => {
      document.title = say('window.app')
    }
  }, [title])
  return null
}

/** Whether words of a text with looks are selected, or the caret is in a link: what a link can be made of. */
function isOnWords(target: EventTarget | null): boolean {
  if (!(target instanceof Element) || target.closest('.rich-host') === null) return false
  const selection = document.getSelection()
  if (selection === null) return false
  const link = selection.anchorNode?.parentElement?.closest('a') ?? null
  return !selection.isCollapsed || link !== null
}

/** Light, dark, or as the system says, also when it changes its mind. */
function useTheme(appearance: 'light' | 'dark' | 'system'): void {
  useEffect(() => {
    const system = window.matchMedia('(prefers-color-scheme: dark)')
    const apply = (): void => {
      const dark = appearance === 'dark' || (appearance === 'system' && system.matches)
      document.documentElement.dataset['theme'] = dark ? 'dark' : 'light'
    }
    apply()
    system.addEventListener('change', apply)
    return () => system.removeEventListener('change', apply)
  }, [appearance])
}
