import { expect, it } from 'vitest'
import { percentOfWay } from '../../../../../shared/status/progress'
import { marksOf } from '../../../../../renderer/features/checks/slide-marks'
import { checkQuarter } from '../../../../../shared/checks/check-quarter'
import { indexFindings } from '../../../../../shared/checks/finding-index'
import { compileDeck } from '../../../../../shared/deck/compile'
import { sampleQuarter } from '../../../../support/samples'

const quarter = sampleQuarter('technology-q2-fy21-22')
const plan = compileDeck(quarter)
const { byBlock } = indexFindings(checkQuarter(quarter))

it('marks the cells of a slide that something was found in, each once with its gravest', () => {
  const slide = plan.slides.find(
    ({ block, kind }) => block === 'objective-community' && kind === 'keyResults',
  )
  if (slide === undefined) throw new Error('The sample has this slide')
  const marks = marksOf(slide, byBlock.get('objective-community') ?? [])
  expect(new Set(marks.map(({ box }) => box)).size).toBe(marks.length)
  const errors = marks.filter(({ severity }) => severity === 'error')
  expect(errors.flatMap(({ keys }) => keys).map((key) => key.split(' ', 4).join(' '))).toEqual(
    expect.arrayContaining([
      'percent-arithmetic kr-community-2 entry 2021-Q1',
      'percent-arithmetic kr-community-2 entry 2021-Q2',
    ]),
  )
  for (const { box } of marks) {
    expect(box.x).toBeGreaterThanOrEqual(0)
    expect(box.y + box.h).toBeLessThanOrEqual(540)
  }
})

it('marks nothing on the slides of another block', () => {
  const other = plan.slides.find(({ block }) => block === 'objective-data')
  if (other === undefined) throw new Error('The sample has this slide')
  expect(marksOf(other, byBlock.get('objective-community') ?? [])).toEqual([])
})

it.each([
  [0, 0],
  [0.001, 1],
  [0.41, 41],
  [0.999, 99],
  [1, 100],
  [1.25, 125],
  [-0.2, -20],
])(
  'says %d of the way as %d%%: never all of it before the goal, never none behind the baseline',
  (raw, percent) => {
    expect(percentOfWay(raw)).toBe(percent)
  },
)
