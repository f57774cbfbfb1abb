import type { PeriodKey } from '../period/period'
import { comparePeriods } from '../period/period-order'
import { currentWording } from './find'
import type { Block, KeyResult, Quarter } from './schema'

/** A text that someone wrote into the file, with the field it stands in. */
export interface FieldText {
  /** The block that shows it; empty for what belongs to the file as a whole. */
  readonly block: string
  readonly id: string
  readonly field: string
  readonly period?: PeriodKey
  readonly text: string
  /** Whether the field holds the Markdown subset rather than plain words. */
  readonly rich: boolean
  /** A past quarter's entry, which is corrected openly and not written over. */
  readonly frozen: boolean
}

type Own = Pick<FieldText, 'id' | 'field' | 'period' | 'text' | 'rich' | 'frozen'>

/**
 * Every text that people can read or write in the window, in the order of the outline: for find, replace and
 * "go to anything". Empty texts are left out.
 */
export const fieldTexts = (quarter: Quarter): readonly FieldText[] =>
  [
    ...quarter.blocks.flatMap((block) =>
      blockFields(block, quarter.period).map((own) => ({ block: block.id, ...own })),
    ),
    ...quarter.promises.flatMap(({ id, text, did, owner }) =>
      [rich(id, 'text', text), rich(id, 'did', did), plain(id, 'owner', owner)].map((own) => ({
        block: '',
        ...own,
      })),
    ),
    ...quarter.media.flatMap(({ id, alt, author, licence, source }) =>
      [
        plain(id, 'alt', alt),
        plain(id, 'author', author),
        plain(id, 'licence', licence),
        plain(id, 'source', source),
      ].map((own) => ({ block: '', ...own })),
    ),
    ...quarter.scale.map(({ id, definition }) => ({ block: '', ...rich(id, 'definition', definition) })),
  ].filter(({ text }) => text.trim() !== '')

const plain = (id: string, field: string, text: string): Own => ({
  id,
  field,
  text,
  rich: false,
  frozen: false,
})
const rich = (id: string, field: string, text: string): Own => ({ ...plain(id, field, text), rich: true })

function blockFields(block: Block, now: PeriodKey): readonly Own[] {
  return [
    plain(block.id, 'title', block.title),
    ...bodyFields(block, now),
    rich(block.id, 'notes', block.notes),
  ]
}

function bodyFields(block: Block, now: PeriodKey): readonly Own[] {
  const { id } = block
  switch (block.kind) {
    case 'title':
      return [plain(id, 'subtitle', block.subtitle)]
    case 'overview':
      return [
        rich(id, 'overview', block.overview),
        rich(id, 'progress', block.progress),
        ...block.links.map((link) => plain(link.id, 'text', link.text)),
      ]
    case 'metrics':
      return [
        rich(id, 'outcome', block.outcome),
        plain(id, 'goalHeading', block.goalHeading),
        ...block.metrics.flatMap((metric) => keyResultFields(metric, now)),
      ]
    case 'objective':
      return [
        rich(id, 'statement', block.statement),
        plain(id, 'targetQuarter', block.targetQuarter),
        rich(id, 'notScheduledNote', block.notScheduledNote),
        rich(id, 'narrative', block.narrative),
        rich(id, 'challenges', block.challenges),
        ...block.keyResults.flatMap((keyResult) => keyResultFields(keyResult, now)),
        rich(id, 'keyResultNotes', block.keyResultNotes),
        ...block.drillDowns.flatMap((drillDown) => [
          plain(drillDown.id, 'title', drillDown.title),
          ...(['situation', 'impact', 'recommendation', 'oldWording', 'newWording', 'notes'] as const).map(
            (field) => rich(drillDown.id, field, drillDown[field] ?? ''),
          ),
        ]),
      ]
    case 'sloReport':
      return block.services.flatMap((service) => [
        plain(service.id, 'name', service.name),
        ...service.objectives.flatMap((objective) => [
          plain(objective.id, 'name', objective.name),
          rich(objective.id, 'target', objective.target),
          plain(objective.id, 'measured', objective.measured),
        ]),
      ])
    case 'changes':
      return block.changes.flatMap(({ id: change, where, why }) => [
        plain(change, 'where', where),
        rich(change, 'why', why),
      ])
    case 'text':
      return [rich(id, 'body', block.body)]
    case 'legend':
      return [rich(id, 'rollUpRule', block.rollUpRule)]
    case 'section':
    case 'promises':
    case 'trend':
    case 'credits':
      return []
  }
}

const keyResultFields = (keyResult: KeyResult, now: PeriodKey): readonly Own[] => [
  plain(keyResult.id, 'label', keyResult.label),
  plain(keyResult.id, 'title', keyResult.title),
  rich(keyResult.id, 'wording', currentWording(keyResult)),
  rich(keyResult.id, 'baseline', keyResult.baseline.text),
  rich(keyResult.id, 'goal', keyResult.goal.text),
  plain(keyResult.id, 'owner', keyResult.owner),
  ...keyResult.entries.map(({ period, text }) => ({
    ...rich(keyResult.id, 'entry', text),
    period,
    frozen: comparePeriods(period, now) < 0,
  })),
]
