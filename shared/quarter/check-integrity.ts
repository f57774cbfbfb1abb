import { partsOfPeriod, unitOf } from '../period/period-parts'
import type { FileProblem, PlacedProblem } from './open'
import { keyResultsOf } from './find'
import { partsOf } from './parts'
import { mostProblems, printPlace } from './place'
import type { Path } from './place'
import type { Block, KeyResult, Quarter } from './schema'

/**
 * What the schema can't see: meanings that contradict each other. Only what leaves a field without one
 * meaning is an error: an id or a period that stands twice, a file period of the other kind than the
 * calendar's, image data that is no base64.
 *
 * References that lead nowhere (a status that left the scale, an image or KR that was removed, the
 * lineage of KRs of earlier quarters) are part of working life: the file opens, the deck leaves the
 * place empty and the checks say so.
 */
export function checkIntegrity(quarter: Quarter): readonly PlacedProblem[] {
  const problems: PlacedProblem[] = []
  const note: Note = (path, problem) => {
    if (problems.length < mostProblems) problems.push({ place: printPlace(path), problem })
  }
  const { unit } = partsOfPeriod(quarter.period)
  if (unit !== unitOf(quarter.calendar.periodsPerYear)) {
    note(['period'], { kind: 'notOfCalendar', period: quarter.period })
  }
  checkIds(listed(quarter.scale, ['scale']), note)
  checkIds(partsOf(quarter), note)
  checkIds(listed(quarter.media, ['media']), note)
  quarter.blocks.forEach((block, index) => checkPeriods(block, ['blocks', index], note))
  quarter.media.forEach(({ data }, index) => {
    if (!isBase64(data)) note(['media', index, 'data'], { kind: 'wrongForm', form: 'base64' })
  })
  return problems
}

type Note = (path: Path, problem: FileProblem) => void

interface Part {
  readonly id: string
  readonly path: Path
}

const listed = (parts: readonly { readonly id: string }[], path: Path): Part[] =>
  parts.map(({ id }, index) => ({ id, path: [...path, index] }))

function checkIds(parts: readonly Part[], note: Note): void {
  const first = new Map<string, Path>()
  for (const { id, path } of parts) {
    const earlier = first.get(id)
    if (earlier)
      note([...path, 'id'], { kind: 'duplicateId', id, firstPlace: printPlace([...earlier, 'id']) })
    else first.set(id, path)
  }
}

function checkPeriods(block: Block, path: Path, note: Note): void {
  if (block.kind === 'objective') checkOncePerPeriod(block.stated, [...path, 'stated'], note)
  const list = block.kind === 'metrics' ? 'metrics' : 'keyResults'
  keyResultsOf(block).forEach((keyResult: KeyResult, index) => {
    const place = [...path, list, index]
    checkOncePerPeriod(keyResult.entries, [...place, 'entries'], note)
    checkOncePerPeriod(keyResult.goal.staged, [...place, 'goal', 'staged'], note)
  })
}

function checkOncePerPeriod(items: readonly { readonly period: string }[], path: Path, note: Note): void {
  const seen = new Set<string>()
  items.forEach(({ period }, index) => {
    if (seen.has(period)) note([...path, index, 'period'], { kind: 'duplicatePeriod', period })
    seen.add(period)
  })
}

/** RFC 4648, section 4, with padding. */
const isBase64 = (data: string): boolean => data.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(data)
