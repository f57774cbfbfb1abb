import { useEffect, useState } from 'react'
import { say } from '../../../shared/words/words'
import { useServices } from '../../app/context'
import './saving.css'

/**
 * Files dropped anywhere on the window are opened, unless what lies under them takes them itself. The browser
 * would otherwise try to show the file in the window's place.
 */
export function DropTarget() {
  const { actions } = useServices()
  const [over, setOver] = useState(false)
  useEffect(() => {
    const move = (event: DragEvent): void => {
      if (event.defaultPrevented || !holdsFiles(event)) return
      event.preventDefault()
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy'
      setOver(maybeOurs(event))
    }
    const leave = (event: DragEvent): void => {
      // Leaving an element for another is no leaving of the window.
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = (event: DragEvent): void => {
      setOver(false)
      if (event.defaultPrevented || !holdsFiles(event)) return
      event.preventDefault()
      void actions.safety.openFiles([...(event.dataTransfer?.files ?? [])])
    }
    window.addEventListener('dragover', move)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', move)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
    }
  }, [actions])
  if (!over) return null
  return (
    <div className="drop-target">
      <p>
        <b>{say('drop.hint')}</b>
        <span className="quiet small">{say('drop.hintText')}</span>
      </p>
    </div>
  )
}

const holdsFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') === true

/** While a file hovers only its kind is known, and ours has none that browsers know. */
const maybeOurs = ({ dataTransfer }: DragEvent): boolean =>
  [...(dataTransfer?.items ?? [])].some(({ kind, type }) => kind === 'file' && !type.startsWith('image/'))
