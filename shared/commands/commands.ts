/** Where a command stands in the menu bar. */
export type MenuName = 'file' | 'edit' | 'view' | 'go' | 'help'

/**
 * A command, once: menu, key, palette and button only refer to it. `key` is in Electron's accelerator
 * notation (`CmdOrCtrl+S`), which the window prints in the system's own spelling.
 */
export interface Command {
  readonly id: string
  /** Key of the label in the words catalogue. */
  readonly label: string
  readonly key?: string
  /** Another key on macOS, where Alt with a letter types a character. */
  readonly macKey?: string
  readonly menu: MenuName
  /** Commands of one group stand together between separators. */
  readonly group: number
}

export const commands = [
  { id: 'file.new', label: 'command.new', key: 'CmdOrCtrl+N', menu: 'file', group: 1 },
  { id: 'file.openSample', label: 'command.openSample', menu: 'file', group: 1 },
  { id: 'file.open', label: 'command.open', key: 'CmdOrCtrl+O', menu: 'file', group: 1 },
  {
    id: 'file.rollForward',
    label: 'command.rollForward',
    key: 'CmdOrCtrl+Shift+N',
    menu: 'file',
    group: 1,
  },
  { id: 'file.save', label: 'command.save', key: 'CmdOrCtrl+S', menu: 'file', group: 2 },
  { id: 'file.saveAs', label: 'command.saveAs', key: 'CmdOrCtrl+Shift+S', menu: 'file', group: 2 },
  { id: 'file.saveCopy', label: 'command.saveCopy', menu: 'file', group: 2 },
  { id: 'file.versions', label: 'command.versions', menu: 'file', group: 2 },
  { id: 'file.export', label: 'command.export', key: 'CmdOrCtrl+E', menu: 'file', group: 3 },
  { id: 'file.settings', label: 'command.settings', menu: 'file', group: 3 },
  { id: 'window.new', label: 'command.newWindow', menu: 'file', group: 4 },
  { id: 'file.close', label: 'command.close', key: 'CmdOrCtrl+W', menu: 'file', group: 4 },
  { id: 'edit.undo', label: 'command.undo', key: 'CmdOrCtrl+Z', menu: 'edit', group: 1 },
  { id: 'edit.redo', label: 'command.redo', key: 'CmdOrCtrl+Shift+Z', menu: 'edit', group: 1 },
  { id: 'text.bold', label: 'command.bold', key: 'CmdOrCtrl+B', menu: 'edit', group: 5 },
  { id: 'text.italic', label: 'command.italic', key: 'CmdOrCtrl+I', menu: 'edit', group: 5 },
  { id: 'text.bullets', label: 'command.bullets', key: 'CmdOrCtrl+Shift+8', menu: 'edit', group: 5 },
  { id: 'text.link', label: 'command.link', key: 'CmdOrCtrl+Shift+K', menu: 'edit', group: 5 },
  {
    id: 'edit.copyFromReference',
    label: 'command.copyFromReference',
    key: 'Alt+C',
    macKey: 'CmdOrCtrl+Alt+C',
    menu: 'edit',
    group: 2,
  },
  { id: 'edit.refreshChanges', label: 'command.refreshChanges', menu: 'edit', group: 2 },
  {
    id: 'view.reference',
    label: 'command.reference',
    key: 'CmdOrCtrl+Alt+4',
    menu: 'view',
    group: 1,
  },
  { id: 'view.compare', label: 'command.compare', key: 'CmdOrCtrl+Alt+5', menu: 'view', group: 1 },
  { id: 'view.trend', label: 'command.trend', key: 'CmdOrCtrl+Alt+6', menu: 'view', group: 1 },
  { id: 'file.openReference', label: 'command.openReference', menu: 'file', group: 1 },
  { id: 'edit.useEarlier', label: 'command.useEarlier', key: 'CmdOrCtrl+Shift+L', menu: 'edit', group: 4 },
  { id: 'edit.find', label: 'command.find', key: 'CmdOrCtrl+F', menu: 'edit', group: 3 },
  { id: 'edit.findNext', label: 'command.findNext', key: 'CmdOrCtrl+G', menu: 'edit', group: 3 },
  {
    id: 'edit.findPrevious',
    label: 'command.findPrevious',
    key: 'CmdOrCtrl+Shift+G',
    menu: 'edit',
    group: 3,
  },
  { id: 'edit.replace', label: 'command.replace', key: 'CmdOrCtrl+Alt+F', menu: 'edit', group: 3 },
  { id: 'edit.addBlock', label: 'command.addBlock', menu: 'edit', group: 4 },
  { id: 'edit.addAbove', label: 'command.addAbove', menu: 'edit', group: 4 },
  { id: 'edit.addKeyResult', label: 'command.addKeyResult', menu: 'edit', group: 4 },
  { id: 'edit.addDrillDown', label: 'command.addDrillDown', menu: 'edit', group: 4 },
  { id: 'edit.duplicate', label: 'command.duplicate', key: 'CmdOrCtrl+Shift+D', menu: 'edit', group: 5 },
  { id: 'edit.rename', label: 'command.rename', menu: 'edit', group: 5 },
  { id: 'edit.moveUp', label: 'command.moveUp', menu: 'edit', group: 5 },
  { id: 'edit.moveDown', label: 'command.moveDown', menu: 'edit', group: 5 },
  { id: 'edit.remove', label: 'command.remove', menu: 'edit', group: 5 },
  { id: 'view.outline', label: 'command.outline', key: 'CmdOrCtrl+Alt+1', menu: 'view', group: 1 },
  { id: 'view.table', label: 'command.table', key: 'CmdOrCtrl+Shift+T', menu: 'view', group: 1 },
  { id: 'view.zoomIn', label: 'command.zoomIn', key: 'CmdOrCtrl+Plus', menu: 'view', group: 2 },
  { id: 'view.zoomOut', label: 'command.zoomOut', key: 'CmdOrCtrl+-', menu: 'view', group: 2 },
  { id: 'view.zoomReset', label: 'command.zoomReset', key: 'CmdOrCtrl+0', menu: 'view', group: 2 },
  { id: 'view.widerOutline', label: 'command.widerOutline', menu: 'view', group: 6 },
  { id: 'view.narrowerOutline', label: 'command.narrowerOutline', menu: 'view', group: 6 },
  { id: 'view.widerSlides', label: 'command.widerSlides', menu: 'view', group: 6 },
  { id: 'view.narrowerSlides', label: 'command.narrowerSlides', menu: 'view', group: 6 },
  { id: 'view.tallerChecks', label: 'command.tallerChecks', menu: 'view', group: 6 },
  { id: 'view.shorterChecks', label: 'command.shorterChecks', menu: 'view', group: 6 },
  { id: 'view.widerColumn', label: 'command.widerColumn', menu: 'view', group: 7 },
  { id: 'view.narrowerColumn', label: 'command.narrowerColumn', menu: 'view', group: 7 },
  { id: 'view.resetColumn', label: 'command.resetColumn', menu: 'view', group: 7 },
  { id: 'view.resetColumns', label: 'command.resetColumns', menu: 'view', group: 7 },
  { id: 'view.light', label: 'command.light', menu: 'view', group: 3 },
  { id: 'view.dark', label: 'command.dark', menu: 'view', group: 3 },
  { id: 'view.system', label: 'command.system', menu: 'view', group: 3 },
  { id: 'view.present', label: 'command.present', key: 'F5', menu: 'view', group: 4 },
  { id: 'view.presentHere', label: 'command.presentHere', key: 'Shift+F5', menu: 'view', group: 4 },
  { id: 'go.palette', label: 'command.palette', key: 'CmdOrCtrl+K', menu: 'go', group: 1 },
  { id: 'go.nextPane', label: 'command.nextPane', key: 'F6', menu: 'go', group: 2 },
  { id: 'go.previousPane', label: 'command.previousPane', key: 'Shift+F6', menu: 'go', group: 2 },
  { id: 'go.nextSlide', label: 'command.nextSlide', key: 'Alt+PageDown', menu: 'go', group: 3 },
  { id: 'go.previousSlide', label: 'command.previousSlide', key: 'Alt+PageUp', menu: 'go', group: 3 },
  { id: 'view.check', label: 'command.check', key: 'CmdOrCtrl+Alt+3', menu: 'view', group: 5 },
  { id: 'go.nextFinding', label: 'command.nextFinding', key: 'F8', menu: 'go', group: 4 },
  { id: 'go.previousFinding', label: 'command.previousFinding', key: 'Shift+F8', menu: 'go', group: 4 },
  { id: 'edit.fixFinding', label: 'command.fixFinding', menu: 'edit', group: 5 },
  { id: 'help.checks', label: 'command.helpChecks', menu: 'help', group: 1 },
] as const satisfies readonly Command[]

/** The commands of a menu, those of one group together. */
export const commandsOf = (menu: MenuName) =>
  commands.filter((command) => command.menu === menu).toSorted((one, other) => one.group - other.group)

/** The key of a command on a system, in Electron's notation; `darwin` is macOS. */
export const keyOn = ({ key, macKey }: Omit<Command, 'label'>, platform: string): string | undefined =>
  platform === 'darwin' ? (macKey ?? key) : key

export type CommandId = (typeof commands)[number]['id']
