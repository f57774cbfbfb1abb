import { describe, expect, it } from 'vitest'
import type { FolderTrend } from '../../../../shared/ipc/history'
import { blocksOf, findObjective } from '../../../../shared/quarter/find'
import { createActions } from '../../../../renderer/app/actions'
import { createLookBackActions, listenForTrend } from '../../../../renderer/app/look-back-actions'
import { runLookBack } from '../../../../renderer/app/look-back-commands'
import { addTrendBlock } from '../../../../renderer/features/trend/add-trend-block'
import { createAppStore } from '../../../../renderer/store/app-store'
import { createDocumentStore, quarterOf } from '../../../../renderer/store/document-store'
import { fakeBridge } from '../../../support/renderer/fake-bridge'
import { openSample, startState } from '../../../support/renderer/open-sample'
import { sampleQuarter } from '../../../support/samples'

const q1 = { name: 'q1.quarter', folder: '~', quarter: sampleQuarter('technology-q1-fy21-22') }
const empty: FolderTrend = {
  trend: { columns: [], departments: [], superseded: [], files: 3 },
  folder: '~',
  unread: [],
  cutOff: false,
}

function opened(answers: Parameters<typeof fakeBridge>[0] = {}, readOnly = false) {
  const bridge = fakeBridge(answers)
  const app = createAppStore(startState)
  const store = createDocumentStore(openSample({ readOnly }))
  app.setState({ document: store })
  const actions = createLookBackActions(app, bridge, () => 'trend-1')
  const all = createActions(app, bridge, () => 'id')
  const said = (): string => app.getState().announcement.text
  return { app, store, bridge, actions, all, said }
}

describe('the reference', () => {
  it('opens beside the document and is said', async () => {
    const { store, actions, said } = opened({ 'reference.open': () => ({ ok: true, value: q1 }) })
    await actions.openReference()
    expect(store.getState()).toMatchObject({ reference: q1, lookBack: 'reference' })
    expect(said()).toBe('Q1 FY21-22 is open as reference.')
  })

  it('stays as it was where the dialog is closed, and says why where a file does not open', async () => {
    const cancelled = opened({ 'reference.open': () => ({ ok: false, error: { kind: 'cancelled' } }) })
    await cancelled.actions.openReference()
    expect(cancelled.store.getState().lookBack).toBeUndefined()
    const failed = opened({
      'reference.openRecent': () => ({ ok: false, error: { kind: 'notFound', path: '/x/a.quarter' } }),
    })
    await failed.actions.openRecentReference('recent')
    expect(failed.store.getState().lookBackFailure).toContain('“a.quarter” was not opened.')
  })

  it('is offered once, and never in the place of one that was chosen', async () => {
    const other = { ...q1, name: 'chosen.quarter' }
    const { store, actions } = opened({ 'reference.offer': () => q1 })
    await actions.offerReference(store)
    expect(store.getState().reference).toBe(q1)
    store.getState().set({ reference: other })
    await actions.offerReference(store)
    expect(store.getState().reference).toBe(other)
  })
})

describe('copying a field over', () => {
  const place = { id: 'objective-community', field: 'narrative' }
  const copy = (made: ReturnType<typeof opened>): void =>
    runLookBack(made.app, made.all, 'edit.copyFromReference')
  const narrative = ({ store }: ReturnType<typeof opened>): string | undefined =>
    findObjective(quarterOf(store.getState()), 'objective-community')?.narrative

  it('is one step of undo that goes back to its place', () => {
    const made = opened()
    made.store.getState().set({ reference: q1 })
    made.store.getState().select({ block: 'objective-community', place })
    const before = narrative(made)
    copy(made)
    expect(narrative(made)).toBe(findObjective(q1.quarter, 'objective-community')?.narrative)
    expect(made.said()).toBe('Copied Narrative of Technical Community Building from Q1 FY21-22.')
    made.store.getState().undo()
    expect(narrative(made)).toBe(before)
    expect(made.store.getState().selection.place).toEqual(place)
  })

  it('copies an entry’s words into this quarter, and leaves the status', () => {
    const made = opened()
    made.store.getState().set({ reference: q1 })
    const entry = { id: 'kr-community-2', field: 'entry', period: '2021-Q2' as const }
    made.store.getState().select({ block: 'objective-community', item: 'kr-community-2', place: entry })
    copy(made)
    const entries = findObjective(quarterOf(made.store.getState()), 'objective-community')?.keyResults[1]
      ?.entries
    expect(entries?.find(({ period }) => period === '2021-Q2')?.text).toBe(
      entries?.find(({ period }) => period === '2021-Q1')?.text,
    )
    expect(entries?.find(({ period }) => period === '2021-Q2')?.status).toBe('onTrack')
  })

  it.each([
    ['no reference', false, false, undefined, 'no reference is open'],
    ['a read-only file', true, true, place, 'read-only'],
    ['nothing selected that is copied', true, false, undefined, 'not copied over'],
    ['nothing said there', true, false, { id: 'objective-community', field: 'notes' }, 'says nothing there'],
    ['the same words', true, false, { id: 'objective-community', field: 'statement' }, 'the same already'],
  ])('says so for %s, and changes nothing', (_case, hasReference, readOnly, at, words) => {
    const made = opened({}, readOnly)
    if (hasReference) made.store.getState().set({ reference: q1 })
    made.store.getState().select({ block: 'objective-community', ...(at && { place: at }) })
    const before = quarterOf(made.store.getState())
    copy(made)
    expect(made.said()).toContain(words)
    expect(quarterOf(made.store.getState())).toBe(before)
  })
})

describe('the block of changes', () => {
  it('is made, filled and selected in one step, and asks for a reference without one', () => {
    const made = opened()
    runLookBack(made.app, made.all, 'edit.refreshChanges')
    expect(made.said()).toContain('No reference is open')
    made.store.getState().set({ reference: q1 })
    const before = quarterOf(made.store.getState())
    runLookBack(made.app, made.all, 'edit.refreshChanges')
    const [block] = blocksOf(quarterOf(made.store.getState()), 'changes')
    expect(block?.changes).toHaveLength(12)
    expect(made.store.getState().selection.block).toBe(block?.id)
    made.store.getState().undo()
    expect(quarterOf(made.store.getState())).toBe(before)
  })
})

describe('the trend', () => {
  it('tells how far it is, and what it found', async () => {
    const made = opened({
      'trend.openFolder': () => {
        made.bridge.emit('trend.progress', { trendId: 'other', done: 9, of: 9 })
        made.bridge.emit('trend.progress', { trendId: 'trend-1', done: 2, of: 3 })
        expect(made.store.getState().trend).toMatchObject({ kind: 'reading', done: 2, of: 3 })
        return { ok: true, value: empty }
      },
    })
    listenForTrend(made.app, made.bridge)
    await made.actions.readTrend(false)
    expect(made.store.getState().trend).toEqual({ kind: 'read', result: empty })
    expect(made.said()).toBe('Trend read: 3 files, 0 quarters, 0 departments.')
  })

  it('keeps what it had where another folder is not chosen, and says why one could not be read', async () => {
    const made = opened({ 'trend.openFolder': () => ({ ok: false, error: { kind: 'cancelled' } }) })
    made.store.getState().set({ trend: { kind: 'read', result: empty } })
    await made.actions.readTrend(true)
    expect(made.store.getState().trend.kind).toBe('read')
    const failed = opened({
      'trend.openFolder': () => ({ ok: false, error: { kind: 'noPermission', path: '/x' } }),
    })
    await failed.actions.readTrend(true)
    const { trend } = failed.store.getState()
    expect(trend.kind === 'failed' && trend.sentence).toMatch(/^The folder was not read\. ./)
  })

  it('is put into a deck that has none, once', () => {
    const made = opened()
    const sampleHas = blocksOf(quarterOf(made.store.getState()), 'trend').length
    expect(sampleHas).toBe(1)
    addTrendBlock(made.app, { department: undefined, rows: 'all' })
    expect(blocksOf(quarterOf(made.store.getState()), 'trend')).toHaveLength(1)
    made.store.getState().edit({ what: '' }, (quarter) => ({
      ...quarter,
      blocks: quarter.blocks.filter(({ kind }) => kind !== 'trend'),
    }))
    addTrendBlock(made.app, { department: undefined, rows: 'all' })
    expect(blocksOf(quarterOf(made.store.getState()), 'trend')).toHaveLength(1)
  })
})
