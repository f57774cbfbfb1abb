import { produce } from 'immer'
import type { Draft } from 'immer'
import { findPart } from './parts'
import type { PartKind, PartOf } from './parts'
import type { Path } from './place'
import type { Quarter } from './schema'

/** A list of the file while it is being edited. */
export type DraftList = { id: string }[]

/**
 * Lets `change` edit the part with this id if it is of one of these kinds, as if it were mutable.
 * Everything beside the way to the part stays the same object; when nothing changes, so does the quarter.
 * An id that isn't there changes nothing: the part may just have been removed.
 */
export function changePart<Kind extends PartKind>(
  quarter: Quarter,
  kind: Kind,
  id: string,
  change: (part: Draft<PartOf<Kind>>) => void,
): Quarter {
  const found = findPart(quarter, id)
  if (found?.kind !== kind) return quarter
  return produce(quarter, (draft) => {
    // `findPart` has looked at the very same value and says what stands there.
    change(valueAt(draft, found.path) as Draft<PartOf<Kind>>)
  })
}

/** The list that a part's path leads into. */
export const listAt = (draft: Draft<Quarter>, path: Path): DraftList =>
  // Paths of parts end with their index in a list of parts.
  valueAt(draft, path.slice(0, -1)) as DraftList

/** The text of a part's field; undefined where there is no such part, or no such text in it. */
export function textOfPart(quarter: Quarter, id: string, field: string): string | undefined {
  const found = findPart(quarter, id)
  const part = found && valueAt(quarter, found.path)
  const value: unknown = typeof part === 'object' && part !== null ? Reflect.get(part, field) : undefined
  return typeof value === 'string' ? value : undefined
}

const valueAt = (root: object, path: Path): unknown =>
  path.reduce<unknown>(
    (value, step) => (typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined),
    root,
  )
