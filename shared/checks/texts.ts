import type { PeriodKey } from '../period/period'
import type { Block, KeyResult } from '../quarter/schema'
import { wordingAt } from '../quarter/find'
import { createLatestMemory } from '../quarter/latest-memory'
import type { Place } from './finding'
import type { Figure } from './reading/figure'
import { findFigures } from './reading/find-figures'
import { plainWords } from './reading/plain-words'

/** A text field with its place, as plain text and as the file writes it. */
export interface PlacedText {
  readonly place: Place
  readonly markdown: string
  readonly plain: string
}

const textsByKeyResult = createLatestMemory<
  KeyResult,
  { readonly block: string; readonly period: PeriodKey; readonly texts: readonly PlacedText[] }
>(5_000)

/**
 * The texts of a key result or metric that stand on slides: name, wording, baseline, goal, entries. Collected once
 * a key result, so that in a long table a letter typed in one row leaves the texts of the others as they are.
 */
export function keyResultTexts(
  block: string,
  keyResult: KeyResult,
  period: PeriodKey,
): readonly PlacedText[] {
  const known = textsByKeyResult.get(keyResult)
  if (known?.block === block && known.period === period) return known.texts
  const texts = collectKeyResult(block, keyResult, period)
  textsByKeyResult.set(keyResult, { block, period, texts })
  return texts
}

const collectKeyResult = (block: string, keyResult: KeyResult, period: PeriodKey): readonly PlacedText[] => [
  placed({ block, id: keyResult.id, field: 'title' }, keyResult.title),
  placed({ block, id: keyResult.id, field: 'wording' }, wordingAt(keyResult, period)),
  placed({ block, id: keyResult.id, field: 'baseline' }, keyResult.baseline.text),
  placed({ block, id: keyResult.id, field: 'goal' }, keyResult.goal.text),
  ...keyResult.goal.staged.map(({ period, text }) =>
    placed({ block, id: keyResult.id, field: 'staged', period }, text),
  ),
  ...keyResult.entries.map(({ period, text }) =>
    placed({ block, id: keyResult.id, field: 'entry', period }, text),
  ),
]

/** More blocks than any quarter has. */
const blocksHeld = 1000
const textsByBlock = createLatestMemory<
  Block,
  { readonly period: PeriodKey; readonly texts: readonly PlacedText[] }
>(blocksHeld)

/** Every non-empty text of a block that stands on slides, in order of reading. Computed once a state of a block. */
export function blockTexts(block: Block, period: PeriodKey): readonly PlacedText[] {
  const known = textsByBlock.get(block)
  if (known?.period === period) return known.texts
  const texts = collect(block, period).filter(({ markdown }) => markdown.trim() !== '')
  textsByBlock.set(block, { period, texts })
  return texts
}

function collect(block: Block, period: PeriodKey): readonly PlacedText[] {
  const own = (field: string, markdown: string) => placed({ block: block.id, id: block.id, field }, markdown)
  const title = own('title', block.title)
  switch (block.kind) {
    case 'title':
      return [title, own('subtitle', block.subtitle)]
    case 'overview':
      return [
        title,
        own('overview', block.overview),
        own('progress', block.progress),
        ...block.links.map(({ id, text }) => placed({ block: block.id, id, field: 'text' }, text)),
      ]
    case 'metrics':
      return [
        title,
        own('outcome', block.outcome),
        ...block.metrics.flatMap((metric) => keyResultTexts(block.id, metric, period)),
      ]
    case 'objective':
      return [
        title,
        own('statement', block.statement),
        own('narrative', block.narrative),
        own('challenges', block.challenges),
        own('notScheduledNote', block.notScheduledNote),
        ...block.stated.map((stated) =>
          placed({ block: block.id, id: block.id, field: 'stated', period: stated.period }, stated.why),
        ),
        ...block.keyResults.flatMap((keyResult) => keyResultTexts(block.id, keyResult, period)),
        ...block.drillDowns.flatMap((drillDown) =>
          (['title', 'situation', 'impact', 'recommendation', 'oldWording', 'newWording'] as const).map(
            (field) => placed({ block: block.id, id: drillDown.id, field }, drillDown[field] ?? ''),
          ),
        ),
      ]
    case 'sloReport':
      return [
        title,
        ...block.services.flatMap((service) => [
          placed({ block: block.id, id: service.id, field: 'name' }, service.name),
          ...service.objectives.flatMap((objective) => [
            placed({ block: block.id, id: objective.id, field: 'name' }, objective.name),
            placed({ block: block.id, id: objective.id, field: 'target' }, objective.target),
          ]),
        ]),
      ]
    case 'changes':
      return [
        title,
        ...block.changes.map(({ id, why }) => placed({ block: block.id, id, field: 'why' }, why)),
      ]
    case 'text':
      return [title, own('body', block.body)]
    case 'legend':
      return [title, own('rollUpRule', block.rollUpRule)]
    case 'section':
    case 'promises':
    case 'trend':
    case 'credits':
      return [title]
  }
}

const figuresByText = new WeakMap<
  PlacedText,
  { readonly language: string; readonly figures: readonly Figure[] }
>()

/** The figures of a text, read once. */
export function figuresIn(text: PlacedText, language: string): readonly Figure[] {
  const known = figuresByText.get(text)
  if (known?.language === language) return known.figures
  const figures = findFigures(text.plain, language)
  figuresByText.set(text, { language, figures })
  return figures
}

const placed = (place: Place, markdown: string): PlacedText => ({
  place,
  markdown,
  plain: plainWords(markdown),
})
