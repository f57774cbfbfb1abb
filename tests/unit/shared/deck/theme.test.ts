import { describe, expect, it } from 'vitest'
import { quarterdeckLight, themeOf } from '../../../../shared/deck/theme'

const theme = (overrides: { token: string; value: string | number }[]) =>
  themeOf({ theme: { name: '', footer: '', overrides } })

describe('themeOf', () => {
  it('is the default theme without overrides', () => {
    expect(theme([])).toBe(quarterdeckLight)
  })

  it('takes colours and floors that it knows', () => {
    const own = theme([
      { token: 'colour.accent', value: '#006400' },
      { token: 'floor.table', value: 9 },
    ])
    expect(own.colour.accent).toBe('#006400')
    expect(own.colour.text).toBe(quarterdeckLight.colour.text)
    expect(own.floor.table).toBe(9)
  })

  it('ignores what is no colour, no readable size or no token', () => {
    const own = theme([
      { token: 'colour.accent', value: 'red' },
      { token: 'colour.accent', value: 3 },
      { token: 'floor.table', value: 2 },
      { token: 'colour.constructor', value: '#000000' },
      { token: 'nonsense', value: '#000000' },
    ])
    expect(own).toEqual(quarterdeckLight)
  })
})
