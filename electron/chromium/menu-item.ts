import type { BrowserWindow, KeyboardEvent, MenuItemConstructorOptions } from 'electron'
import { NotInStandIn, refuseUnknownOptions } from './refuse'

const known = [
  'id',
  'label',
  'sublabel',
  'toolTip',
  'type',
  'role',
  'accelerator',
  'registerAccelerator',
  'enabled',
  'visible',
  'checked',
  'click',
  'submenu',
  'icon',
  'acceleratorWorksWhenHidden',
  'before',
  'after',
  'beforeGroupContaining',
  'afterGroupContaining',
]

export type Role = NonNullable<MenuItemConstructorOptions['role']>

interface RoleFacts {
  readonly label: string
  readonly accelerator?: string
  /** What choosing it does; absent where the browser does it by itself or it only holds a submenu. */
  readonly act?: (window: BrowserWindow | undefined) => void
  readonly submenu?: MenuItemConstructorOptions[]
}

const zoomBy = (step: number) => (window: BrowserWindow | undefined) => {
  if (window !== undefined)
    window.webContents.zoomLevel = step === 0 ? 0 : window.webContents.zoomLevel + step
}

/** The roles that work here. Editing keys are the browser's own, so those items need no accelerator. */
export function roleFacts(role: Role, quit: () => void): RoleFacts {
  const roles: Partial<Record<Lowercase<Role>, RoleFacts>> = {
    undo: { label: 'Undo', act: (window) => window?.webContents.undo() },
    redo: { label: 'Redo', act: (window) => window?.webContents.redo() },
    cut: { label: 'Cut', act: (window) => window?.webContents.cut() },
    copy: { label: 'Copy', act: (window) => window?.webContents.copy() },
    paste: { label: 'Paste', act: (window) => window?.webContents.paste() },
    delete: { label: 'Delete', act: (window) => window?.webContents.delete() },
    selectall: { label: 'Select All', act: (window) => window?.webContents.selectAll() },
    close: { label: 'Close Window', accelerator: 'CmdOrCtrl+W', act: (window) => window?.close() },
    quit: { label: 'Quit', accelerator: 'CmdOrCtrl+Q', act: quit },
    reload: { label: 'Reload', accelerator: 'CmdOrCtrl+R', act: (window) => window?.webContents.reload() },
    resetzoom: { label: 'Actual Size', accelerator: 'CmdOrCtrl+0', act: zoomBy(0) },
    zoomin: { label: 'Zoom In', accelerator: 'CmdOrCtrl+Plus', act: zoomBy(0.5) },
    zoomout: { label: 'Zoom Out', accelerator: 'CmdOrCtrl+-', act: zoomBy(-0.5) },
    appmenu: { label: 'App', submenu: [{ role: 'quit' }] },
    editmenu: {
      label: 'Edit',
      submenu: [
        { role: 'undo' },
        { role: 'redo' },
        { type: 'separator' },
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'selectAll' },
      ],
    },
    windowmenu: { label: 'Window', submenu: [{ role: 'close' }] },
  }
  // Roles are compared without case, as Electron does.
  const facts = roles[role.toLowerCase() as Lowercase<Role>]
  if (facts === undefined) throw new NotInStandIn(`the menu role ${role}`)
  return facts
}

/** What the menu bar needs of its surroundings. */
export interface MenuSurroundings {
  quit(): void
  focusedWindow(): BrowserWindow | undefined
  /** A state that the keys depend on has changed. */
  changed(): void
}

export interface Item {
  readonly id: string
  readonly type: string
  readonly role: Role | undefined
  readonly accelerator: string | undefined
  readonly submenu: Electron.Menu | undefined
  readonly commandId: number
  enabled: boolean
  visible: boolean
  checked: boolean
  label: string
  click(event?: KeyboardEvent, window?: Electron.BaseWindow): void
}

let lastCommand = 0

/** One item; `build` makes a submenu of a template. */
export function createItem(
  options: MenuItemConstructorOptions,
  surroundings: MenuSurroundings,
  build: (template: readonly MenuItemConstructorOptions[]) => Electron.Menu,
): Item {
  refuseUnknownOptions('MenuItem', options, known)
  const role = options.role === undefined ? undefined : roleFacts(options.role, () => surroundings.quit())
  const template = options.submenu ?? role?.submenu
  const submenu = Array.isArray(template) ? build(template) : template
  const state = {
    enabled: options.enabled ?? true,
    visible: options.visible ?? true,
    checked: options.checked ?? false,
  }
  const set = (key: keyof typeof state, value: boolean): void => {
    state[key] = value
    surroundings.changed()
  }
  const item: Item = {
    id: options.id ?? '',
    type: options.type ?? (submenu === undefined ? 'normal' : 'submenu'),
    role: options.role,
    accelerator: options.accelerator ?? role?.accelerator,
    submenu,
    commandId: ++lastCommand,
    label: options.label ?? role?.label ?? '',
    get enabled() {
      return state.enabled
    },
    set enabled(value) {
      set('enabled', value)
    },
    get visible() {
      return state.visible
    },
    set visible(value) {
      set('visible', value)
    },
    get checked() {
      return state.checked
    },
    set checked(value) {
      set('checked', value)
    },
    click(event = {}, window = surroundings.focusedWindow()) {
      if (item.type === 'checkbox') item.checked = !item.checked
      if (role?.act !== undefined) role.act(surroundings.focusedWindow())
      // Electron passes its own item, of which this is the part that exists here.
      else options.click?.(item as unknown as Electron.MenuItem, window, event)
    },
  }
  return item
}
