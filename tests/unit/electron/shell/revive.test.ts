import { EventEmitter } from 'node:events'
import { expect, it } from 'vitest'
import { DIES_AGAIN_MS, revive } from '../../../../electron/shell/revive'

function contents() {
  const events = new EventEmitter()
  const state = { now: 1000, reloads: 0 }
  const page = revive(
    // Of web contents only what is asked here.
    { on: events.on.bind(events), reload: () => (state.reloads += 1) } as never,
    () => state.now,
  )
  const die = (reason = 'crashed') => events.emit('render-process-gone', {}, { reason })
  return { state, die, load: () => events.emit('did-finish-load'), page }
}

it('loads a page again whose process has died, whatever it died of', () => {
  for (const reason of ['crashed', 'oom', 'killed']) {
    const { state, die, load, page } = contents()
    die(reason)
    expect([state.reloads, page.isGone()]).toEqual([1, true])
    load()
    expect(page.isGone()).toBe(false)
  }
})

it('leaves one alone that ended by itself', () => {
  const { state, die, page } = contents()
  die('clean-exit')
  expect([state.reloads, page.isGone()]).toEqual([0, false])
})

it('does not go on for ever with one that dies of what it shows', () => {
  const { state, die, load, page } = contents()
  die()
  load()
  state.now += DIES_AGAIN_MS - 1
  die()
  expect([state.reloads, page.isGone()]).toEqual([1, true])
  state.now += DIES_AGAIN_MS
  die()
  expect(state.reloads).toBe(2)
})
