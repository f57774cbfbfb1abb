import type { CommandId } from '../../shared/commands/commands'
import { assertNever } from '../../shared/result'
import { say } from '../../shared/words/words'
import { isStructureCommand, runStructureCommand } from '../features/outline/structure-commands'
import type { AppStore } from '../store/app-store'
import { announce } from '../store/app-store'
import { stepFind } from '../features/find/step-find'
import { type DocumentStore, quarterOf } from '../store/document-store'
import type { Actions } from './actions'
import { selectedPart } from '../features/outline/structure'
import { rowOf } from '../store/place'
import { asksFirst } from '../features/checks/export-checks'
import { runCheckCommand } from '../features/checks/check-commands'
import { isAvailable } from './availability'
import type { StepListener } from './context'
import { runLookBack } from './look-back-commands'
import { runColumnCommand } from './column-width'
import { takeEarlierText } from './earlier-text'
import { stepPaneSize } from './pane-size'
import { stepPane } from './panes'
import { toggleOutline } from './toggle-outline'
import { toggleTable } from './toggle-table'

const zoomSteps = [0.5, 0.67, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3]

export interface CommandHost {
  readonly app: AppStore
  readonly actions: Actions
  readonly stepSlide: StepListener
}

const appearances = { 'view.light': 'light', 'view.dark': 'dark', 'view.system': 'system' } as const

const paneSteps = {
  'view.widerOutline': ['outline', 1],
  'view.narrowerOutline': ['outline', -1],
  'view.widerSlides': ['slides', 1],
  'view.narrowerSlides': ['slides', -1],
  'view.tallerChecks': ['checks', 1],
  'view.shorterChecks': ['checks', -1],
} as const

/** The one place where commands happen, whether by menu, key, button or palette. */
export function runCommand({ app, actions, stepSlide }: CommandHost, command: CommandId): void {
  const { document, start } = app.getState()
  if (!isAvailable(command, document)) {
    if (command === 'edit.undo') announce(app, say('undo.none'))
    if (command === 'edit.redo') announce(app, say('redo.none'))
    if (command === 'edit.fixFinding') announce(app, say('checks.noFix'))
    return
  }
  if (isStructureCommand(command)) {
    if (document) runStructureCommand(command, app, document)
    return
  }
  const zoom = (to: number): void => void actions.setPreferences({ ...start.preferences, zoom: to })
  const { zoom: now } = start.preferences
  switch (command) {
    case 'file.openSample': {
      const sample = start.samples[0]
      if (sample) void actions.openSample(sample.name)
      return
    }
    case 'file.new': {
      app.setState({ dialog: 'new' })
      return
    }
    case 'file.settings': {
      // Its first field has the focus, so that keys go on from there.
      if (document) document.getState().goTo({ id: quarterOf(document.getState()).id, field: 'department' })
      return
    }
    case 'file.open':
      return void actions.openWithDialog()
    case 'file.save':
      return void actions.save()
    case 'file.saveAs':
      return void actions.saveAs()
    case 'file.saveCopy':
      return void actions.saveCopy()
    case 'file.versions': {
      app.setState({ dialog: 'versions' })
      return
    }
    case 'window.new':
      return void actions.safety.newWindow()
    case 'file.export': {
      if (document !== undefined && asksFirst(document, start.preferences)) {
        app.setState({ dialog: 'exportErrors' })
        return
      }
      return void actions.exportDeck()
    }
    case 'file.rollForward': {
      app.setState({ dialog: 'roll' })
      return
    }
    case 'edit.useEarlier': {
      if (document) announce(app, takeEarlierText(document))
      return
    }
    case 'file.close': {
      actions.close()
      return
    }
    case 'edit.undo': {
      const what = document?.getState().undo()
      announce(app, say('undo.done', { what: what ?? '' }))
      return
    }
    case 'edit.redo': {
      const what = document?.getState().redo()
      announce(app, say('redo.done', { what: what ?? '' }))
      return
    }
    case 'text.bold':
    case 'text.italic':
    case 'text.bullets':
    case 'text.link': {
      runInText(document, command)
      return
    }
    case 'view.zoomIn': {
      zoom(zoomSteps.find((step) => step > now + 0.01) ?? 3)
      return
    }
    case 'view.zoomOut': {
      zoom(zoomSteps.findLast((step) => step < now - 0.01) ?? 0.5)
      return
    }
    case 'view.zoomReset': {
      zoom(1)
      return
    }
    case 'file.openReference':
    case 'edit.copyFromReference':
    case 'edit.refreshChanges':
    case 'view.reference':
    case 'view.compare':
    case 'view.trend': {
      runLookBack(app, actions, command)
      return
    }
    case 'edit.find':
    case 'edit.replace': {
      document?.getState().openFind(command === 'edit.replace')
      return
    }
    case 'edit.findNext':
    case 'edit.findPrevious': {
      if (document) stepFind(app, document, command === 'edit.findNext' ? 1 : -1)
      return
    }
    case 'view.outline': {
      if (document !== undefined) toggleOutline(document)
      return
    }
    case 'view.table': {
      if (document !== undefined) toggleTable(document)
      return
    }
    case 'view.widerOutline':
    case 'view.narrowerOutline':
    case 'view.widerSlides':
    case 'view.narrowerSlides':
    case 'view.tallerChecks':
    case 'view.shorterChecks': {
      const [pane, by] = paneSteps[command]
      stepPaneSize(app, actions, pane, by)
      return
    }
    case 'view.widerColumn':
    case 'view.narrowerColumn':
    case 'view.resetColumn':
    case 'view.resetColumns': {
      if (document !== undefined) runColumnCommand(app, actions, document, command)
      return
    }
    case 'view.light':
    case 'view.dark':
    case 'view.system': {
      const appearance = appearances[command]
      return void actions.setPreferences({ ...start.preferences, appearance })
    }
    case 'view.present':
    case 'view.presentHere': {
      if (command === 'view.present') stepSlide('first')
      app.setState({ dialog: 'present' })
      return
    }
    case 'go.palette': {
      app.setState({ dialog: 'palette' })
      return
    }
    case 'go.nextPane':
    case 'go.previousPane': {
      const settings = document?.getState().settingsShown === true
      stepPane(
        command === 'go.nextPane' ? 1 : -1,
        // The settings belong to no row, and stay while one goes round.
        document && !settings ? () => goToSelectedRow(document) : undefined,
      )
      return
    }
    case 'go.nextSlide': {
      stepSlide(1)
      return
    }
    case 'go.previousSlide': {
      stepSlide(-1)
      return
    }
    case 'view.check':
    case 'go.nextFinding':
    case 'go.previousFinding':
    case 'edit.fixFinding': {
      if (document !== undefined) runCheckCommand(app, document, command)
      return
    }
    case 'help.checks': {
      app.setState({ dialog: 'rules' })
      return
    }
    default:
      return assertNever(command)
  }
}

const goToSelectedRow = (document: DocumentStore): void =>
  document.getState().goTo(rowOf(selectedPart(document.getState())))

/** What is for the text being written. */
function runInText(document: DocumentStore | undefined, command: Extract<CommandId, `text.${string}`>): void {
  const commands = document?.getState().writing?.commands
  switch (command) {
    case 'text.bold':
      return commands?.bold()
    case 'text.italic':
      return commands?.italic()
    case 'text.bullets':
      return commands?.bullets()
    case 'text.link':
      return commands?.link()
  }
}
