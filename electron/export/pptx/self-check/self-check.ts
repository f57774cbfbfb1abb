import { CONTENT_TYPES, PRESENTATION } from '../part-names'
import type { Part } from '../write-zip'
import { readRelationships, sourceOf, type Relationship } from './read-relationships'
import { inspectPart, type PartFacts } from './inspect-part'
import { attributeOf, type Tag } from './read-tag'

const CUSTOM_DATA = /^customXml\/item\d+\.xml$/
/** A broken deck is broken often; nobody reads more. */
const MAX_PROBLEMS = 20

/** A part of the package and, where it shows text of the plan, what that is. */
export interface PlannedPart extends Part {
  /** Its paragraphs in reading order, empty ones left out, with a line feed between two. */
  readonly texts?: string
}

/**
 * The rules of a sound package that PowerPoint holds decks to and validators mostly do not: what they say of
 * a part's own schema aside, every one is checked on every export. Parts are looked at one by one as they
 * are made, so that none need be kept for it.
 */
export class PackageCheck {
  readonly #problems: string[] = []
  readonly #names = new Set<string>()
  /** Parts that are to come, for which list of relationships: as the part it belongs to, or as a target. */
  readonly #awaited: { readonly name: string; readonly by: string; readonly as: 'part' | 'target' }[] = []
  /** The ids of relationships, by the part that has them; of a part that comes later, until then. */
  readonly #ids = new Map<string, ReadonlySet<string>>()
  /** What parts refer to whose relationships are to come. */
  readonly #references = new Map<string, ReadonlySet<string>>()
  readonly #themeOwners = new Map<string, string>()
  #contentTypes: readonly Tag[] = []
  /** By which relationship the presentation leads to a part, and which of them it makes use of. */
  readonly #presented = new Map<string, string>()
  #inUse: ReadonlySet<string> = new Set()

  /** Looks at the next part of the package. */
  add({ name, content, texts }: PlannedPart): void {
    if (this.#names.has(name)) this.#report(name, 'is there twice')
    if (name.endsWith('/')) this.#report(name, 'is a folder')
    this.#names.add(name)
    if (typeof content !== 'string') return
    const facts = inspectPart(content)
    if (facts.fault !== undefined) this.#report(name, facts.fault)
    if (name === CONTENT_TYPES) this.#contentTypes = facts.listed
    if (name === PRESENTATION) this.#inUse = facts.relationships
    if (name.endsWith('.rels')) this.#addRelationships(name, readRelationships(name, facts.listed))
    const ids = this.#ids.get(name)
    this.#ids.delete(name)
    if (ids !== undefined) this.#compare(name, facts.relationships, ids)
    else if (facts.relationships.size > 0) this.#references.set(name, facts.relationships)
    this.#problems.push(...checkAgainstPlan(name, facts, texts))
  }

  /**
   * Ends the check with what can be told of the whole package only.
   *
   * @param slides how many the plan has.
   * @returns sentences naming part and fault; none for a sound package.
   */
  finish(slides: number): readonly string[] {
    this.#problems.push(...checkContentTypes(this.#contentTypes, this.#names))
    for (const { name, by, as } of this.#awaited) {
      if (!this.#names.has(name))
        this.#report(by, as === 'part' ? 'belongs to no part' : `leads to ${name}, which does not exist`)
    }
    for (const [name, references] of this.#references) {
      this.#compare(name, references, this.#ids.get(name) ?? new Set())
    }
    for (let number = 1; number <= slides; number += 1) {
      const name = `ppt/slides/slide${number}.xml`
      if (!this.#names.has(name)) this.#report(name, 'is missing')
      else if (!this.#inUse.has(this.#presented.get(name) ?? ''))
        this.#report(name, 'is in no list of slides')
    }
    return this.#problems.slice(0, MAX_PROBLEMS)
  }

  #addRelationships(name: string, list: readonly Relationship[]): void {
    if (!/(?:^|\/)_rels\/[^/]+$/.test(name)) {
      this.#report(name, 'lies in no folder _rels')
      return
    }
    const source = sourceOf(name)
    const ids = new Set<string>()
    if (source !== '') this.#await(source, name, 'part')
    for (const { id, target } of list) {
      if (ids.has(id)) this.#report(name, `has ${id} twice`)
      ids.add(id)
      if (target === undefined) continue
      this.#await(target, name, 'target')
      if (source === PRESENTATION) this.#presented.set(target, id)
    }
    this.#ids.set(source, ids)
    if (/^ppt\/\w*[mM]asters\//.test(source)) this.#checkTheme(source, list)
  }

  #await(name: string, by: string, as: 'part' | 'target'): void {
    if (!this.#names.has(name)) this.#awaited.push({ name, by, as })
  }

  /** Each master has a theme of its own. */
  #checkTheme(source: string, list: readonly Relationship[]): void {
    const theme = list.find(({ type }) => type.endsWith('/theme'))?.target
    const owner = theme === undefined ? undefined : this.#themeOwners.get(theme)
    if (theme === undefined) this.#report(source, 'has no theme')
    else if (owner !== undefined) this.#report(source, `shares ${theme} with ${owner}`)
    else this.#themeOwners.set(theme, source)
  }

  #compare(name: string, references: ReadonlySet<string>, ids: ReadonlySet<string>): void {
    for (const id of references) {
      if (!ids.has(id)) this.#report(name, `refers to ${id}, which it has no relationship for`)
    }
  }

  #report(name: string, fault: string): void {
    this.#problems.push(`${name}: ${fault}`)
  }
}

/** Every part has a type, and every override a part. */
function checkContentTypes(listed: readonly Tag[], names: ReadonlySet<string>): readonly string[] {
  const problems: string[] = []
  const overrides = new Set<string>()
  const extensions = new Set<string>()
  for (const { name: element, attributes } of listed) {
    if (element === 'Default') extensions.add((attributeOf(attributes, 'Extension') ?? '').toLowerCase())
    if (element !== 'Override') continue
    const name = (attributeOf(attributes, 'PartName') ?? '').slice(1)
    if (overrides.has(name)) problems.push(`${CONTENT_TYPES}: gives ${name} two types`)
    overrides.add(name)
    if (!names.has(name)) problems.push(`${CONTENT_TYPES}: names ${name}, which does not exist`)
  }
  for (const name of names) {
    if (overrides.has(name) || name === CONTENT_TYPES) continue
    const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase()
    // The default for XML says nothing; only foreign data may have no more.
    const needsOwn = extension === 'xml' && !CUSTOM_DATA.test(name)
    if (needsOwn || !extensions.has(extension)) problems.push(`${name}: has no content type`)
  }
  return problems
}

/** What can be read back is what was planned, and each slide has its title in the title placeholder. */
function checkAgainstPlan(
  name: string,
  { paragraphs, titles }: PartFacts,
  texts: string | undefined,
): readonly string[] {
  const problems: string[] = []
  const planned = /^ppt\/(slides|notesSlides)\/\w+\.xml$/.exec(name)
  if (planned !== null && texts === undefined) problems.push(`${name}: is not in the plan`)
  if (texts !== undefined && paragraphs.join('\n') !== texts)
    problems.push(difference(name, paragraphs, texts))
  if (planned?.[1] === 'slides' && titles !== 1) problems.push(`${name}: has ${titles} titles`)
  return problems
}

function difference(name: string, actual: readonly string[], texts: string): string {
  const expected = texts.split('\n')
  const at = expected.findIndex((text, index) => text !== actual[index])
  const index = at === -1 ? expected.length : at
  const quote = (text: string | undefined) => (text === undefined ? 'nothing' : `"${text.slice(0, 60)}"`)
  return `${name}: reads ${quote(actual[index])} where the plan says ${quote(expected[index])}`
}
