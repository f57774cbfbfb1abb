import { describe, expect, it } from 'vitest'
import { createActions } from '../../../../renderer/app/actions'
import { createAppStore } from '../../../../renderer/store/app-store'
import { createDocumentStore, isEdited, quarterOf } from '../../../../renderer/store/document-store'
import type { WaitingDraft } from '../../../../shared/ipc/safety'
import { type FakeBridge, fakeBridge } from '../../../support/renderer/fake-bridge'
import { openSample, startState } from '../../../support/renderer/open-sample'

function openWindow(bridge: FakeBridge) {
  const app = createAppStore(startState)
  const store = createDocumentStore(openSample({ readOnly: true, hasFile: true }))
  app.setState({ document: store })
  return { app, store, actions: createActions(app, bridge, () => 'id') }
}
const asked = (bridge: FakeBridge) => bridge.asked.map(({ name }) => name)

const draft: WaitingDraft = {
  draftId: 'draft',
  name: 'a.quarter',
  folder: '~',
  department: 'Draft',
  period: 'Q2 FY21/22',
  keptAt: '2021-11-02T14:35:00.000Z',
  ofThisFile: true,
  file: 'same',
  origin: 'draft',
  differences: 1,
  blocks: [],
  discarded: false,
}

describe('a document that is read-only', () => {
  it('opens its draft to be saved elsewhere, and does not put it away', async () => {
    const unsaved = { ...openSample().quarter, department: 'Draft' }
    const bridge = fakeBridge({
      'draft.open': () => ({ ok: true, value: openSample({ hasFile: true, edited: true, unsaved }) }),
      'draft.discard': () => null,
    })
    const { app, actions } = openWindow(bridge)
    await actions.safety.takeDraft(draft)
    expect(asked(bridge)).toEqual(['draft.open'])
    const shown = app.getState().document?.getState()
    expect(shown && [quarterOf(shown).department, isEdited(shown)]).toEqual(['Draft', true])
  })

  it('restores no version, and says why', async () => {
    const bridge = fakeBridge({ 'version.keep': () => ({ ok: true, value: null }) })
    const { app, actions } = openWindow(bridge)
    const version = { versionId: '1', at: '2021-11-02T14:35:00.000Z', bytes: 1 }
    expect(await actions.safety.restoreVersion(version, openSample().quarter)).toBe(false)
    expect([asked(bridge), app.getState().openFailure]).toEqual([
      [],
      'This file is read-only. Save it under another name to write in it.',
    ])
  })

  it('can be written in once it is saved elsewhere', async () => {
    const bridge = fakeBridge({
      'document.saveAs': () => ({ ok: true, value: { name: 'b.quarter', folder: '~' } }),
    })
    const { store, actions } = openWindow(bridge)
    expect(await actions.saveAs()).toBe(true)
    store.getState().edit({ what: 'Department' }, (quarter) => ({ ...quarter, department: 'Mine' }))
    expect(quarterOf(store.getState()).department).toBe('Mine')
  })
})
