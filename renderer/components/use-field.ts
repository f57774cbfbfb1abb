import { useEffect, useRef } from 'react'
import type { Quarter } from '../../shared/quarter/schema'
import { useDocument, useDocumentStore } from '../app/context'
import { writeText } from '../store/fields'
import { type Place, placeKey, samePlace } from '../store/place'

/** Typing after a pause this long is another undo step. */
const pauseMs = 1500

interface Typing {
  readonly place: Place
  /** What undo calls an edit here. */
  readonly what: string
  /** How the text gets into the file; by default into the field that the place names. */
  readonly write?: ((quarter: Quarter, text: string) => Quarter) | undefined
}

/**
 * Writes into the file what is typed in a field. Bursts of typing are one undo step each; a `step` stands for
 * itself, and typing after it is another burst.
 */
export function useTyping({ place, what, write }: Typing): (text: string, kind?: 'typing' | 'step') => void {
  const store = useDocumentStore()
  const burst = useRef({ number: 0, at: 0 })
  return (text, kind = 'typing') => {
    const now = performance.now()
    if (kind === 'step' || now - burst.current.at > pauseMs) burst.current.number += 1
    burst.current.at = kind === 'step' ? -Infinity : now
    store
      .getState()
      .edit({ what, place, merge: `${placeKey(place)}#${burst.current.number}` }, (quarter) =>
        write === undefined ? writeText(quarter, place, text) : write(quarter, text),
      )
  }
}

/** Moves the focus when undo, a finding or a click on the slide asks for this place. */
export function useFocusRequest(place: Place, focus: () => void): void {
  const request = useDocument((state) => state.focusRequest)
  useEffect(() => {
    if (request !== undefined && samePlace(request.place, place)) focus()
    // Only a new request moves the focus, not a re-rendered place.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [request, placeKey(place)])
}

/** Selects a place because its field has the focus, so that its slide comes forward. */
export function useSelectPlace(place: Place): () => void {
  const store = useDocumentStore()
  return () => {
    const { selection, select } = store.getState()
    const item = selection.item === place.id ? { item: place.id } : {}
    select({ block: selection.block, ...item, place })
  }
}
