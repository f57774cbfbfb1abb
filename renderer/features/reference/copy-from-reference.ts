import { printPeriod } from '../../../shared/period/print-period'
import { referenceRows, type ReferenceField, type ReferenceRow } from '../../../shared/history/reference-rows'
import { findBlock, findKeyResult } from '../../../shared/quarter/find'
import type { Quarter } from '../../../shared/quarter/schema'
import { blockTitle } from '../../../shared/words/block-title'
import { keyResultName } from '../../../shared/quarter/key-result-name'
import { say } from '../../../shared/words/words'
import type { AppStore } from '../../store/app-store'
import { announce } from '../../store/app-store'
import { type DocumentStore, quarterOf } from '../../store/document-store'
import { writeDepartments, writeText } from '../../store/fields'
import { type Place, samePlace } from '../../store/place'

/** Copies the selected field over from the reference: one step of undo, said either way. */
export function copyFromReference(app: AppStore, store: DocumentStore): void {
  const { reference, readOnly, selection } = store.getState()
  if (reference === undefined) {
    announce(app, say('reference.copyNoReference'))
    return
  }
  if (readOnly) {
    announce(app, say('reference.copyReadOnly'))
    return
  }
  const quarter = quarterOf(store.getState())
  const period = printPeriod(reference.quarter.period, reference.quarter.calendar)
  const block = findBlock(quarter, selection.block)
  const rows = block === undefined ? [] : referenceRows(reference.quarter, quarter, block).rows
  const row = rows.find(({ place }) => samePlace(place, selection.place))
  if (row?.place === undefined) {
    announce(app, say('reference.copyNot'))
    return
  }
  const text = row.from?.text ?? ''
  if (text.trim() === '') {
    announce(app, say('reference.copyNone', { period }))
    return
  }
  const words = { field: fieldName(row.field), subject: subjectOf(quarter, row, selection.block) }
  if (text === row.to?.text) {
    announce(app, say('reference.copySame', words))
    return
  }
  const { place } = row
  store.getState().closeStep()
  store
    .getState()
    .edit({ what: say('what.copied', { ...words, period }), place }, (before) => write(before, place, text))
  announce(app, say('reference.copied', { ...words, period }))
}

const write = (quarter: Quarter, place: Place, text: string): Quarter =>
  place.field === 'departments' ? writeDepartments(quarter, place.id, text) : writeText(quarter, place, text)

/** What the window calls a field of the reference. */
export const fieldName = (field: ReferenceField): string =>
  field === 'entry' || field === 'service' || field === 'drillDown'
    ? say(`ref.field.${field}`)
    : say(`field.${field}`)

function subjectOf(quarter: Quarter, row: ReferenceRow, blockId: string): string {
  const found = row.item === undefined ? undefined : findKeyResult(quarter, row.item)
  if (found !== undefined) return keyResultName(found.keyResult)
  const block = findBlock(quarter, blockId)
  return row.part ?? (block === undefined ? '' : blockTitle(block))
}
