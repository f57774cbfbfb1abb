import { expect, it } from 'vitest'
import {
  blocksOf,
  currentWording,
  entryOf,
  findBlock,
  findDrillDown,
  findKeyResult,
  findMedia,
  findObjective,
  keyResultsOf,
  objectivesOf,
  stagedGoalOf,
  wordingAt,
} from '../../../../shared/quarter/find'
import { findPart, partsOf } from '../../../../shared/quarter/parts'
import { completeQuarter } from '../../../support/quarter-fixtures'

const file = completeQuarter()

it('finds parts by id and says where they are', () => {
  expect(findBlock(file, 'slo')?.kind).toBe('sloReport')
  expect(findObjective(file, 'objective-1')?.title).toBe('Community')
  expect(findObjective(file, 'overview')).toBeUndefined()
  expect(findKeyResult(file, 'kr-2')).toMatchObject({
    keyResult: { label: 'KR2' },
    block: { id: 'objective-1' },
  })
  expect(findKeyResult(file, 'metric-1')?.block.id).toBe('metrics')
  expect(findKeyResult(file, 'drill-1')).toBeUndefined()
  expect(findDrillDown(file, 'drill-1')?.objective.id).toBe('objective-1')
  expect(findMedia(file, file.media[0]?.id ?? '')?.alt).toBe('A dot')
  expect(objectivesOf(file).map(({ id }) => id)).toEqual(['objective-1'])
  expect(blocksOf(file, 'legend')).toHaveLength(1)
  expect(file.blocks.flatMap(keyResultsOf).map(({ id }) => id)).toEqual(['metric-1', 'kr-1', 'kr-2'])
})

it('reads what a KR says for a period', () => {
  const keyResult = findKeyResult(file, 'kr-1')?.keyResult
  if (!keyResult) throw new Error('no kr-1')
  expect(entryOf(keyResult, '2021-Q2')?.value).toBe(2251)
  expect(entryOf(keyResult, '2021-Q4')).toBeUndefined()
  expect(stagedGoalOf(keyResult, '2021-Q2')?.text).toBe('5%')
  expect(currentWording(keyResult)).toBe('A key result.')
})

it('tells the wording that holds from one that is proposed for later', () => {
  const keyResult = findKeyResult(file, 'kr-1')?.keyResult
  if (!keyResult) throw new Error('no kr-1')
  const reworded = {
    ...keyResult,
    wording: [
      { text: 'first', since: '2021-Q1' as const },
      { text: 'second', since: '2021-Q3' as const },
    ],
  }
  expect(wordingAt(reworded, '2021-Q2')).toBe('first')
  expect(wordingAt(reworded, '2021-Q3')).toBe('second')
  expect(wordingAt(reworded, '2020-Q4')).toBe('first')
  expect(currentWording(reworded)).toBe('second')
})

it('finds every part where it lists it', () => {
  for (const part of partsOf(file)) expect(findPart(file, part.id)).toEqual(part)
  expect(partsOf(file).map(({ id }) => id)).toEqual([
    'title',
    'overview',
    'link-1',
    'metrics',
    'metric-1',
    'section',
    'objective-1',
    'kr-1',
    'kr-2',
    'drill-1',
    'slo',
    'service-1',
    'slo-1',
    'slo-2',
    'promises',
    'changes',
    'change-1',
    'trend',
    'text',
    'legend',
    'credits',
    'promise-1',
  ])
  expect(findPart(file, 'gone')).toBeUndefined()
})
