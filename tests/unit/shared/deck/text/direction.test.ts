import { describe, expect, it } from 'vitest'
import { heldTogether } from '../../../../../shared/deck/text/direction'
import { textWidth } from '../../../../../shared/deck/text/measure-text'

describe('heldTogether', () => {
  it.each([
    ['1 Apr to 30 Jun 2025', '\u200e1 Apr to 30 Jun 2025'],
    ['70 of 280 SLOs met.', '\u200e70 of 280 SLOs met.\u200e'],
    ['Key results (1/2)', 'Key results (1/2)\u200e'],
    ['Q4 FY25-26', 'Q4 FY25-26'],
    ['met', 'met'],
    ['الهدف 25%', 'الهدف 25%'],
    ['12', '12'],
    ['', ''],
  ])('marks the loose ends of %j', (text, marked) => {
    expect(heldTogether(text)).toBe(marked)
    expect(heldTogether(marked)).toBe(marked)
    expect(textWidth(marked, { size: 12 })).toBe(textWidth(text, { size: 12 }))
  })
})
