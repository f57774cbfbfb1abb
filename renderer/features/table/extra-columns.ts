import { createStore } from 'zustand/vanilla'
import { type ExtraColumn, extraColumns } from './columns'

interface ExtraColumnsState {
  readonly shown: readonly ExtraColumn[]
}

/** Which optional columns tables show; one choice for all tables of the window, until it closes. */
export const extraColumnsStore = createStore<ExtraColumnsState>()(() => ({ shown: [] }))

export const showColumns = (chosen: (extra: ExtraColumn) => boolean): void =>
  extraColumnsStore.setState({ shown: extraColumns.filter(chosen) })
