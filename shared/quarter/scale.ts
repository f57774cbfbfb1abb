import { produce } from 'immer'
import type { Draft } from 'immer'
import { assign } from './assign'
import { statusColours } from './colour'
import type { Fields } from './edits'
import { keyResultsOf } from './find'
import type { NewId } from './new-id'
import type { Quarter, Status } from './schema'

/*
 * Edits of the status scale: two to seven statuses with a weight, best first, and the grey ones without.
 * Nothing that was said gets lost: a status that is in use goes only with another in its place.
 */

const fewestStatuses = 3
export const mostStatuses = 8

/** Silhouettes that a status can have, all of them drawn by slides and window alike. */
export const statusGlyphs = ['√', '●', '▲', '■', '◊', '×', '–', '○'] as const

/** How much smaller or larger than letters a glyph is set, so that all look equally large. */
const glyphScales: Readonly<Record<string, number>> = { '√': 1.15, '▲': 1, '◊': 1.25, '×': 1.25, '–': 1.25 }
export const glyphScaleOf = (glyph: string): number => glyphScales[glyph] ?? 1.25

/** Hues that stay apart from those of the default scale. */
const freshColours = ['#6B4FA3', '#00788C', '#8A5A2B', '#A8326E', '#5B6B00', '#3F6FB5'] as const

export const setStatus = (quarter: Quarter, id: string, fields: Fields<Omit<Status, 'id'>>): Quarter =>
  produce(quarter, (draft) => {
    const status = draft.scale.find((one) => one.id === id)
    if (status) assign(status, fields)
  })

/** The weights of the statuses that count: "not scheduled" has none. */
export const weightsOf = (scale: readonly Status[]): readonly number[] =>
  scale.flatMap(({ weight }) => (weight === null ? [] : [weight]))

/**
 * One more status, before the grey ones, a step worse than the worst, with a silhouette and a colour that
 * no other has while there are any left. A full scale stays as it is.
 */
export function addStatus(quarter: Quarter, newId: NewId, label: string): Quarter {
  const { scale } = quarter
  if (scale.length >= mostStatuses) return quarter
  const weights = weightsOf(scale)
  const glyph = statusGlyphs.find((one) => scale.every((status) => status.glyph !== one)) ?? statusGlyphs[0]
  const taken = new Set(scale.map(({ colours }) => colours.solid.toUpperCase()))
  const colour = freshColours.find((one) => !taken.has(one)) ?? freshColours[0]
  const status: Status = {
    id: newId(),
    label,
    glyph,
    glyphScale: glyphScaleOf(glyph),
    weight: weights.length === 0 ? 1 : Math.min(...weights) - 1,
    definition: '',
    colours: statusColours(colour),
    emphasis: 'tint',
  }
  const grey = scale.findIndex(({ weight }) => weight === null)
  return { ...quarter, scale: scale.toSpliced(grey === -1 ? scale.length : grey, 0, status) }
}

export function moveStatus(quarter: Quarter, id: string, toIndex: number): Quarter {
  const { scale } = quarter
  const from = scale.findIndex((status) => status.id === id)
  const status = scale[from]
  const to = Math.max(0, Math.min(toIndex, scale.length - 1))
  return status === undefined || from === to
    ? quarter
    : { ...quarter, scale: scale.toSpliced(from, 1).toSpliced(to, 0, status) }
}

/** Whether a status can go: three must be left, and two of them with a weight, or nothing can be ranked. */
export function canRemoveStatus({ scale }: Pick<Quarter, 'scale'>, id: string): boolean {
  const left = scale.filter((status) => status.id !== id)
  return left.length >= fewestStatuses && left.filter(({ weight }) => weight !== null).length >= 2
}

/** How often a status is said: in entries, former entries, stated statuses and changes. */
export function countStatus(quarter: Quarter, id: string): number {
  let count = 0
  eachStatus(quarter, (said) => {
    if (said === id) count += 1
    return said
  })
  return count
}

/** Takes a status from the scale and puts another where it was said; unused ones need none. */
export function removeStatus(quarter: Quarter, id: string, instead?: string): Quarter {
  if (!canRemoveStatus(quarter, id) || id === instead) return quarter
  if (instead === undefined && countStatus(quarter, id) > 0) return quarter
  const without = { ...quarter, scale: quarter.scale.filter((status) => status.id !== id) }
  return instead === undefined
    ? without
    : produce(without, (draft) => eachStatus(draft, (said) => (said === id ? instead : said)))
}

/** Goes to every status that is said; what `say` answers takes its place. */
function eachStatus(quarter: Quarter | Draft<Quarter>, say: (status: string) => string): void {
  const change = <Name extends string>(holder: { readonly [Key in Name]?: string }, name: Name): void => {
    const said = holder[name]
    if (said === undefined) return
    const now = say(said)
    // Only drafts are written to: whoever counts answers what was there.
    if (now !== said) Reflect.set(holder, name, now)
  }
  for (const block of quarter.blocks) {
    if (block.kind === 'objective') for (const stated of block.stated) change(stated, 'status')
    if (block.kind === 'changes') {
      for (const one of block.changes) {
        change(one, 'from')
        change(one, 'to')
      }
    }
    for (const { entries } of keyResultsOf(block)) {
      for (const entry of entries) {
        change(entry, 'status')
        for (const before of entry.restated ?? []) change(before, 'status')
      }
    }
  }
}
