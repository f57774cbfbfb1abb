import { expect, it } from 'vitest'
import { createQuarter } from '../../../../shared/quarter/create-quarter'
import { newBlock } from '../../../../shared/quarter/new-parts'
import { openQuarter } from '../../../../shared/quarter/open-quarter'
import type { BlockKind } from '../../../../shared/quarter/schema'
import { serialiseQuarter } from '../../../../shared/quarter/serialise-quarter'

const newId = () => {
  let last = 0
  return () => `id-${(last += 1)}`
}
const start = { organisation: 'Example', department: 'Technology', period: '2021-Q2' } as const

it('creates a file that opens, with an objective ready to be typed into', () => {
  const created = createQuarter({ ...start, newId: newId() })
  expect(openQuarter(serialiseQuarter(created))).toEqual({ ok: true, value: { quarter: created } })
  expect(created.blocks.map((block) => block.kind)).toEqual([
    'title',
    'overview',
    'objective',
    'promises',
    'legend',
  ])
  expect(created.blocks[2]).toMatchObject({ keyResults: [{ label: 'KR1', wording: [{ since: '2021-Q2' }] }] })
  expect(created.calendar).toMatchObject({ startMonth: 7, nameBy: 'both', prefix: 'FY' })
})

it('takes calendar, language and first texts', () => {
  const calendar = {
    startMonth: 1,
    periodsPerYear: 2,
    nameBy: 'start',
    prefix: '',
    separator: '',
    yearDigits: 4,
    order: 'year-first',
  } as const
  const created = createQuarter({
    ...start,
    period: '2021-H1',
    calendar,
    language: 'ar-EG',
    appVersion: '1.2.3',
    texts: { legend: 'Legend', sessionName: 'Tuning session' },
    newId: newId(),
  })
  expect(created).toMatchObject({
    calendar,
    language: 'ar-EG',
    direction: 'rtl',
    appVersion: '1.2.3',
    sessionName: 'Tuning session',
  })
  expect(created.blocks.at(-1)).toMatchObject({ title: 'Legend' })
  expect(openQuarter(serialiseQuarter(created)).ok).toBe(true)
})

it('makes an empty block of every kind that opens', () => {
  const created = createQuarter({ ...start, newId: newId() })
  const kinds: Record<BlockKind, true> = {
    title: true,
    overview: true,
    metrics: true,
    section: true,
    objective: true,
    sloReport: true,
    promises: true,
    changes: true,
    trend: true,
    text: true,
    legend: true,
    credits: true,
  }
  const ids = newId()
  const blocks = (Object.keys(kinds) as BlockKind[]).map((kind) => newBlock(kind, ids, created))
  const all = { ...created, blocks }
  expect(openQuarter(serialiseQuarter(all))).toEqual({ ok: true, value: { quarter: all } })
  expect(blocks[5]).toMatchObject({ from: '2021-10-01', to: '2021-12-31' })
  expect(blocks[7]).toMatchObject({ since: '2021-Q1' })
})
