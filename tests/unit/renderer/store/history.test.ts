import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  abandonStep,
  closeStep,
  type History,
  isDirty,
  markSaved,
  mostPictureCharacters,
  mostSteps,
  record,
  redo,
  startHistory,
  undo,
  withHeldPictures,
} from '../../../../renderer/store/history'
import { writeText } from '../../../../renderer/store/fields'
import { serialiseQuarter } from '../../../../shared/quarter/serialise-quarter'
import type { Media } from '../../../../shared/quarter/schema'
import { sampleQuarter } from '../../../support/samples'

const start = sampleQuarter('technology-q2-fy21-22')
const write = (history: History, field: string, text: string, merge?: string): History =>
  record(history, writeText(history.present.quarter, { id: 'objective-platform', field }, text), {
    what: field,
    ...(merge === undefined ? {} : { merge }),
  })
const opened = startHistory(start, true)

describe('steps', () => {
  it('joins typing in one field, and nothing else', () => {
    const typed = write(write(opened, 'title', 'P', 'title#1'), 'title', 'Pl', 'title#1')
    expect(typed.past).toHaveLength(1)
    expect(undo(typed).present.quarter).toBe(start)
    expect(write(typed, 'title', 'Pla', 'title#2').past).toHaveLength(2)
    expect(write(typed, 'statement', 'S', 'statement#1').past).toHaveLength(2)
    expect(write(closeStep(typed), 'title', 'Pla', 'title#1').past).toHaveLength(2)
  })

  it('makes no step of an edit that changes nothing', () => {
    expect(write(opened, 'title', 'Product Platform')).toBe(opened)
  })

  it('drops what was undone when something else is done', () => {
    const other = write(undo(write(opened, 'title', 'One')), 'title', 'Two')
    expect(other.future).toEqual([])
    expect(redo(other)).toBe(other)
  })

  it('takes a burst of typing back as if it had never been', () => {
    const typed = write(write(opened, 'title', 'P', 'cell#1'), 'title', 'Pl', 'cell#1')
    const before = abandonStep(typed, 'cell#1')
    expect(before.present).toEqual(opened.present)
    expect(before.past).toEqual([])
    expect(before.future).toEqual([])
    expect(abandonStep(typed, 'cell#2')).toBe(typed)
  })
})

describe('dirty', () => {
  it('follows revisions: undoing to the saved state is clean again', () => {
    const edited = write(opened, 'title', 'One')
    expect(isDirty(opened)).toBe(false)
    expect(isDirty(edited)).toBe(true)
    expect(isDirty(undo(edited))).toBe(false)
    const saved = markSaved(edited, edited.present.revision)
    expect(isDirty(saved)).toBe(false)
    expect(isDirty(undo(saved))).toBe(true)
    expect(isDirty(redo(undo(saved)))).toBe(false)
  })

  it('knows that an edit after saving is another one, even if it says the same', () => {
    const saved = markSaved(write(opened, 'title', 'One'), 1)
    const again = write(undo(saved), 'title', 'One')
    expect(isDirty(again)).toBe(true)
  })

  it('ends a burst of typing at saving, so that undo can come back to what was saved', () => {
    const typed = write(opened, 'title', 'P', 'title#1')
    const more = write(markSaved(typed, typed.present.revision), 'title', 'Pl', 'title#1')
    expect(isDirty(undo(more))).toBe(false)
  })

  it('has nothing to lose in a sample that nobody has touched', () => {
    const sample = startHistory(start, false)
    expect(isDirty(sample)).toBe(false)
    expect(isDirty(write(sample, 'title', 'One'))).toBe(true)
  })
})

describe('any sequence of edits', () => {
  const edit = fc.record({
    field: fc.constantFrom('title', 'statement', 'narrative'),
    text: fc.string({ maxLength: 8 }),
    merge: fc.option(fc.constantFrom('a', 'b'), { nil: undefined }),
  })

  it('undone gives the beginning byte for byte, redone the end', () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
        const end = edits.reduce(
          (history, { field, text, merge }) => write(history, field, text, merge),
          opened,
        )
        const back = end.past.reduce(undo, end)
        expect(back.present.quarter).toBe(start)
        expect(serialiseQuarter(back.present.quarter)).toBe(serialiseQuarter(start))
        const forth = back.future.reduce((history) => redo(history), back)
        expect(forth.present).toEqual(end.present)
        expect(isDirty(forth)).toBe(isDirty(end))
      }),
      { numRuns: 60 },
    )
  })
})

describe('what undo keeps', () => {
  const titled = (history: History, count: number): History =>
    Array.from({ length: count }, (_, index) => `Title ${history.lastRevision + index}`).reduce(
      (so, title) => write(so, 'title', title),
      history,
    )

  it(`is ${mostSteps} steps; older ones go one by one, and what is saved stays known`, () => {
    const long = titled(opened, mostSteps + 100)
    expect(long.past).toHaveLength(mostSteps)
    let back = long
    for (let step = 0; step < mostSteps + 10; step += 1) back = undo(back)
    expect(back.present.revision).toBe(100)
    expect(isDirty(back)).toBe(true)
    let again = back
    for (let step = 0; step < mostSteps; step += 1) again = redo(again)
    expect(again.present).toBe(long.present)
  })

  const picture = (id: string, characters: number): Media => ({
    id,
    type: 'image/png',
    width: 1,
    height: 1,
    alt: '',
    author: '',
    licence: '',
    source: '',
    data: 'A'.repeat(characters),
  })
  const show = (history: History, media: readonly Media[]): History =>
    record(history, { ...history.present.quarter, media: [...media] }, { what: 'picture' })

  it('is no more pictures than fit into memory, but always the last step', () => {
    const third = mostPictureCharacters / 3
    let history = opened
    for (let index = 0; index < 6; index += 1) history = show(history, [picture(`p${index}`, third)])
    expect(history.past.length).toBeLessThan(4)
    const large = show(history, [picture('large', mostPictureCharacters + 1)])
    expect(large.past).toHaveLength(1)
    expect(undo(large).present).toBe(history.present)
  })

  it('counts no picture for a new credit, and reads none into memory twice', () => {
    let history = show(opened, [picture('p', mostPictureCharacters / 2)])
    const steps = history.past.length
    for (let index = 0; index < 9; index += 1) {
      const media = history.present.quarter.media.map((one) => ({ ...one, author: `Author ${index}` }))
      history = show(history, media)
    }
    expect(history.past).toHaveLength(steps + 9)
    const read = { ...start, media: [picture('q', 3), picture('r', 3)] }
    const taken = withHeldPictures(read, { ...start, media: [picture('q', 3)] })
    expect(taken).toEqual(read)
  })
})
