import { commands, type CommandId } from '../../shared/commands/commands'

/** What is used of Electron's menu bar. */
export interface MenuBar {
  getMenuItemById(id: string): { enabled: boolean } | null
}

/**
 * Which commands of the menu bar can do something. Each window says so about its own document; the one menu bar
 * shows what holds for the window in front.
 */
export function createCommandStates(menu: () => MenuBar | null, inFront: () => number | undefined) {
  const disabled = new Map<number, ReadonlySet<CommandId>>()
  const show = (): void => {
    const bar = menu()
    const off = disabled.get(inFront() ?? -1)
    for (const { id } of commands) {
      const item = bar?.getMenuItemById(id)
      const enabled = off?.has(id) !== true
      if (item && item.enabled !== enabled) item.enabled = enabled
    }
  }
  return {
    show,
    set(windowId: number, commandIds: readonly CommandId[]): void {
      disabled.set(windowId, new Set(commandIds))
      show()
    },
    forget(windowId: number): void {
      disabled.delete(windowId)
      show()
    },
  }
}
