import { describe, expect, it } from 'vitest'
import { checkSize, keptSize, type PictureProblem } from '../../../../shared/quarter/picture-problem'
import { describePicture } from '../../../../shared/words/describe-picture'

describe('the size of a picture', () => {
  it.each([
    [4000, 3000, 'jpeg', 2560, 1920],
    [3000, 4000, 'jpeg', 1920, 2560],
    [640, 480, 'png', 640, 480],
    [9000, 2, 'png', 2560, 1],
    [20, 10, 'svg', 1920, 960],
    [8000, 4000, 'svg', 1920, 960],
  ] as const)('%d × %d %s is kept as %d × %d', (width, height, format, w, h) => {
    expect(keptSize({ width, height }, format)).toEqual({ width: w, height: h })
  })

  it.each([
    [50_000, 50_000, false],
    [50_000, 1, false],
    [12_000, 9_000, false],
    [10_000, 9_999, true],
  ])('%d × %d: unpacked %s', (width, height, taken) => {
    expect(checkSize({ format: 'png', width, height }).ok).toBe(taken)
  })

  it('of a drawing may be any', () => {
    expect(checkSize({ format: 'svg', width: 1e9, height: 1e9 }).ok).toBe(true)
  })
})

it('says of every problem what failed, why, and what to do', () => {
  const problems: readonly PictureProblem[] = [
    { kind: 'empty' },
    { kind: 'noPicture' },
    { kind: 'brokenOff' },
    { kind: 'noSize' },
    { kind: 'notDrawn' },
    { kind: 'tooMuchDrawn' },
    { kind: 'tooManyPixels', width: 50_000, height: 50_000 },
    { kind: 'tooManyBytes', bytes: 61_000_001, limitBytes: 60_000_000 },
  ]
  const said = problems.map((problem) => describePicture('plan.png', problem))
  expect(new Set(said).size).toBe(problems.length)
  for (const sentence of said) expect(sentence).toMatch(/^Not added: “plan\.png” .+\. .+\.$/)
  expect(said.join()).toContain('50,000 × 50,000 pixels')
  expect(said.join()).toContain('62 MB; up to 60 MB')
  expect(describePicture('', { kind: 'empty' })).toMatch(/^Not added: the picture is an empty file/)
})
