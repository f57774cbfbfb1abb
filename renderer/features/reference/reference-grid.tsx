import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { OpenReference } from '../../../shared/ipc/history'
import type { ReferenceRow } from '../../../shared/history/reference-rows'
import { printPeriod } from '../../../shared/period/print-period'
import type { Block } from '../../../shared/quarter/schema'
import { say } from '../../../shared/words/words'
import { useApp, useDocument, useDocumentStore, useQuarter } from '../../app/context'
import { keyOf } from '../../app/keys'
import { Icon } from '../../components/icon'
import { samePlace } from '../../store/place'
import type { Selection } from '../../store/document-store'
import { pressInGrid } from '../table/grid-keys'
import { ReferenceLine } from './reference-line'

interface Props {
  readonly reference: OpenReference
  readonly block: Block
  readonly rows: readonly ReferenceRow[]
}

/** Where the focus was moved to, for as long as nothing else is selected: not every row can be. */
interface Moved {
  readonly row: string
  readonly column: 0 | 1
  readonly selection: Selection
}

/** The row that the selection is about: its field, else the first of its key result, else the first. */
function rowOf(rows: readonly ReferenceRow[], { place, item }: Selection): ReferenceRow | undefined {
  return (
    (place && rows.find((row) => samePlace(row.place, place))) ??
    (item === undefined ? undefined : rows.find((row) => row.item === item)) ??
    rows[0]
  )
}

/** Both quarters as a grid of two columns; arrows move, Enter writes in this file's side. */
export function ReferenceGrid({ reference, block, rows }: Props) {
  const quarter = useQuarter()
  const store = useDocumentStore()
  const selection = useDocument((state) => state.selection)
  const request = useDocument((state) => state.focusRequest)
  const platform = useApp((state) => state.start.platform)
  const [moved, setMoved] = useState<Moved>()
  const [writing, setWriting] = useState<string>()
  const grid = useRef<HTMLTableElement>(null)
  const chosen = rowOf(rows, selection)
  // The selection leads: another row of the outline, undo and redo come here through it.
  const here = moved?.selection === selection ? moved : undefined
  const at = rows.find(({ key }) => key === here?.row) ?? chosen
  const column = here?.column ?? 1
  const then = printPeriod(reference.quarter.period, reference.quarter.calendar)
  const now = printPeriod(quarter.period, quarter.calendar)

  const cellOf = (row: string, to: 0 | 1): HTMLElement | null =>
    grid.current?.querySelector<HTMLElement>(
      `[data-reference-row="${CSS.escape(row)}"] .${to === 0 ? 'duo-then' : 'duo-now'}`,
    ) ?? null

  useEffect(() => {
    if (at !== undefined) cellOf(at.key, 1)?.scrollIntoView({ block: 'nearest' })
    // Rows are made anew by every edit; only another selection leads elsewhere.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [selection])
  useEffect(() => {
    const row = request && rows.find(({ place }) => samePlace(place, request.place))
    if (row !== undefined) cellOf(row.key, 1)?.focus()
    // Only a new request moves the focus.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [request])
  const arrive = (row: ReferenceRow, to: 0 | 1): void => {
    if (row.place !== undefined && !samePlace(store.getState().selection.place, row.place)) {
      const item = row.item !== undefined && row.place.id === row.item ? { item: row.item } : {}
      store.getState().select({ block: block.id, ...item, place: row.place })
    }
    setMoved({ row: row.key, column: to, selection: store.getState().selection })
  }
  const write = (row: ReferenceRow): void => {
    if (row.place === undefined || store.getState().readOnly) return
    setWriting(row.key)
    store.getState().goTo(row.place)
  }
  const press = (event: KeyboardEvent, row: ReferenceRow, from: 0 | 1): void => {
    const index = rows.indexOf(row)
    const action = pressInGrid(event, { row: index, column: from }, { rows: rows.length, columns: 2 })
    if (event.key === 'Enter' || event.key === 'F2') {
      event.preventDefault()
      write(row)
    } else if (action?.kind === 'move' && event.key !== 'Tab') {
      event.preventDefault()
      const target = rows[action.to.row]
      if (target !== undefined) cellOf(target.key, action.to.column === 0 ? 0 : 1)?.focus()
    }
  }
  const leave = (row: ReferenceRow, takeFocus: boolean): void => {
    setWriting(undefined)
    if (takeFocus) requestAnimationFrame(() => cellOf(row.key, 1)?.focus())
  }

  return (
    <>
      <div className="scroll">
        <table
          ref={grid}
          className="duo"
          // A grid of the authoring practices: a table that is moved through by arrow keys.
          // eslint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role
          role="grid"
          aria-label={say('reference.button')}
          aria-describedby="duo-keys"
        >
          <thead>
            <tr>
              <td className="duo-label" />
              <th scope="col" className="duo-then">
                <Icon name="lock" /> <b>{then}</b>{' '}
                <span className="quiet small">
                  {say('reference.readOnly')}, {reference.name}
                </span>
              </th>
              <th scope="col" className="duo-now">
                <b>{now}</b> <span className="quiet small">{say('reference.thisFile')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <ReferenceLine
                key={row.key}
                row={row}
                block={block}
                follows={index > 0 && rows[index - 1]?.item === row.item && row.item !== undefined}
                active={at?.key === row.key ? column : undefined}
                selected={row.item !== undefined && row.item === selection.item}
                writing={writing === row.key}
                arrive={(to) => arrive(row, to)}
                press={(event, from) => press(event, row, from)}
                write={() => write(row)}
                leave={(takeFocus) => leave(row, takeFocus)}
              />
            ))}
          </tbody>
        </table>
      </div>
      <p className="grid-keys quiet small" id="duo-keys">
        {say('reference.keys', { key: keyOf('edit.copyFromReference', platform) ?? '', period: then })}
      </p>
    </>
  )
}
