import type { CommandId } from '../../shared/commands/commands'
import type { DialogName } from '../store/app-store'

/** What lies over the whole window and keeps everything below it from being used. */
const LAYERS = '.scrim, .palette-scrim, .present, .roll'

/** Commands that touch nothing of what lies below a layer, or only write it to disk. */
const always: ReadonlySet<CommandId> = new Set<CommandId>([
  'file.save',
  'file.close',
  'view.zoomIn',
  'view.zoomOut',
  'view.zoomReset',
  'view.light',
  'view.dark',
  'view.system',
])

/** What presenting is steered with. */
const whilePresenting: ReadonlySet<CommandId> = new Set<CommandId>([
  'view.present',
  'view.presentHere',
  'go.nextSlide',
  'go.previousSlide',
])

/** What works on a text with looks, and so in a layer that holds one. */
const inText: ReadonlySet<CommandId> = new Set<CommandId>([
  'text.bold',
  'text.italic',
  'text.bullets',
  'text.link',
])

/** Where a command comes from: what lies over the window, and where the focus is. */
export interface Over {
  readonly layer: boolean
  readonly dialog: DialogName | undefined
  readonly writing: boolean
}

/**
 * Whether a key or a menu item has to wait until what lies over the window is gone: nobody would see what it
 * undoes, deletes or opens below. Buttons inside the layer run their commands by themselves.
 */
export function waitsForLayer(command: CommandId, { layer, dialog, writing }: Over): boolean {
  if (!layer || always.has(command)) return false
  if (dialog === 'present' && whilePresenting.has(command)) return false
  return !(writing && inText.has(command))
}

/** What lies over the window now. */
export function overWindow(dialog: DialogName | undefined): Over {
  const layer = document.querySelector(LAYERS)
  return {
    layer: layer !== null,
    dialog,
    writing: layer?.contains(document.activeElement?.closest('.rich-host') ?? null) ?? false,
  }
}
