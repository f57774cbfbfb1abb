import { characterFault, resolve, type Tag } from './read-tag'
import { START } from './walk'

/** What one walk through a part tells. */
export interface PartFacts {
  /** Why the part is not sound by itself. */
  readonly fault: string | undefined
  /** Every relationship the part refers to. */
  readonly relationships: ReadonlySet<string>
  /** Its paragraphs' text; empty ones are left out. */
  readonly paragraphs: readonly string[]
  /** What it is a list of, where it is one: types of parts, or relationships. */
  readonly listed: readonly Tag[]
  readonly titles: number
}

const TEXT = '<a:t>'

/**
 * Walks through a part, stretch by stretch of markup between the texts (`a:t`) of its paragraphs. Whether it is
 * well-formed, in order and without two shapes of one number, and what it says.
 */
export function inspectPart(xml: string): PartFacts {
  const relationships = new Set<string>()
  const paragraphs: string[] = []
  const listed: Tag[] = []
  const shapes = new Set<string>()
  let fault: string | undefined
  let titles = 0
  let paragraph = ''
  let place = START
  const refer = (id: string): void => void relationships.add(id)
  const list = (tag: Tag): void => void listed.push(tag)
  const number = (shape: string): void => {
    if (shapes.has(shape)) fault ??= `has two shapes with the number ${shape}`
    shapes.add(shape)
  }
  for (let at = 0; ;) {
    const mark = xml.indexOf(TEXT, at)
    const end = mark === -1 ? xml.length : mark + TEXT.length
    const step = place.walk(xml.slice(at, end), mark === -1 && at === 0)
    if (step.endsParagraph) {
      if (paragraph !== '') paragraphs.push(paragraph)
      paragraph = ''
    }
    step.references.forEach(refer)
    step.shapes.forEach(number)
    step.listed.forEach(list)
    titles += step.titles
    fault ??= step.fault
    place = step.to
    const next = xml.indexOf('<', end)
    if (step.fault !== undefined || mark === -1 || next === -1) break
    const text = xml.slice(end, next)
    fault ??= characterFault(text)
    paragraph += resolve(text)
    at = next
  }
  const last = place.open.at(-1)
  if (last !== undefined) fault ??= `does not close ${last.name}`
  if (!place.rooted) fault ??= 'has no root'
  return { fault, relationships, paragraphs, listed, titles }
}
