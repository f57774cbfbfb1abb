import { type RefObject, useEffect, useState } from 'react'
import { dragsPictures, picturesOf } from './add-pictures'

/**
 * Takes pictures that are dropped anywhere on the page of a block, or pasted while it is shown. `anchor` is an
 * element on that page. Answers whether pictures are being dragged over it.
 */
export function usePictureDrop(
  anchor: RefObject<HTMLElement | null>,
  enabled: boolean,
  take: (files: readonly File[]) => void,
): boolean {
  const [over, setOver] = useState(false)
  useEffect(() => {
    const page = anchor.current?.closest<HTMLElement>('.page')
    if (!enabled || !page) return
    const drag = (event: DragEvent): void => {
      if (!dragsPictures(event.dataTransfer)) return
      event.preventDefault()
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy'
      setOver(true)
    }
    const leave = ({ relatedTarget }: DragEvent): void => {
      if (!(relatedTarget instanceof Node) || !page.contains(relatedTarget)) setOver(false)
    }
    const drop = (event: DragEvent): void => {
      setOver(false)
      const files = [...(event.dataTransfer?.files ?? [])]
      if (!dragsPictures(event.dataTransfer) && !files.some(({ type }) => type.startsWith('image/'))) return
      // Whatever else is dropped with them is named as no picture.
      event.preventDefault()
      event.stopPropagation()
      take(files)
    }
    const paste = (event: ClipboardEvent): void => {
      const files = picturesOf(event.clipboardData)
      if (files.length === 0) return
      event.preventDefault()
      take(files)
    }
    page.dataset['takesPictures'] = ''
    page.addEventListener('dragover', drag, { capture: true })
    page.addEventListener('dragleave', leave)
    page.addEventListener('drop', drop, { capture: true })
    window.addEventListener('paste', paste, { capture: true })
    return () => {
      delete page.dataset['takesPictures']
      page.removeEventListener('dragover', drag, { capture: true })
      page.removeEventListener('dragleave', leave)
      page.removeEventListener('drop', drop, { capture: true })
      window.removeEventListener('paste', paste, { capture: true })
    }
  })
  return over
}
