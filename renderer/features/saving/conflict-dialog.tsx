import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { say } from '../../../shared/words/words'
import { useDocument, useServices } from '../../app/context'

/** The file on disk is not the one that was opened: nothing is overwritten unseen. */
export function ConflictDialog() {
  const { app, actions } = useServices()
  const name = useDocument((state) => state.name)
  const close = (): void => app.setState({ dialog: undefined })
  return (
    <ModalOverlay className="scrim" isOpen onOpenChange={close}>
      <Modal className="modal">
        <Dialog className="dialog" role="alertdialog">
          <Heading slot="title">{say('conflict.title')}</Heading>
          <p className="dialog-body">{say('conflict.text', { name })}</p>
          <footer>
            <Button
              className="button danger large"
              onPress={() => {
                close()
                void actions.save(true)
              }}
            >
              {say('conflict.overwrite')}
            </Button>
            <span className="grow" />
            <Button className="button line large" onPress={close}>
              {say('conflict.cancel')}
            </Button>
            <Button
              className="button primary large"
              // The answer that loses nothing.
              // eslint-disable-next-line jsx-a11y/no-autofocus
              autoFocus
              onPress={() => {
                close()
                void actions.saveAs()
              }}
            >
              {say('conflict.saveAs')}
            </Button>
          </footer>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
