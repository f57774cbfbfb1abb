import { printPeriodName } from '../period/print-period'
import type { Block, Quarter } from '../quarter/schema'
import { titledBlock } from '../quarter/titled-block'
import { blockTitle } from '../words/block-title'
import { say, type WordKey } from '../words/words'
import type { Place } from './finding'
import { spokenKeyResult } from './spoken-key-result'

/** A place as people say it: `Technical Community, KR2, baseline`. */
export function describePlace(quarter: Quarter, place: Place): string {
  const block = quarter.blocks.find(({ id }) => id === place.block)
  const part = place.id === place.block ? undefined : partName(quarter, block, place.id)
  const parts = [block && blockTitle(titledBlock(block)), part, fieldName(place)]
  return parts.filter((name) => name !== undefined && name !== '').join(', ')
}

function partName(quarter: Quarter, block: Block | undefined, id: string): string | undefined {
  const media = quarter.media.find((one) => one.id === id)
  if (media !== undefined) return say('place.picture')
  const promise = quarter.promises.find((one) => one.id === id)
  if (promise !== undefined) return say('place.promise')
  if (block === undefined) return undefined
  switch (block.kind) {
    case 'objective': {
      const keyResult = block.keyResults.find((one) => one.id === id)
      if (keyResult !== undefined) return spokenKeyResult(keyResult)
      return block.drillDowns.some((one) => one.id === id) ? say('place.drillDown') : undefined
    }
    case 'metrics': {
      const metric = block.metrics.find((one) => one.id === id)
      return metric && spokenKeyResult(metric)
    }
    case 'overview':
      return block.links.find((one) => one.id === id)?.text
    case 'sloReport': {
      // Most services have an objective of the same name, so it says whose it is.
      for (const service of block.services) {
        if (service.id === id) return service.name
        const objective = service.objectives.find((one) => one.id === id)
        if (objective !== undefined)
          return [service.name, objective.name].filter((name) => name.trim() !== '').join(', ')
      }
      return undefined
    }
    case 'title':
    case 'section':
    case 'promises':
    case 'changes':
    case 'trend':
    case 'text':
    case 'legend':
    case 'credits':
      return undefined
  }
}

function fieldName({ field, period }: Place): string {
  if (field === 'entry' && period !== undefined) return printPeriodName(period)
  const key = `place.field.${field}`
  return isFieldKey(key) ? say(key) : field
}

type FieldKey = Extract<WordKey, `place.field.${string}`>

const FIELD_KEYS: ReadonlySet<string> = new Set<FieldKey>([
  'place.field.alt',
  'place.field.author',
  'place.field.baseline',
  'place.field.body',
  'place.field.challenges',
  'place.field.drillDowns',
  'place.field.entry',
  'place.field.goal',
  'place.field.label',
  'place.field.narrative',
  'place.field.notes',
  'place.field.overview',
  'place.field.progress',
  'place.field.stated',
  'place.field.statement',
  'place.field.targetQuarter',
  'place.field.title',
  'place.field.url',
  'place.field.subtitle',
  'place.field.outcome',
  'place.field.goalHeading',
  'place.field.owner',
  'place.field.notScheduledNote',
  'place.field.keyResultNotes',
  'place.field.situation',
  'place.field.impact',
  'place.field.recommendation',
  'place.field.oldWording',
  'place.field.newWording',
  'place.field.name',
  'place.field.target',
  'place.field.measured',
  'place.field.where',
  'place.field.why',
  'place.field.rollUpRule',
  'place.field.definition',
  'place.field.did',
  'place.field.licence',
  'place.field.source',
  'place.field.wording',
])

const isFieldKey = (key: string): key is FieldKey => FIELD_KEYS.has(key)
