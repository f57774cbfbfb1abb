import { type RefObject, useEffect, useRef } from 'react'
import { useDocument } from '../app/context'
import { type Place, placeKey, samePlace } from '../store/place'
import { comeTo } from './come-to'

/** Puts the focus on an element when undo, or a click on the slide, goes to its place. */
export function useRequestedFocus<Of extends HTMLElement>(place: Place): RefObject<Of | null> {
  const request = useDocument((state) => state.focusRequest)
  const element = useRef<Of>(null)
  const key = placeKey(place)
  useEffect(() => {
    if (request === undefined || !samePlace(request.place, place)) return
    comeTo(element.current)
    // Only a new request moves the focus, not a re-rendered place.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [request, key])
  return element
}
