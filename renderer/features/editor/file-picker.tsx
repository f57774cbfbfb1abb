import { type ReactNode, useRef } from 'react'
import { Button } from 'react-aria-components/Button'

interface Props {
  readonly className: string
  readonly several?: boolean
  readonly 'aria-label'?: string
  readonly choose: (files: readonly File[]) => void
  readonly children: ReactNode
}

/** A button that asks the system for picture files. */
export function FilePicker({ several = false, choose, ...button }: Props) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button {...button} onPress={() => input.current?.click()} />
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
