import { Button } from 'react-aria-components/Button'
import { Dialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { say } from '../../../shared/words/words'
import { useDocument, useServices } from '../../app/context'

/** The window is to close, and something would be lost. */
export function UnsavedDialog() {
  const { app, actions } = useServices()
  const name = useDocument((state) => state.name)
  const hasFile = useDocument((state) => state.hasFile)
  const noDraft = useDocument((state) => state.draftFailure !== undefined)
  const close = (): void => app.setState({ dialog: undefined })
  const goOn = (): void => {
    close()
    // An app that was asked to quit stays.
    actions.safety.keepOpen()
  }
  const saveAndClose = async (): Promise<void> => {
    close()
    if (await actions.save()) actions.close()
    else actions.safety.keepOpen()
  }
  return (
    <ModalOverlay className="scrim" isOpen onOpenChange={goOn}>
      <Modal className="modal">
        <Dialog className="dialog" role="alertdialog">
          <Heading slot="title">{say('unsaved.title', { name })}</Heading>
          <p className="dialog-body">
            {say(noDraft ? 'unsaved.textNoDraft' : hasFile ? 'unsaved.text' : 'unsaved.textNever')}
          </p>
          <footer>
            <Button className="button danger large" onPress={() => actions.closeWithoutSaving()}>
              {say('unsaved.discard')}
            </Button>
            <span className="grow" />
            <Button className="button line large" onPress={goOn}>
              {say('unsaved.cancel')}
            </Button>
            <Button
              className="button primary large"
              // The answer that loses nothing.
              // eslint-disable-next-line jsx-a11y/no-autofocus
              autoFocus
              onPress={() => void saveAndClose()}
            >
              {say('unsaved.save')}
            </Button>
          </footer>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
