import type { Shortcut } from './page/messages'
import { NotInStandIn } from './refuse'

type Modifier = 'control' | 'meta' | 'alt' | 'shift'

const mac = process.platform === 'darwin'
const modifiers: Readonly<Record<string, Modifier>> = {
  cmdorctrl: mac ? 'meta' : 'control',
  commandorcontrol: mac ? 'meta' : 'control',
  cmd: 'meta',
  command: 'meta',
  super: 'meta',
  meta: 'meta',
  ctrl: 'control',
  control: 'control',
  alt: 'alt',
  option: 'alt',
  shift: 'shift',
}

/** Accelerator names whose `KeyboardEvent.key` reads differently. */
const keys: Readonly<Record<string, string>> = {
  plus: '+',
  space: ' ',
  esc: 'escape',
  return: 'enter',
  up: 'arrowup',
  down: 'arrowdown',
  left: 'arrowleft',
  right: 'arrowright',
}
const named = ['enter', 'escape', 'tab', 'backspace', 'delete', 'insert', 'home', 'end', 'pageup', 'pagedown']

/** Takes an accelerator such as `CmdOrCtrl+Shift+S` apart. */
export function parseAccelerator(accelerator: string, id: number): Shortcut {
  const parts = accelerator.toLowerCase().split('+')
  const name = parts.pop() ?? ''
  const held = new Set<Modifier>()
  for (const part of parts) {
    const modifier = modifiers[part]
    if (modifier === undefined) throw new NotInStandIn(`the accelerator ${accelerator}`)
    held.add(modifier)
  }
  const key = keys[name] ?? name
  const known = key.length === 1 || named.includes(key) || key.startsWith('arrow') || /^f\d{1,2}$/.test(key)
  if (!known) throw new NotInStandIn(`the accelerator ${accelerator}`)
  return {
    id,
    key,
    control: held.has('control'),
    meta: held.has('meta'),
    alt: held.has('alt'),
    shift: key === '+' ? undefined : held.has('shift'),
  }
}
