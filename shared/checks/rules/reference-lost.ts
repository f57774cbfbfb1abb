import { keyResultsOf } from '../../quarter/find'
import type { Block, Quarter } from '../../quarter/schema'
import { printPeriodName } from '../../period/print-period'
import { say, sayCount } from '../../words/words'
import type { Found, QuarterRule } from '../rule'

/**
 * What a slide leaves out because it is not in the file: a status that left the scale, a picture, a key result or an
 * objective that was removed. Such files open, so nobody would notice otherwise.
 */
export const referenceLost: QuarterRule = {
  id: 'reference-lost',
  severity: 'warning',
  scope: 'quarter',
  check: (quarter) => {
    const known: Known = {
      statuses: new Set(quarter.scale.map(({ id }) => id)),
      media: new Set(quarter.media.map(({ id }) => id)),
      objectives: new Set(quarter.blocks.flatMap(({ kind, id }) => (kind === 'objective' ? [id] : []))),
    }
    return quarter.blocks.flatMap((block) => [
      ...lostStatuses(block, quarter, known),
      ...(block.kind === 'objective' || block.kind === 'text' ? lostPictures(block, known) : []),
      ...(block.kind === 'objective' ? lostKeyResults(block) : []),
      ...(block.kind === 'overview' ? lostObjectives(block, known) : []),
    ])
  },
}

interface Known {
  readonly statuses: ReadonlySet<string>
  readonly media: ReadonlySet<string>
  readonly objectives: ReadonlySet<string>
}

function lostStatuses(block: Block, { period: now }: Quarter, { statuses }: Known): readonly Found[] {
  const lost = ({ period, status }: { readonly period: string; readonly status?: string }): boolean =>
    status !== undefined && !statuses.has(status) && period <= now
  const entries = keyResultsOf(block).flatMap(({ id, entries }) =>
    entries.filter(lost).map(({ period, status }): Found => {
      const values = { period: printPeriodName(period), status: status ?? '' }
      return {
        place: { block: block.id, id, field: 'entry', period },
        sentence: say('finding.lostStatus', values),
      }
    }),
  )
  const stated = block.kind === 'objective' ? block.stated : []
  return [
    ...entries,
    ...stated.filter(lost).map(({ period, status }): Found => {
      const values = { period: printPeriodName(period), status }
      return {
        place: { block: block.id, id: block.id, field: 'stated', period },
        sentence: say('finding.lostStatus', values),
      }
    }),
  ]
}

function lostPictures(
  block: Extract<Block, { kind: 'objective' | 'text' }>,
  { media }: Known,
): readonly Found[] {
  return block.images
    .filter((image) => !media.has(image.media))
    .map(({ caption }) => ({
      place: { block: block.id, id: block.id, field: 'title' },
      sentence: say('finding.lostPicture', {
        name: caption.trim() === '' ? say('finding.image.unnamed') : caption,
      }),
    }))
}

function lostKeyResults(block: Extract<Block, { kind: 'objective' }>): readonly Found[] {
  const keyResults = new Set(block.keyResults.map(({ id }) => id))
  return block.drillDowns
    .filter(({ keyResult }) => keyResult !== undefined && !keyResults.has(keyResult))
    .map(({ id }) => ({
      place: { block: block.id, id, field: 'title' },
      sentence: say('finding.lostKeyResult'),
    }))
}

function lostObjectives(
  block: Extract<Block, { kind: 'overview' }>,
  { objectives }: Known,
): readonly Found[] {
  const count = block.objectives.filter((id) => !objectives.has(id)).length
  const sentence = sayCount('finding.lostObjective', count)
  return count === 0 ? [] : [{ place: { block: block.id, id: block.id, field: 'title' }, sentence }]
}
