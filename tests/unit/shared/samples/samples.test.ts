import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { defaultScale } from '../../../../shared/quarter/default-scale'
import { blocksOf } from '../../../../shared/quarter/find'
import type { Quarter } from '../../../../shared/quarter/schema'
import { serialiseQuarter } from '../../../../shared/quarter/serialise-quarter'
import { allKeyResults } from '../../../support/quarter-places'
import { correctedQuarter, correctedText, sampleQuarter, samples, sampleText } from '../../../support/samples'

const q1 = sampleQuarter('technology-q1-fy21-22')
const q2 = sampleQuarter('technology-q2-fy21-22')

/** What stands where: kinds and ids of blocks and of their rows. */
const outline = (quarter: Quarter) =>
  quarter.blocks.map((block) => ({
    kind: block.kind,
    id: block.id,
    parts:
      block.kind === 'objective'
        ? block.keyResults.map(({ id }) => id)
        : block.kind === 'metrics'
          ? block.metrics.map(({ id }) => id)
          : block.kind === 'sloReport'
            ? block.services.flatMap((service) => [service.id, ...service.objectives.map(({ id }) => id)])
            : [],
  }))

describe.each(samples)('%s', (sample) => {
  const quarter = sampleQuarter(sample)

  it('is, byte for byte, what saving it writes', () => {
    expect(serialiseQuarter(quarter)).toBe(sampleText(sample))
  })

  it('rates by the default status scale', () => {
    const meaning = (scale: Quarter['scale']) => scale.map(({ id, label, weight }) => [id, label, weight])
    expect(meaning(quarter.scale)).toEqual(meaning(defaultScale))
  })

  it('holds 7 objectives, 22 key results and 6 metrics', () => {
    const objectives = blocksOf(quarter, 'objective')
    expect(objectives.map((objective) => objective.keyResults.length)).toEqual([3, 3, 4, 2, 3, 3, 4])
    expect(blocksOf(quarter, 'metrics').map((block) => block.metrics.length)).toEqual([2, 4])
  })

  it('holds 5 services with 11 objectives', () => {
    const services = blocksOf(quarter, 'sloReport').flatMap((report) => report.services)
    expect(services.map((service) => service.objectives.length)).toEqual([2, 4, 2, 1, 2])
  })

  it('refers only to what it has', () => {
    const statuses = new Set(quarter.scale.map(({ id }) => id))
    const media = new Set(quarter.media.map(({ id }) => id))
    const keyResults = new Set(allKeyResults(quarter).map(({ id }) => id))
    const blocks = new Set(quarter.blocks.map(({ id }) => id))
    const objectives = blocksOf(quarter, 'objective')
    for (const { entries, metric } of allKeyResults(quarter)) {
      for (const { status } of entries) expect(statuses).toContain(status)
      if (metric !== undefined) expect(keyResults).toContain(metric)
    }
    for (const { stated, images, drillDowns } of objectives) {
      for (const { status } of stated) expect(statuses).toContain(status)
      for (const image of images) expect(media).toContain(image.media)
      for (const { keyResult } of drillDowns) expect(keyResults).toContain(keyResult)
    }
    for (const { objectives: listed } of blocksOf(quarter, 'overview'))
      for (const id of listed) expect(blocks).toContain(id)
    for (const { announcedIn } of quarter.promises)
      if (announcedIn !== undefined) expect(blocks).toContain(announcedIn)
    expect(new Set(objectives.flatMap(({ images }) => images.map((image) => image.media)))).toEqual(media)
  })

  it('says nothing about quarters to come', () => {
    for (const { entries } of allKeyResults(quarter))
      for (const { period } of entries) expect(period <= quarter.period).toBe(true)
    for (const { madeIn } of quarter.promises) expect(madeIn <= quarter.period).toBe(true)
  })

  it('keeps each picture small, described and addressed by its content', () => {
    for (const { id, alt, data } of quarter.media) {
      const bytes = Buffer.from(data, 'base64')
      expect(id).toBe(`sha256-${createHash('sha256').update(bytes).digest('hex')}`)
      expect(bytes.length).toBeLessThan(60_000)
      expect(alt).not.toBe('')
    }
  })
})

describe('the corrected copy', () => {
  it('is, byte for byte, what saving it writes', () => {
    expect(serialiseQuarter(correctedQuarter())).toBe(correctedText())
  })

  it('has the outline of the sample', () => {
    expect(outline(correctedQuarter())).toEqual(outline(q2))
  })

  it('explains every objective and key result that is not on track', () => {
    for (const { keyResults, drillDowns, id } of blocksOf(correctedQuarter(), 'objective')) {
      const explained = new Set(drillDowns.map(({ keyResult }) => keyResult))
      const worrying = keyResults.filter(({ entries }) =>
        entries.some(({ period, status }) => period === '2021-Q2' && /concerns|atRisk/.test(status ?? '')),
      )
      expect([id, worrying.filter((one) => !explained.has(one.id))]).toEqual([id, []])
    }
  })
})

describe('the numbers behind the texts', () => {
  const printed = (value: number): string => String(value)
  const keyResults = [...allKeyResults(q1), ...allKeyResults(q2)]

  it('are those that the texts print', () => {
    const unlike = keyResults.flatMap(({ id, baseline, goal, entries }) => {
      const said = [
        { place: `${id} baseline`, ...baseline },
        { place: `${id} goal`, ...goal },
        ...entries.map((entry) => ({ place: `${id} ${entry.period}`, ...entry })),
      ]
      return said
        .filter(({ text, value }) => value !== undefined && !text.includes(printed(value)))
        .map(({ place, value }) => `${place}: ${value ?? ''}`)
    })
    expect(new Set(unlike)).toEqual(
      new Set([
        // 87M and 31.2M in digits; a quarter more than 1,880.
        'metric-structured-data baseline: 87000000',
        'metric-non-text baseline: 31200000',
        `metric-tool-maintainers goal: ${1880 * 1.25}`,
      ]),
    )
  })
})

describe('statuses', () => {
  /** Entries whose status the published text gives in words; all others are chosen, and say so. */
  const worded = new Set([
    'kr-data-1 2021-Q1',
    'kr-data-1 2021-Q2',
    'kr-data-2 2021-Q1',
    'kr-data-2 2021-Q2',
    'kr-community-3 2021-Q1',
    'kr-resilience-2 2021-Q2',
  ])

  it('are on track where the text says so, and otherwise told to be chosen', () => {
    for (const { id, entries } of allKeyResults(q2))
      for (const { period, status, notes } of entries) {
        const chosen = (notes ?? '').includes('The source gives no status in words')
        expect([id, period, chosen]).toEqual([id, period, !worded.has(`${id} ${period}`)])
        if (!chosen) expect(status).toBe('onTrack')
      }
  })

  it('of the objectives in the overview are those of its coloured list', () => {
    const stated = blocksOf(q2, 'objective').map((objective) =>
      objective.stated.map(({ period, status }) => `${period} ${status}`),
    )
    expect(stated).toEqual([['2021-Q2 concerns'], ['2021-Q2 atRisk'], ['2021-Q2 concerns'], [], [], [], []])
  })
})

describe('one quarter and the next', () => {
  it('have the same outline, with the same ids', () => {
    expect(outline(q1)).toEqual(outline(q2))
  })

  it('tell the first quarter in the same words', () => {
    const first = (quarter: Quarter) =>
      allKeyResults(quarter).map(({ id, entries, goal, wording, title, label, owner }) => ({
        id,
        title,
        label,
        owner,
        goal,
        wording: wording[0],
        entries: entries.filter(({ period }) => period === '2021-Q1'),
      }))
    expect(first(q2)).toEqual(first(q1))
  })

  it('differ in no baseline but the one that Q2 has put off', () => {
    const before = new Map(allKeyResults(q1).map(({ id, baseline }) => [id, baseline.text]))
    const changed = allKeyResults(q2).filter(({ id, baseline }) => before.get(id) !== baseline.text)
    expect(changed.map(({ id }) => id)).toEqual(['kr-resilience-2'])
  })

  it('propose the new wording for the quarter after', () => {
    const reworded = allKeyResults(q2).filter(({ wording }) => wording.length > 1)
    expect(reworded.map(({ id, wording }) => [id, wording[1]?.since])).toEqual([
      ['kr-community-3', '2021-Q3'],
    ])
    expect(allKeyResults(q1).every(({ wording }) => wording.length === 1)).toBe(true)
  })

  it('keep every promise of the first, and settle those that were due', () => {
    expect(q1.promises.map(({ id }) => id)).toEqual(
      q2.promises.filter(({ madeIn }) => madeIn === '2021-Q1').map(({ id }) => id),
    )
    expect(q1.promises.every(({ outcome, did }) => outcome === 'due' && did === '')).toBe(true)
    for (const { dueIn, outcome, did } of q2.promises)
      expect([dueIn, outcome === 'due', did === '']).toEqual([dueIn, dueIn > '2021-Q2', dueIn > '2021-Q2'])
  })
})
