/** What of an element of a drawing decides how often its parts are drawn; a plain view of an element of a page. */
export interface SvgPart {
  /** In small letters, without prefix. */
  readonly name: string
  readonly id: string
  /** What it draws besides its children, and how often: by `use`, as pattern, marker, mask, filter. */
  readonly references: readonly Reference[]
  readonly children: readonly SvgPart[]
}

export interface Reference {
  readonly id: string
  readonly times: number
}

/** What may be drawn, in plain shapes: some seconds' worth. Detailed maps stay below a hundred thousand. */
export const mostDrawn = 300_000
/** Deeper drawings are not made by people. */
const deepest = 500

/**
 * How many plain shapes drawing a part comes to, followed through everything that draws another part again;
 * infinite where parts draw themselves, or where it is more than `mostDrawn`. Ten lines of `use` can ask for
 * thousands of millions, and whoever draws cannot be stopped: so it is counted before, in time that grows with
 * the file and not with what it asks for.
 */
export function drawingCost(root: SvgPart): number {
  const byId = new Map<string, SvgPart>()
  const parts = [root]
  for (let part = parts.pop(); part !== undefined; part = parts.pop()) {
    if (part.id !== '' && !byId.has(part.id)) byId.set(part.id, part)
    for (const child of part.children) parts.push(child)
  }
  const known = new Map<SvgPart, number>()
  const cost = (part: SvgPart, depth: number): number => {
    const before = known.get(part)
    if (before !== undefined) return before
    if (depth > deepest) return Infinity
    // Until it is known: whoever comes back here draws itself.
    known.set(part, Infinity)
    let sum = ownCost(part.name)
    for (const child of part.children) sum += cost(child, depth + 1)
    for (const { id, times } of part.references) {
      const target = byId.get(id)
      if (target !== undefined && times > 0) sum += times * cost(target, depth + 1)
    }
    const all = sum > mostDrawn ? Infinity : sum
    known.set(part, all)
    return all
  }
  return cost(root, 0)
}

/** Steps of filters work on every pixel; masks and patterns are drawn apart first. */
const ownCost = (name: string): number =>
  name.startsWith('fe') ? 1000 : ['mask', 'pattern', 'filter', 'clippath'].includes(name) ? 100 : 1

/** Characters that entities of a drawing may come to. */
const mostExpanded = 10_000_000

/**
 * Whether the entities that a drawing declares stay small: some programs declare addresses so, and none declares
 * one by others, which doubles with every line.
 */
export function entitiesAreSmall(text: string): boolean {
  if (!text.includes('<!ENTITY')) return true
  let longest = 0
  for (const [, , double = '', single = ''] of text.matchAll(
    /<!ENTITY\s+(%\s+)?[^\s"']+\s+(?:"([^"]*)"|'([^']*)')/g,
  )) {
    const value = double + single
    if (/[&%]/.test(value)) return false
    longest = Math.max(longest, value.length)
  }
  return (
    longest * (text.split('&').length - 1) <= mostExpanded && !/<!ENTITY\s+\S+\s+(?:SYSTEM|PUBLIC)/.test(text)
  )
}
