import { type RefObject, useEffect } from 'react'
import { Button } from 'react-aria-components/Button'
import { say } from '../../../shared/words/words'
import { useApp } from '../../app/context'
import { printKey } from '../../app/keys'

interface Props {
  readonly area: RefObject<HTMLDivElement | null>
  readonly metrics: boolean
  readonly readOnly: boolean
  readonly add: () => void
}

/** What belongs into a table without rows, and the two ways to begin. */
export function EmptyTable({ area, metrics, readOnly, add }: Props) {
  const platform = useApp((state) => state.start.platform)
  // The field that had the focus may have gone with the page that this table takes the place of.
  useEffect(() => {
    if (document.activeElement === document.body) area.current?.querySelector('button')?.focus()
  }, [area])
  return (
    <div ref={area} className="grid-area">
      <div className="empty editor-empty">
        <h3>{say(metrics ? 'grid.emptyMetrics' : 'table.empty')}</h3>
        <p>{say('grid.emptyHint')}</p>
        <p className="grid-empty-actions">
          <Button className="button line" isDisabled={readOnly} onPress={add}>
            {say('grid.emptyAdd')}
          </Button>
          <span className="small">{say('grid.emptyPaste', { key: printKey('CmdOrCtrl+V', platform) })}</span>
        </p>
      </div>
    </div>
  )
}
