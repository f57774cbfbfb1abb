import type { CommandId } from '../../shared/commands/commands'
import { assertNever } from '../../shared/result'
import { say } from '../../shared/words/words'
import type { AppStore } from '../store/app-store'
import { announce } from '../store/app-store'
import type { DocumentStore } from '../store/document-store'
import type { Actions } from './actions'

const zoomSteps = [0.5, 0.67, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3]

/** Whether a command can do anything now. */
export function isAvailable(command: CommandId, document: DocumentStore | undefined): boolean {
  switch (command) {
    case 'file.openSample':
    case 'file.open':
    case 'file.close':
    case 'window.new':
    case 'view.zoomIn':
    case 'view.zoomOut':
    case 'view.zoomReset':
      return true
    case 'file.save':
      return document !== undefined && !document.getState().readOnly
    case 'file.versions':
      return document !== undefined && document.getState().hasFile
    case 'file.saveAs':
    case 'file.saveCopy':
    case 'file.export':
    case 'view.present':
    case 'go.nextSlide':
    case 'go.previousSlide':
      return document !== undefined
    case 'edit.undo':
      return document !== undefined && document.getState().history.past.length > 0
    case 'edit.redo':
      return document !== undefined && document.getState().history.future.length > 0
    default:
      return assertNever(command)
  }
}

export interface CommandHost {
  readonly app: AppStore
  readonly actions: Actions
  /** Moves the slide pane by one slide. */
  readonly stepSlide: (by: 1 | -1) => void
}

/** The one place where commands happen, whether by menu, key, button or palette. */
export function runCommand({ app, actions, stepSlide }: CommandHost, command: CommandId): void {
  const { document, start } = app.getState()
  if (!isAvailable(command, document)) {
    if (command === 'edit.undo') announce(app, say('undo.none'))
    if (command === 'edit.redo') announce(app, say('redo.none'))
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
    case 'file.export':
      return void actions.exportDeck()
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
    case 'view.present': {
      app.setState({ dialog: 'present' })
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
    default:
      return assertNever(command)
  }
}
