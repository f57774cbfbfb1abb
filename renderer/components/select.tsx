import type { ComponentProps, KeyboardEvent } from 'react'
import './select.css'

/** One of many values in a dialog: the browser's own select, with the look of the other choices. */
export function Select({ className = '', ...rest }: ComponentProps<'select'>) {
  return <select {...rest} className={`select ${className}`} onKeyDownCapture={keepFromDialog} />
}

/** Keys in the open list are for the list: Escape closes that and not the dialog, Enter takes no answer. */
function keepFromDialog(event: KeyboardEvent<HTMLSelectElement>): void {
  if (event.currentTarget.matches(':open')) event.stopPropagation()
}
