import { describe, expect, it } from 'vitest'
import { sentenceOf } from '../../../../renderer/app/sentence'

describe('a failure in one paragraph', () => {
  it('says where it is in a sentence of its own', () => {
    const problems = [{ place: 'line 3, column 7', sentence: 'The file is cut off here.' }]
    expect(sentenceOf({ headline: '“a.quarter” was not opened.', problems })).toBe(
      '“a.quarter” was not opened. At line 3, column 7: The file is cut off here.',
    )
  })

  it('names no place where the whole file is meant', () => {
    const problems = [
      { place: '', sentence: 'There is no such file.' },
      { place: 'file', sentence: 'This field is missing.' },
    ]
    expect(sentenceOf({ headline: 'Not opened.', problems })).toBe(
      'Not opened. There is no such file. This field is missing.',
    )
  })
})
