import { describe, expect, it } from 'vitest'
import { applyPaste, repeatOver } from '../../../../shared/clipboard/apply-paste'
import { labelColumnOf } from '../../../../shared/clipboard/match-rows'
import type { GridColumn, PasteGrid } from '../../../../shared/clipboard/paste-target'
import { targetKey, targetsOf } from '../../../../shared/clipboard/paste-target'
import { doubtsOf, planPaste } from '../../../../shared/clipboard/plan-paste'
import { matchStatus } from '../../../../shared/clipboard/status-words'
import { suggestMapping } from '../../../../shared/clipboard/suggest-mapping'
import { defaultScale } from '../../../../shared/quarter/default-scale'
import { entryOf, findBlock, keyResultsOf } from '../../../../shared/quarter/find'
import type { Quarter } from '../../../../shared/quarter/schema'
import { sampleQuarter } from '../../../support/samples'
import { generateScale } from '../../../support/generated-quarters'

const quarter = sampleQuarter('technology-q2-fy21-22')
const block = 'objective-platform'
const columns: readonly GridColumn[] = [
  { field: 'label', head: 'KR', canWrite: true },
  { field: 'wording', head: 'Key result', canWrite: true },
  { field: 'baseline', head: 'Baseline', canWrite: true },
  { field: 'goal', head: 'Goal', canWrite: true },
  { field: 'entry', period: '2021-Q1', head: 'Q1', canWrite: false },
  { field: 'entry', period: '2021-Q2', head: 'Q2, this quarter', canWrite: true },
  { field: 'entry', period: '2021-Q3', head: 'Q3', canWrite: false },
]
const rowsOf = (of: Quarter) =>
  keyResultsOf(findBlock(of, block) ?? { kind: 'title', id: '', notes: '', title: '', subtitle: '' })
const grid: PasteGrid = {
  rows: rowsOf(quarter),
  columns,
  period: quarter.period,
  calendar: quarter.calendar,
  scale: quarter.scale,
}
const sheetOf = (rows: readonly (readonly string[])[]) => rows.map((row) => row.map((text) => ({ text })))

function paste(rows: readonly (readonly string[])[], start: { row: number; column: number }) {
  const sheet = sheetOf(rows)
  const mapping = suggestMapping(sheet, start, grid)
  const plan = planPaste(sheet, mapping, grid)
  let made = 0
  const pasted = applyPaste(quarter, block, plan, () => `new-${(made += 1)}`)
  const targets = mapping.targets.map((target) => target && targetKey(target))
  return {
    mapping,
    targets,
    plan,
    doubts: doubtsOf(sheet, mapping, plan),
    rows: rowsOf(pasted.quarter),
    pasted,
  }
}
const now = (rows: ReturnType<typeof rowsOf>) => rows.map((row) => entryOf(row, '2021-Q2'))

describe('pasting what fits', () => {
  it('goes cell by cell, without questions, and leaves all else alone', () => {
    const { doubts, rows, plan } = paste(
      [
        ['base 1', 'goal 1'],
        ['base 2', 'goal 2'],
      ],
      { row: 1, column: 2 },
    )
    expect(doubts).toEqual([])
    expect(plan).toMatchObject({ replaced: 4, same: 0, frozen: 0 })
    expect(rows.map(({ baseline, goal }) => [baseline.text, goal.text]).slice(1, 3)).toEqual([
      ['base 1', 'goal 1'],
      ['base 2', 'goal 2'],
    ])
    expect(rows[0]).toBe(grid.rows[0])
    expect(rows[3]).toBe(grid.rows[3])
  })

  it('reads a status from the first line of an entry, and keeps the text where there is only a status', () => {
    const { doubts, rows } = paste([['Yellow\n\nSlower than hoped'], ['on-track'], ['Only words']], {
      row: 0,
      column: 5,
    })
    expect(doubts).toEqual([])
    expect(now(rows).slice(0, 3)).toMatchObject([
      { status: 'concerns', text: 'Slower than hoped' },
      { status: 'onTrack', text: now(grid.rows)[1]?.text },
      { status: 'concerns', text: 'Only words' },
    ])
  })

  it('does not take a sentence that begins with a status word for a status', () => {
    const { rows } = paste([['Red wikis are done']], { row: 0, column: 5 })
    expect(now(rows)[0]).toMatchObject({ status: 'atRisk', text: 'Red wikis are done' })
  })

  it('answers the very same quarter where every cell says it already', () => {
    const { pasted, plan } = paste([[grid.rows[0]?.goal.text ?? '']], { row: 0, column: 3 })
    expect(plan.same).toBe(1)
    expect(pasted.quarter).toBe(quarter)
  })

  it('fills a chosen range with one cell, or with a whole number of copies', () => {
    expect(repeatOver([['a']], { rows: 2, columns: 2 })).toEqual([
      ['a', 'a'],
      ['a', 'a'],
    ])
    expect(repeatOver([['a'], ['b']], { rows: 4, columns: 1 })).toEqual([['a'], ['b'], ['a'], ['b']])
    expect(repeatOver([['a'], ['b']], { rows: 3, columns: 1 })).toEqual([['a'], ['b']])
  })
})

describe('pasting what does not fit', () => {
  it('puts columns under their headings, rows on their labels, and statuses on the scale', () => {
    const { doubts, targets, plan, rows, mapping } = paste(
      [['KR', 'Update', 'RAG', 'Value'], ['KR 2', 'Lag is lower', 'amber', '99.2%'], ['KR-1', 'Both built', 'Green', '2'], ['KR 9', 'Search', 'Red', '']],
      { row: 0, column: 0 },
    ) // prettier-ignore
    expect(mapping).toMatchObject({ heading: true, matchBy: 'label' })
    expect(targets).toEqual(['label', 'entry/2021-Q2', 'status/2021-Q2', 'value/2021-Q2'])
    expect(doubts).toEqual(['heading', 'labels', 'rows'])
    expect(plan.rows.map(({ into, taken }) => [into, taken])).toEqual([
      ['kr-platform-2', true],
      ['kr-platform-1', true],
      [undefined, false],
    ])
    expect(plan.words.map(({ word, id }) => [word, id])).toEqual([
      ['amber', 'concerns'],
      ['Green', 'onTrack'],
      ['Red', 'atRisk'],
    ])
    expect(now(rows).slice(0, 2)).toMatchObject([
      { status: 'onTrack', text: 'Both built', value: 2 },
      { status: 'concerns', text: 'Lag is lower', value: 99.2, unit: '%' },
    ])
    expect(rows).toHaveLength(4)
  })

  it('finds labels, statuses and values by what stands there when nothing is named', () => {
    const { targets, mapping } = paste(
      [
        ['KR1', 'Requirements written', 'red', '0'],
        ['KR2', 'In production', 'yellow', '99.248'],
      ],
      { row: 0, column: 5 },
    )
    expect(mapping.matchBy).toBe('label')
    expect(targets).toEqual(['label', 'entry/2021-Q2', 'status/2021-Q2', 'value/2021-Q2'])
  })

  it('offers rows beyond the end as new key results, and makes those that are taken', () => {
    const sheet = sheetOf([['Last one'], ['A new one'], ['']])
    const mapping = suggestMapping(sheet, { row: 3, column: 1 }, grid)
    const offered = planPaste(sheet, mapping, grid)
    expect(doubtsOf(sheet, mapping, offered)).toEqual(['rows'])
    expect(offered.rows.map(({ taken }) => taken)).toEqual([true, false])
    const plan = planPaste(sheet, { ...mapping, taken: { 1: true } }, grid)
    const { quarter: after, added } = applyPaste(quarter, block, plan, () => 'new')
    expect(added).toEqual(['new'])
    expect(rowsOf(after).at(-1)).toMatchObject({
      label: 'KR5',
      wording: [{ text: 'A new one', since: '2021-Q2' }],
    })
  })

  it('takes all rows for an empty table', () => {
    const empty = { ...grid, rows: [] }
    const sheet = sheetOf([
      ['Key result', 'Goal'],
      ['One', '1'],
      ['Two', '2'],
    ])
    const plan = planPaste(sheet, suggestMapping(sheet, { row: 0, column: 0 }, empty), empty)
    expect(plan.rows.map(({ taken }) => taken)).toEqual([true, true])
  })

  it('leaves past quarters and quarters to come out, and says so', () => {
    const { doubts, plan, rows } = paste([['was', 'is', 'will be']], { row: 0, column: 4 })
    expect(doubts).toEqual(['frozen'])
    expect(plan).toMatchObject({ replaced: 1, frozen: 2 })
    expect(rows[0]?.entries.map(({ text }) => text)).toEqual([grid.rows[0]?.entries[0]?.text, 'is'])
  })

  it('asks about columns beyond the table, about words the scale does not know, and about what is no number', () => {
    expect(paste([['a', 'b', 'c']], { row: 0, column: 5 }).doubts).toContain('columns')
    const { doubts, plan, rows } = paste(
      [
        ['Key result', 'Status', 'Value'],
        ['x', 'so-so', 'many'],
      ],
      { row: 0, column: 0 },
    )
    expect(doubts).toContain('unclear')
    expect(plan.unclear).toBe(2)
    expect(now(rows)[0]).toEqual(now(grid.rows)[0])
  })

  it('lets the user say what a word means, or that it means nothing', () => {
    const sheet = sheetOf([
      ['Key result', 'Status'],
      ['x', 'so-so'],
    ])
    const mapping = suggestMapping(sheet, { row: 0, column: 0 }, grid)
    const plan = planPaste(sheet, { ...mapping, words: { 'so-so': 'onTrack' } }, grid)
    expect(plan.rows[0]?.cells[1]).toMatchObject({ status: 'onTrack', outcome: 'replaces' })
    expect(planPaste(sheet, { ...mapping, words: { 'so-so': '' } }, grid).unclear).toBe(0)
  })

  it('empties cell by cell, but leaves what a tracker leaves out, and never writes over the name it went by', () => {
    expect(paste([['']], { row: 0, column: 3 }).rows[0]?.goal.text).toBe('')
    const { plan, rows } = paste(
      [
        ['KR', 'Goal'],
        ['kr 1', ''],
      ],
      { row: 0, column: 0 },
    )
    expect(plan).toMatchObject({ replaced: 0, same: 2 })
    expect(rows[0]).toBe(grid.rows[0])
  })

  it('pastes two lines for one key result once', () => {
    const { plan } = paste(
      [
        ['KR', 'Goal'],
        ['KR1', 'a'],
        ['KR 1', 'b'],
      ],
      { row: 0, column: 0 },
    )
    expect(plan.rows.map(({ again, taken }) => [again, taken])).toEqual([
      [false, true],
      [true, false],
    ])
  })
})

describe('our own cells', () => {
  const cell = (status?: string) => [
    [{ text: 'shown', own: { field: 'entry' as const, text: '**exact**', ...(status && { status }) } }],
  ]
  const pasteOwn = (sheet: ReturnType<typeof cell>, column: number) => {
    const plan = planPaste(sheet, suggestMapping(sheet, { row: 0, column }, grid), grid)
    return rowsOf(applyPaste(quarter, block, plan, () => 'x').quarter).slice(0, 1)
  }
  it('bring text and status exactly, also that there is no status', () => {
    expect(now(pasteOwn(cell('complete'), 5))[0]).toMatchObject({ status: 'complete', text: '**exact**' })
    expect(now(pasteOwn(cell(), 5))[0]?.status).toBeUndefined()
  })
  it('bring their text to other columns, and the shown text where a status of another file is unknown', () => {
    expect(pasteOwn(cell('complete'), 3)[0]?.goal.text).toBe('**exact**')
    expect(now(pasteOwn(cell('foreign'), 5))[0]?.text).toBe('shown')
  })
})

describe('status words', () => {
  it.each([
    ['ON TRACK', 'onTrack'], ['on-track', 'onTrack'], ['OnTrack', 'onTrack'], ['Green', 'onTrack'], ['G', 'onTrack'],
    ['Amber', 'concerns'], ['YELLOW', 'concerns'], ['a', 'concerns'], ['Red', 'atRisk'], ['off track', 'atRisk'], ['R', 'atRisk'],
    ['Done', 'complete'], ['blue', 'complete'], ['n/a', 'notScheduled'], ['● On track', 'onTrack'], ['Not started', 'notScheduled'],
  ])('%s', (word, id) => {
    expect(matchStatus(word, defaultScale)).toEqual({ kind: 'one', id })
  }) // prettier-ignore

  it('are unclear where the scale has several of a colour, and none where they are none', () => {
    expect(matchStatus('green', generateScale(3)).kind).toBe('unclear')
    expect(matchStatus('greenish', defaultScale).kind).toBe('none')
    expect(matchStatus(' ', defaultScale).kind).toBe('none')
  })
})

it('names rows by label, number or title', () => {
  expect(
    labelColumnOf(
      sheetOf([
        ['x', 'KR 1'],
        ['y', 'KR 7'],
      ]),
      grid.rows,
    ),
  ).toBe(1)
  expect(labelColumnOf(sheetOf([['1'], ['2']]), grid.rows)).toBeUndefined()
  expect(targetsOf(grid).map(targetKey)).toEqual([
    'label', 'wording', 'baseline', 'goal', 'entry/2021-Q1', 'entry/2021-Q2', 'status/2021-Q2', 'value/2021-Q2', 'unit/2021-Q2', 'entry/2021-Q3', 'title', 'owner',
  ]) // prettier-ignore
})
