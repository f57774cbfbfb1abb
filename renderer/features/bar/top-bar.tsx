import { memo } from 'react'
import { Button } from 'react-aria-components/Button'
import { printPeriod } from '../../../shared/period/print-period'
import { say } from '../../../shared/words/words'
import { useApp, useCalendar, useDocument, useDocumentStore, usePeriod, useServices } from '../../app/context'
import { keyOf } from '../../app/keys'
import { printMoment } from '../../app/moment'
import { Icon } from '../../components/icon'
import { isEdited, quarterOf } from '../../store/document-store'
import { LookBackButtons } from '../reference/look-back-buttons'
import { CheckButton } from '../checks/check-button'
import { MoreMenu } from './more-menu'

/** What the document is, how it stands with the disk, and what can be done with it as a whole. */
export const TopBar = memo(function TopBar() {
  const store = useDocumentStore()
  const department = useDocument((state) => quarterOf(state).department)
  const period = usePeriod()
  const calendar = useCalendar()
  const shown = useDocument((state) => state.outlineShown)
  const sidePane = useDocument((state) => state.sidePane)
  const { run } = useServices()
  return (
    <header className="bar" aria-label={say('bar.region')}>
      <Button
        className="button icon-only"
        aria-label={say('bar.outline')}
        aria-expanded={shown}
        onPress={() => store.getState().set({ outlineShown: !shown, narrowPane: 'outline' })}
      >
        <Icon name="sidebar" />
      </Button>
      <div className="bar-document">
        <b title={department}>{department}</b>
        <span className="quiet">{printPeriod(period, calendar)}</span>
        <SaveState />
      </div>
      <span className="grow" />
      <LookBackButtons />
      <FindOrRun />
      <CheckButton />
      <MoreMenu />
      <Button className="button wide-only" onPress={() => run('view.present')}>
        {say('bar.present')}
      </Button>
      <Button
        className="button primary"
        aria-expanded={sidePane === 'export'}
        onPress={() =>
          store
            .getState()
            .set({ sidePane: sidePane === 'export' ? 'slides' : 'export', narrowPane: 'slides' })
        }
      >
        {say('bar.export')}
      </Button>
    </header>
  )
})

/** The palette, for hands on the mouse; its key is the lesson. */
function FindOrRun() {
  const { run } = useServices()
  const platform = useApp((state) => state.start.platform)
  return (
    <Button className="button quiet wide-only" onPress={() => run('go.palette')}>
      <Icon name="search" />
      {say('palette.region')}
      <kbd>{keyOf('go.palette', platform)}</kbd>
    </Button>
  )
}

function SaveState() {
  const edited = useDocument(isEdited)
  const saving = useDocument((state) => state.saving)
  const readOnly = useDocument((state) => state.readOnly)
  const hasFile = useDocument((state) => state.hasFile)
  const savedAt = useDocument((state) => state.savedAt)
  const { run } = useServices()
  const text = ((): string => {
    if (readOnly) return say('save.readOnly')
    if (saving) return say('save.saving')
    if (edited) return say('save.edited')
    if (!hasFile) return say('save.never')
    if (savedAt === undefined) return say('save.saved')
    return say('save.savedAt', { time: printMoment(savedAt) })
  })()
  return (
    <span className="save-state quiet small">
      {text}
      {edited && !readOnly && !saving && (
        <Button className="button link" onPress={() => run('file.save')}>
          {say('unsaved.save')}
        </Button>
      )}
      {readOnly && (
        <Button className="button link" onPress={() => run('file.saveAs')}>
          {say('save.tryAs')}
        </Button>
      )}
    </span>
  )
}
