import { useMemo, useRef } from 'react'
import { type DropTarget, useDragAndDrop } from 'react-aria-components/useDragAndDrop'
import { canDrop, type DropPlace } from '../../../shared/quarter/move-parts'
import { useDocumentStore, useServices } from '../../app/context'
import { quarterOf } from '../../store/document-store'
import type { OutlineRow } from './outline-rows'
import { drop } from './structure'

/** Rows are dragged within this outline only; other windows and programs do not know this kind of thing. */
const DRAG_TYPE = 'quarterdeck-part'

/** The part of a row's key: what stands behind the block's id, else the block. */
const partOfKey = (key: string | number): string => String(key).split('/').at(-1) ?? ''

const placeOf = (target: DropTarget): DropPlace | undefined =>
  target.type === 'item' ? { id: partOfKey(target.key), position: target.dropPosition } : undefined

/** Dragging of rows by pointer, and by keyboard from their grips. */
export function useOutlineDrag(isDisabled: boolean) {
  const store = useDocumentStore()
  const { app } = useServices()
  const dragged = useRef<string>(undefined)
  const options = useMemo(
    () => ({
      isDisabled,
      acceptedDragTypes: [DRAG_TYPE],
      getItems: (keys: Set<string | number>) => [...keys].map((key) => ({ [DRAG_TYPE]: partOfKey(key) })),
      onDragStart: ({ keys }: { readonly keys: Set<string | number> }) => {
        const [key] = keys
        dragged.current = key === undefined ? undefined : partOfKey(key)
      },
      onDragEnd: () => {
        dragged.current = undefined
      },
      getDropOperation: (target: DropTarget) => {
        const place = placeOf(target)
        const id = dragged.current
        const fits =
          place !== undefined && id !== undefined && canDrop(quarterOf(store.getState()), id, place)
        return fits ? 'move' : 'cancel'
      },
      onMove: ({ keys, target }: { readonly keys: Set<string | number>; readonly target: DropTarget }) => {
        const [key] = keys
        const place = placeOf(target)
        if (key !== undefined && place !== undefined) drop({ app, store }, partOfKey(key), place)
      },
    }),
    [app, store, isDisabled],
  )
  return useDragAndDrop<OutlineRow>(options).dragAndDropHooks
}
