import { posix } from 'node:path'
import { attributeOf, elementsOf } from './read-tag'

/** A relationship of one part to another, or to something outside the package. */
export interface Relationship {
  readonly id: string
  readonly type: string
  /** The part's name; `undefined` for targets outside. */
  readonly target: string | undefined
}

/** The part whose relationships a `.rels` part lists; the package itself is ''. */
export const sourceOf = (name: string): string => {
  if (name === '_rels/.rels') return ''
  return posix.join(posix.dirname(posix.dirname(name)), posix.basename(name, '.rels'))
}

export function readRelationships(name: string, xml: string): readonly Relationship[] {
  const folder = posix.dirname(sourceOf(name))
  return elementsOf(xml, 'Relationship').map((attributes) => {
    const target = attributeOf(attributes, 'Target') ?? ''
    const external = attributeOf(attributes, 'TargetMode') === 'External'
    return {
      id: attributeOf(attributes, 'Id') ?? '',
      type: attributeOf(attributes, 'Type') ?? '',
      target: external ? undefined : target.startsWith('/') ? target.slice(1) : posix.join(folder, target),
    }
  })
}
