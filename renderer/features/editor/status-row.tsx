import { useState } from 'react'
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
import { PartHandle } from '../../components/part-handle'
import { StatusPill } from '../../components/status-pill'
import { RichTextField } from '../../components/rich-text/rich-text-field'
import { announce } from '../../store/app-store'
import { quarterOf } from '../../store/document-store'
import { handleOf } from '../../store/place'
import { ChoiceDetail, Detail, NumberDetail, TextDetail } from './detail'
import { ReplaceStatus } from './replace-status'

interface Props {
  readonly status: Status
  readonly index: number
}

/** The fields that stand on the page without their details. */
const inSight = new Set(['definition', '#handle'])

/** One status of the scale: how it looks, what it is called and what it means. */
export function StatusRow({ status, index }: Props) {
  const [replacing, setReplacing] = useState(false)
  const store = useDocumentStore()
  const keep = (): void => {
    setReplacing(false)
    // The question had the focus, and goes.
    store.getState().goTo(handleOf(status.id))
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
          holds={({ id, field }) => id === status.id && !inSight.has(field)}
        >
          {() => <Look status={status} />}
        </Disclosure>
        {replacing && <ReplaceStatus status={status} close={keep} />}
      </div>
      <StatusHandle status={status} index={index} ask={() => setReplacing(true)} />
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
  /** Asks for another status in its place. */
  readonly ask: () => void
}

/** Statuses are no parts of a block, so they move and go by edits of their own. */
function StatusHandle({ status, index, ask }: HandleProps) {
  const quarter = useQuarter()
  const store = useDocumentStore()
  const { app } = useServices()
  const platform = useApp((state) => state.start.platform)
  const readOnly = useDocument((state) => state.readOnly)
  if (readOnly) return null
  const { id, label } = status
  const place = handleOf(id)
  const last = quarter.scale.length - 1
  const move = (by: -1 | 1): void => {
    if (index + by < 0 || index + by > last) {
      announce(app, say(by < 0 ? 'structure.first' : 'structure.last', { name: label }))
      return
    }
    store
      .getState()
      .edit({ what: say('what.move', { name: label }), place }, (before) =>
        moveStatus(before, id, index + by),
      )
    const { scale } = quarterOf(store.getState())
    const number = scale.findIndex((one) => one.id === id) + 1
    store.getState().goTo(place)
    announce(app, say('scale.moved', { label, number, of: scale.length }))
  }
  const remove = (): void => {
    if (!canRemoveStatus(quarter, id)) announce(app, say('scale.few'))
    else if (countStatus(quarter, id) > 0) ask()
    else {
      const removed = say('structure.removedLine', { name: label })
      const what = say('what.remove', { name: label })
      store.getState().edit({ what, place, removed }, (before) => removeStatus(before, id))
      const next = quarterOf(store.getState()).scale[Math.max(0, index - 1)]
      if (next) store.getState().goTo(handleOf(next.id))
      announce(app, say('scale.removed', { label, key: keyOf('edit.undo', platform) ?? '' }))
    }
  }
  const removable = canRemoveStatus(quarter, id)
  return (
    <PartHandle
      id={id}
      name={label}
      actions={[
        {
          id: 'up',
          label: say('command.moveUp'),
          key: 'Alt+↑',
          disabled: index === 0,
          act: () => move(-1),
        },
        {
          id: 'down',
          label: say('command.moveDown'),
          key: 'Alt+↓',
          disabled: index === last,
          act: () => move(1),
        },
        {
          id: 'remove',
          label: say('command.remove'),
          key: 'Delete',
          disabled: !removable,
          why: removable ? undefined : say('scale.few'),
          act: remove,
        },
      ]}
    />
  )
}
