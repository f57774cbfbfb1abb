import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import {
  addBlockBelow,
  addDrillDownTo,
  addKeyResultTo,
  drop,
  duplicate,
  moveBy,
  moveSectionBy,
  moveTo,
  remove,
  selectedPart,
} from '../../../../renderer/features/outline/structure'
import { type AppStore, createAppStore } from '../../../../renderer/store/app-store'
import {
  createDocumentStore,
  type DocumentStore,
  isEdited,
  quarterOf,
} from '../../../../renderer/store/document-store'
import { findBlock, keyResultsOf } from '../../../../shared/quarter/find'
import { findPart, partsOf } from '../../../../shared/quarter/parts'
import { openSample, startState } from '../../../support/renderer/open-sample'

const open = (changes = {}) => {
  const app = createAppStore(startState)
  const store = createDocumentStore(openSample(changes))
  store.getState().select({ block: 'objective-platform' })
  return { app, store }
}
let structure: { app: AppStore; store: DocumentStore } = open()
beforeEach(() => {
  structure = open()
})
const state = () => structure.store.getState()
const told = () => structure.app.getState().announcement.text
const rows = (block: string) => {
  const found = findBlock(quarterOf(state()), block)
  return found ? keyResultsOf(found).map(({ id }) => id) : []
}
const undoAll = () => {
  while (state().history.past.length > 0) state().undo()
}

describe('adding', () => {
  it('puts a block below the selected one and goes to its title', () => {
    addBlockBelow(structure, 'objective')
    const { blocks } = quarterOf(state())
    const index = blocks.findIndex(({ id }) => id === 'objective-platform')
    expect(blocks[index + 1]?.kind).toBe('objective')
    expect(state().selection.block).toBe(blocks[index + 1]?.id)
    expect(state().focusRequest?.place.field).toBe('title')
    expect(told()).toBe(`Added Untitled objective, ${index + 2} of ${blocks.length}.`)
  })

  it('gives blocks the title that decks usually have', () => {
    addBlockBelow(structure, 'changes')
    expect(findBlock(quarterOf(state()), state().selection.block)?.title).toBe('What changed since Q1')
  })

  it('labels a KR on, below the selected one', () => {
    const before = rows('objective-platform')
    addKeyResultTo(structure, 'objective-platform', before[0])
    const after = rows('objective-platform')
    expect(after).toHaveLength(before.length + 1)
    expect(after[1]).toBe(state().selection.item)
    expect(told()).toMatch(new RegExp(`^Added KR${before.length + 1}, 2 of ${after.length}`))
  })

  it('makes a drill-down about the KR it is added for', () => {
    addDrillDownTo(structure, 'objective-platform', 'kr-platform-1')
    const objective = findBlock(quarterOf(state()), 'objective-platform')
    const last = objective?.kind === 'objective' ? objective.drillDowns.at(-1) : undefined
    expect(last?.keyResult).toBe('kr-platform-1')
    expect(state().selection).toMatchObject({ block: 'objective-platform', item: last?.id })
  })
})

describe('moving', () => {
  it('keeps the row in focus, says where it stands, and is undone there', () => {
    moveBy(structure, 'objective-platform', -1)
    expect(told()).toMatch(/^Product Platform, \d+ of \d+$/)
    expect(state().rowRequest?.id).toBe('objective-platform')
    state().select({ block: quarterOf(state()).blocks[0]?.id ?? '' })
    state().undo()
    expect(state().selection.block).toBe('objective-platform')
    expect(isEdited(state())).toBe(false)
  })

  it('says so when there is nowhere to go', () => {
    const first = quarterOf(state()).blocks[0]?.id ?? ''
    moveBy(structure, first, -1)
    expect(told()).toMatch(/is first already\.$/)
    expect(state().history.past).toHaveLength(0)
  })

  it('names the objective that a KR came to', () => {
    moveTo(structure, 'kr-platform-1', 'objective-data')
    expect(rows('objective-platform')).not.toContain('kr-platform-1')
    expect(told()).toMatch(/^KR1 Related content, \d of \d in /)
    expect(state().selection.item).toBe('kr-platform-1')
  })

  it('drops beside another row', () => {
    const [first = '', second = ''] = rows('objective-platform')
    drop(structure, first, { id: second, position: 'after' })
    expect(rows('objective-platform').slice(0, 2)).toEqual([second, first])
  })
})

describe('removing', () => {
  it('hands over to the next row, and leaves an undo line until the next step', () => {
    const { blocks } = quarterOf(state())
    const index = blocks.findIndex(({ id }) => id === 'objective-platform')
    remove(structure, 'objective-platform', 'Ctrl+Z')
    expect(state().selection.block).toBe(blocks[index + 1]?.id)
    expect(state().rowRequest?.id).toBe(blocks[index + 1]?.id)
    expect(told()).toBe('Deleted Product Platform. Ctrl+Z brings it back.')
    expect(state().history.past.at(-1)?.removed).toBe('“Product Platform” is deleted with 4 key results.')
    state().undo()
    expect(state().selection.block).toBe('objective-platform')
    expect(state().history.past.at(-1)?.removed).toBeUndefined()
  })

  it('never leaves a selection that is gone, whatever is undone and redone', () => {
    addBlockBelow(structure, 'text')
    const added = state().selection.block
    state().undo()
    expect(findBlock(quarterOf(state()), state().selection.block)).toBeDefined()
    state().redo()
    expect(state().selection.block).toBe(added)
    remove(structure, added, undefined)
    state().undo()
    state().redo()
    expect(findBlock(quarterOf(state()), state().selection.block)).toBeDefined()
  })

  it('can empty the file, and bring all of it back', () => {
    const before = quarterOf(state())
    for (const { id } of before.blocks) remove(structure, id, undefined)
    expect(quarterOf(state()).blocks).toEqual([])
    undoAll()
    expect(quarterOf(state())).toBe(before)
    expect(findBlock(before, state().selection.block)).toBeDefined()
  })
})

it('copies with the next label, and everything undone is clean', () => {
  duplicate(structure, 'kr-platform-1')
  const copy = rows('objective-platform')[1]
  expect(state().selection.item).toBe(copy)
  expect(told()).toMatch(/^Copied as KR5/)
  undoAll()
  expect(isEdited(state())).toBe(false)
})

it('does nothing to read-only files', () => {
  structure = open({ readOnly: true })
  const before = quarterOf(state())
  addBlockBelow(structure, 'text')
  moveBy(structure, 'objective-platform', 1)
  duplicate(structure, 'objective-platform')
  remove(structure, 'objective-platform', undefined)
  expect(quarterOf(state())).toBe(before)
  expect(state().selection.block).toBe('objective-platform')
})

it('takes any sequence of moves, copies and removals back and forth, and never loses the selection', () => {
  type Act = (id: string) => void
  const acts: readonly Act[] = [
    (id) => moveBy(structure, id, -1),
    (id) => moveBy(structure, id, 1),
    (id) => moveSectionBy(structure, id, 1),
    (id) => duplicate(structure, id),
    (id) => duplicate(structure, id, 'page'),
    (id) => remove(structure, id, undefined),
    (id) => remove(structure, id, undefined, 'page'),
    () => addBlockBelow(structure, 'objective'),
    () => addKeyResultTo(structure, state().selection.block),
    () => addDrillDownTo(structure, state().selection.block, state().selection.item),
  ]
  const valid = (): boolean => {
    const quarter = quarterOf(state())
    return quarter.blocks.length === 0 || findPart(quarter, selectedPart(state())) !== undefined
  }
  fc.assert(
    fc.property(
      fc.array(fc.record({ act: fc.nat({ max: 9 }), part: fc.nat() }), { maxLength: 12 }),
      (steps) => {
        structure = open()
        const before = quarterOf(state())
        for (const { act, part } of steps) {
          const parts = partsOf(quarterOf(state()))
          acts[act]?.(parts[part % Math.max(1, parts.length)]?.id ?? '')
          expect(valid()).toBe(true)
        }
        const after = quarterOf(state())
        while (state().history.past.length > 0) {
          state().undo()
          expect(valid()).toBe(true)
        }
        expect(quarterOf(state())).toBe(before)
        while (state().history.future.length > 0) {
          state().redo()
          expect(valid()).toBe(true)
        }
        expect(quarterOf(state())).toBe(after)
      },
    ),
    { numRuns: 60 },
  )
})
