import { readPictureHeader } from '../../../shared/quarter/picture-header'
import { checkSize } from '../../../shared/quarter/picture-problem'
import type { Reference, SvgPart } from '../../../shared/quarter/svg-cost'

/** What runs, loads, moves or brings a page along; none of it is needed in a picture that stands still. */
const unwanted =
  'script, foreignObject, iframe, object, embed, audio, video, animate, animateMotion, animateTransform, set, discard'

/** Takes out of a drawing what could run or load something, and pictures within it that no picture may hold. */
export function cleanSvg(root: Element): void {
  for (const element of root.querySelectorAll(unwanted)) element.remove()
  for (const element of root.querySelectorAll('*')) {
    const href = hrefOf(element)
    const isPicture = ['image', 'feImage'].includes(element.localName)
    if (isPicture && !href.startsWith('#') && !isSafePicture(href)) element.remove()
    else if (!isPicture && href !== '' && !href.startsWith('#')) dropHref(element)
    for (const { name, value } of [...element.attributes]) {
      if (/^on/i.test(name)) element.removeAttribute(name)
      else if (loads(value)) element.removeAttribute(name)
    }
    if (element.localName === 'style') element.textContent = withoutLoads(element.textContent)
  }
}

const hrefOf = (element: Element): string =>
  (element.getAttribute('href') ?? element.getAttributeNS(XLINK, 'href') ?? '').trim()
const XLINK = 'http://www.w3.org/1999/xlink'

function dropHref(element: Element): void {
  element.removeAttribute('href')
  element.removeAttributeNS(XLINK, 'href')
}

/** PNG, JPEG, GIF or WebP by its bytes, not too large once unpacked: no drawing in a drawing, no address. */
function isSafePicture(href: string): boolean {
  const data = /^data:image\/[\w.+-]+;base64,([\w+/\s]+={0,2})\s*$/.exec(href)?.[1]
  if (data === undefined) return false
  const head = data.replace(/\s/g, '').slice(0, 262_144)
  const binary = atob(head.slice(0, head.length - (head.length % 4)))
  const header = readPictureHeader(Uint8Array.from(binary, (letter) => letter.charCodeAt(0)))
  return header.ok && header.value.format !== 'svg' && checkSize(header.value).ok
}

/** Whether a value names something outside the drawing; `\` could hide it. */
const loads = (value: string): boolean =>
  /url\(/i.test(value) && (value.includes('\\') || /url\(\s*["']?\s*(?!["'#\s])/i.test(value))

const withoutLoads = (css: string): string =>
  css.includes('\\')
    ? ''
    : css.replace(/@import[^;]*;?/gi, '').replace(/url\(\s*["']?\s*(?!["'#\s])[^)]*\)?/gi, 'none')

/** A drawing as its cost is counted. */
export function svgPart(root: Element): SvgPart {
  const rules = rulesOf(root)
  const partOf = (element: Element): SvgPart => ({
    name: element.localName.toLowerCase(),
    id: element.id,
    references: referencesOf(element, rules),
    children: [...element.children].map(partOf),
  })
  return partOf(root)
}

/** A declaration block of a style sheet that draws other parts, with the names its selectors go by. */
interface Rule {
  readonly names: ReadonlySet<string>
  readonly references: readonly { readonly id: string; readonly marker: boolean }[]
}

const rulesOf = (root: Element): readonly Rule[] =>
  [...root.querySelectorAll('style')].flatMap((style) =>
    [...style.textContent.matchAll(/([^{}]*)\{([^{}]*)\}/g)].flatMap(([, selector = '', block = '']) => {
      const references = named(block)
      return references.length === 0
        ? []
        : [{ names: new Set(selector.match(/[.#]?[\w-]+|[*[:]/g) ?? []), references }]
    }),
  )

/** The parts named by `url(#…)`. */
const named = (css: string): Rule['references'] =>
  [...css.matchAll(/([\w-]*)\s*:?\s*url\(\s*["']?#([^"')]*)["']?\s*\)/gi)].map(
    ([, property = '', id = '']) => ({
      id,
      marker: /^marker/i.test(property),
    }),
  )

function referencesOf(element: Element, rules: readonly Rule[]): readonly Reference[] {
  const href = hrefOf(element)
  const own = [...element.attributes].flatMap(({ name, value }) =>
    value.includes('url(') ? named(name === 'style' ? value : `${name}:${value}`) : [],
  )
  const styled = rules.filter(({ names }) => mayMean(names, element)).flatMap(({ references }) => references)
  const numbers = `${element.getAttribute('d') ?? ''} ${element.getAttribute('points') ?? ''}`
  const vertices = (numbers.match(/-?\d*\.?\d+/g)?.length ?? 0) / 2 + 1
  return [
    ...(href.startsWith('#') && element.localName !== 'a' ? [{ id: href.slice(1), times: 1 }] : []),
    // A marker is drawn at every corner.
    ...[...own, ...styled].map(({ id, marker }) => ({ id, times: marker ? vertices : 1 })),
  ]
}

/** Whether a selector could mean an element; rather too often than too rarely. */
const mayMean = (names: ReadonlySet<string>, element: Element): boolean =>
  names.has('*') ||
  names.has('[') ||
  names.has(':') ||
  names.has(element.localName) ||
  names.has(`#${element.id}`) ||
  [...element.classList].some((name) => names.has(`.${name}`))
