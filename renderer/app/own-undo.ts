import type { CommandId } from '../../shared/commands/commands'

/** Marks fields whose text is not the document's, so that undo there is the field's own: `{...ownUndo}`. */
export const ownUndo = { 'data-own-undo': true } as const

/**
 * Undo and redo in a field that keeps its text to itself, such as a reason that is not given yet. The key
 * is used up, or the menu would take back a step of the document. Answers whether it was such a field.
 */
export function undoOwnText(event: KeyboardEvent, command: CommandId): boolean {
  if (command !== 'edit.undo' && command !== 'edit.redo') return false
  if (!(event.target instanceof Element) || event.target.closest('[data-own-undo]') === null) return false
  event.preventDefault()
  // There is no other way to a text field's own undo.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  document.execCommand(command === 'edit.undo' ? 'undo' : 'redo')
  return true
}
