import { xmlAttribute } from './xml-text'

/** What the types of relationships begin with (ECMA-376 part 1). */
export const RELATIONSHIP_TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
export type RelationshipKind =
  'slideLayout' | 'notesSlide' | 'notesMaster' | 'slide' | 'image' | 'customXmlProps'

/** The relationships of one part (`.rels`), numbered as they are asked for, each target once. */
export class Relationships {
  readonly #ids = new Map<string, string>()
  #xml = ''

  /** The id of the relationship to another part of the package. */
  to(kind: RelationshipKind, target: string): string {
    return this.#idOf(
      target,
      (id) => `<Relationship Id="${id}" Type="${RELATIONSHIP_TYPES}/${kind}" Target="${target}"/>`,
    )
  }

  /** The id of the relationship to what a link opens; `undefined` where nothing may be opened. */
  toLink(url: string): string | undefined {
    const target = linkTarget(url)
    if (target === undefined) return undefined
    return this.#idOf(
      target,
      (id) =>
        `<Relationship Id="${id}" Type="${RELATIONSHIP_TYPES}/hyperlink" Target="${xmlAttribute(target)}" TargetMode="External"/>`,
    )
  }

  toXml(): string {
    return (
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${this.#xml}</Relationships>`
    )
  }

  #idOf(target: string, print: (id: string) => string): string {
    const known = this.#ids.get(target)
    if (known !== undefined) return known
    const id = `rId${this.#ids.size + 1}`
    this.#ids.set(target, id)
    this.#xml += print(id)
    return id
  }
}

/** The normalised address of what may be opened from a deck: web pages and mail, as everywhere in the app. */
function linkTarget(url: string): string | undefined {
  const parsed = URL.parse(url)
  return parsed !== null && /^(?:https?|mailto):$/.test(parsed.protocol) ? parsed.href : undefined
}
