import { useEffect, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { Dialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { differencesOf } from '../../../shared/history/differences'
import type { FileVersion } from '../../../shared/ipc/safety'
import type { Quarter } from '../../../shared/quarter/schema'
import { printNumber } from '../../../shared/words/print-number'
import { say } from '../../../shared/words/words'
import { useDocument, useQuarter, useServices } from '../../app/context'
import { DifferenceList } from '../saving/difference-list'
import { sayWhere } from '../saving/difference-words'
import { printMoment } from '../../app/moment'
import '../saving/saving.css'
import './recovery.css'

/** What is known of a version's content: nothing yet, that it cannot be read, or what it says. */
type Content = undefined | 'unreadable' | Quarter

/** Earlier versions of the file: what each said otherwise than this window, and the way back to it. */
export function VersionsDialog() {
  const { app, actions } = useServices()
  const name = useDocument((state) => state.name)
  const present = useQuarter()
  const { versions, contents } = useVersions()
  const [chosen, setChosen] = useState<string>()
  const version = versions?.find(({ versionId }) => versionId === chosen)
  const content = chosen === undefined ? undefined : contents.get(chosen)
  const restorable = typeof content === 'object' ? content : undefined
  const close = (): void => app.setState({ dialog: undefined })
  return (
    <ModalOverlay className="scrim" isOpen onOpenChange={close}>
      <Modal className="modal wide">
        <Dialog className="dialog tall">
          <Heading slot="title">{say('versions.title', { name })}</Heading>
          <p className="dialog-hint quiet small">{say('versions.text')}</p>
          {versions?.length === 0 ? (
            <div className="dialog-scroll">
              <div className="empty">
                <h3>{say('versions.none')}</h3>
                <p>{say('versions.noneHint')}</p>
              </div>
            </div>
          ) : (
            <div className="versions">
              <VersionList
                versions={versions ?? []}
                contents={contents}
                present={present}
                chosen={chosen}
                choose={setChosen}
              />
              <VersionDetail version={version} content={content} present={present} />
            </div>
          )}
          <footer>
            <Button className="button line large" onPress={close}>
              {say('versions.close')}
            </Button>
            <span className="grow" />
            {versions?.length !== 0 && (
              <Button
                className="button primary large"
                isDisabled={version === undefined || restorable === undefined}
                onPress={() => {
                  if (version === undefined || restorable === undefined) return
                  close()
                  void actions.safety.restoreVersion(version, restorable)
                }}
              >
                {say('versions.restore')}
              </Button>
            )}
          </footer>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

/** The versions, and one after the other what they say, as long as the dialog is open. */
function useVersions(): {
  readonly versions: readonly FileVersion[] | undefined
  readonly contents: ReadonlyMap<string, Content>
} {
  const { actions } = useServices()
  const [versions, setVersions] = useState<readonly FileVersion[]>()
  const [contents, setContents] = useState<ReadonlyMap<string, Content>>(new Map())
  useEffect(() => {
    const open = { now: true }
    const read = async (): Promise<void> => {
      const listed = await actions.safety.listVersions()
      if (!open.now) return
      setVersions(listed)
      for (const { versionId } of listed) {
        const quarter = await actions.safety.readVersion(versionId)
        if (!isOpen(open)) return
        setContents((known) => new Map([...known, [versionId, quarter ?? 'unreadable']]))
      }
    }
    void read()
    return () => {
      open.now = false
    }
  }, [actions])
  return { versions, contents }
}

const isOpen = (open: { readonly now: boolean }): boolean => open.now

interface ListProps {
  readonly versions: readonly FileVersion[]
  readonly contents: ReadonlyMap<string, Content>
  readonly present: Quarter
  readonly chosen: string | undefined
  readonly choose: (versionId: string | undefined) => void
}

function VersionList({ versions, contents, present, chosen, choose }: ListProps) {
  return (
    <ListBox
      className="versions-list"
      aria-label={say('versions.list')}
      selectionMode="single"
      disallowEmptySelection
      // Escape closes the dialog.
      escapeKeyBehavior="none"
      selectedKeys={chosen === undefined ? [] : [chosen]}
      onSelectionChange={(keys) => choose(keys === 'all' ? undefined : [...keys].map(String)[0])}
    >
      {versions.map(({ versionId, at, bytes }, index) => {
        // What a version changed shows against the one after it; the newest against this window.
        const after = versions[index - 1]
        const next = after === undefined ? present : contents.get(after.versionId)
        const size = say('versions.size', { size: printNumber(Math.max(1, Math.round(bytes / 1024))) })
        return (
          <ListBoxItem key={versionId} id={versionId} className="version" textValue={printMoment(at)}>
            {printMoment(at)}
            <span className="quiet small">
              {size} · {sayChange(contents.get(versionId), next)}
            </span>
          </ListBoxItem>
        )
      })}
    </ListBox>
  )
}

/** What was written after this version and before the next one. */
function sayChange(content: Content, next: Content): string {
  if (content === 'unreadable') return say('versions.unreadable')
  if (content === undefined || typeof next !== 'object') return say('versions.reading')
  const differences = differencesOf(content, next)
  return differences.length === 0 ? say('versions.same') : sayWhere(differences)
}

interface DetailProps {
  readonly version: FileVersion | undefined
  readonly content: Content
  readonly present: Quarter
}

function VersionDetail({ version, content, present }: DetailProps) {
  return (
    <div
      className="versions-detail"
      role="region"
      aria-label={say('differences.list')}
      // Long lists scroll by keys, too.
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      {version === undefined ? (
        <p className="quiet">{say('versions.pick')}</p>
      ) : typeof content === 'object' ? (
        <>
          <p className="quiet small">
            {say('differences.older', {
              older: say('differences.version', { time: printMoment(version.at) }),
              newer: say('differences.inWindow'),
            })}{' '}
            {say('versions.present')}
          </p>
          <DifferenceList older={content} newer={present} />
        </>
      ) : (
        <p className="quiet">{say(content === undefined ? 'versions.reading' : 'versions.unreadable')}</p>
      )}
    </div>
  )
}
