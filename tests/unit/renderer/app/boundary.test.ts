import { describe, expect, it } from 'vitest'
import { connect, createActions } from '../../../../renderer/app/actions'
import { listenForFaults, ToldFault, withBoundary } from '../../../../renderer/app/boundary'
import { createAppStore } from '../../../../renderer/store/app-store'
import { createDocumentStore, isEdited } from '../../../../renderer/store/document-store'
import type { RouteName } from '../../../../shared/ipc/routes'
import { fakeBridge, type FakeBridge } from '../../../support/renderer/fake-bridge'
import { openSample, startState } from '../../../support/renderer/open-sample'

const fault = (): never => {
  throw new Error('secret of the main process')
}

/** A window with an unsaved change, as it is put together when it starts. */
function openWindow(inner: FakeBridge) {
  const app = createAppStore(startState)
  const store = createDocumentStore(openSample({ hasFile: true }))
  const bridge = withBoundary(app, inner)
  app.setState({ document: store })
  connect(app, bridge)
  store.getState().edit({ what: 'Department' }, (quarter) => ({ ...quarter, department: 'New' }))
  return { app, store, bridge, actions: createActions(app, bridge, () => 'id') }
}

describe('a fault of the main process', () => {
  it.each(['save', 'saveAs', 'saveCopy'] as const)(
    'during %s says that the document is still unsaved and what to do, and the window goes on',
    async (way) => {
      const answers = { fault: true }
      const answer = () =>
        answers.fault ? fault() : { ok: true as const, value: { name: 'a', folder: '~' } }
      const { store, actions } = openWindow(
        fakeBridge({ 'document.save': answer, 'document.saveAs': answer }),
      )
      expect(await actions[way]()).toBe(false)
      expect(store.getState().saveFailure).toMatch(/was not saved.*mistake.*still unsaved: save a copy/)
      expect(store.getState().saveFailure).not.toContain('secret')
      expect([isEdited(store.getState()), store.getState().saving]).toEqual([true, false])
      answers.fault = false
      expect(await actions[way]()).toBe(true)
    },
  )

  it('during an export ends it, with the sentence where its result would be', async () => {
    const { store, actions } = openWindow(fakeBridge({ 'export.pptx': fault }))
    await expect(actions.exportDeck()).rejects.toThrow(ToldFault)
    expect(store.getState().exporting).toMatchObject({ kind: 'failed' })
    expect(JSON.stringify(store.getState().exporting)).toContain('was not exported')
  })

  it('while a folder is read ends that', async () => {
    const { store, actions } = openWindow(fakeBridge({ 'trend.openFolder': fault }))
    await expect(actions.readTrend(false)).rejects.toThrow(ToldFault)
    expect(store.getState().trend).toMatchObject({ kind: 'failed' })
  })

  it('while a draft is kept says so until one is kept', async () => {
    const answers = { fault: true }
    const { store, actions } = openWindow(
      fakeBridge({
        'draft.hold': () => null,
        'draft.keep': () => (answers.fault ? fault() : { ok: true, value: true }),
      }),
    )
    await expect(actions.safety.keepDraft()).rejects.toThrow(ToldFault)
    expect(store.getState().draftFailure).toContain('mistake')
    answers.fault = false
    await actions.safety.keepDraft()
    expect(store.getState().draftFailure).toBeUndefined()
  })

  it.each<[RouteName, (actions: ReturnType<typeof createActions>) => Promise<unknown>]>([
    ['document.openRecent', (actions) => actions.openRecent('id')],
    ['document.openSample', (actions) => actions.openSample('name')],
    ['draft.open', (actions) => actions.safety.openDraft('id')],
  ])('at %s says that nothing was opened', async (route, act) => {
    const { app, actions } = openWindow(fakeBridge({ [route]: fault }))
    await expect(act(actions)).rejects.toThrow(ToldFault)
    expect(app.getState().openFailure).toMatch(/^Nothing was opened/)
  })

  it('at anything else says that something was not done', async () => {
    const { app, actions } = openWindow(fakeBridge({ 'version.list': fault }))
    await expect(actions.safety.listVersions()).rejects.toThrow(ToldFault)
    expect(app.getState().openFailure).toMatch(/^Something was not done/)
  })

  it('about a document that is not here any more says nothing', async () => {
    const { app, bridge } = openWindow(fakeBridge({ 'disk.state': fault }))
    await expect(bridge.request('disk.state', { documentId: 'gone' })).rejects.toThrow(ToldFault)
    expect(app.getState().openFailure).toBeUndefined()
  })

  it('at telling that there are changes is told again with the next one, so that closing asks', async () => {
    const answers = { fault: true }
    const bridge = fakeBridge({ 'document.dirty': () => (answers.fault ? fault() : null) })
    const { app, store } = openWindow(bridge)
    await expect.poll(() => app.getState().openFailure).toMatch(/^Something was not done/)
    answers.fault = false
    store.getState().edit({ what: 'Department' }, (quarter) => ({ ...quarter, department: 'Newer' }))
    expect(bridge.asked.filter(({ name }) => name === 'document.dirty')).toHaveLength(2)
  })
})

describe('a fault that nobody has caught', () => {
  /** As the page tells it; the unit tests have no page. */
  function rejection(reason: unknown) {
    const page = new EventTarget()
    const app = createAppStore(startState)
    const end = listenForFaults(app, page as Window)
    const event = Object.assign(new Event('unhandledrejection', { cancelable: true }), { reason })
    page.dispatchEvent(event)
    return { app, event, page, end }
  }

  it('is told once, by the boundary where that knew it', () => {
    const told = rejection(new ToldFault('document.save'))
    expect([told.event.defaultPrevented, told.app.getState().openFailure]).toEqual([true, undefined])
    const other = rejection(new Error('in the window itself'))
    expect(other.event.defaultPrevented).toBe(false)
    expect(other.app.getState().openFailure).toMatch(/^Something was not done/)
  })

  it('is not listened for any more after the end', () => {
    const { app, page, end } = rejection(new ToldFault('document.save'))
    end()
    page.dispatchEvent(Object.assign(new Event('unhandledrejection'), { reason: new Error('late') }))
    expect(app.getState().openFailure).toBeUndefined()
  })
})
