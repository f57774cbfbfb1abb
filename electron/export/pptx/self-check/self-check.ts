import type { SlidePlan } from '../../../../shared/deck/plan'
import type { Part } from '../write-zip'
import { readRelationships, relationshipsOf, sourceOf, type Relationship } from './check-relationships'
import { inspectPart, type PartFacts } from './inspect-part'
import { notesTexts, slideTexts } from './plan-texts'
import { attributeOf, scanXml } from './scan-xml'

const CONTENT_TYPES = '[Content_Types].xml'
/** A broken deck is broken often; nobody reads more. */
const MAX_PROBLEMS = 20

/**
 * The rules of a sound package that PowerPoint holds decks to and validators mostly do not: what they say of
 * a part's own schema aside, every one is checked on every export.
 *
 * @returns sentences naming part and fault; none for a sound package.
 */
export function checkPackage(parts: readonly Part[], plan: SlidePlan): readonly string[] {
  const texts = new Map<string, string>()
  const names = new Set<string>()
  const problems: string[] = []
  for (const { name, content } of parts) {
    if (names.has(name)) problems.push(`${name}: is there twice`)
    if (name.endsWith('/')) problems.push(`${name}: is a folder`)
    names.add(name)
    if (typeof content === 'string') texts.set(name, content)
  }
  if (parts[0]?.name !== CONTENT_TYPES) problems.push(`${CONTENT_TYPES}: is not the first part`)

  problems.push(...checkContentTypes(texts.get(CONTENT_TYPES) ?? '', names))
  const relationships = new Map<string, readonly Relationship[]>()
  for (const [name, xml] of texts) {
    if (!name.endsWith('.rels')) continue
    const list = readRelationships(name, xml)
    relationships.set(name, list)
    problems.push(...checkRelationships(name, list, names))
  }
  problems.push(...checkThemes(relationships))
  for (const [name, xml] of texts) {
    const facts = inspectPart(xml)
    problems.push(...facts.faults.map((fault) => `${name}: ${fault}`))
    const known = new Set(relationships.get(relationshipsOf(name))?.map(({ id }) => id))
    for (const id of facts.relationships) {
      if (!known.has(id)) problems.push(`${name}: refers to ${id}, which it has no relationship for`)
    }
    problems.push(...checkAgainstPlan(name, facts, plan))
  }
  plan.slides.forEach((_slide, index) => {
    const name = `ppt/slides/slide${index + 1}.xml`
    if (!names.has(name)) problems.push(`${name}: is missing`)
  })
  return problems.slice(0, MAX_PROBLEMS)
}

/** Every part has a type, and every override a part. */
function checkContentTypes(xml: string, names: ReadonlySet<string>): readonly string[] {
  const problems: string[] = []
  const extensions = new Set<string>()
  const overrides = new Set<string>()
  scanXml(xml, {
    open: ({ name: element, attributes }) => {
      if (element === 'Default') extensions.add((attributeOf(attributes, 'Extension') ?? '').toLowerCase())
      if (element !== 'Override') return
      const name = (attributeOf(attributes, 'PartName') ?? '').slice(1)
      if (overrides.has(name)) problems.push(`${CONTENT_TYPES}: gives ${name} two types`)
      overrides.add(name)
      if (!names.has(name)) problems.push(`${CONTENT_TYPES}: names ${name}, which does not exist`)
    },
    close: () => undefined,
    text: () => undefined,
  })
  for (const name of names) {
    const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase()
    if (name !== CONTENT_TYPES && !overrides.has(name) && !extensions.has(extension)) {
      problems.push(`${name}: has no content type`)
    }
  }
  return problems
}

function checkRelationships(
  name: string,
  list: readonly Relationship[],
  names: ReadonlySet<string>,
): readonly string[] {
  const problems: string[] = []
  const ids = new Set<string>()
  const source = sourceOf(name)
  if (source !== '' && !names.has(source)) problems.push(`${name}: belongs to no part`)
  for (const { id, target } of list) {
    if (ids.has(id)) problems.push(`${name}: has ${id} twice`)
    ids.add(id)
    if (target !== undefined && !names.has(target))
      problems.push(`${name}: leads to ${target}, which does not exist`)
  }
  return problems
}

/** Each master has a theme of its own. */
function checkThemes(relationships: ReadonlyMap<string, readonly Relationship[]>): readonly string[] {
  const problems: string[] = []
  const owners = new Map<string, string>()
  for (const [name, list] of relationships) {
    const source = sourceOf(name)
    if (!/^ppt\/\w*[mM]asters\//.test(source)) continue
    const theme = list.find(({ type }) => type.endsWith('/theme'))?.target
    if (theme === undefined) problems.push(`${source}: has no theme`)
    else if (owners.has(theme)) problems.push(`${source}: shares ${theme} with ${owners.get(theme) ?? ''}`)
    else owners.set(theme, source)
  }
  return problems
}

/** What can be read back is what was planned, and each slide has its title in the title placeholder. */
function checkAgainstPlan(name: string, facts: PartFacts, plan: SlidePlan): readonly string[] {
  const [, kind, number] = /^ppt\/(slides|notesSlides)\/\w+?(\d+)\.xml$/.exec(name) ?? []
  if (kind === undefined) return []
  const slide = plan.slides[Number(number) - 1]
  if (slide === undefined) return [`${name}: is not in the plan`]
  if (kind === 'notesSlides') {
    // The page number is the last paragraph of a notes page.
    return sameTexts(name, facts.paragraphs, [...notesTexts(slide), String(number)])
  }
  const problems = [...sameTexts(name, facts.paragraphs, slideTexts(slide))]
  if (facts.titles !== 1) problems.push(`${name}: has ${facts.titles} titles`)
  return problems
}

function sameTexts(name: string, actual: readonly string[], expected: readonly string[]): readonly string[] {
  const index = expected.findIndex((text, at) => text !== actual[at])
  if (index === -1 && actual.length === expected.length) return []
  const at = index === -1 ? expected.length : index
  const quote = (text: string | undefined) => (text === undefined ? 'nothing' : `"${text.slice(0, 60)}"`)
  return [`${name}: reads ${quote(actual[at])} where the plan says ${quote(expected[at])}`]
}
