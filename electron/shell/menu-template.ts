import type { MenuItemConstructorOptions } from 'electron'
import type { commands } from '../../shared/commands/commands'
import {
  commandsOf,
  keyOn,
  type Command,
  type CommandId,
  type MenuName,
} from '../../shared/commands/commands'
import { say } from '../../shared/words/words'

export interface MenuActions {
  /** The user chose a command that the window carries out. */
  choose(command: CommandId, windowId: number | undefined): void
  closeWindow(windowId: number | undefined): void
}

type Menus = Readonly<Record<MenuName, MenuItemConstructorOptions[]>>

/** The menu bar: the commands of `shared/commands`, and the system's own items in their usual places. */
export function menuTemplate(platform: NodeJS.Platform, actions: MenuActions): MenuItemConstructorOptions[] {
  const menus: Menus = {
    file: [
      ...ofMenu('file', platform, actions),
      ...(platform === 'darwin' ? [] : [separator, { role: 'quit' } as const]),
    ],
    edit: [...ofMenu('edit', platform, actions), separator, ...clipboard],
    view: ofMenu('view', platform, actions),
    go: ofMenu('go', platform, actions),
    help: ofMenu('help', platform, actions),
  }
  const bar = (['file', 'edit', 'view', 'go', 'help'] as const)
    .filter((name) => menus[name].length > 0)
    .map((name) => ({ label: say(`menu.${name}`), submenu: menus[name] }))
  return platform === 'darwin' ? [{ role: 'appMenu' }, ...bar] : bar
}

const separator: MenuItemConstructorOptions = { type: 'separator' }
const clipboard: MenuItemConstructorOptions[] = [
  { role: 'cut' },
  { role: 'copy' },
  { role: 'paste' },
  { role: 'selectAll' },
]

function ofMenu(
  menu: MenuName,
  platform: NodeJS.Platform,
  actions: MenuActions,
): MenuItemConstructorOptions[] {
  const mine = commandsOf(menu)
  return mine.flatMap((command, index) => {
    const previous = mine[index - 1]
    const item = toItem(command, platform, actions)
    return previous !== undefined && previous.group !== command.group ? [separator, item] : [item]
  })
}

function toItem(
  command: Command & { readonly id: CommandId; readonly label: `command.${string}` },
  platform: NodeJS.Platform,
  actions: MenuActions,
) {
  const { id } = command
  const key = keyOn(command, platform)
  return {
    id,
    label: say(command.label as (typeof commands)[number]['label']),
    ...(key === undefined ? {} : { accelerator: key }),
    click: (_item: unknown, window: { readonly id: number } | undefined) => {
      // Closing must work whatever has become of the page.
      if (id === 'file.close') actions.closeWindow(window?.id)
      else actions.choose(id, window?.id)
    },
  } satisfies MenuItemConstructorOptions
}
