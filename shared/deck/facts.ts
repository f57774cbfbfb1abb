import type { Objective } from '../quarter/schema'
import { say } from '../words/words'
import type { DeckContext } from './context'
import type { Item, LaidText, Source } from './plan'
import { oncePerDeck } from './once-per-deck'
import { laidItem, lookOf, plain, rectItem } from './text-kit'
import { layoutText } from './text/layout-text'
import type { SplitText } from './text/split-text'
import { splitText } from './text/split-text'

interface Column {
  readonly x: number
  readonly w: number
  readonly top: number
  readonly bottom: number
}

const labelWidth = 104
const leastRow = 30
const toText = 7.4

const labelTexts = oncePerDeck<LaidText>()

/** Target quarter and departments as rows between hairlines; a very long list continues on the next slide. */
export function factItems(
  context: DeckContext,
  objective: Objective,
  column: Column,
): { readonly pages: readonly (readonly Item[])[]; readonly height: number } {
  const facts = [
    {
      id: 'target',
      label: say(context.year.length === 2 ? 'deck.objective.target.2' : 'deck.objective.target.4'),
      value: objective.targetQuarter.trim() === '' ? say('deck.notSet') : objective.targetQuarter,
      field: 'targetQuarter',
    },
    {
      id: 'departments',
      label: say('deck.objective.departments'),
      value: objective.departments.filter((name) => name.trim() !== '').join(', '),
      field: 'departments',
    },
  ].filter((fact) => fact.value.trim() !== '')

  const pages: Item[][] = [[]]
  let y = column.top
  let height = 0
  const newPage = (): void => {
    pages.push([])
    y = 94
  }
  facts.forEach((fact) => {
    let rest: LaidText | undefined = valueText(context, fact.value, column)
    while (rest !== undefined) {
      const room = column.bottom - y - toText - 8
      if (rest.h > room && room < 60) {
        newPage()
        continue
      }
      const split: SplitText | undefined = rest.h <= room ? undefined : splitText(rest, room)
      const shown: LaidText = split?.head ?? rest
      const row = Math.max(leastRow, Math.ceil(shown.h) + 14)
      const source = { id: objective.id, field: fact.field }
      pages.at(-1)?.push(...factRow(context, fact, source, shown, column, y, row))
      y += row
      height += row
      rest = split === undefined ? undefined : layoutText(split.rest, column.w - labelWidth)
      if (rest !== undefined) newPage()
    }
  })
  if (facts.length > 0) pages.at(-1)?.push(rule(context, 'fact-end', column, y))
  return { pages: pages.filter((items) => items.length > 0), height }
}

function valueText(context: DeckContext, value: string, column: Column): LaidText {
  const { note } = context.theme.type
  const look = lookOf(note, undefined, { bold: true, colour: context.theme.colour.text })
  return layoutText([plain(context, value, look)], column.w - labelWidth)
}

function factRow(
  context: DeckContext,
  fact: {
    readonly id: string
    readonly label: string
  },
  source: Source,
  value: LaidText,
  column: Column,
  y: number,
  row: number,
): readonly Item[] {
  const label = labelTexts(context, fact.label, () => {
    const { note } = context.theme.type
    const quiet = lookOf(note, undefined, { colour: context.theme.colour.muted })
    return layoutText([plain(context, fact.label, quiet)], labelWidth)
  })
  const h = row - 2 * toText + 0.8
  return [
    rule(context, `fact-${fact.id}-rule`, column, y),
    laidItem(
      { id: `fact-${fact.id}-label`, box: { x: column.x, y: y + toText, w: labelWidth, h }, source },
      label,
    ),
    laidItem(
      {
        id: `fact-${fact.id}`,
        box: { x: column.x + labelWidth, y: y + toText, w: column.w - labelWidth, h },
        source,
      },
      value,
    ),
  ]
}

function rule(context: DeckContext, id: string, column: Column, y: number): Item {
  return rectItem(id, { x: column.x, y: y - 0.375, w: column.w, h: 0.75 }, context.theme.colour.hairline)
}
