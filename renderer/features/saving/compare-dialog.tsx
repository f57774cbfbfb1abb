import { Button } from 'react-aria-components/Button'
import { Dialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { say } from '../../../shared/words/words'
import { useApp, useServices } from '../../app/context'
import { DifferenceList } from './difference-list'
import './saving.css'

/** Two states of one document, and what can be done about it. */
export function CompareDialog() {
  const { app } = useServices()
  const comparing = useApp((state) => (state.dialog === 'compare' ? state.comparing : undefined))
  if (comparing === undefined) return null
  const { name, older, newer, answers } = comparing
  const close = (): void => app.setState({ dialog: undefined, comparing: undefined })
  return (
    <ModalOverlay className="scrim" isOpen onOpenChange={close}>
      <Modal className="modal wide">
        <Dialog className="dialog tall">
          <Heading slot="title">{say('differences.heading', { name })}</Heading>
          <p className="dialog-hint quiet small">
            {say('differences.older', { older: older.said, newer: newer.said })}
          </p>
          <div
            className="dialog-scroll"
            role="region"
            aria-label={say('differences.list')}
            // Long lists scroll by keys, too.
            // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
            tabIndex={0}
          >
            <DifferenceList older={older.quarter} newer={newer.quarter} />
          </div>
          <footer>
            <Button className="button line large" onPress={close}>
              {say('differences.close')}
            </Button>
            <span className="grow" />
            {answers.map(({ label, primary, act }) => (
              <Button
                key={label}
                className={`button large ${primary === true ? 'primary' : 'line'}`}
                // What is compared is shown to be answered: Enter gives the answer that is proposed.
                // eslint-disable-next-line jsx-a11y/no-autofocus
                autoFocus={primary === true}
                onPress={() => {
                  close()
                  act()
                }}
              >
                {label}
              </Button>
            ))}
          </footer>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
