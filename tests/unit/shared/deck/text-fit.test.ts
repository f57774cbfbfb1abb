import { describe, expect, it } from 'vitest'
import { compileDeck } from '../../../../shared/deck/compile'
import { textFit } from '../../../../shared/deck/text-fit'
import { themeOf } from '../../../../shared/deck/theme'
import { setEntry, setFields } from '../../../../shared/quarter/edits'
import { objectivesOf } from '../../../../shared/quarter/find'
import type { Quarter } from '../../../../shared/quarter/schema'
import { sampleQuarter } from '../../../support/samples'

const sample = sampleQuarter('technology-q2-fy21-22')
const objective = objectivesOf(sample).find(({ title }) => title.startsWith('Technical Community'))
const id = objective?.id ?? ''
// Nothing else of the deck matters here.
const quarter = { ...sample, blocks: sample.blocks.filter((block) => block.id === id) }
const theme = themeOf(quarter)
const fitOf = (of: Quarter, field: string, of2 = id, period?: string) =>
  textFit(compileDeck(of), theme, { id: of2, field, ...(period === undefined ? {} : { period }) })
const narrative = (lines: number): Quarter =>
  setFields(quarter, 'objective', id, {
    narrative: Array.from({ length: lines }, () => 'One line.').join('\n'),
    challenges: '',
  })

describe('how many lines a text has left', () => {
  it('is what really fits, at the size it has: that many more stay, one more does not', () => {
    const fit = fitOf(narrative(3), 'narrative')
    expect(fit).toMatchObject({ size: 16, atFloor: false, slides: 1 })
    // Paragraphs stand 6 points apart, so each of them takes more than its line.
    const pitch = 16 * theme.type.body.lineHeight
    const more = Math.floor(((fit?.freeLines ?? 0) * pitch) / (pitch + 6))
    expect(more).toBeGreaterThan(3)
    expect(fitOf(narrative(3 + more), 'narrative')).toMatchObject({ size: 16, slides: 1 })
    expect(fitOf(narrative(5 + more), 'narrative')?.size).toBeLessThan(16)
  })

  it('gets smaller until the floor, then goes on to a further slide', () => {
    const sizes = Array.from({ length: 12 }, (_, index) => fitOf(narrative(index + 10), 'narrative'))
    const first = sizes.findIndex((fit) => fit !== undefined && fit.slides > 1)
    expect(first).toBeGreaterThan(2)
    expect(sizes[first - 1]).toMatchObject({ atFloor: true, size: 12, slides: 1 })
    expect(sizes[first]?.slides).toBe(2)
  })

  it('counts for a cell the room in its row and below the table', () => {
    const keyResult = objective?.keyResults[0]?.id ?? ''
    const fit = fitOf(quarter, 'entry', keyResult, quarter.period)
    expect(fit?.slides).toBe(1)
    expect(fit?.freeLines).toBeGreaterThan(0)
    const longer = setEntry(quarter, keyResult, quarter.period, { text: 'Many words here. '.repeat(5) })
    expect(fitOf(longer, 'entry', keyResult, quarter.period)?.freeLines).toBeLessThan(fit?.freeLines ?? 0)
  })

  it('tells the goal of the year apart from the goals of its quarters', () => {
    const goal = fitOf(quarter, 'goal', objective?.keyResults[0]?.id)
    expect(goal?.size).toBeGreaterThanOrEqual(10)
  })

  it('is nothing for what stands on no slide', () => {
    expect(fitOf(quarter, 'notes')).toBeUndefined()
    expect(fitOf(quarter, 'nothing')).toBeUndefined()
    expect(fitOf(narrative(1), 'challenges')).toBeUndefined()
  })
})
