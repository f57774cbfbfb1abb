import { printPeriodName } from '../period/print-period'
import type { Block, Quarter } from '../quarter/schema'
import { titledBlock } from '../quarter/titled-block'
import { blockTitle } from '../words/block-title'
import { placeFieldWords } from '../words/findings'
import { say } from '../words/words'
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
  const status = quarter.scale.find((one) => one.id === id)
  if (status !== undefined) return status.label
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

const isFieldKey = (key: string): key is keyof typeof placeFieldWords => Object.hasOwn(placeFieldWords, key)
