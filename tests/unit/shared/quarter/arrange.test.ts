import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addBlock,
  addDrillDown,
  addKeyResult,
  addLink,
  addMedia,
  addPromise,
  addService,
  addServiceObjective,
  duplicatePart,
  moveKeyResult,
  movePart,
  removePart,
} from '../../../../shared/quarter/arrange'
import { findBlock, findKeyResult, findObjective, keyResultsOf } from '../../../../shared/quarter/find'
import {
  newBlock,
  newDrillDown,
  newKeyResult,
  newPromise,
  newService,
  newServiceObjective,
} from '../../../../shared/quarter/new-parts'
import { openQuarter } from '../../../../shared/quarter/open-quarter'
import { partsOf } from '../../../../shared/quarter/parts'
import type { Quarter } from '../../../../shared/quarter/schema'
import { serialiseQuarter } from '../../../../shared/quarter/serialise-quarter'
import { quarter } from '../../../support/arbitrary-quarter'
import { completeQuarter } from '../../../support/quarter-fixtures'

const file = completeQuarter()
const counter = () => {
  let last = 0
  return () => `new-${(last += 1)}`
}
const blockIds = (of: Quarter) => of.blocks.map((block) => block.id)
const rowIds = (of: Quarter, id: string) => {
  const block = findBlock(of, id)
  return block && keyResultsOf(block).map((row) => row.id)
}
/** The file with a second, empty objective. */
const withSecond = addBlock(file, { ...newBlock('objective', counter(), file), id: 'objective-2' })

describe('adding', () => {
  it('puts blocks and promises where they are asked for, else last', () => {
    const section = { ...newBlock('section', counter(), file), id: 'more' }
    expect(blockIds(addBlock(file, section, 1)).slice(0, 3)).toEqual(['title', 'more', 'overview'])
    expect(blockIds(addBlock(file, section)).at(-1)).toBe('more')
    expect(blockIds(addBlock(file, section, 99)).at(-1)).toBe('more')
    expect(addPromise(file, newPromise(counter(), '2021-Q2', '2021-Q3'), 0).promises[0]?.id).toBe('new-1')
  })

  it('puts rows, drill-downs, services, their objectives and links into their blocks', () => {
    expect(
      rowIds(addKeyResult(file, 'objective-1', newKeyResult(counter(), '2021-Q2'), 1), 'objective-1'),
    ).toEqual(['kr-1', 'new-1', 'kr-2'])
    expect(rowIds(addKeyResult(file, 'metrics', newKeyResult(counter(), '2021-Q2')), 'metrics')).toEqual([
      'metric-1',
      'new-1',
    ])
    expect(
      findObjective(addDrillDown(file, 'objective-1', newDrillDown(counter(), 'kr-1')), 'objective-1')
        ?.drillDowns[1],
    ).toMatchObject({ id: 'new-1', keyResult: 'kr-1' })
    expect(findBlock(addService(file, 'slo', newService(counter()), 0), 'slo')).toMatchObject({
      services: [{ id: 'new-1' }, { id: 'service-1' }],
    })
    expect(
      findBlock(addServiceObjective(file, 'service-1', newServiceObjective(counter())), 'slo'),
    ).toMatchObject({ services: [{ objectives: [{}, {}, { id: 'new-1' }] }] })
    expect(
      findBlock(addLink(file, 'overview', { id: 'new-1', text: 'x', url: 'https://x.org' }), 'overview'),
    ).toMatchObject({ links: [{ id: 'link-1' }, { id: 'new-1' }] })
  })

  it('refuses an id that is taken', () => {
    expect(() =>
      addKeyResult(file, 'objective-1', { ...newKeyResult(counter(), '2021-Q2'), id: 'promise-1' }),
    ).toThrow('promise-1')
    expect(() => addBlock(file, file.blocks[4] ?? newBlock('text', counter(), file))).toThrow('objective-1')
  })

  it('keeps one copy of an image', () => {
    const [image] = file.media
    if (!image) throw new Error('no image')
    expect(addMedia(file, { ...image, alt: 'other' })).toBe(file)
    expect(addMedia(file, { ...image, id: 'sha256-x' }).media).toHaveLength(2)
  })
})

describe('movePart', () => {
  it('moves a part to the index it then has', () => {
    expect(blockIds(movePart(file, 'section', 0)).slice(0, 4)).toEqual([
      'section',
      'title',
      'overview',
      'metrics',
    ])
    expect(blockIds(movePart(file, 'title', 2)).slice(0, 4)).toEqual([
      'overview',
      'metrics',
      'title',
      'section',
    ])
    expect(blockIds(movePart(file, 'title', 99)).at(-1)).toBe('title')
    expect(blockIds(movePart(file, 'section', -5))[0]).toBe('section')
    expect(rowIds(movePart(file, 'kr-2', 0), 'objective-1')).toEqual(['kr-2', 'kr-1'])
  })

  it('changes nothing when a part stays where it is', () => {
    expect(movePart(file, 'title', 0)).toBe(file)
    expect(movePart(file, 'credits', 99)).toBe(file)
    expect(movePart(file, 'gone', 0)).toBe(file)
  })
})

describe('moveKeyResult', () => {
  it('takes the drill-downs about the KR along', () => {
    const moved = moveKeyResult(withSecond, 'kr-2', 'objective-2')
    expect([rowIds(moved, 'objective-1'), rowIds(moved, 'objective-2')]).toEqual([['kr-1'], ['kr-2']])
    expect(findObjective(moved, 'objective-1')?.drillDowns).toEqual([])
    expect(findObjective(moved, 'objective-2')?.drillDowns.map(({ id }) => id)).toEqual(['drill-1'])
    expect(findKeyResult(moved, 'kr-2')?.keyResult).toBe(findKeyResult(withSecond, 'kr-2')?.keyResult)
  })

  it('moves between objectives and metrics, and within one block', () => {
    expect(rowIds(moveKeyResult(file, 'metric-1', 'objective-1', 1), 'objective-1')).toEqual([
      'kr-1',
      'metric-1',
      'kr-2',
    ])
    expect(rowIds(moveKeyResult(file, 'kr-1', 'metrics', 0), 'metrics')).toEqual(['kr-1', 'metric-1'])
    expect(rowIds(moveKeyResult(file, 'kr-2', 'objective-1', 0), 'objective-1')).toEqual(['kr-2', 'kr-1'])
  })

  it('changes nothing when there is no such KR or no such table', () => {
    expect(moveKeyResult(file, 'kr-1', 'section')).toBe(file)
    expect(moveKeyResult(file, 'drill-1', 'metrics')).toBe(file)
    expect(moveKeyResult(file, 'kr-1', 'objective-1')).toBe(file)
  })
})

describe('duplicatePart', () => {
  it('copies a block with fresh ids for all in it, and keeps references within it', () => {
    const copied = duplicatePart(file, 'objective-1', counter())
    expect(blockIds(copied).slice(4, 6)).toEqual(['objective-1', 'new-1'])
    const copy = findObjective(copied, 'new-1')
    expect(copy?.keyResults.map(({ id }) => id)).toEqual(['new-2', 'new-3'])
    expect(copy?.drillDowns).toMatchObject([{ id: 'new-4', keyResult: 'new-3' }])
    expect(copy?.keyResults[0]?.metric).toBe('metric-1')
    expect(copy?.keyResults[1]?.wording).toEqual(findKeyResult(file, 'kr-2')?.keyResult.wording)
  })

  it('copies rows, drill-downs, services and promises', () => {
    expect(rowIds(duplicatePart(file, 'kr-1', counter(), 'copy'), 'objective-1')).toEqual([
      'kr-1',
      'copy',
      'kr-2',
    ])
    expect(findBlock(duplicatePart(file, 'service-1', counter()), 'slo')).toMatchObject({
      services: [
        { id: 'service-1' },
        { id: 'new-1', name: 'etcd', objectives: [{ id: 'new-2' }, { id: 'new-3' }] },
      ],
    })
    expect(duplicatePart(file, 'promise-1', counter()).promises.map(({ id }) => id)).toEqual([
      'promise-1',
      'new-1',
    ])
    expect(duplicatePart(file, 'gone', counter())).toBe(file)
  })
})

describe('removePart', () => {
  it('removes references with what they refer to', () => {
    const withoutKr = removePart(file, 'kr-2')
    expect(findObjective(withoutKr, 'objective-1')?.drillDowns[0]).not.toHaveProperty('keyResult')
    expect(findKeyResult(removePart(file, 'metric-1'), 'kr-1')?.keyResult).not.toHaveProperty('metric')
    expect(findKeyResult(removePart(file, 'metrics'), 'kr-1')?.keyResult).not.toHaveProperty('metric')
    expect(removePart(file, 'overview').promises[0]).not.toHaveProperty('announcedIn')
  })

  it('takes objectives off the overview, but not the last, as none would mean all', () => {
    expect(findBlock(removePart(file, 'objective-1'), 'overview')).toMatchObject({
      objectives: ['objective-1'],
    })
    const listing = (ids: readonly string[]): Quarter => ({
      ...withSecond,
      blocks: withSecond.blocks.map((block) =>
        block.kind === 'overview' ? { ...block, objectives: ids } : block,
      ),
    })
    expect(
      findBlock(removePart(listing(['objective-1', 'objective-2']), 'objective-1'), 'overview'),
    ).toMatchObject({
      objectives: ['objective-2'],
    })
  })

  it('changes nothing for an id that is not there', () => {
    expect(removePart(file, 'gone')).toBe(file)
  })
})

describe('any number of edits', () => {
  type Edit = (of: Quarter, pick: (kind?: string) => string, newId: () => string, at: number) => Quarter
  const edits: readonly Edit[] = [
    (of, pick, _, at) => movePart(of, pick(), at),
    (of, pick, newId) => duplicatePart(of, pick(), newId),
    (of, pick) => removePart(of, pick()),
    (of, pick, _, at) => moveKeyResult(of, pick('keyResult'), pick('objective'), at),
    (of, pick, newId, at) => addKeyResult(of, pick('objective'), newKeyResult(newId, of.period), at),
    (of, pick, newId) => addDrillDown(of, pick('objective'), newDrillDown(newId)),
    (of, pick, newId, at) => addService(of, pick('sloReport'), newService(newId), at),
    (of, _, newId, at) => addBlock(of, newBlock(at % 2 === 0 ? 'objective' : 'sloReport', newId, of), at),
  ]
  const step = fc.record({ edit: fc.constantFrom(...edits), seed: fc.nat(), at: fc.nat(6) })

  it(
    'keeps ids unique, the given quarter as it was, untouched blocks identical, and the file valid',
    { timeout: 30_000 },
    () => {
      fc.assert(
        fc.property(quarter, fc.array(step, { maxLength: 6 }), (start, steps) => {
          const before = serialiseQuarter(start)
          const newId = counter()
          let now = start
          for (const { edit, seed, at } of steps) {
            const pick = (kind?: string): string => {
              const parts = partsOf(now).filter((part) => kind === undefined || part.kind === kind)
              return parts[seed % Math.max(1, parts.length)]?.id ?? 'none'
            }
            const next = edit(now, pick, newId, at)
            const old = new Map(now.blocks.map((block) => [block.id, block]))
            // A removed KR or objective may be forgotten by others; all other edits touch two blocks at most.
            if (edit !== edits[2]) {
              const changed = next.blocks.filter((block) => old.has(block.id) && old.get(block.id) !== block)
              expect(changed.length).toBeLessThanOrEqual(2)
            }
            now = next
          }
          expect(serialiseQuarter(start)).toBe(before)
          const ids = partsOf(now).map((part) => part.id)
          expect(new Set(ids).size).toBe(ids.length)
          expect(openQuarter(serialiseQuarter(now))).toEqual({ ok: true, value: { quarter: now } })
        }),
        { numRuns: 300 },
      )
    },
  )
})
