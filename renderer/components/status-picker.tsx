import { useRef, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { Dialog } from 'react-aria-components/Dialog'
import { type Key, ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { DialogTrigger, Popover } from 'react-aria-components/Popover'
import type { Status } from '../../shared/quarter/schema'
import { Icon } from './icon'
import { StatusMark, statusColours } from './status-mark'
import { StatusPill } from './status-pill'

interface ListProps {
  readonly scale: readonly Status[]
  readonly chosen: string | undefined
  /** What choosing no status is called. */
  readonly clear: string
  readonly label: string
  readonly choose: (status: string | undefined) => void
}

const none = ' none'

/** The statuses of the scale; digits choose at once, the definition of the active one stands below. */
export function StatusList({ scale, chosen, clear, label, choose }: ListProps) {
  const [active, setActive] = useState<Key>(chosen ?? none)
  const definition = scale.find((status) => status.id === active)?.definition
  const byDigit = (digit: number): void => {
    const status = scale[digit - 1]
    if (status !== undefined) choose(status.id)
    else if (digit === scale.length + 1 || digit === 0) choose(undefined)
  }
  const chooseKey = (key: Key): void => choose(key === none ? undefined : String(key))
  const items = [...scale.map((status) => ({ id: status.id, status })), { id: none, status: undefined }]
  return (
    // Digits reach the list from whichever row has the focus.
    <div
      role="presentation"
      onKeyDownCapture={(event) => {
        if (/^\d$/.test(event.key) && !event.ctrlKey && !event.metaKey && !event.altKey) {
          event.preventDefault()
          event.stopPropagation()
          byDigit(Number(event.key))
        }
        // The list tells changes only; choosing what is chosen already is an answer, too.
        if (event.key === 'Enter' && active === (chosen ?? none)) {
          event.preventDefault()
          event.stopPropagation()
          chooseKey(active)
        }
      }}
    >
      <ListBox
        aria-label={label}
        className="options"
        // Opening the list is asking for it.
        // eslint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        selectionMode="single"
        selectedKeys={[chosen ?? none]}
        disallowEmptySelection
        items={items}
        onSelectionChange={(keys) => {
          const [key] = keys === 'all' ? [] : keys
          if (key !== undefined) chooseKey(key)
        }}
      >
        {({ id, status }) => (
          <ListBoxItem
            className="option"
            textValue={status?.label ?? clear}
            onFocusChange={(focused) => {
              if (focused) setActive(id)
            }}
          >
            <StatusMark status={status} />
            <span className="option-word" {...(status && { style: statusColours(status) })}>
              {status?.label ?? clear}
            </span>
            <kbd>{items.findIndex((item) => item.id === id) + 1}</kbd>
          </ListBoxItem>
        )}
      </ListBox>
      <p className="option-definition">{definition ?? ''}</p>
    </div>
  )
}

interface PickerProps extends ListProps {
  /** What the button says to those who do not see it. */
  readonly description: string
  readonly status: Status | undefined
  readonly disabled: boolean
  /** The place that the status is of, where no text stands for it. */
  readonly place?: string | undefined
}

/** A status pill that opens the list of statuses. */
export function StatusPicker({ description, status, disabled, place, ...list }: PickerProps) {
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  return (
    <DialogTrigger isOpen={open} onOpenChange={setOpen}>
      <Button
        ref={button}
        data-place={place}
        className="pill-button"
        aria-label={description}
        isDisabled={disabled}
      >
        <StatusPill status={status}>
          <Icon name="down" />
        </StatusPill>
      </Button>
      <Popover className="popover" placement="bottom start" offset={4}>
        <Dialog className="popover-dialog" aria-label={list.label}>
          <StatusList
            {...list}
            choose={(id) => {
              setOpen(false)
              list.choose(id)
            }}
          />
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
