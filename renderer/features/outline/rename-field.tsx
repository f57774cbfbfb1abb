import { useLayoutEffect, useRef, useState } from 'react'
import { findBlock, findDrillDown, findKeyResult } from '../../../shared/quarter/find'
import type { Quarter } from '../../../shared/quarter/schema'
import { say } from '../../../shared/words/words'
import { useDocumentStore } from '../../app/context'
import { quarterOf } from '../../store/document-store'
import { writeText } from '../../store/fields'
import { rowOf } from '../../store/place'
import { partName } from './part-name'

/** The short name that stands in the outline: a title of a block, a drill-down or a KR. */
const titleOf = (quarter: Quarter, id: string): string =>
  findBlock(quarter, id)?.title ??
  findKeyResult(quarter, id)?.keyResult.title ??
  findDrillDown(quarter, id)?.drillDown.title ??
  ''

interface Props {
  readonly id: string
  /** The row as it is drawn, so that its name is written in its place; null while it is not. */
  readonly rowElement: (id: string) => Element | null
  readonly close: () => void
  /** Puts the focus back on the row at once; false where it is not drawn. */
  readonly backToRow: (id: string) => boolean
}

/** The name of a row, while it is being written: Enter keeps it, Escape restores it. */
export function RenameField({ id, rowElement, close, backToRow }: Props) {
  const store = useDocumentStore()
  const [text, setText] = useState(() => titleOf(quarterOf(store.getState()), id))
  const name = partName(quarterOf(store.getState()), id)
  const settled = useRef(false)
  const field = useRef<HTMLInputElement>(null)
  useLayoutEffect(() => {
    // A long outline lays out its rows frame after frame, and is scrolled.
    let frame = 0
    const follow = (): void => {
      const box = rowElement(id)?.getBoundingClientRect()
      const style = field.current?.style
      if (box !== undefined && style !== undefined)
        for (const side of ['left', 'top', 'width', 'height'] as const) style[side] = `${box[side]}px`
      frame = requestAnimationFrame(follow)
    }
    follow()
    return () => cancelAnimationFrame(frame)
  })
  const keep = (): void => {
    // Leaving takes the focus away, which must not settle it a second time.
    if (settled.current) return
    settled.current = true
    const place = { id, field: 'title' }
    const what = say('what.field', { field: say('field.title'), subject: name })
    if (text !== titleOf(quarterOf(store.getState()), id)) {
      store.getState().edit({ what, place: rowOf(id) }, (quarter) => writeText(quarter, place, text))
    }
  }
  const leave = (): void => {
    // A key that follows at once is for the row.
    const isBack = backToRow(id)
    close()
    if (!isBack) store.getState().goTo(rowOf(id))
  }
  return (
    <input
      ref={field}
      className="rename"
      aria-label={say('structure.rename', { name })}
      value={text}
      // Whoever asks for it wants to type.
      // eslint-disable-next-line jsx-a11y/no-autofocus
      autoFocus
      onFocus={(event) => event.target.select()}
      onChange={(event) => setText(event.target.value)}
      onBlur={() => {
        keep()
        close()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') {
          keep()
          leave()
        } else if (event.key === 'Escape') {
          event.stopPropagation()
          settled.current = true
          leave()
        }
      }}
    />
  )
}
