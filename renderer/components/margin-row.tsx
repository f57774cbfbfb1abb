import type { ReactNode } from 'react'

interface Props {
  readonly label: string
  readonly tall?: boolean
  readonly children: ReactNode
}

/** A row of the page: the field's name in the margin, its text beside it. */
export function MarginRow({ label, tall = false, children }: Props) {
  return (
    <>
      <span className={tall ? 'margin margin-tall' : 'margin'} aria-hidden="true">
        {label}
      </span>
      <div className="margin-text">{children}</div>
    </>
  )
}
