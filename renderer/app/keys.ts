import type { CommandId } from '../../shared/commands/commands'
import { commands, keyOn } from '../../shared/commands/commands'
import type { StartState } from '../../shared/ipc/application'

export type Platform = StartState['platform']

/** The parts of a key press that decide; every KeyboardEvent is one. */
export interface Press {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

interface Chord {
  readonly main: string
  readonly command: boolean
  readonly alt: boolean
  readonly shift: boolean
}

const chordOf = (accelerator: string): Chord => {
  const parts = accelerator.split('+')
  return {
    main: parts.at(-1) ?? '',
    command: parts.includes('CmdOrCtrl'),
    alt: parts.includes('Alt'),
    shift: parts.includes('Shift'),
  }
}

/** Keys that no menu shows because they are second spellings of one that it shows. */
const alsoKnownAs: readonly { readonly key: string; readonly command: CommandId; readonly not?: Platform }[] =
  [
    { key: 'CmdOrCtrl+Y', command: 'edit.redo', not: 'darwin' },
    { key: 'CmdOrCtrl+=', command: 'view.zoomIn' },
    { key: 'CmdOrCtrl+Shift+P', command: 'go.palette' },
    { key: 'F3', command: 'edit.findNext' },
    { key: 'Shift+F3', command: 'edit.findPrevious' },
    { key: 'CmdOrCtrl+H', command: 'edit.replace', not: 'darwin' },
  ]

/** On words of a text with links, the key for links is the one that every writing tool has. */
const onWords = { key: 'CmdOrCtrl+K', command: 'text.link' } as const

/** The command that a key press means, in the system's own habit. */
export function commandOf(press: Press, platform: Platform, words = false): CommandId | undefined {
  if (words && matches(onWords.key, press, platform)) return onWords.command
  const known = commands.find((command) => {
    const key = keyOn(command, platform)
    return key !== undefined && matches(key, press, platform)
  })
  if (known !== undefined) return known.id
  return alsoKnownAs.find(({ key, not }) => not !== platform && matches(key, press, platform))?.command
}

function matches(accelerator: string, press: Press, platform: Platform): boolean {
  const chord = chordOf(accelerator)
  const command = platform === 'darwin' ? press.metaKey : press.ctrlKey
  const other = platform === 'darwin' ? press.ctrlKey : press.metaKey
  if (other || command !== chord.command || press.altKey !== chord.alt) return false
  if (chord.main === 'Plus') return press.key === '+'
  return press.shiftKey === chord.shift && keysOf(press).includes(chord.main.toLowerCase())
}

/** The key as printed and, for letters and digits, as placed: a Greek or Cyrillic layout has no Latin S. */
function keysOf({ key, code }: Press): readonly string[] {
  const placed = /^(?:Key|Digit)(.)$/.exec(code)?.[1]
  return placed === undefined ? [key.toLowerCase()] : [key.toLowerCase(), placed.toLowerCase()]
}

const onMac: Readonly<Record<string, string>> = {
  CmdOrCtrl: '⌘',
  Shift: '⇧',
  Alt: '⌥',
  Plus: '+',
  '-': '−',
  PageDown: '⇟',
  PageUp: '⇞',
}
const elsewhere: Readonly<Record<string, string>> = {
  CmdOrCtrl: 'Ctrl',
  Plus: '+',
  '-': '−',
  PageDown: 'Page Down',
  PageUp: 'Page Up',
}

/** A key as the system writes it: `⇧⌘S` on macOS, `Ctrl+Shift+S` elsewhere. */
export function printKey(accelerator: string, platform: Platform): string {
  const parts = accelerator.split('+')
  if (platform !== 'darwin') return parts.map((part) => elsewhere[part] ?? part).join('+')
  const order = ['Alt', 'Shift', 'CmdOrCtrl']
  const modifiers = order.filter((part) => parts.includes(part))
  return [...modifiers, parts.at(-1) ?? ''].map((part) => onMac[part] ?? part).join('')
}

/** The printed key of a command, if it has one. */
export function keyOf(id: CommandId, platform: Platform): string | undefined {
  const command = commands.find((one) => one.id === id)
  const key = command && keyOn(command, platform)
  return key === undefined ? undefined : printKey(key, platform)
}
