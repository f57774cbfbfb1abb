import { type RefObject, useEffect, useRef } from 'react'
import { readClipboard, writeClipboard } from '../../../shared/clipboard/read-clipboard'
import type { Sheet } from '../../../shared/clipboard/sheet'

export interface ClipboardHandlers {
  /** What is copied; undefined copies nothing. */
  readonly sheet: () => Sheet
  readonly copied: () => void
  readonly cut: () => void
  readonly paste: (sheet: Sheet | undefined) => void
  /** As many lines of plain text as this many chosen rows go one into each. */
  readonly lines: number
}

/**
 * Copy, cut and paste while a cell of the table, or the empty table, has the focus. The events come to the
 * document: without a text selection the browser tells them to the body, whatever has the focus.
 */
export function useClipboard(area: RefObject<HTMLElement | null>, handlers: ClipboardHandlers): void {
  const latest = useRef(handlers)
  useEffect(() => {
    latest.current = handlers
  })
  useEffect(() => {
    const mine = (event: ClipboardEvent): boolean => {
      const focus = document.activeElement
      const inText = focus instanceof HTMLTextAreaElement || focus instanceof HTMLInputElement
      return !event.defaultPrevented && !inText && area.current?.contains(focus) === true
    }
    const write = (event: ClipboardEvent): boolean => {
      if (!mine(event) || event.clipboardData === null) return false
      const { html, plain } = writeClipboard(latest.current.sheet())
      event.clipboardData.setData('text/html', html)
      event.clipboardData.setData('text/plain', plain)
      event.preventDefault()
      return true
    }
    const copy = (event: ClipboardEvent): void => {
      if (write(event)) latest.current.copied()
    }
    const cut = (event: ClipboardEvent): void => {
      if (write(event)) latest.current.cut()
    }
    const paste = (event: ClipboardEvent): void => {
      if (!mine(event) || event.clipboardData === null) return
      event.preventDefault()
      const html = event.clipboardData.getData('text/html')
      const plain = event.clipboardData.getData('text/plain')
      latest.current.paste(readClipboard({ html, plain }, latest.current.lines))
    }
    document.addEventListener('copy', copy)
    document.addEventListener('cut', cut)
    document.addEventListener('paste', paste)
    return () => {
      document.removeEventListener('copy', copy)
      document.removeEventListener('cut', cut)
      document.removeEventListener('paste', paste)
    }
  }, [area])
}
