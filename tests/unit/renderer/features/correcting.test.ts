import { describe, expect, it } from 'vitest'
import { fillFromEarlier, takeEarlierText } from '../../../../renderer/app/earlier-text'
import { currentSlide } from '../../../../renderer/app/current-slide'
import { openCorrection } from '../../../../renderer/features/ledger/open-correction'
import { createDocumentStore, isEdited, quarterOf } from '../../../../renderer/store/document-store'
import { compileDeck } from '../../../../shared/deck/compile'
import { draftDrillDown } from '../../../../shared/history/draft-drill-down'
import { rollForward } from '../../../../shared/history/roll-forward'
import { textOfPart } from '../../../../shared/quarter/change-part'
import { sampleQuarter } from '../../../support/samples'
import { openSample } from '../../../support/renderer/open-sample'

const q2 = sampleQuarter('technology-q2-fy21-22')
const entry = (period: '2021-Q1' | '2021-Q2') => ({ id: 'kr-data-1', field: 'entry', period })

describe('opening a correction', () => {
  it('takes a past entry only', () => {
    const store = createDocumentStore(openSample())
    expect(openCorrection(store, entry('2021-Q2'))).toBe(false)
    expect(openCorrection(store, { id: 'kr-data-1', field: 'goal' })).toBe(false)
    expect(openCorrection(store, { ...entry('2021-Q1'), id: 'nobody' })).toBe(false)
    expect(store.getState().correcting).toBeUndefined()
    expect(openCorrection(store, entry('2021-Q1'))).toBe(true)
    expect(store.getState().correcting).toEqual(entry('2021-Q1'))
  })

  it('is not for a file that cannot be written', () => {
    expect(openCorrection(createDocumentStore(openSample({ readOnly: true })), entry('2021-Q1'))).toBe(false)
  })
})

describe('last quarter’s text', () => {
  const place = { id: 'objective-data', field: 'narrative' }
  const rolled = () => createDocumentStore(openSample({ quarter: rollForward(q2, { id: 'next' }) }))

  it('fills the selected field as one step, where it is empty', () => {
    const store = rolled()
    store.getState().select({ block: place.id, place })
    expect(takeEarlierText(store)).toBe('Now it says what Q2 said.')
    const text = textOfPart(quarterOf(store.getState()), place.id, place.field)
    expect(text).toBe(textOfPart(q2, place.id, place.field))
    expect(fillFromEarlier(store, place)).toBe('The field has a text already. Empty it first.')
    expect(store.getState().undo()).toBe('text of Q2')
    expect(textOfPart(quarterOf(store.getState()), place.id, place.field)).toBe('')
  })

  it('of a drill-down is what the last one about the same key result said', () => {
    const rolled = rollForward(q2, { id: 'next' })
    const wordings = { oldWording: 'Old', newWording: 'New', why: '' }
    const drilled = draftDrillDown(rolled, 'kr-community-3', { id: 'new', ...wordings })
    const store = createDocumentStore(openSample({ quarter: drilled }))
    fillFromEarlier(store, { id: 'new', field: 'impact' })
    const before = q2.blocks.flatMap((block) => (block.kind === 'objective' ? block.drillDowns : []))
    expect(textOfPart(quarterOf(store.getState()), 'new', 'impact')).toBe(
      before.find(({ keyResult }) => keyResult === 'kr-community-3')?.impact,
    )
  })

  it('says so where there is none, or no field', () => {
    const store = rolled()
    expect(takeEarlierText(store)).toBe('Go to a field first.')
    expect(fillFromEarlier(store, { id: place.id, field: 'statement' })).toBe(
      'This field has no text of an earlier quarter.',
    )
  })
})

describe('a quarter just begun', () => {
  it('is dirty before anything is written, and clean once it is saved', () => {
    const store = createDocumentStore(openSample({ hasFile: false, edited: true }))
    expect(isEdited(store.getState())).toBe(true)
    const { revision } = store.getState().history.present
    store.getState().saved(revision, { name: 'a.quarter', folder: '~' })
    expect(isEdited(store.getState())).toBe(false)
  })
})

describe('the slide of an empty field', () => {
  it('is the one of its drill-down', () => {
    const drilled = draftDrillDown(q2, 'kr-data-1', {
      id: 'new',
      oldWording: 'Old',
      newWording: 'New',
      why: '',
    })
    const plan = compileDeck(drilled)
    const place = { id: 'new', field: 'impact' }
    const slide = currentSlide(plan, { block: 'objective-data', place }, undefined)
    expect(slide?.kind).toBe('drillDown')
  })
})
