import type { BrowserWindow, MenuItemConstructorOptions } from 'electron'
import { parseAccelerator } from './accelerator'
import { createItem, type Item, type MenuSurroundings } from './menu-item'
import type { Shortcut } from './page/messages'
import { partOf, refuseTheRest } from './refuse'

/**
 * The menu bar. A browser window has none, so its items are reached by their accelerators: the page tells
 * of a key it did not use itself, and the item is clicked.
 */
export function createMenus(surroundings: Omit<MenuSurroundings, 'changed'>) {
  const itemsOf = new WeakMap<Electron.Menu, Item[]>()
  const changeListeners = new Set<(shortcuts: readonly Shortcut[]) => void>()
  let applicationMenu: Electron.Menu | null = null

  const changed = (): void => {
    const list = shortcuts()
    for (const listener of changeListeners) listener(list)
  }
  const makeItem = (options: MenuItemConstructorOptions): Item =>
    refuseTheRest('MenuItem', createItem(options, { ...surroundings, changed }, build))

  const build = (template: readonly (MenuItemConstructorOptions | Electron.MenuItem)[]): Electron.Menu => {
    // MenuItem cannot be constructed here, so a template holds options only.
    const items = template.map((entry) => makeItem(entry as MenuItemConstructorOptions))
    const menu = partOf<Electron.Menu>()('Menu', {
      items: items as unknown as Electron.MenuItem[], // the part of MenuItem that exists here
      getMenuItemById: (id) => (find(items, id) ?? null) as unknown as Electron.MenuItem | null, // likewise
    })
    itemsOf.set(menu, items)
    return menu
  }
  const find = (items: readonly Item[], id: string): Item | undefined => {
    for (const item of items) {
      if (item.id === id) return item
      const below = item.submenu === undefined ? undefined : find(itemsOf.get(item.submenu) ?? [], id)
      if (below !== undefined) return below
    }
    return undefined
  }
  const all = (menu: Electron.Menu | null): readonly Item[] =>
    (menu === null ? [] : (itemsOf.get(menu) ?? [])).flatMap((item) => [
      item,
      ...(item.submenu === undefined ? [] : all(item.submenu)),
    ])
  const shortcuts = (): readonly Shortcut[] =>
    all(applicationMenu).flatMap((item) =>
      item.accelerator !== undefined && item.enabled && item.visible
        ? [parseAccelerator(item.accelerator, item.commandId)]
        : [],
    )

  return {
    Menu: partOf<typeof Electron.Menu>()('Menu', {
      buildFromTemplate: build,
      setApplicationMenu: (menu) => {
        applicationMenu = menu
        changed()
      },
      getApplicationMenu: () => applicationMenu,
    }),
    shortcuts,
    onChange: (listener: (list: readonly Shortcut[]) => void): void => {
      changeListeners.add(listener)
    },
    choose: (commandId: number, window: BrowserWindow): void =>
      all(applicationMenu)
        .find((item) => item.commandId === commandId)
        ?.click({ triggeredByAccelerator: true }, window),
  }
}
