import { useRef, useState } from 'react'
import { readNumber } from '../../../shared/quarter/read-number'
import { keyResultName } from '../../../shared/quarter/key-result-name'
import { say } from '../../../shared/words/words'
import { announce, type AppStore } from '../../store/app-store'
import type { DocumentStore } from '../../store/document-store'
import { writeText } from '../../store/fields'
import { placeOf, textOf } from './columns'
import type { Cell } from './grid-selection'
import type { Table } from './range-edits'

/** What is being written: a cell, from a burst of typing that Escape takes back as a whole. */
export interface Writing {
  readonly cell: Cell
  readonly burst: string
}

export interface WritingHandle {
  readonly writing: Writing | undefined
  /** Begins to write in a cell; what is there stays, or gives way to what was typed. */
  readonly start: (cell: Cell, replaceWith?: string) => void
  readonly write: (text: string) => void
  /** Ends the burst of typing; a number that is none is told, and the value stays. */
  readonly stop: (typed: string) => void
  /** Takes the burst of typing back. */
  readonly restore: () => void
}

/** The one cell of a table that is being written in. */
export function useWriting(app: AppStore, store: DocumentStore, table: Table): WritingHandle {
  const [writing, setWriting] = useState<Writing>()
  const bursts = useRef(0)

  const write = ({ cell, burst }: Writing, text: string): void => {
    const [row, column] = [table.rows[cell.row], table.columns[cell.column]]
    if (row === undefined || column?.canWrite !== true) return
    const place = placeOf(row, column)
    const what = say('what.field', { field: column.head, subject: keyResultName(row) })
    store.getState().edit({ what, place, merge: burst }, (before) => writeText(before, place, text))
  }
  const end = (): void => {
    store.getState().closeStep()
    setWriting(undefined)
  }
  return {
    writing,
    start: (cell, replaceWith) => {
      bursts.current += 1
      const next = { cell, burst: `cell#${bursts.current}` }
      if (replaceWith !== undefined) write(next, replaceWith)
      setWriting(next)
    },
    write: (text) => {
      if (writing !== undefined) write(writing, text)
    },
    stop: (typed) => {
      if (writing === undefined) return
      const [row, column] = [table.rows[writing.cell.row], table.columns[writing.cell.column]]
      if (row && column?.field === 'value' && typed.trim() !== '' && readNumber(typed) === undefined) {
        const value = textOf(row, column)
        const stays = value === '' ? say('grid.noValue') : value
        announce(app, say('grid.notANumber', { text: typed, value: stays }))
      }
      end()
    },
    restore: () => {
      if (writing !== undefined) store.getState().abandonStep(writing.burst)
      end()
    },
  }
}
