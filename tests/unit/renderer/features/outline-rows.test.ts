import { describe, expect, it } from 'vitest'
import { createOutlineMaker, filterRows } from '../../../../renderer/features/outline/outline-rows'
import { writeText } from '../../../../renderer/store/fields'
import { compileDeck } from '../../../../shared/deck/compile'
import { sampleQuarter } from '../../../support/samples'

const quarter = sampleQuarter('technology-q2-fy21-22')
const plan = compileDeck(quarter)
const outlineRows = createOutlineMaker()
const rows = outlineRows(quarter, plan)

describe('the outline', () => {
  it('has a row a block, with its objectives’ key results and drill-downs below them', () => {
    expect(rows.map(({ key }) => key)).toEqual(quarter.blocks.map(({ id }) => id))
    const objectives = rows.filter(({ kind }) => kind === 'objective')
    const below = objectives.flatMap(({ children }) => children.map(({ kind }) => kind))
    expect(below.filter((kind) => kind === 'keyResult')).toHaveLength(22)
    expect(below.filter((kind) => kind === 'drillDown')).toHaveLength(1)
  })

  it('numbers rows by their first slide', () => {
    for (const row of rows) {
      const first = plan.slides.findIndex(({ block }) => block === row.block) + 1
      expect(row.slide ?? 0, row.key).toBe(first)
    }
  })

  it('says in words what the ribbon shows', () => {
    const platform = rows.find(({ key }) => key === 'objective-platform')
    expect(platform?.name).toBe('Product Platform, concerns; Q1 concerns, Q2 concerns')
    expect(platform?.children[0]?.name).toBe('KR1 Related content, at risk; Q1 concerns, Q2 at risk')
    expect(platform?.ribbon?.map(({ when }) => when)).toEqual(['past', 'now', 'toCome', 'toCome'])
  })

  it('names what has no title yet', () => {
    const blocks = quarter.blocks.map((block) => ({ ...block, title: ' ' }))
    const untitled = outlineRows({ ...quarter, blocks }, plan)
    expect(untitled.find(({ kind }) => kind === 'objective')?.title).toBe('Untitled objective')
    expect(untitled[0]?.title).toBe('Untitled title')
    expect(untitled.find(({ kind }) => kind === 'sloReport')?.title).toBe('Untitled SLO report')
  })
})

it('keeps the rows of blocks that did not change', () => {
  const after = writeText(quarter, { id: 'objective-platform', field: 'title' }, 'Another')
  const changed = outlineRows(after, plan).filter((row, index) => row !== rows[index])
  expect(changed.map(({ title }) => title)).toEqual(['Another'])
})

it('is the same list while what it shows is the same', () => {
  const outline = createOutlineMaker()
  const before = outline(quarter, plan)
  const typed = writeText(quarter, { id: 'objective-platform', field: 'statement' }, 'Another statement')
  expect(typed).not.toBe(quarter)
  expect(outline(typed, plan)).toBe(before)
  const titled = writeText(typed, { id: 'kr-platform-3', field: 'title' }, 'Another')
  const after = outline(titled, plan)
  const changed = after.filter((row, index) => row !== before[index])
  expect(changed.map(({ key }) => key)).toEqual(['objective-platform'])
  const earlier = before.find(({ key }) => key === 'objective-platform')?.children
  const below = changed[0]?.children.filter((row, index) => row !== earlier?.[index])
  expect(below?.map(({ title }) => title)).toEqual(['Another'])
})

it('tells another status, period or slide from the same title', () => {
  const outline = createOutlineMaker()
  const before = outline(quarter, plan)
  expect(outline({ ...quarter, period: '2021-Q4' }, plan)).not.toBe(before)
  const scale = quarter.scale.map((status) => ({ ...status, label: `${status.label}!` }))
  const relabelled = outline({ ...quarter, scale }, plan)
  const labels = relabelled.flatMap(({ status }) => (status === undefined ? [] : [status.label]))
  expect(labels.length).toBeGreaterThan(0)
  expect(labels.every((label) => label.endsWith('!'))).toBe(true)
  const fewer = outline(quarter, { ...plan, slides: plan.slides.slice(1) })
  expect(fewer.map(({ slide }) => slide)).not.toEqual(before.map(({ slide }) => slide))
})

describe('the filter', () => {
  it('keeps rows with the words, and what stands above them', () => {
    const found = filterRows(rows, ' VUE ')
    expect(found.map(({ key }) => key)).toEqual(['objective-platform'])
    expect(found[0]?.children.map(({ item }) => item)).toEqual(['kr-platform-3'])
  })

  it('keeps all for nothing, and nothing for what is nowhere', () => {
    expect(filterRows(rows, '  ')).toBe(rows)
    expect(filterRows(rows, 'zebra')).toEqual([])
  })
})
