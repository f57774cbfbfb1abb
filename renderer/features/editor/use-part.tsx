import { type DragEvent, type ReactNode, useState } from 'react'
import { canDrop } from '../../../shared/quarter/move-parts'
import { say } from '../../../shared/words/words'
import { useApp, useDocument, useDocumentStore, useServices } from '../../app/context'
import { keyOf } from '../../app/keys'
import { type PartAction, PartHandle } from '../../components/part-handle'
import { quarterOf } from '../../store/document-store'
import { MoveToItem } from '../outline/move-to-item'
import { otherHolders } from '../outline/row-menu'
import { drop, duplicate, moveBy, moveTo, remove } from '../outline/structure'

/** What is being dragged on a page; browsers tell the data of a drag only where it is dropped. */
let dragged: string | undefined
const DRAG_TYPE = 'application/x-quarterdeck-part'

interface Part {
  /** For the element that holds the part: it takes drops, and shows where they land. */
  readonly frame: {
    readonly 'data-drop': 'before' | 'after' | undefined
    readonly onDragOver: (event: DragEvent) => void
    readonly onDragLeave: (event: DragEvent) => void
    readonly onDrop: (event: DragEvent) => void
  }
  /** The dots: drag them, press them for a menu, or press Alt and an arrow on them. */
  readonly handle: ReactNode
}

/** A part of the page that can be moved, copied and removed, with pointer or keys. */
export function usePart(id: string, name: string, extra: readonly PartAction[] = []): Part {
  const store = useDocumentStore()
  const { app } = useServices()
  const readOnly = useDocument((state) => state.readOnly)
  const [lands, setLands] = useState<'before' | 'after'>()
  const structure = { app, store }

  const over = (event: DragEvent): 'before' | 'after' | undefined => {
    if (dragged === undefined) return undefined
    const { top, height } = event.currentTarget.getBoundingClientRect()
    const position = event.clientY < top + height / 2 ? 'before' : 'after'
    return canDrop(quarterOf(store.getState()), dragged, { id, position }) ? position : undefined
  }
  return {
    frame: {
      'data-drop': lands,
      onDragOver: (event) => {
        const position = over(event)
        setLands(position)
        if (position === undefined) return
        event.preventDefault()
        event.stopPropagation()
      },
      onDragLeave: () => setLands(undefined),
      onDrop: (event) => {
        const position = over(event)
        setLands(undefined)
        if (position === undefined || dragged === undefined) return
        event.preventDefault()
        event.stopPropagation()
        drop(structure, dragged, { id, position }, 'page')
      },
    },
    handle: readOnly ? null : <Handle id={id} name={name} extra={extra} />,
  }
}

interface HandleProps {
  readonly id: string
  readonly name: string
  readonly extra: readonly PartAction[]
}

function Handle({ id, name, extra }: HandleProps) {
  const store = useDocumentStore()
  const { app } = useServices()
  const platform = useApp((state) => state.start.platform)
  const structure = { app, store }
  const actions: readonly PartAction[] = [
    ...extra,
    {
      id: 'up',
      label: say('command.moveUp'),
      key: 'Alt+↑',
      act: () => moveBy(structure, id, -1, 'page'),
    },
    {
      id: 'down',
      label: say('command.moveDown'),
      key: 'Alt+↓',
      act: () => moveBy(structure, id, 1, 'page'),
    },
    { id: 'copy', label: say('command.duplicate'), act: () => duplicate(structure, id, 'page') },
    {
      id: 'remove',
      label: say('command.remove'),
      key: 'Delete',
      act: () => remove(structure, id, keyOf('edit.undo', platform), 'page'),
    },
  ]
  const more = (close: () => void): ReactNode => {
    const others = otherHolders(quarterOf(store.getState()), id)
    if (others.length === 0) return null
    const move = (holder: string): void => {
      close()
      moveTo(structure, id, holder, 'page')
    }
    return <MoveToItem holders={others} move={move} />
  }
  return (
    <PartHandle
      id={id}
      name={name}
      actions={actions}
      more={more}
      drag={{
        start: (event) => {
          dragged = id
          event.dataTransfer.effectAllowed = 'move'
          event.dataTransfer.setData(DRAG_TYPE, id)
          const part = event.currentTarget.closest('[data-drop], .part')
          if (part !== null) event.dataTransfer.setDragImage(part, 0, 0)
        },
        end: () => {
          dragged = undefined
        },
      }}
    />
  )
}

interface FrameProps {
  readonly id: string
  /** What the part is called, for the name of its menu. */
  readonly name: string
  readonly className?: string
  readonly extra?: readonly PartAction[]
  readonly children: ReactNode
}

/** A part as a box of its own, with the dots beside it. */
export function PartFrame({ id, name, className = '', extra, children }: FrameProps) {
  const { frame, handle } = usePart(id, name, extra)
  return (
    <div className={`part ${className}`} {...frame}>
      {children}
      {handle}
    </div>
  )
}
