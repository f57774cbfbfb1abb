import { type RefObject, useRef, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import { statusColours } from '../../../shared/quarter/colour'
import {
  canRemoveStatus,
  countStatus,
  glyphScaleOf,
  moveStatus,
  removeStatus,
  setStatus,
  statusGlyphs,
} from '../../../shared/quarter/scale'
import type { Status } from '../../../shared/quarter/schema'
import { say } from '../../../shared/words/words'
import { useApp, useDocument, useDocumentStore, useQuarter, useServices } from '../../app/context'
import { keyOf } from '../../app/keys'
import { ColourField } from '../../components/colour-field'
import { Disclosure } from '../../components/disclosure'
import { Icon } from '../../components/icon'
import { StatusPill } from '../../components/status-pill'
import { RichTextField } from '../../components/rich-text/rich-text-field'
import { announce } from '../../store/app-store'
import { quarterOf } from '../../store/document-store'
import { ChoiceDetail, Detail, NumberDetail, TextDetail } from './detail'
import { ReplaceStatus } from './replace-status'

interface Props {
  readonly status: Status
  readonly index: number
}

/** One status of the scale: how it looks, what it is called and what it means. */
export function StatusRow({ status, index }: Props) {
  const [replacing, setReplacing] = useState(false)
  const handle = useRef<HTMLButtonElement>(null)
  const keep = (): void => {
    setReplacing(false)
    // The question had the focus, and goes.
    handle.current?.focus()
  }
  const meaning = say('what.field', { field: say('field.definition'), subject: status.label })
  return (
    <div className="part legend-row">
      <StatusPill status={status} />
      <div>
        <RichTextField
          place={{ id: status.id, field: 'definition' }}
          label={say('field.definition')}
          name={meaning}
          value={status.definition}
          className="field-small"
          placeholder={say('hint.definition')}
          what={meaning}
        />
        <Disclosure
          label={say('details.show')}
          name={say('details.of', { name: status.label })}
          holds={({ id, field }) => id === status.id && field !== 'definition'}
        >
          {() => <Look status={status} />}
        </Disclosure>
        {replacing && <ReplaceStatus status={status} close={keep} />}
      </div>
      <StatusHandle status={status} index={index} button={handle} ask={() => setReplacing(true)} />
    </div>
  )
}

function Look({ status }: { readonly status: Status }) {
  const store = useDocumentStore()
  const at = (field: string) => ({ subject: status.label, place: { id: status.id, field } })
  const own = statusGlyphs.some((glyph) => glyph === status.glyph)
    ? []
    : [{ id: status.glyph, label: say('scale.glyph.own', { glyph: status.glyph }) }]
  const colour = say('what.field', { field: say('scale.colour'), subject: status.label })
  return (
    <dl className="details">
      <TextDetail {...at('label')} label={say('scale.label')} value={status.label} />
      <ChoiceDetail
        {...at('glyph')}
        label={say('scale.glyph')}
        options={[...statusGlyphs.map((id) => ({ id, label: say(`scale.glyph.${id}`) })), ...own]}
        chosen={status.glyph}
        write={(quarter, glyph) => setStatus(quarter, status.id, { glyph, glyphScale: glyphScaleOf(glyph) })}
      />
      <Detail label={say('scale.colour')}>
        <ColourField
          place={{ id: status.id, field: 'colours' }}
          name={colour}
          value={status.colours.solid}
          choose={(chosen, merge) =>
            store
              .getState()
              .edit({ what: colour, place: { id: status.id, field: 'colours' }, merge }, (quarter) =>
                setStatus(quarter, status.id, { colours: statusColours(chosen) }),
              )
          }
        />
      </Detail>
      <NumberDetail
        {...at('weight')}
        label={say('scale.weight')}
        value={status.weight ?? undefined}
        placeholder={say('scale.weightHint')}
        write={(quarter, weight) => setStatus(quarter, status.id, { weight: weight ?? null })}
      />
      <ChoiceDetail
        {...at('emphasis')}
        label={say('scale.emphasis')}
        options={(['tint', 'solid', 'outline'] as const).map((id) => ({
          id,
          label: say(`scale.emphasis.${id}`),
        }))}
        chosen={status.emphasis}
        write={(quarter, emphasis) => setStatus(quarter, status.id, { emphasis })}
      />
    </dl>
  )
}

interface HandleProps extends Props {
  readonly button: RefObject<HTMLButtonElement | null>
  /** Asks for another status in its place. */
  readonly ask: () => void
}

/** Statuses are no parts of a block, so they move and go by edits of their own. */
function StatusHandle({ status, index, button, ask }: HandleProps) {
  const quarter = useQuarter()
  const store = useDocumentStore()
  const { app } = useServices()
  const platform = useApp((state) => state.start.platform)
  const readOnly = useDocument((state) => state.readOnly)
  if (readOnly) return null
  const { id, label } = status
  const move = (by: -1 | 1): void => {
    const place = { id, field: 'label' }
    store
      .getState()
      .edit({ what: say('what.move', { name: label }), place }, (before) =>
        moveStatus(before, id, index + by),
      )
    const { scale } = quarterOf(store.getState())
    const number = scale.findIndex((one) => one.id === id) + 1
    announce(app, say('scale.moved', { label, number, of: scale.length }))
  }
  const remove = (): void => {
    if (!canRemoveStatus(quarter, id)) announce(app, say('scale.few'))
    else if (countStatus(quarter, id) > 0) ask()
    else {
      const removed = say('structure.removedLine', { name: label })
      const what = say('what.remove', { name: label })
      store
        .getState()
        .edit({ what, place: { id, field: 'label' }, removed }, (before) => removeStatus(before, id))
      const next = quarterOf(store.getState()).scale[Math.max(0, index - 1)]
      if (next) store.getState().goTo({ id: next.id, field: 'label' })
      announce(app, say('scale.removed', { label, key: keyOf('edit.undo', platform) ?? '' }))
    }
  }
  const removable = canRemoveStatus(quarter, id)
  return (
    <span className="handle">
      <MenuTrigger>
        <Button ref={button} className="handle-button" aria-label={say('structure.menu', { name: label })}>
          <Icon name="grip" />
        </Button>
        <Popover className="popover" placement="bottom end">
          <Menu
            className="menu"
            aria-label={say('structure.menu', { name: label })}
            disabledKeys={[
              ...(index === 0 ? ['up'] : []),
              ...(index === quarter.scale.length - 1 ? ['down'] : []),
              ...(removable ? [] : ['remove']),
            ]}
            onAction={(key) => {
              if (key === 'remove') remove()
              else move(key === 'up' ? -1 : 1)
            }}
          >
            <MenuItem id="up" className="menu-item">
              {say('command.moveUp')}
            </MenuItem>
            <MenuItem id="down" className="menu-item">
              {say('command.moveDown')}
            </MenuItem>
            <MenuItem id="remove" className="menu-item" textValue={say('command.remove')}>
              <span>
                {say('command.remove')}
                {!removable && <span className="menu-why">{say('scale.few')}</span>}
              </span>
            </MenuItem>
          </Menu>
        </Popover>
      </MenuTrigger>
    </span>
  )
}
