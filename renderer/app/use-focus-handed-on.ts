import { type RefObject, useLayoutEffect, useRef } from 'react'
import { focusEditor } from './panes'

/** For what goes away once it is answered: the focus that it had goes back to the text, instead of nowhere. */
export function useFocusHandedOn<Shown extends HTMLElement>(): RefObject<Shown | null> {
  const element = useRef<Shown>(null)
  useLayoutEffect(() => {
    const shown = element.current
    return () => {
      if (shown?.contains(document.activeElement) === true) requestAnimationFrame(focusEditor)
    }
  }, [])
  return element
}
