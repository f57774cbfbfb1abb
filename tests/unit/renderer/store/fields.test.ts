import { describe, expect, it } from 'vitest'
import { stateStatus, writeDepartments, writeStatedWhy, writeText } from '../../../../renderer/store/fields'
import { selectionOf } from '../../../../renderer/store/document-store'
import { sourcesOf } from '../../../../renderer/app/current-slide'
import { compileDeck } from '../../../../shared/deck/compile'
import { findKeyResult, findObjective } from '../../../../shared/quarter/find'
import { sampleQuarter } from '../../../support/samples'

const quarter = sampleQuarter('technology-q2-fy21-22')

describe('writing a text where it belongs', () => {
  it.each([
    ['objective-platform', 'statement'],
    ['kr-platform-1', 'wording'],
    ['kr-platform-1', 'baseline'],
    ['kr-platform-1', 'goal'],
    ['kr-platform-1', 'title'],
    ['metric-structured-data', 'goal'],
    ['promise-marseille', 'did'],
    ['onTrack', 'definition'],
    [quarter.media[0]?.id ?? '', 'author'],
  ])('%s: %s', (id, field) => {
    const text = 'Words that were nowhere before'
    const after = writeText(quarter, { id, field }, text)
    expect(JSON.stringify(after).split(text)).toHaveLength(2)
    const untouched = after.blocks.filter((block, index) => block === quarter.blocks[index])
    expect(untouched.length).toBeGreaterThanOrEqual(quarter.blocks.length - 1)
    expect(writeText(after, { id, field }, text)).toBe(after)
  })

  it('writes the entry of its period, and leaves the others and the status alone', () => {
    const after = writeText(quarter, { id: 'kr-platform-1', field: 'entry', period: '2021-Q2' }, 'Both tried')
    const entries = findKeyResult(after, 'kr-platform-1')?.keyResult.entries
    expect(entries?.map(({ period, status, text }) => [period, status, text])).toEqual([
      ['2021-Q1', 'concerns', 'Requirements for 1 feature developed'],
      ['2021-Q2', 'atRisk', 'Both tried'],
    ])
  })

  it('changes nothing for a place that is not there', () => {
    expect(writeText(quarter, { id: 'nobody', field: 'title' }, 'x')).toBe(quarter)
    expect(writeText(quarter, { id: 'objective-platform', field: 'keyResults' }, 'x')).toBe(quarter)
    expect(writeText(quarter, { id: 'kr-platform-1', field: 'entries' }, 'x')).toBe(quarter)
  })
})

describe('what is not a text', () => {
  it('states a status, keeps its reason, and leaves it to the key results', () => {
    const stated = stateStatus(quarter, 'objective-platform', '2021-Q2', 'onTrack')
    const why = writeStatedWhy(stated, 'objective-platform', '2021-Q2', 'Because.')
    expect(findObjective(why, 'objective-platform')?.stated).toEqual([
      { period: '2021-Q2', status: 'onTrack', why: 'Because.' },
    ])
    const changed = stateStatus(why, 'objective-platform', '2021-Q2', 'atRisk')
    expect(findObjective(changed, 'objective-platform')?.stated[0]?.why).toBe('Because.')
    const left = stateStatus(changed, 'objective-platform', '2021-Q2', undefined)
    expect(findObjective(left, 'objective-platform')?.stated).toEqual([])
    expect(writeStatedWhy(left, 'objective-platform', '2021-Q2', 'x')).toBe(left)
  })

  it('reads departments from a line', () => {
    const after = writeDepartments(quarter, 'objective-platform', ' Product ,, Design, ')
    expect(findObjective(after, 'objective-platform')?.departments).toEqual(['Product', 'Design'])
    expect(writeDepartments(after, 'objective-platform', 'Product, Design')).toBe(after)
  })
})

it('finds the block of every text on every slide', () => {
  const sources = compileDeck(quarter).slides.flatMap(sourcesOf)
  const lost = sources.filter(({ id, field }) => selectionOf(quarter, { id, field }) === undefined)
  expect(sources.length).toBeGreaterThan(200)
  expect(lost).toEqual([])
})
