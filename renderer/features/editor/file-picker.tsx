import { type ReactNode, type RefObject, useRef } from 'react'
import { Button } from 'react-aria-components/Button'

interface Props {
  readonly className: string
  readonly several?: boolean
  readonly 'aria-label'?: string
  /** The button itself, for whoever puts the focus there, and the place that it stands for. */
  readonly button?: RefObject<HTMLButtonElement | null>
  readonly place?: string
  readonly choose: (files: readonly File[]) => void
  readonly children: ReactNode
}

/** A button that asks the system for picture files. */
export function FilePicker({ several = false, choose, button, place, ...rest }: Props) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button {...rest} ref={button} data-place={place} onPress={() => input.current?.click()} />
      <input
        ref={input}
        type="file"
        accept="image/png,image/jpeg,image/webp,image/gif,image/svg+xml"
        multiple={several}
        hidden
        onChange={({ target }) => {
          const files = [...(target.files ?? [])]
          // The same file can be chosen again after it was removed.
          target.value = ''
          if (files.length > 0) choose(files)
        }}
      />
    </>
  )
}
