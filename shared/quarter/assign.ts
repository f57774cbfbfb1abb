import type { Draft } from 'immer'

/** Sets fields of a draft; undefined takes the field away, as the file knows no empty optional fields. */
export function assign<Of extends object>(target: Draft<Of> | Of, fields: object): void {
  for (const [name, value] of Object.entries(fields)) {
    if (value === undefined) Reflect.deleteProperty(target, name)
    else Reflect.set(target, name, value)
  }
}
