import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react'
import { readClipboard } from '../../../shared/clipboard/read-clipboard'
import { isProse, type CellField } from '../../../shared/quarter/cells'
import { pressInCell, type CellAction } from './grid-keys'
import type { Cell, GridSize } from './grid-selection'

interface Props {
  readonly field: CellField
  readonly label: string
  readonly text: string
  readonly cell: Cell
  readonly size: GridSize
  readonly write: (text: string) => void
  readonly act: (action: Exclude<CellAction, { kind: 'newLine' | 'bold' | 'italic' }>, typed: string) => void
  /** The key that sets the status, which works here, too. */
  readonly status: () => void
  readonly stop: (typed: string) => void
}

/** The text of a cell being written, as Markdown. A number shows what is typed until it is one. */
export function CellEditor({ field, label, text, cell, size, write, act, status, stop }: Props) {
  const element = useRef<HTMLTextAreaElement>(null)
  const [typed, setTyped] = useState(text)
  const shown = field === 'value' ? typed : text

  useLayoutEffect(() => {
    const { current } = element
    current?.focus({ preventScroll: true })
    current?.setSelectionRange(current.value.length, current.value.length)
  }, [])

  const change = (value: string): void => {
    setTyped(value)
    write(value)
  }
  const replaceSelection = (change: (selected: string) => string): void => {
    const { current } = element
    if (current === null) return
    const { selectionStart, selectionEnd, value } = current
    const next = change(value.slice(selectionStart, selectionEnd))
    current.setRangeText(next, selectionStart, selectionEnd, 'end')
    setTyped(current.value)
    write(current.value)
  }
  const press = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    // While one writes, keys are the text's.
    event.stopPropagation()
    if (event.nativeEvent.isComposing || event.defaultPrevented) return
    if ((event.ctrlKey || event.metaKey) && event.key === '.') {
      event.preventDefault()
      status()
      return
    }
    const action = pressInCell(event, cell, size)
    if (action === undefined) return
    if (action.kind !== 'leave') event.preventDefault()
    if (action.kind === 'newLine') {
      if (isProse(field)) replaceSelection(() => '\n')
    } else if (action.kind === 'bold' || action.kind === 'italic') {
      const mark = action.kind === 'bold' ? '**' : '*'
      if (isProse(field)) replaceSelection((selected) => `${mark}${selected}${mark}`)
    } else act(action, event.currentTarget.value)
  }
  return (
    <textarea
      ref={element}
      className="cell-input"
      aria-label={label}
      value={shown}
      rows={1}
      spellCheck={isProse(field)}
      inputMode={field === 'value' ? 'decimal' : 'text'}
      onChange={(event) =>
        change(isProse(field) ? event.target.value : event.target.value.replace(/[\r\n]+/g, ' '))
      }
      onKeyDown={press}
      onPaste={(event) => {
        const html = event.clipboardData.getData('text/html')
        if (html === '' || !isProse(field)) return
        const pasted = readClipboard({ html, plain: '' })
        const only = pasted?.length === 1 && pasted[0]?.length === 1 ? pasted[0][0]?.text : undefined
        if (only === undefined) return
        event.preventDefault()
        replaceSelection(() => only)
      }}
      onBlur={(event) => stop(event.target.value)}
    />
  )
}
