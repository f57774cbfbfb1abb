import { endFault, openElement, withChild, type OpenElement } from './element-order'
import {
  attributeOf,
  characterFault,
  DECLARATION,
  ownCopy,
  rareTag,
  usualTag,
  type ParsedTag,
  type Tag,
} from './read-tag'

/** What walking through a stretch of markup tells, and where it leads. */
export interface Step {
  readonly fault: string | undefined
  /** Numbers of shapes. */
  readonly shapes: readonly string[]
  /** Ids of relationships. */
  readonly references: readonly string[]
  /** What the part is a list of, where it is one: types of parts, or relationships. */
  readonly listed: readonly Tag[]
  readonly titles: number
  readonly endsParagraph: boolean
  readonly to: Place
}

/** How many steps are remembered; a deck takes millions, of which some thousands differ. */
const MEMORY = 30_000
let remembered = 0

/**
 * A place inside a document: which elements are open and how far they have come. Walking the same markup
 * from the same place leads to the same place, so places remember their steps: slides differ in their
 * words, much less in the markup between them, and a large deck is walked in a fraction of the time.
 */
export class Place {
  static readonly #known = new Map<string, Place>()
  readonly #steps = new Map<string, Step>()
  readonly open: readonly OpenElement[]
  /** Whether the root element has been met. */
  readonly rooted: boolean

  private constructor(open: readonly OpenElement[], rooted: boolean) {
    this.open = open
    this.rooted = rooted
  }

  static at(open: readonly OpenElement[], rooted: boolean): Place {
    const key = `${rooted ? 1 : 0}${open.map(({ name, lastName, lacks }) => `${name} ${lastName} ${lacks ? 1 : 0}`).join('/')}`
    const known = Place.#known.get(key)
    if (known !== undefined) return known
    const place = new Place(open, rooted)
    if (Place.#known.size < MEMORY) Place.#known.set(key, place)
    return place
  }

  /**
   * Walks a stretch of markup, which may hold white space but no text that matters.
   *
   * @param isWhole whether it is a whole document: few are alike, so they are not remembered, and few of their tags are.
   */
  walk(markup: string, isWhole = false): Step {
    if (isWhole) return walkMarkup(this, markup, rareTag)
    const known = this.#steps.get(markup)
    if (known !== undefined) return known
    const own = remembered < MEMORY ? ownCopy(markup) : undefined
    if (own === undefined) return walkMarkup(this, markup, rareTag)
    remembered += 1
    const step = walkMarkup(this, own, usualTag)
    this.#steps.set(own, step)
    return step
  }
}

export const START = Place.at([], false)

const REFERENCE = /\sr:(?:id|embed|link)="([^"]*)"/g

function walkMarkup(from: Place, markup: string, read: typeof rareTag): Step {
  const walker = new Walker(from)
  const characters = characterFault(markup)
  if (characters !== undefined) return walker.finish(characters)
  let at = from === START ? (DECLARATION.exec(markup)?.[0].length ?? 0) : 0
  for (;;) {
    const bracket = markup.indexOf('<', at)
    if (walker.isOutside && markup.slice(at, bracket === -1 ? undefined : bracket).trim() !== '') {
      return walker.finish('has text outside its root')
    }
    if (bracket === -1) return walker.finish()
    const end = markup.indexOf('>', bracket) + 1
    const tag = end === 0 ? undefined : read(markup.slice(bracket, end))
    if (tag === undefined) return walker.finish(`has a broken tag: ${markup.slice(bracket, bracket + 40)}`)
    at = end
    const fault = walker.pass(tag)
    if (fault !== undefined) return walker.finish(fault)
  }
}

/** Elements of the two kinds of part that are lists of others. */
const LISTED = new Set(['Default', 'Override', 'Relationship'])

/** Gathers what a stretch of markup tells. */
class Walker {
  readonly #open: OpenElement[]
  #rooted: boolean
  readonly #shapes: string[] = []
  readonly #references: string[] = []
  readonly #listed: Tag[] = []
  #titles = 0
  #endsParagraph = false

  constructor(from: Place) {
    this.#open = [...from.open]
    this.#rooted = from.rooted
  }

  get isOutside(): boolean {
    return this.#open.length === 0
  }

  /** Goes through a tag; says why it may not stand here. */
  pass(tag: ParsedTag): string | undefined {
    if (tag.kind === 'end') return this.#close(tag.name)
    if (tag.fault !== undefined) return tag.fault
    const { name } = tag
    const parent = this.#open.pop()
    if (parent === undefined) {
      if (this.#rooted) return 'has two roots'
      this.#rooted = true
    } else {
      const after = withChild(parent, name)
      if (typeof after === 'string') return after
      this.#open.push(after)
    }
    this.#gather(tag)
    this.#open.push(openElement(name))
    return tag.kind === 'empty' ? this.#close(name) : undefined
  }

  finish(fault?: string): Step {
    return {
      shapes: this.#shapes,
      references: this.#references,
      listed: this.#listed,
      titles: this.#titles,
      endsParagraph: this.#endsParagraph,
      to: Place.at(this.#open, this.#rooted),
      fault,
    }
  }

  #gather(tag: Tag): void {
    const { name, attributes } = tag
    if (LISTED.has(name)) this.#listed.push(tag)
    if (name === 'p:cNvPr') this.#shapes.push(attributeOf(attributes, 'id') ?? '')
    else if (name === 'p:ph' && attributes.includes('type="title"')) this.#titles += 1
    if (attributes.includes(' r:')) {
      for (const match of attributes.matchAll(REFERENCE)) this.#references.push(match[1] ?? '')
    }
  }

  #close(name: string): string | undefined {
    const element = this.#open.pop()
    if (element?.name !== name) return `closes ${name} wrongly`
    if (name === 'a:p') this.#endsParagraph = true
    return endFault(element)
  }
}
