import { type ReactNode, useRef, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { findMedia } from '../../../shared/quarter/find'
import {
  missingOf,
  movePicture,
  type PictureBlock,
  removePicture,
  setCaption,
} from '../../../shared/quarter/pictures'
import { blankPicture, safePicture } from '../../../shared/quarter/safe-picture'
import type { ImageUse, Media } from '../../../shared/quarter/schema'
import { say } from '../../../shared/words/words'
import { useDocument, useDocumentStore, useQuarter, useServices } from '../../app/context'
import { pictureAddress } from '../../components/picture/picture-address'
import { Icon } from '../../components/icon'
import { MarginRow } from '../../components/margin-row'
import { Message } from '../../components/message'
import { TextField } from '../../components/text-field'
import { useRequestedFocus } from '../../components/use-requested-focus'
import { announce } from '../../store/app-store'
import { placeKey } from '../../store/place'
import { addPicturesPlace } from '../../store/place-after'
import { addFiles, type Refused, replaceWithFile } from './add-pictures'
import { FilePicker } from './file-picker'
import './image-rows.css'
import { usePictureDrop } from './use-picture-drop'

/** The pictures of a block, with what is needed to show them, and every way to add one. */
export function ImageRows({ block }: { readonly block: PictureBlock }) {
  const quarter = useQuarter()
  const store = useDocumentStore()
  const { app } = useServices()
  const readOnly = useDocument((state) => state.readOnly)
  const area = useRef<HTMLDivElement>(null)
  const [failures, setFailures] = useState<readonly Refused[]>([])
  const [reading, setReading] = useState(0)
  const target = { app, store, block: block.id }
  const addPlace = addPicturesPlace(block.id)
  const add = useRequestedFocus<HTMLButtonElement>(addPlace)

  const during = (work: Promise<readonly Refused[]>): void => {
    setReading((count) => count + 1)
    // What was told before stays until it is put away; the same file may fail again.
    void work
      .then((refused) =>
        setFailures((all) => [
          ...all.filter(({ sentence }) => refused.every((one) => one.sentence !== sentence)),
          ...refused,
        ]),
      )
      .finally(() => setReading((count) => count - 1))
  }
  /** The failures told above a picture, or, of none that is there, below all. */
  const failed = (at: string | undefined): ReactNode =>
    failures
      .filter((one) => (block.images.some(({ media }) => media === one.at) ? one.at : undefined) === at)
      .map(({ sentence }) => (
        <Message
          key={sentence}
          text={sentence}
          dismiss={() => setFailures((all) => all.filter((one) => one.sentence !== sentence))}
        />
      ))
  const over = usePictureDrop(area, !readOnly, (files) => during(addFiles(target, files)))

  if (readOnly && block.images.length === 0) return null
  return (
    <MarginRow label={say('field.images')}>
      <div ref={area} className="pictures" {...(over && { 'data-over': '' })}>
        {block.images.length > 0 && (
          <ul className="images">
            {block.images.map((use, index) => {
              const media = findMedia(quarter, use.media)
              return (
                media && (
                  <Picture
                    key={use.media}
                    block={block}
                    use={use}
                    media={media}
                    index={index}
                    failed={failed(use.media)}
                    replace={(file, subject) =>
                      during(replaceWithFile(target, { media: media.id, subject }, file))
                    }
                  />
                )
              )
            })}
          </ul>
        )}
        {failed(undefined)}
        {!readOnly && (
          <p className="pictures-add">
            <FilePicker
              several
              className="button line"
              button={add}
              place={placeKey(addPlace)}
              choose={(files) => during(addFiles(target, files))}
            >
              {say('picture.add')}
            </FilePicker>
            <span className="quiet small">
              {over ? say('picture.drop') : reading > 0 ? say('picture.reading') : say('picture.addHint')}
            </span>
          </p>
        )}
      </div>
    </MarginRow>
  )
}

const hints = {
  alt: 'picture.hintAlt',
  author: 'picture.hintAuthor',
  licence: 'picture.hintLicence',
  source: 'picture.hintSource',
} as const

interface PictureProps {
  readonly block: PictureBlock
  readonly use: ImageUse
  readonly media: Media
  readonly index: number
  /** Why files that came with it, or were to take its place, are no pictures. */
  readonly failed: ReactNode
  readonly replace: (file: File, subject: string) => void
}

/** One picture: what it shows and whose it is, and what of that is still missing. */
function Picture({ block, use, media, index, failed, replace }: PictureProps) {
  const readOnly = useDocument((state) => state.readOnly)
  const subject = use.caption === '' ? say('picture.name', { number: index + 1 }) : use.caption
  const missing = missingOf(media)
  const nameOf = (field: string): string => say('what.field', { field, subject })
  const caption = say('picture.caption')
  return (
    <li>
      {failed}
      <img src={pictureAddress(media)} alt={media.alt} />
      <div>
        <PictureField label={caption}>
          <TextField
            place={{ id: media.id, field: 'caption' }}
            label={caption}
            name={nameOf(caption)}
            value={use.caption}
            lines="one"
            className="field-small image-caption"
            placeholder={say('picture.hintCaption')}
            what={nameOf(caption)}
            write={(quarter, text) => setCaption(quarter, block.id, media.id, text)}
          />
        </PictureField>
        {(['alt', 'author', 'licence', 'source'] as const).map((field) => {
          const label = say(`field.${field}`)
          return (
            <PictureField key={field} label={label}>
              <TextField
                place={{ id: media.id, field }}
                label={label}
                name={nameOf(label)}
                value={media[field]}
                lines="one"
                className="field-small"
                placeholder={say(hints[field])}
                what={nameOf(label)}
              />
            </PictureField>
          )
        })}
        {safePicture(media) === blankPicture && (
          <p className="image-missing">
            <Icon name="warning" />
            {say('picture.refused')}
          </p>
        )}
        {missing.length > 0 && (
          <p className="image-missing">
            <Icon name="warning" />
            {say('picture.missing', {
              fields: missing.map((field) => say(`field.${field}`).toLowerCase()).join(', '),
            })}
          </p>
        )}
        {!readOnly && (
          <PictureActions block={block} media={media.id} index={index} subject={subject} replace={replace} />
        )}
      </div>
    </li>
  )
}

function PictureField({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="image-field">
      <span className="quiet small" aria-hidden="true">
        {label}
      </span>
      {children}
    </div>
  )
}

interface ActionsProps {
  readonly block: PictureBlock
  readonly media: string
  readonly index: number
  readonly subject: string
  readonly replace: (file: File, subject: string) => void
}

function PictureActions({ block, media, index, subject, replace }: ActionsProps) {
  const store = useDocumentStore()
  const { app } = useServices()
  const count = block.images.length
  const place = { id: media, field: 'alt' }
  const nameOf = (action: string) => ({ 'aria-label': say('picture.actionOf', { action, subject }) })
  const move = (to: number): void => {
    if (to < 0 || to >= count) {
      announce(app, say(to < 0 ? 'structure.first' : 'structure.last', { name: subject }))
      return
    }
    store
      .getState()
      .edit({ what: say('picture.whatMove'), place }, (quarter) => movePicture(quarter, block.id, media, to))
    announce(app, say('picture.moved', { subject, position: to + 1, count }))
  }
  const remove = (): void => {
    store
      .getState()
      .edit({ what: say('picture.whatRemove', { subject }), place }, (quarter) =>
        removePicture(quarter, block.id, media),
      )
    announce(app, say('picture.removed', { subject }))
    // The focus goes to the neighbour, or to where a picture is added.
    const neighbour = block.images[index + 1] ?? block.images[index - 1]
    store
      .getState()
      .goTo(neighbour === undefined ? addPicturesPlace(block.id) : { id: neighbour.media, field: 'alt' })
  }
  return (
    <div className="image-actions">
      <FilePicker
        className="button small"
        {...nameOf(say('picture.replace'))}
        choose={([file]) => {
          if (file) replace(file, subject)
        }}
      >
        {say('picture.replace')}
      </FilePicker>
      {count > 1 && (
        // At the end of the row a button keeps the focus, and says why it does nothing.
        <>
          <Button
            className="button small"
            aria-disabled={index === 0}
            {...nameOf(say('picture.earlier'))}
            onPress={() => move(index - 1)}
          >
            {say('picture.earlier')}
          </Button>
          <Button
            className="button small"
            aria-disabled={index === count - 1}
            {...nameOf(say('picture.later'))}
            onPress={() => move(index + 1)}
          >
            {say('picture.later')}
          </Button>
        </>
      )}
      <Button className="button small" {...nameOf(say('picture.remove'))} onPress={remove}>
        {say('picture.remove')}
      </Button>
    </div>
  )
}
