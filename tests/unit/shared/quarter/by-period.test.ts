import { expect, it } from 'vitest'
import type { PeriodKey } from '../../../../shared/period/period'
import { insertInTime, setForPeriod } from '../../../../shared/quarter/by-period'

interface Item {
  period: PeriodKey
  text: string
  value?: number
}
const list = (): Item[] => [
  { period: '2021-Q1', text: 'a' },
  { period: '2021-Q3', text: 'c' },
]

it.each([
  ['2020-Q4', 0],
  ['2021-Q2', 1],
  ['2021-Q4', 2],
] as const)('puts %s at its place in time', (period, index) => {
  const items = list()
  insertInTime(items, { period, text: 'new' })
  expect(items.map(({ text }) => text)).toEqual(['a', 'c'].toSpliced(index, 0, 'new'))
})

it('changes the item that is there', () => {
  const items = list()
  const [first] = items
  setForPeriod(items, { period: '2021-Q1', text: '' }, (item) => (item.value = 4))
  expect(items[0]).toBe(first)
  expect(items).toEqual([{ period: '2021-Q1', text: 'a', value: 4 }, list()[1]])
})

it('takes away an item that says nothing any longer, but not one with a number', () => {
  const items = list()
  setForPeriod(items, { period: '2021-Q1', text: '' }, (item) => (item.text = ''))
  expect(items).toEqual([list()[1]])
  setForPeriod(items, { period: '2021-Q3', text: '' }, (item) => Object.assign(item, { text: '', value: 0 }))
  expect(items).toEqual([{ period: '2021-Q3', text: '', value: 0 }])
})

it('makes an item in order of time, and none for nothing', () => {
  const items = list()
  setForPeriod(items, { period: '2021-Q2', text: '' }, () => undefined)
  expect(items).toEqual(list())
  setForPeriod(items, { period: '2021-Q2', text: '' }, (item) => (item.text = 'b'))
  expect(items.map(({ text }) => text)).toEqual(['a', 'b', 'c'])
})
