import type { CommandId } from '../../../shared/commands/commands'
import type { Press } from '../../app/keys'

/** What a key does on a row of the outline, beyond moving between rows. */
export type RowPress =
  | { readonly kind: 'command'; readonly command: CommandId }
  | { readonly kind: 'write' }
  | { readonly kind: 'menu' }
  | { readonly kind: 'section'; readonly by: -1 | 1 }

const plain: Readonly<Record<string, RowPress>> = {
  Enter: { kind: 'write' },
  F2: { kind: 'command', command: 'edit.rename' },
  Insert: { kind: 'command', command: 'edit.addBlock' },
  Delete: { kind: 'command', command: 'edit.remove' },
  // The key that deletes on a Mac.
  Backspace: { kind: 'command', command: 'edit.remove' },
}

/** Undefined for keys that the tree, or nobody, takes. */
export function pressOnRow({ key, ctrlKey, metaKey, altKey, shiftKey }: Press): RowPress | undefined {
  const by = key === 'ArrowUp' ? -1 : key === 'ArrowDown' ? 1 : undefined
  if (altKey && !ctrlKey && !metaKey && by !== undefined) {
    if (shiftKey) return { kind: 'section', by }
    return { kind: 'command', command: by < 0 ? 'edit.moveUp' : 'edit.moveDown' }
  }
  // Both keys of the row's menu; not every browser turns them into an event of their own.
  if (key === 'ContextMenu' || (key === 'F10' && shiftKey && !ctrlKey && !altKey)) return { kind: 'menu' }
  if (key === 'Insert' && shiftKey && !altKey && !ctrlKey && !metaKey)
    return { kind: 'command', command: 'edit.addAbove' }
  if (altKey || shiftKey) return undefined
  if (ctrlKey || metaKey) {
    return key === 'Enter' ? { kind: 'command', command: 'edit.addBlock' } : undefined
  }
  return plain[key]
}
