import type { CommandId } from '../../shared/commands/commands'
import { assertNever } from '../../shared/result'
import { isStructureAvailable, isStructureCommand } from '../features/outline/structure-commands'
import { chosenFinding } from '../features/checks/finding-actions'
import { shownTable } from '../features/table/shown-table'
import { hasTable } from '../features/table/has-table'
import { type DocumentStore, selectedBlock } from '../store/document-store'

/** Whether a command can do anything now. */
export function isAvailable(command: CommandId, document: DocumentStore | undefined): boolean {
  if (isStructureCommand(command)) return isStructureAvailable(command, document)
  switch (command) {
    case 'file.new':
    case 'file.openSample':
    case 'file.open':
    case 'file.close':
    case 'window.new':
    case 'view.zoomIn':
    case 'view.zoomOut':
    case 'view.zoomReset':
    case 'view.light':
    case 'view.dark':
    case 'view.system':
    case 'help.checks':
    case 'go.nextPane':
    case 'go.previousPane':
      return true
    case 'file.save':
      return document !== undefined && !document.getState().readOnly
    case 'file.versions':
      return document !== undefined && document.getState().hasFile
    case 'file.openReference':
    case 'edit.copyFromReference':
    case 'view.reference':
    case 'view.compare':
    case 'view.trend':
    case 'file.rollForward':
    case 'file.saveAs':
    case 'file.settings':
    case 'file.saveCopy':
    case 'file.export':
    case 'view.present':
    case 'view.presentHere':
    case 'view.outline':
    case 'view.widerOutline':
    case 'view.narrowerOutline':
    case 'view.widerSlides':
    case 'view.narrowerSlides':
    case 'view.check':
    case 'go.nextFinding':
    case 'go.previousFinding':
    case 'edit.find':
    case 'edit.findNext':
    case 'edit.findPrevious':
    case 'go.palette':
    case 'go.nextSlide':
    case 'go.previousSlide':
      return document !== undefined
    case 'edit.refreshChanges':
    case 'edit.useEarlier':
    case 'edit.replace':
      return document !== undefined && !document.getState().readOnly
    case 'view.table':
      return document !== undefined && hasTable(selectedBlock(document.getState()))
    case 'view.tallerChecks':
    case 'view.shorterChecks':
      return document?.getState().checks.open === true
    case 'view.widerColumn':
    case 'view.narrowerColumn':
    case 'view.resetColumn':
      return shownTable(document) !== undefined && document?.getState().selection.place !== undefined
    case 'view.resetColumns':
      return shownTable(document) !== undefined
    case 'text.bold':
    case 'text.italic':
    case 'text.bullets':
    case 'text.link':
      return document?.getState().writing !== undefined
    case 'edit.fixFinding':
      return document !== undefined && chosenFinding(document.getState().checks)?.finding.fix !== undefined
    case 'edit.undo':
      return document !== undefined && document.getState().history.past.length > 0
    case 'edit.redo':
      return document !== undefined && document.getState().history.future.length > 0
    default:
      return assertNever(command)
  }
}
