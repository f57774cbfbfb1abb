import { useEffect } from 'react'
import { useDocument, useDocumentStore } from '../../app/context'
import type { Span } from '../../../shared/rich-text/find-text'
import { type FoundText, placeOf } from '../../store/find-matches'
import { placeKey } from '../../store/place'

/** Tints the field of what was found, marks the words in it, and brings both into sight, without the focus. */
export function useMark(found: FoundText | undefined): void {
  const place = found && placeOf(found.field)
  const store = useDocumentStore()
  const view = useDocument((state) => state.view)
  const block = useDocument((state) => state.selection.block)
  const key = place === undefined ? undefined : placeKey(place)
  useEffect(() => {
    if (key === undefined) return undefined
    const field = document.querySelector(`[data-place="${CSS.escape(key)}"]`)
    if (field === null) {
      // The table shows only part of what the page has.
      if (view === 'table') store.getState().set({ view: 'page' })
      return undefined
    }
    field.setAttribute('data-found', 'true')
    field.scrollIntoView({ block: 'nearest' })
    return () => field.removeAttribute('data-found')
  }, [key, view, block, store])

  const { plain } = found ?? {}
  const { from, to } = found?.span ?? {}
  useEffect(() => {
    const field = key === undefined ? null : document.querySelector(`[data-place="${CSS.escape(key)}"]`)
    if (field === null || plain === undefined || from === undefined || to === undefined) return undefined
    const range = rangeOf(field, plain, { from, to })
    if (range === undefined) return undefined
    CSS.highlights.set('found', new Highlight(range))
    // A text may be taller than the page.
    range.startContainer.parentElement?.scrollIntoView({ block: 'nearest' })
    return () => void CSS.highlights.delete('found')
  }, [key, view, block, plain, from, to])
}

/**
 * Where words of a text stand in the element that shows it. The lines of `plain` are elements there, without a break
 * between their texts. Undefined where the element shows its text in another way, as fields of one line do.
 */
function rangeOf(element: Element, plain: string, { from, to }: Span): Range | undefined {
  const breaks = plain.slice(0, from).split('\n').length - 1
  const words = plain.slice(from, to)
  const range = document.createRange()
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  let before = 0
  let begun = false
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
    const after = before + (node.nodeValue ?? '').length
    if (!begun && from - breaks < after) {
      range.setStart(node, from - breaks - before)
      begun = true
    }
    if (begun && to - breaks <= after) {
      range.setEnd(node, to - breaks - before)
      return range.toString() === words ? range : undefined
    }
    before = after
  }
  return undefined
}
