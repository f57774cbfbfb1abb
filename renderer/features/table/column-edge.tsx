import { useRef } from 'react'
import { type ColumnTrack, soundColumnWidth, type TableKind } from '../../../shared/ipc/column-widths'
import { say } from '../../../shared/words/words'
import { useServices } from '../../app/context'
import { resetColumnWidth, setColumnWidths } from '../../app/column-width'
import { DragEdge } from '../../components/drag-edge'
import { announce } from '../../store/app-store'
import { type Column, trackOf } from './columns'

interface Props {
  readonly kind: TableKind
  readonly columns: readonly Column[]
  /** Which of the columns the edge ends. */
  readonly index: number
  readonly head: string
}

/** What a hand holds: the table, the widths up to the edge as they were, and whose they are. */
interface Grip {
  readonly area: HTMLElement
  readonly style: string
  /** Widths of the columns before the edge and at it, which a drag keeps or changes. */
  readonly widths: Readonly<Partial<Record<ColumnTrack, number>>>
  readonly track: ColumnTrack
  /** How many columns up to the edge are as wide as the one at it: past quarters are alike. */
  readonly alike: number
}

/**
 * The edge between two heads. The columns before it keep their widths while it is dragged, so that it stays under
 * the hand; those after it share what is left.
 */
export function ColumnEdge({ kind, columns, index, head }: Props) {
  const { app, actions } = useServices()
  const grip = useRef<Grip>(undefined)
  const edge = useRef<HTMLSpanElement>(null)

  const take = (): void => {
    grip.current = undefined
    const area = edge.current?.closest<HTMLElement>('.grid-area')
    const column = columns[index]
    if (!area || column === undefined) return
    const heads = [...area.querySelectorAll<HTMLElement>('.head')].slice(0, index + 1)
    const track = trackOf(column)
    grip.current = {
      area,
      style: area.getAttribute('style') ?? '',
      widths: Object.fromEntries(
        heads.flatMap((one, at) => {
          const before = columns[at]
          return before === undefined ? [] : [[trackOf(before), one.getBoundingClientRect().width]]
        }),
      ),
      track,
      alike: columns.slice(0, index + 1).filter((one) => trackOf(one) === track).length,
    }
  }
  const widthsAt = ({ widths, track, alike }: Grip, by: number): Grip['widths'] => ({
    ...widths,
    [track]: soundColumnWidth(track, (widths[track] ?? 0) + by / alike),
  })
  const move = (by: number): void => {
    if (grip.current === undefined) return
    for (const [name, width] of Object.entries(columnStyle(widthsAt(grip.current, by))))
      grip.current.area.style.setProperty(name, width)
  }
  return (
    // By keyboard there are commands for it; a heading is called what it says.
    <span ref={edge} aria-hidden="true" title={say('grid.columnEdge')}>
      <DragEdge
        className="column-edge-grip"
        axis="x"
        take={take}
        move={move}
        drop={(by) => {
          if (grip.current === undefined) return
          const widths = widthsAt(grip.current, by)
          setColumnWidths(app, actions, kind, widths)
          announce(app, say('grid.columnWidth', { head, width: widths[grip.current.track] ?? 0 }))
        }}
        cancel={() => grip.current?.area.setAttribute('style', grip.current.style)}
        reset={() => {
          const column = columns[index]
          if (column !== undefined) resetColumnWidth(app, actions, { kind, track: trackOf(column), head })
        }}
      />
    </span>
  )
}

/** The properties that set columns' widths. In a small window no column is wider than most of it. */
export const columnStyle = (
  widths: Readonly<Partial<Record<ColumnTrack, number>>>,
): Readonly<Record<`--${string}`, string>> =>
  Object.fromEntries(
    Object.entries(widths).flatMap(([track, width]) => [
      [`--width-${track}`, `min(${width / 16}rem, 60vw)`],
      [`--col-${track}`, `var(--width-${track})`],
    ]),
  )
