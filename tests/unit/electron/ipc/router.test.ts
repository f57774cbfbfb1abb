import { describe, expect, it } from 'vitest'
import { createRouter, type Handlers } from '../../../../electron/ipc/router'
import { routes, type RouteName } from '../../../../shared/ipc/routes'

/** Handlers that remember their calls. */
function router() {
  const calls: unknown[] = []
  const reports: unknown[] = []
  const names = Object.keys(routes) as RouteName[]
  const handlers = Object.fromEntries(
    names.map((name) => [
      name,
      (input: unknown, asker: number) => {
        calls.push([name, input, asker])
        if (name === 'export.cancel') throw new Error('on purpose')
        return null
      },
    ]),
  ) as unknown as Handlers<number> // one for each route
  const answer = createRouter(routes, handlers, (error, name) => reports.push([String(error), name]))
  return { answer, calls, reports }
}

describe('messages of a window', () => {
  it('reach their handler with parsed input and the asking window', async () => {
    const { answer, calls } = router()
    const input = { documentId: 'd1', dirty: true }
    expect(await answer({ asker: 7, name: 'document.dirty', input })).toEqual({ ok: true, value: null })
    expect(calls).toEqual([['document.dirty', input, 7]])
  })

  it.each([
    ['sender', undefined, 'document.current', {}],
    ['sender', undefined, 'nonsense', {}],
    ['route', 7, 'nonsense', {}],
    ['route', 7, 'toString', {}],
    ['route', 7, '__proto__', {}],
    ['route', 7, ['document.current'], {}],
    ['route', 7, undefined, {}],
    ['input', 7, 'document.current', undefined],
    ['input', 7, 'document.current', { extra: 1 }],
    ['input', 7, 'document.dirty', { documentId: 'd1' }],
    ['input', 7, 'document.dirty', { documentId: 'd1', dirty: 'yes' }],
    ['input', 7, 'document.dirty', { documentId: '', dirty: true }],
    ['input', 7, 'document.openRecent', { path: '/etc/passwd' }],
    ['input', 7, 'application.setPreferences', { appearance: 'light', zoom: 99 }],
    ['input', 7, 'application.openLink', { url: 'https://example.org/'.padEnd(5000, 'a') }],
  ])('are refused for their %s', async (refused, asker, name, input) => {
    const { answer, calls, reports } = router()
    expect(await answer({ asker, name, input })).toEqual({ ok: false, refused })
    expect([calls, reports]).toEqual([[], []])
  })

  it('learn of a fault only that there was one; it is reported here', async () => {
    const { answer, reports } = router()
    const reply = await answer({ asker: 7, name: 'export.cancel', input: { exportId: 'e1' } })
    expect(reply).toEqual({ ok: false, refused: 'fault' })
    expect(reports).toEqual([['Error: on purpose', 'export.cancel']])
  })
})
