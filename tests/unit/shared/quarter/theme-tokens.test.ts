import { expect, it } from 'vitest'
import { setThemeToken, themeOverride } from '../../../../shared/quarter/theme-tokens'
import { completeQuarter } from '../../../support/quarter-fixtures'

const file = { ...completeQuarter(), theme: { name: 'Quarterdeck light', footer: '', overrides: [] } }

it('says a token otherwise, says it anew, and goes back to the theme', () => {
  const once = setThemeToken(file, 'colour.accent', '#123456')
  const twice = setThemeToken(setThemeToken(once, 'floor.table', 9), 'colour.accent', '#654321')
  expect(twice.theme.overrides).toEqual([
    { token: 'colour.accent', value: '#654321' },
    { token: 'floor.table', value: 9 },
  ])
  expect(themeOverride(twice, 'floor.table')).toBe(9)
  const back = setThemeToken(setThemeToken(twice, 'colour.accent', undefined), 'floor.table', undefined)
  expect(back.theme.overrides).toEqual([])
})

it('is the same file when nothing changes', () => {
  expect(setThemeToken(file, 'colour.accent', undefined)).toBe(file)
})
