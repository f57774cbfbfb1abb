import { describe, expect, it, vi } from 'vitest'
import { connect, createActions } from '../../../../renderer/app/actions'
import { runCommand } from '../../../../renderer/app/commands'
import type { RecentFile } from '../../../../shared/ipc/application'
import type { SaveOutcome } from '../../../../shared/ipc/documents'
import type { WaitingDraft } from '../../../../shared/ipc/safety'
import { mostQuarterBytes } from '../../../../shared/quarter/most-bytes'
import { fail, ok } from '../../../../shared/result'
import { createAppStore } from '../../../../renderer/store/app-store'
import { createDocumentStore, isEdited, quarterOf } from '../../../../renderer/store/document-store'
import { writeText } from '../../../../renderer/store/fields'
import { type FakeBridge, fakeBridge } from '../../../support/renderer/fake-bridge'
import { openSample, startState } from '../../../support/renderer/open-sample'

const place = { id: 'objective-platform', field: 'title' }

function openWindow(bridge: FakeBridge) {
  const app = createAppStore(startState)
  const store = createDocumentStore(openSample())
  connect(app, bridge)
  app.setState({ document: store })
  const actions = createActions(app, bridge, () => 'export-1')
  const write = (title: string): void =>
    store.getState().edit({ what: 'Title', place }, (quarter) => writeText(quarter, place, title))
  return { app, store, actions, write }
}

describe('opening', () => {
  it('refuses a dropped file that is too large before it reads it', async () => {
    const { app, actions } = openWindow(fakeBridge({}))
    const file = new File([], 'large.quarter')
    Object.defineProperty(file, 'size', { value: mostQuarterBytes + 1 })
    await actions.safety.openFiles([file])
    expect(app.getState().openFailure).toContain('The file has 65 MB; up to 64 MB can be opened.')
  })

  it('says that a draft is gone which another window has saved meanwhile', async () => {
    const gone = fail({ kind: 'notFound', path: 'b1c2' } as const)
    const bridge = fakeBridge({ 'draft.open': () => gone, 'draft.read': () => gone })
    const { app, actions } = openWindow(bridge)
    const draft = { draftId: 'b1c2', name: 'a.quarter' } as WaitingDraft // what is asked of it here
    for (const act of [
      () => actions.safety.openDraft('b1c2'),
      () => actions.safety.takeDraft(draft),
      () => actions.safety.compareDraft(draft),
    ]) {
      app.setState({ openFailure: undefined })
      await act()
      expect(app.getState().openFailure).toMatch(/^That draft is not there any more/)
    }
  })
})

describe('recent files', () => {
  const file = (recentId: string): RecentFile => ({
    recentId,
    name: `${recentId}.quarter`,
    folder: '~',
    department: 'Technology',
    period: 'Q2 FY21-22',
    openedAt: '2026-01-02T03:04:05.000Z',
  })

  it('are those of the main process, whichever window changed them', () => {
    const bridge = fakeBridge({})
    const { app } = openWindow(bridge)
    bridge.emit('recent.changed', { recent: [file('a'), file('b')] })
    expect(app.getState().start).toEqual({ ...startState, recent: [file('a'), file('b')] })
  })

  it('go one by one, or all of them, and it is said which', async () => {
    const bridge = fakeBridge({ 'application.forgetRecent': () => null })
    const { app, actions } = openWindow(bridge)
    await actions.forgetRecent(file('a'))
    expect(app.getState().announcement.text).toBe('“a.quarter” is off the list. The file stays where it is.')
    await actions.forgetRecent('all')
    expect(app.getState().announcement.text).toBe('The list is cleared. The files stay where they are.')
    expect(bridge.asked.filter(({ name }) => name === 'application.forgetRecent')).toMatchObject([
      { input: { recentId: 'a' } },
      { input: { recentId: null } },
    ])
  })
})

describe('saving', () => {
  it('sends what is shown, and is clean when nothing was written meanwhile', async () => {
    const bridge = fakeBridge({
      'document.save': () => ({ ok: true, value: { name: 'a.quarter', folder: '~' } }),
    })
    const { app, store, actions, write } = openWindow(bridge)
    write('New')
    expect(await actions.save()).toBe(true)
    expect(bridge.asked.find(({ name }) => name === 'document.save')?.input).toEqual({
      documentId: 'document',
      quarter: quarterOf(store.getState()),
      overwriteChanged: false,
    })
    expect(isEdited(store.getState())).toBe(false)
    expect(store.getState().name).toBe('a.quarter')
    expect(app.getState().announcement.text).toBe('Saved a.quarter.')
  })

  it('says when what the file said before could not be kept', async () => {
    const bridge = fakeBridge({
      'document.save': () => ok({ name: 'a.quarter', folder: '~', previousLost: true }),
    })
    const { app, store, actions, write } = openWindow(bridge)
    write('New')
    expect(await actions.save()).toBe(true)
    expect(isEdited(store.getState())).toBe(false)
    expect(app.getState().openFailure).toMatch(/^“a\.quarter” was saved, but what it said before could not/)
  })

  it('stays dirty when something was written while it was being saved', async () => {
    const bridge = fakeBridge({
      'document.save': () => {
        write('Newer')
        return { ok: true, value: { name: 'a.quarter', folder: '~' } }
      },
    })
    const { store, actions, write } = openWindow(bridge)
    write('New')
    await actions.save()
    expect(isEdited(store.getState())).toBe(true)
  })

  it('takes a copy in the place of the file itself for a save', async () => {
    const { name, folder } = createDocumentStore(openSample()).getState()
    const places = [
      { name: 'copy.quarter', folder },
      { name, folder },
    ]
    const bridge = fakeBridge({
      'document.saveAs': () => ok(places.shift() ?? { name, folder }),
      'document.save': () => ok({ name, folder }),
    })
    const { store, actions, write } = openWindow(bridge)
    write('First')
    await actions.save()
    write('New')
    await actions.saveCopy()
    expect(isEdited(store.getState())).toBe(true)
    await actions.saveCopy()
    expect(isEdited(store.getState())).toBe(false)
  })

  it('asks when the file has changed on disk, and overwrites only when told to', async () => {
    const bridge = fakeBridge({
      'document.save': ({ overwriteChanged }) =>
        overwriteChanged
          ? { ok: true, value: { name: 'a.quarter', folder: '~' } }
          : { ok: false, error: { kind: 'changedOnDisk', path: '/a.quarter' } },
    })
    const { app, actions, write } = openWindow(bridge)
    write('New')
    expect(await actions.save()).toBe(false)
    expect(app.getState().dialog).toBe('conflict')
    expect(await actions.save(true)).toBe(true)
  })

  it('says why it failed, and says nothing when the user cancelled', async () => {
    const failures = [{ kind: 'diskFull', path: '/home/a.quarter' } as const, { kind: 'cancelled' } as const]
    const bridge = fakeBridge({
      'document.save': () => ({ ok: false, error: failures.shift() ?? { kind: 'cancelled' } }),
    })
    const { store, actions, write } = openWindow(bridge)
    write('New')
    await actions.save()
    expect(store.getState().saveFailure).toMatch(/“a\.quarter” was not saved\. The disk is full\./)
    store.getState().set({ saveFailure: undefined })
    await actions.save()
    expect(store.getState().saveFailure).toBeUndefined()
    expect(isEdited(store.getState())).toBe(true)
  })

  describe('asked for while another save is on its way', () => {
    const file = { name: 'a.quarter', folder: '~' }
    /** A window whose saves are answered by hand. */
    function slowly() {
      const answers: ((outcome: SaveOutcome) => void)[] = []
      const bridge = fakeBridge({
        'document.save': () => new Promise((resolve) => void answers.push(resolve)),
        'document.saveAs': () => new Promise((resolve) => void answers.push(resolve)),
      })
      const asked = () => bridge.asked.filter(({ name }) => /^document\.save/.test(name))
      const answer = async (index: number, outcome: SaveOutcome = ok(file)): Promise<void> => {
        await vi.waitFor(() => expect(answers).toHaveLength(index + 1))
        answers[index]?.(outcome)
      }
      return { ...openWindow(bridge), asked, answer }
    }

    it('waits for it, and writes nothing where nothing is newer', async () => {
      const { actions, asked, answer, write } = slowly()
      write('New')
      const both = [actions.save(), actions.save()]
      await answer(0)
      expect([await Promise.all(both), asked().length]).toEqual([[true, true], 1])
    })

    it('waits for it, and then writes what is newer', async () => {
      const { store, actions, asked, answer, write } = slowly()
      write('New')
      const first = actions.save()
      write('Newer')
      const second = actions.save()
      await answer(0)
      expect(await first).toBe(true)
      await answer(1)
      expect(await second).toBe(true)
      expect(isEdited(store.getState())).toBe(false)
      expect(JSON.stringify(asked()[1]?.input)).toContain('Newer')
    })

    it('tries by itself where the other one failed', async () => {
      const { store, actions, answer, write } = slowly()
      write('New')
      const both = [actions.save(), actions.save()]
      await answer(0, fail({ kind: 'diskFull', path: '/a.quarter' }))
      await answer(1, fail({ kind: 'inUse', path: '/a.quarter' }))
      expect(await Promise.all(both)).toEqual([false, false])
      expect(store.getState().saveFailure).toContain('Another program holds the file open')
    })

    it.each(['saveCopy', 'saveAs'] as const)('writes to another file all the same: %s', async (elsewhere) => {
      const { actions, asked, answer, write } = slowly()
      write('New')
      const both = [actions.save(), actions[elsewhere]()]
      await answer(0)
      await answer(1)
      expect(await Promise.all(both)).toEqual([true, true])
      expect(asked().map(({ name }) => name)).toEqual(['document.save', 'document.saveAs'])
    })
  })
})

describe('what the main process is told and tells', () => {
  it('hears when the document gets edited and when it is clean again, each once', () => {
    const bridge = fakeBridge({})
    const { store, write } = openWindow(bridge)
    write('One')
    write('Two')
    store.getState().undo()
    store.getState().undo()
    const news = bridge.asked.filter(({ name }) => name === 'document.dirty')
    expect(news.map(({ input }) => input)).toEqual([
      { documentId: 'document', dirty: true },
      { documentId: 'document', dirty: false },
    ])
  })

  it('asks before closing loses something', () => {
    const bridge = fakeBridge({})
    const { app } = openWindow(bridge)
    bridge.emit('document.closeRequested', { documentId: 'document' })
    expect(app.getState().dialog).toBe('unsaved')
  })
})

describe('exporting', () => {
  const summary = { name: 'deck.pptx', folder: '~', slides: 28, overflows: 0, smallestText: 10, bytes: 4 }

  it('shows progress of its own export only, then the result', async () => {
    let finish = (): void => undefined
    const bridge = fakeBridge({
      'export.pptx': () =>
        new Promise((resolve) => {
          finish = () => resolve({ ok: true, value: summary })
        }),
    })
    const { app, store, actions } = openWindow(bridge)
    const running = actions.exportDeck()
    bridge.emit('export.progress', { exportId: 'another', slidesDone: 1, share: 0.5 })
    expect(store.getState().exporting).toMatchObject({ kind: 'running', slidesDone: 0 })
    bridge.emit('export.progress', { exportId: 'export-1', slidesDone: 14, share: 0.5 })
    expect(store.getState().exporting).toMatchObject({ kind: 'running', slidesDone: 14, share: 0.5 })
    await vi.waitFor(() => expect(bridge.asked.map(({ name }) => name)).toContain('export.pptx'))
    finish()
    await running
    expect(store.getState().exporting).toMatchObject({ kind: 'done', summary })
    expect(app.getState().announcement.text).toBe(
      'Exported deck.pptx: 28 slides, 0 overflows, smallest text 10 pt.',
    )
  })

  it('says what broke', async () => {
    const bridge = fakeBridge({
      'export.pptx': () => ({ ok: false, error: { kind: 'inUse', path: '/deck.pptx' } }),
    })
    const { store, actions } = openWindow(bridge)
    await actions.exportDeck()
    expect(store.getState().exporting).toMatchObject({ kind: 'failed' })
    expect(JSON.stringify(store.getState().exporting)).toContain('Another program holds the file open')
  })
})

describe('commands', () => {
  it('undo says what, goes to where, and says so when there is nothing left', () => {
    const bridge = fakeBridge({})
    const { app, store, actions, write } = openWindow(bridge)
    const run = (command: 'edit.undo' | 'edit.redo'): void =>
      runCommand({ app, actions, stepSlide: () => undefined }, command)
    write('New')
    store.getState().select({ block: 'slo-report' })
    run('edit.undo')
    expect(app.getState().announcement.text).toBe('Undone: Title.')
    expect(store.getState().selection).toEqual({ block: 'objective-platform', place })
    expect(store.getState().focusRequest).toEqual({ place })
    run('edit.undo')
    expect(app.getState().announcement.text).toBe('Nothing to undo.')
    run('edit.redo')
    expect(app.getState().announcement.text).toBe('Redone: Title.')
  })

  it('zooms in steps between the bounds', () => {
    const bridge = fakeBridge({ 'application.setPreferences': (preferences) => preferences })
    const { app, actions } = openWindow(bridge)
    const host = { app, actions, stepSlide: () => undefined }
    runCommand(host, 'view.zoomIn')
    runCommand(host, 'view.zoomOut')
    app.setState({
      start: {
        ...startState,
        preferences: {
          appearance: 'dark',
          zoom: 3,
          askBeforeErrors: false,
          paneSizes: {},
          columnWidths: {},
        },
      },
    })
    runCommand(host, 'view.zoomIn')
    runCommand(host, 'view.zoomReset')
    const set = bridge.asked.filter(({ name }) => name === 'application.setPreferences')
    expect(set.map(({ input }) => input)).toEqual([
      { appearance: 'system', zoom: 1.1, askBeforeErrors: false, paneSizes: {}, columnWidths: {} },
      { appearance: 'system', zoom: 1, askBeforeErrors: false, paneSizes: {}, columnWidths: {} },
      { appearance: 'dark', zoom: 3, askBeforeErrors: false, paneSizes: {}, columnWidths: {} },
      { appearance: 'dark', zoom: 1, askBeforeErrors: false, paneSizes: {}, columnWidths: {} },
    ])
  })
})

describe('preferences', () => {
  it('chosen while an earlier choice is being kept stay chosen', async () => {
    const answers: (() => void)[] = []
    const { app, actions } = openWindow(
      fakeBridge({
        'application.setPreferences': (preferences) =>
          new Promise<typeof preferences>((resolve) => {
            answers.push(() => {
              resolve({ ...preferences, columnWidths: { objective: { goal: 200 } } })
            })
          }),
      }),
    )
    const { preferences } = startState
    const first = actions.setPreferences({ ...preferences, zoom: 1.1 })
    const second = actions.setPreferences({ ...preferences, zoom: 1.2 })
    answers[0]?.()
    await first
    expect(app.getState().start.preferences.zoom).toBe(1.2)
    answers[1]?.()
    await second
    // What was kept in the end counts.
    expect(app.getState().start.preferences).toMatchObject({
      zoom: 1.2,
      columnWidths: { objective: { goal: 200 } },
    })
  })
})

describe('starting the next quarter', () => {
  it('sends what rolling gives, and shows it as edited', async () => {
    const bridge = fakeBridge({
      'document.rollForward': ({ quarter }) => ({
        ok: true,
        value: openSample({
          documentId: 'next',
          hasFile: false,
          edited: true,
          // What was sent is a quarter.
          quarter: quarter as ReturnType<typeof openSample>['quarter'],
        }),
      }),
    })
    const { app, actions } = openWindow(bridge)
    expect(await actions.openNext({ answers: { 'kr-data-1': { answer: 'close', why: 'Done' } } })).toBe(true)
    const next = app.getState().document?.getState()
    expect(next && quarterOf(next)).toMatchObject({ id: 'export-1', period: '2021-Q3' })
    expect(next && isEdited(next)).toBe(true)
    expect(bridge.asked.filter(({ name }) => name === 'document.dirty')).toEqual([])
  })

  it('goes back to what it was where the next one has a window of its own', async () => {
    const bridge = fakeBridge({ 'document.rollForward': () => ({ ok: false, error: { kind: 'cancelled' } }) })
    const { app, store, actions } = openWindow(bridge)
    app.setState({ dialog: 'roll' })
    expect(await actions.openNext({})).toBe(true)
    expect(app.getState().dialog).toBeUndefined()
    expect(app.getState().document).toBe(store)
  })

  it('stays where it is when it failed', async () => {
    const reason = { kind: 'notOurs' } as const
    const bridge = fakeBridge({
      'document.rollForward': () => ({ ok: false, error: { kind: 'notOpened', path: 'a', reason } }),
    })
    const { app, actions } = openWindow(bridge)
    app.setState({ dialog: 'roll' })
    expect(await actions.openNext({})).toBe(false)
    expect(app.getState().dialog).toBe('roll')
  })
})
