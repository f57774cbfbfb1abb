import { type CommandId, commands } from '../../../shared/commands/commands'
import type { SlidePlan } from '../../../shared/deck/plan'
import { keyResultsOf } from '../../../shared/quarter/find'
import type { Quarter } from '../../../shared/quarter/schema'
import { describePlace } from '../../../shared/checks/describe-place'
import { blockTitle } from '../../../shared/words/block-title'
import { keyResultName } from '../../../shared/quarter/key-result-name'
import { otherNames } from '../../../shared/words/other-names'
import { say } from '../../../shared/words/words'
import type { Selection } from '../../store/document-store'
import type { Place } from '../../store/place'
import { excerpt, findMatches, type FoundText, placeOf } from '../../store/find-matches'
import { drillDownName } from '../outline/outline-rows'
import { matchWords, type WordMatch } from './match-words'

/** `also` are commands found by another name than their label: after all else, since nobody may have meant them. */
export type PaletteGroup = 'commands' | 'outline' | 'slides' | 'file' | 'also'

export type PaletteTarget =
  | { readonly kind: 'command'; readonly command: CommandId }
  | { readonly kind: 'selection'; readonly selection: Selection }
  | { readonly kind: 'slide'; readonly slide: string; readonly block: string }
  | { readonly kind: 'place'; readonly place: Place }

/** A line of the palette. */
export interface PaletteRow {
  readonly key: string
  readonly group: PaletteGroup
  readonly title: string
  readonly marks: WordMatch['marks']
  /** Words around what was found, or where it stands. */
  readonly detail?: string
  readonly side?: string
  readonly target: PaletteTarget
}

export interface PaletteContents {
  /** Commands that can do something now. */
  readonly available: (command: CommandId) => boolean
  readonly quarter: Quarter
  readonly plan: SlidePlan
}

const MOST_OF_A_GROUP = 8
/** What the first character limits the palette to, as its foot says. */
const only: Readonly<Record<string, 'commands' | 'outline' | 'slides'>> = {
  '>': 'commands',
  '#': 'outline',
  ':': 'slides',
}

/** The lines for what was typed, the best of each group first. Nothing typed lists the commands and the outline. */
export function paletteRows(typed: string, contents: PaletteContents): readonly PaletteRow[] {
  const limit = only[typed.trimStart().charAt(0)]
  const query = (limit === undefined ? typed : typed.trimStart().slice(1)).trim()
  const most = limit === undefined ? MOST_OF_A_GROUP : Infinity
  const commandsFound = (): readonly PaletteRow[] => best(commandRows(contents), query, most)
  const also = (): readonly PaletteRow[] => best(otherRows(contents, query), query, most)
  switch (limit) {
    case 'commands':
      return [...commandsFound(), ...also()]
    case 'outline':
      return best(outlineRows(contents.quarter), query, most)
    case 'slides':
      return best(slideRows(contents.plan), query, most)
    case undefined:
      break
  }
  return [
    ...commandsFound(),
    ...best(outlineRows(contents.quarter), query, most),
    ...textRows(contents.quarter, query),
    ...also(),
  ]
}

interface Candidate extends Omit<PaletteRow, 'marks'> {
  /** Words that find it, instead of its title, and are not shown. */
  readonly names?: string
}

function best(candidates: readonly Candidate[], query: string, most: number): readonly PaletteRow[] {
  return candidates
    .flatMap(({ names, ...candidate }) => {
      const match = matchWords(names ?? candidate.title, query)
      return match === undefined
        ? []
        : [{ ...candidate, ...match, ...(names !== undefined && { marks: [] }) }]
    })
    .toSorted((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ score: _score, ...row }) => row)
}

const commandRows = ({ available }: PaletteContents): readonly Candidate[] =>
  commands
    .filter(({ id }) => id !== 'go.palette' && available(id))
    .map(({ id, label }) => ({
      key: id,
      group: 'commands',
      title: say(label),
      target: { kind: 'command', command: id },
    }))

/** Commands that other names answer, alone or with words of the label as in "dark theme", and the label does not. */
function otherRows(contents: PaletteContents, query: string): readonly Candidate[] {
  if (query.length < 2) return []
  return commandRows(contents).flatMap((row): readonly Candidate[] => {
    const { target, title } = row
    const others = target.kind === 'command' ? otherNames[target.command] : undefined
    if (others === undefined || matchWords(title, query) !== undefined) return []
    return [{ ...row, group: 'also', names: `${title}\n${others}` }]
  })
}

const outlineRows = (quarter: Quarter): readonly Candidate[] =>
  quarter.blocks.flatMap((block): readonly Candidate[] => [
    {
      key: block.id,
      group: 'outline',
      title: blockTitle(block),
      side: say(`kind.${block.kind}`),
      target: { kind: 'selection', selection: { block: block.id } },
    },
    ...keyResultsOf(block).map((keyResult): Candidate => ({
      key: keyResult.id,
      group: 'outline',
      title: keyResultName(keyResult),
      side: blockTitle(block),
      target: { kind: 'selection', selection: { block: block.id, item: keyResult.id } },
    })),
    ...(block.kind === 'objective' ? block.drillDowns : []).map((drillDown): Candidate => ({
      key: drillDown.id,
      group: 'outline',
      title: drillDownName(drillDown),
      side: blockTitle(block),
      target: { kind: 'selection', selection: { block: block.id, item: drillDown.id } },
    })),
  ])

const slideRows = ({ slides }: SlidePlan): readonly Candidate[] =>
  slides.map(({ id, block, title }, index) => ({
    key: id,
    group: 'slides',
    // The window draws the two spaces behind the subject as one: what kind of slide it is needs a mark.
    title: `${index + 1} ${title.replaceAll('  ', ' · ')}`,
    target: { kind: 'slide', slide: id, block },
  }))

/** Fields that hold the words; a field once, however often it holds them. */
function textRows(quarter: Quarter, query: string): readonly PaletteRow[] {
  if (query.length < 2) return []
  const seen = new Set<FoundText['field']>()
  const first = findMatches(quarter, query, { matchCase: false, wholeWord: false }).filter(({ field }) => {
    const isNew = !seen.has(field)
    seen.add(field)
    return isNew
  })
  return first.slice(0, MOST_OF_A_GROUP).map((found) => {
    const [before, words, after] = excerpt(found)
    return {
      key: `text ${found.field.id}/${found.field.field}/${found.field.period ?? ''}`,
      group: 'file',
      title: `${before}${words}${after}`,
      marks: [[before.length, before.length + words.length]],
      side: describePlace(quarter, found.field),
      target: { kind: 'place', place: placeOf(found.field) },
    }
  })
}
