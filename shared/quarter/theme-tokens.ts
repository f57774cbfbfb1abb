import { setTheme } from './edits'
import type { Quarter } from './schema'

/** What a file says instead of its theme's own value, if anything. */
export const themeOverride = (quarter: Pick<Quarter, 'theme'>, token: string): string | number | undefined =>
  quarter.theme.overrides.find((one) => one.token === token)?.value

/** Says a token of the theme otherwise (`colour.accent`, `floor.table`); undefined goes back to the theme. */
export function setThemeToken(quarter: Quarter, token: string, value: string | number | undefined): Quarter {
  if (themeOverride(quarter, token) === value) return quarter
  const { overrides } = quarter.theme
  const index = overrides.findIndex((one) => one.token === token)
  if (value === undefined) return setTheme(quarter, { overrides: overrides.filter((_, at) => at !== index) })
  // Fields that a newer writer put beside the value stay.
  const next = { ...overrides[index], token, value }
  return setTheme(quarter, {
    overrides: index === -1 ? [...overrides, next] : overrides.with(index, next),
  })
}
