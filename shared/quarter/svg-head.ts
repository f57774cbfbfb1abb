/** Width and height, in pixels. */
export type Size = readonly [width: number, height: number]

const space = /[\s\ufeff]*/y
const root = /<svg[\s>]/iy
const startTag = /<svg\b((?:"[^"]*"|'[^']*'|[^>"'])*)>/iy

/** Whether a text is an SVG by its beginning. */
export const beginsAsSvg = (text: string): boolean => rootOfSvg(text) !== undefined

/**
 * Where the root of an SVG begins, behind declarations, comments and a document type. Goes through them once, since a
 * pattern with choices in it would take years over comments in a row.
 */
function rootOfSvg(text: string): number | undefined {
  let at = after(space, text, 0)
  for (;;) {
    const end = text.startsWith('<!--', at)
      ? text.indexOf('-->', at + 4) + 2
      : text.startsWith('<?', at)
        ? text.indexOf('?>', at + 2) + 1
        : /^<!doctype/i.test(text.slice(at, at + 9))
          ? endOfDoctype(text, at)
          : undefined
    if (end === undefined) return after(root, text, at) > at ? at : undefined
    // Not found is -1, with what is added at most 1.
    if (end <= at) return undefined
    at = after(space, text, end + 1)
  }
}

function after(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : at
}

/** Where a document type ends: behind its own declarations in brackets, where it has some. */
function endOfDoctype(text: string, at: number): number {
  const end = text.indexOf('>', at)
  const bracket = text.indexOf('[', at)
  if (bracket < 0 || bracket > end) return end
  const closed = text.indexOf(']', bracket)
  return closed < 0 ? -1 : text.indexOf('>', closed)
}

/** Width and height where they are plain lengths, else the proportions of the view box, else what browsers take. */
export function svgSize(text: string): Size | undefined {
  const at = rootOfSvg(text)
  if (at === undefined) return undefined
  startTag.lastIndex = at
  const tag = startTag.exec(text)?.[1]
  if (tag === undefined) return undefined
  const attribute = (name: string): string =>
    new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'i').exec(tag)?.slice(1).find(Boolean)?.trim() ??
    ''
  const length = (name: string): number | undefined => {
    const [, number, unit = ''] = /^([\d.]+)(px|pt|pc|mm|cm|in)?$/i.exec(attribute(name)) ?? []
    return number === undefined ? undefined : Number(number) * (pixels[unit.toLowerCase()] ?? 1)
  }
  const [width, height] = [length('width'), length('height')]
  if (width !== undefined && height !== undefined) return [width, height]
  const box = attribute('viewBox')
    .split(/[\s,]+/)
    .map(Number)
  const [, , boxW = NaN, boxH = NaN] = box
  if (!Number.isFinite(boxW) || !Number.isFinite(boxH)) return [width ?? 300, height ?? 150]
  if (width !== undefined) return [width, boxW === 0 ? 0 : (width * boxH) / boxW]
  if (height !== undefined) return [boxH === 0 ? 0 : (height * boxW) / boxH, height]
  return [boxW, boxH]
}

/** CSS pixels of the units of length. */
const pixels: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 96 / 72,
  pc: 16,
  mm: 96 / 25.4,
  cm: 96 / 2.54,
  in: 96,
}
