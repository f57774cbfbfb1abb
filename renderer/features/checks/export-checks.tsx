import { Button } from 'react-aria-components/Button'
import { Dialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { severities } from '../../../shared/checks/finding-index'
import type { Preferences } from '../../../shared/ipc/application'
import { say } from '../../../shared/words/words'
import { useApp, useDocument, useDocumentStore, useServices } from '../../app/context'
import { SeverityMark } from '../../components/severity-mark'
import { Checkbox } from '../../components/checkbox'
import type { DocumentStore } from '../../store/document-store'
import { setChecks } from './finding-actions'
import { sayFindings } from './say-findings'

/** Whether an export is to be asked about first: only where the user wants that, and only for errors. */
export const asksFirst = (store: DocumentStore, { askBeforeErrors }: Preferences): boolean =>
  askBeforeErrors && store.getState().checks.index.counts.error > 0

function useShowFindings(): () => void {
  const store = useDocumentStore()
  return () => {
    setChecks(store, { open: true, scope: 'file' })
    store.getState().set({ narrowPane: 'check' })
  }
}

/** What the audience would stumble over, told where the deck is exported. It blocks nothing. */
export function ExportChecks() {
  const ran = useDocument((state) => state.checks.ran)
  const { counts, open } = useDocument((state) => state.checks.index)
  const show = useShowFindings()
  const told = severities.filter((severity) => counts[severity] > 0)
  return (
    <>
      <dt>{say('export.checks')}</dt>
      <dd>
        {told.length === 0
          ? say(ran ? 'export.checksNone' : 'checks.running')
          : told.map((severity) => (
              <span key={severity} className="export-count">
                <SeverityMark severity={severity} />
                {sayFindings(counts[severity], severity)}
              </span>
            ))}
        {open.length > 0 && (
          <Button className="button link export-show" onPress={show}>
            {say('export.checksShow')}
          </Button>
        )}
      </dd>
    </>
  )
}

/** Whether exporting with errors asks first. */
export function AskBeforeErrors() {
  const { actions } = useServices()
  const preferences = useApp((state) => state.start.preferences)
  return (
    <Checkbox
      isSelected={preferences.askBeforeErrors}
      onChange={(asks) => void actions.setPreferences({ ...preferences, askBeforeErrors: asks })}
    >
      {say('export.ask')}
    </Checkbox>
  )
}

/** The question before an export with errors, for those who want to be asked. */
export function ExportErrorsDialog() {
  const { app, actions } = useServices()
  const errors = useDocument((state) => state.checks.index.counts.error)
  const show = useShowFindings()
  const close = (): void => app.setState({ dialog: undefined })
  return (
    <ModalOverlay className="scrim" isOpen onOpenChange={close}>
      <Modal className="modal">
        <Dialog className="dialog" role="alertdialog">
          <Heading slot="title">{say('export.askTitle', { errors: sayFindings(errors, 'error') })}</Heading>
          <p className="dialog-body">{say('export.askText')}</p>
          <footer>
            <Button
              className="button large"
              onPress={() => {
                close()
                void actions.exportDeck()
              }}
            >
              {say('export.askAnyway')}
            </Button>
            <span className="grow" />
            <Button className="button line large" onPress={close}>
              {say('export.askCancel')}
            </Button>
            <Button
              className="button primary large"
              // The answer that loses nothing.
              // eslint-disable-next-line jsx-a11y/no-autofocus
              autoFocus
              onPress={() => {
                close()
                show()
              }}
            >
              {say('export.askShow')}
            </Button>
          </footer>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
