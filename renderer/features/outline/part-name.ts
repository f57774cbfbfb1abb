import { printPeriod } from '../../../shared/period/print-period'
import { findBlock, findDrillDown, findKeyResult } from '../../../shared/quarter/find'
import { findPart } from '../../../shared/quarter/parts'
import type { PartKind } from '../../../shared/quarter/parts'
import type { Quarter } from '../../../shared/quarter/schema'
import { blockTitle } from '../../../shared/words/block-title'
import { keyResultName } from '../../../shared/quarter/key-result-name'
import { excerpt } from '../../../shared/rich-text/plain-words'
import { say } from '../../../shared/words/words'
import { drillDownName } from './outline-rows'

/** What a part is called in sentences; its kind where it has no words of its own yet. */
export function partName(quarter: Quarter, id: string): string {
  const part = findPart(quarter, id)
  if (part === undefined) return ''
  const own = ownName(quarter, id, part.kind)
  return own.trim() === '' ? kindName(quarter, id, part.kind) : own
}

function ownName(quarter: Quarter, id: string, kind: PartKind): string {
  if (kind === 'keyResult') {
    const found = findKeyResult(quarter, id)
    return found ? keyResultName(found.keyResult) : ''
  }
  if (kind === 'drillDown') {
    const found = findDrillDown(quarter, id)
    return found ? drillDownName(found.drillDown) : ''
  }
  if (kind === 'promise') {
    const promise = quarter.promises.find((one) => one.id === id)
    const words = excerpt(promise?.text ?? '', 48)
    return promise && words !== '' ? `${printPeriod(promise.dueIn, quarter.calendar)}, ${words}` : ''
  }
  const block = findBlock(quarter, id)
  return block ? blockTitle(block) : innerName(quarter, id, kind)
}

function innerName(quarter: Quarter, id: string, kind: PartKind): string {
  for (const block of quarter.blocks) {
    if (kind === 'link' && block.kind === 'overview') {
      const link = block.links.find((one) => one.id === id)
      if (link) return link.text === '' ? link.url : link.text
    }
    if (kind === 'change' && block.kind === 'changes') {
      const change = block.changes.find((one) => one.id === id)
      if (change) return change.where
    }
    if (block.kind !== 'sloReport') continue
    for (const service of block.services) {
      if (service.id === id) return service.name
      const objective = service.objectives.find((one) => one.id === id)
      if (objective) return objective.name
    }
  }
  return ''
}

const kindWords = {
  keyResult: 'part.keyResult',
  drillDown: 'part.drillDown',
  service: 'part.service',
  serviceObjective: 'part.serviceObjective',
  link: 'part.link',
  change: 'part.change',
  promise: 'part.promise',
} as const

function kindName(quarter: Quarter, id: string, kind: PartKind): string {
  const block = findBlock(quarter, id)
  if (block) return say(`kind.${block.kind}`)
  if (findKeyResult(quarter, id)?.block.kind === 'metrics') return say('part.metric')
  return say(kindWords[kind as keyof typeof kindWords]) // A part that is no block is one of these.
}
