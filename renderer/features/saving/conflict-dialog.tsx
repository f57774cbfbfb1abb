import { useEffect, useMemo, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { Dialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { clashesOf, differencesOf } from '../../../shared/history/differences'
import type { OnDisk } from '../../../shared/ipc/safety'
import { say } from '../../../shared/words/words'
import { useDocument, useQuarter, useServices } from '../../app/context'
import { sayWhere } from './difference-words'
import { printMoment } from '../../app/moment'
import './saving.css'

/** The file on disk is not the one that was opened: nothing is overwritten unseen. */
export function ConflictDialog() {
  const { app, actions } = useServices()
  const name = useDocument((state) => state.name)
  const { onDisk, why } = useOnDisk()
  const close = (): void => app.setState({ dialog: undefined })
  const answer = (act: () => Promise<unknown>) => () => {
    close()
    void act()
  }
  const readable = onDisk !== undefined
  const takeBoth = useMemo(() => onDisk && actions.safety.takeBoth(onDisk), [actions, onDisk])
  const text =
    why !== undefined
      ? say('conflict.textUnread', { name, why })
      : readable
        ? say('conflict.textAt', { name, time: printMoment(onDisk.at) })
        : say('conflict.text', { name })
  return (
    <ModalOverlay className="scrim" isOpen onOpenChange={close}>
      <Modal className="modal conflict">
        <Dialog className="dialog" role="alertdialog">
          <Heading slot="title">{say('conflict.title')}</Heading>
          <p className="dialog-body">{text}</p>
          {readable && <BothSides onDisk={onDisk} />}
          <footer>
            <Button className="button danger large" onPress={answer(() => actions.save(true))}>
              {say('conflict.overwrite')}
            </Button>
            <Button
              className="button large"
              isDisabled={!readable}
              onPress={answer(() => actions.safety.reload())}
            >
              {say('disk.reloadDrop')}
            </Button>
            <span className="grow" />
            <Button
              className="button line large"
              // The answer that loses nothing.
              // eslint-disable-next-line jsx-a11y/no-autofocus
              autoFocus
              onPress={answer(() => actions.saveCopy())}
            >
              {say('conflict.saveCopy')}
            </Button>
            <Button
              className={`button large ${takeBoth === undefined ? 'primary' : 'line'}`}
              isDisabled={!readable}
              onPress={answer(() => actions.safety.compareDisk())}
            >
              {say('disk.compare')}
            </Button>
            {takeBoth !== undefined && (
              <Button className="button primary large" onPress={answer(takeBoth)}>
                {say('disk.takeBoth')}
              </Button>
            )}
          </footer>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

/** What the file says now, or why that cannot be read. */
function useOnDisk(): { readonly onDisk: OnDisk | undefined; readonly why: string | undefined } {
  const { actions } = useServices()
  const [found, setFound] = useState<{ readonly onDisk?: OnDisk; readonly why?: string }>({})
  useEffect(() => {
    const open = { now: true }
    void actions.safety.readDisk().then((read) => {
      if (open.now) setFound(read)
    })
    return () => {
      open.now = false
    }
  }, [actions])
  return { onDisk: found.onDisk, why: found.why }
}

/** Who changed what since both said the same, and whether they wrote in one place. */
function BothSides({ onDisk }: { readonly onDisk: OnDisk }) {
  const mine = useQuarter()
  const base = useDocument((state) => state.base)
  const { there, here, clashes } = useMemo(() => {
    const [theirs, ours] = [differencesOf(base, onDisk.quarter), differencesOf(base, mine)]
    return { there: theirs, here: ours, clashes: clashesOf(ours, theirs) }
  }, [base, mine, onDisk])
  const said = (line: string): string => (line === '' ? say('conflict.nothing') : line)
  return (
    <table className="both-sides">
      <thead>
        <tr>
          <td />
          <th scope="col">{say('conflict.onDisk')}</th>
          <th scope="col">{say('conflict.here')}</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{say('conflict.changed')}</th>
          <td>{printMoment(onDisk.at)}</td>
          <td>{say('conflict.now')}</td>
        </tr>
        <tr>
          <th scope="row">{say('conflict.what')}</th>
          <td>{said(sayWhere(there))}</td>
          <td>{said(sayWhere(here))}</td>
        </tr>
        <tr>
          <th scope="row">{say('conflict.sameField')}</th>
          <td colSpan={2}>{clashes.length === 0 ? say('conflict.none') : sayWhere(clashes)}</td>
        </tr>
      </tbody>
    </table>
  )
}
