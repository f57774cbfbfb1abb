import { posix } from 'node:path'
import { attributeOf, type Tag } from './read-tag'

/** A relationship of one part to another, or to something outside the package. */
export interface Relationship {
  readonly id: string
  readonly type: string
  /** The part's name; `undefined` for targets outside. */
  readonly target: string | undefined
}

/** The part whose relationships a `.rels` part lists; the package itself is ''. */
export function sourceOf(name: string): string {
  const at = name.lastIndexOf('/')
  return resolveFrom(name.slice(0, Math.max(0, at)), `../${name.slice(at + 1, -'.rels'.length)}`)
}

/**
 * @param name of the `.rels` part.
 * @param listed what the part lists.
 */
export function readRelationships(name: string, listed: readonly Tag[]): readonly Relationship[] {
  const source = sourceOf(name)
  const folder = source.slice(0, Math.max(0, source.lastIndexOf('/')))
  return listed.flatMap(({ name: element, attributes }) => {
    if (element !== 'Relationship') return []
    const target = attributeOf(attributes, 'Target') ?? ''
    const external = attributeOf(attributes, 'TargetMode') === 'External'
    return {
      id: attributeOf(attributes, 'Id') ?? '',
      type: attributeOf(attributes, 'Type') ?? '',
      target: external ? undefined : resolveFrom(folder, target),
    }
  })
}

/** A step of a path that is none, or leads to the folder itself or out of it. */
const ODD_STEP = /(?:^|\/)\.{0,2}\//

/**
 * The part that a target names from a folder; one that begins with a slash is named from the package. Joins the paths
 * that are usual, of which there are thousands, by itself; what leads out of the package still begins with `../`.
 */
function resolveFrom(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  let from = folder
  let rest = target
  while (from !== '' && rest.startsWith('../')) {
    from = from.slice(0, Math.max(0, from.lastIndexOf('/')))
    rest = rest.slice(3)
  }
  if (ODD_STEP.test(rest)) return posix.join(from, rest)
  return from === '' ? rest : `${from}/${rest}`
}
