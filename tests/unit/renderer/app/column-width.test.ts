import { describe, expect, it } from 'vitest'
import type { Preferences } from '../../../../shared/ipc/application'
import { applicationRoutes } from '../../../../shared/ipc/application'
import { resetColumnWidth, setColumnWidths, stepColumnWidth } from '../../../../renderer/app/column-width'
import { createAppStore, setPreferences } from '../../../../renderer/store/app-store'
import { startState as start } from '../../../support/renderer/open-sample'

function open(columnWidths: Preferences['columnWidths'] = {}) {
  const app = createAppStore({ ...start, preferences: { ...start.preferences, columnWidths } })
  const kept: Preferences[] = []
  const actions = {
    setPreferences: (preferences: Preferences) => {
      kept.push(preferences)
      setPreferences(app, preferences)
      return Promise.resolve()
    },
  }
  const now = () => app.getState().start.preferences.columnWidths
  const told = () => app.getState().announcement.text
  return { app, actions, kept, now, told }
}
const goal = { kind: 'objective', track: 'goal', head: 'Goal' } as const

describe('widths of columns', () => {
  it('are kept for each kind of table by itself, within their limits', () => {
    const { app, actions, now, kept } = open({ metrics: { goal: 200 } })
    setColumnWidths(app, actions, 'objective', { goal: 5000, label: 1, wording: 301.6 })
    expect(now()).toEqual({
      metrics: { goal: 200 },
      objective: { label: 44, wording: 302, goal: 640 },
    })
    const parsed = applicationRoutes['application.setPreferences'].input.safeParse(kept.at(-1))
    expect(parsed.success).toBe(true)
  })

  it('are forgotten one by one, and nothing is kept where nothing changes', () => {
    const { app, actions, now, kept, told } = open({ objective: { goal: 200, now: 300 } })
    setColumnWidths(app, actions, 'objective', { goal: 200 })
    expect(kept).toEqual([])
    resetColumnWidth(app, actions, goal)
    expect(now()).toEqual({ objective: { now: 300 } })
    expect(told()).toBe('Goal has its automatic width.')
    setColumnWidths(app, actions, 'objective', { now: undefined })
    expect(now()).toEqual({})
  })

  it('go in steps from what is shown, up to where it goes', () => {
    const { app, actions, now, told, kept } = open()
    stepColumnWidth(app, actions, { ...goal, width: 150.4 }, 1)
    expect(now()).toEqual({ objective: { goal: 174 } })
    expect(told()).toBe('Goal is 174 px wide.')
    stepColumnWidth(app, actions, { ...goal, width: 96 }, -1)
    expect(told()).toBe('Goal stays 96 px wide, which is as far as it goes.')
    expect(kept).toHaveLength(1)
  })
})
