import { beforeEach, describe, expect, it } from 'vitest'
import {
  KEEP_AFTER_MS,
  KEEP_AT_LAST_MS,
  keepDrafts,
  type Schedule,
} from '../../../../renderer/features/recovery/draft-keeper'
import { createAppStore, type AppStore } from '../../../../renderer/store/app-store'
import { createDocumentStore, type DocumentStore } from '../../../../renderer/store/document-store'
import { ManualClock } from '../../../support/manual-clock'
import { openSample, startState } from '../../../support/renderer/open-sample'

let clock: ManualClock
let app: AppStore
let store: DocumentStore
let kept: string[]
let idle: (() => void)[]
let answer: () => Promise<void>

const write = (department: string): void =>
  store
    .getState()
    .edit({ what: 'Department', merge: 'department' }, (quarter) => ({ ...quarter, department }))
const shown = (): string => store.getState().history.present.quarter.department

beforeEach(() => {
  clock = new ManualClock()
  app = createAppStore(startState)
  store = createDocumentStore(openSample())
  app.setState({ document: store })
  kept = []
  idle = []
  answer = () => Promise.resolve()
})

function start(isIdle = true) {
  const schedule: Schedule = {
    after: clock.after,
    whenIdle: (act) => {
      if (isIdle) act()
      else idle.push(act)
      return () => {
        idle = idle.filter((one) => one !== act)
      }
    },
  }
  return keepDrafts(
    app,
    () => {
      kept.push(shown())
      return answer()
    },
    schedule,
  )
}

describe('keeping drafts', () => {
  it('waits a second after the last change', async () => {
    start()
    write('One')
    await clock.pass(KEEP_AFTER_MS - 1)
    write('Two')
    await clock.pass(KEEP_AFTER_MS - 1)
    expect(kept).toEqual([])
    await clock.pass(1)
    expect(kept).toEqual(['Two'])
    await clock.pass(10 * KEEP_AFTER_MS)
    expect(kept).toEqual(['Two'])
  })

  it('does not wait for ever for somebody who never pauses', async () => {
    start()
    for (let step = 0; step < 20; step += 1) {
      write(`${step}`)
      await clock.pass(KEEP_AT_LAST_MS / 10)
    }
    expect(kept).toHaveLength(2)
  })

  it('waits until the window is idle', async () => {
    start(false)
    write('One')
    await clock.pass(KEEP_AFTER_MS)
    expect(kept).toEqual([])
    for (const act of idle) act()
    await clock.pass(0)
    expect(kept).toEqual(['One'])
  })

  it('sends one at a time, and what changed meanwhile after it', async () => {
    let finish = (): void => undefined
    answer = () =>
      new Promise((resolve) => {
        finish = resolve
      })
    start()
    write('One')
    await clock.pass(KEEP_AFTER_MS)
    write('Two')
    await clock.pass(2 * KEEP_AFTER_MS)
    expect(kept).toEqual(['One'])
    finish()
    await clock.pass(KEEP_AFTER_MS)
    expect(kept).toEqual(['One', 'Two'])
  })

  it('keeps nothing of what is undone, and again what is redone', async () => {
    start()
    write('One')
    store.getState().undo()
    await clock.pass(KEEP_AT_LAST_MS)
    expect(kept).toEqual([])
    store.getState().redo()
    await clock.pass(KEEP_AFTER_MS)
    store.getState().undo()
    store.getState().redo()
    await clock.pass(KEEP_AFTER_MS)
    // The main process removed the draft when the document was clean.
    expect(kept).toEqual(['One', 'One'])
  })

  it('keeps at once when told to, and not twice', async () => {
    const keepNow = start()
    await keepNow()
    write('One')
    await keepNow()
    await keepNow()
    await clock.pass(KEEP_AT_LAST_MS)
    expect(kept).toEqual(['One'])
  })

  it('tries again with the next change after a fault', async () => {
    answer = () => Promise.reject(new Error('the other end is gone'))
    const keepNow = start()
    write('One')
    await keepNow()
    answer = () => Promise.resolve()
    write('Two')
    await clock.pass(KEEP_AFTER_MS)
    expect(kept).toEqual(['One', 'Two'])
  })

  it('tries again without a change once the disk may have room', async () => {
    const fail = (draftFailure: string | undefined) => () => {
      store.getState().set({ draftFailure })
      return Promise.resolve()
    }
    answer = fail('The disk is full.')
    start()
    write('One')
    await clock.pass(KEEP_AFTER_MS)
    await clock.pass(KEEP_AT_LAST_MS - 1)
    expect(kept).toEqual(['One'])
    answer = fail(undefined)
    await clock.pass(1)
    expect(kept).toEqual(['One', 'One'])
    await clock.pass(3 * KEEP_AT_LAST_MS)
    expect(kept).toHaveLength(2)
  })

  it('follows the window to another document', async () => {
    start()
    write('One')
    store = createDocumentStore(openSample({ documentId: 'other' }))
    app.setState({ document: store })
    write('Other')
    await clock.pass(KEEP_AFTER_MS)
    expect(kept).toEqual(['Other'])
  })
})
