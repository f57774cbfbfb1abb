import { useRef, useState } from 'react'
import { addMedia } from '../../../shared/quarter/arrange'
import { setTheme } from '../../../shared/quarter/edits'
import { findMedia } from '../../../shared/quarter/find'
import { describePicture } from '../../../shared/words/describe-picture'
import { say } from '../../../shared/words/words'
import { useDocument, useDocumentStore, useQuarter } from '../../app/context'
import { pictureAddress } from '../../components/picture/picture-address'
import { readPicture } from '../../components/picture/read-picture'
import { Message } from '../../components/message'
import { TextField } from '../../components/text-field'
import { useRequestedFocus } from '../../components/use-requested-focus'

/** The picture on the title slide: chosen from a file, and taken away again. */
export function LogoRow() {
  const quarter = useQuarter()
  const store = useDocumentStore()
  const readOnly = useDocument((state) => state.readOnly)
  const [failure, setFailure] = useState<string>()
  const input = useRef<HTMLInputElement>(null)
  const { logo } = quarter.theme
  const media = logo === undefined ? undefined : findMedia(quarter, logo)
  const place = { id: quarter.id, field: 'theme.logo' }
  const button = useRequestedFocus<HTMLButtonElement>(place)
  const what = say('settings.logo')

  const take = async (file: File): Promise<void> => {
    const read = await readPicture(file)
    if (!read.ok) {
      setFailure(describePicture(file.name, read.error))
      return
    }
    setFailure(undefined)
    const picture = { ...read.value, alt: quarter.organisation || say('settings.logoAlt') }
    store
      .getState()
      .edit({ what, place }, (before) => setTheme(addMedia(before, picture), { logo: picture.id }))
  }
  return (
    <div className="logo">
      {media && (
        <>
          <img src={pictureAddress(media)} alt={media.alt} />
          <TextField
            place={{ id: media.id, field: 'alt' }}
            label={say('field.alt')}
            name={say('what.field', { field: say('field.alt'), subject: what })}
            value={media.alt}
            lines="one"
            className="field-small"
            placeholder={say('field.alt')}
            what={say('what.field', { field: say('field.alt'), subject: what })}
          />
        </>
      )}
      {failure !== undefined && <Message text={failure} dismiss={() => setFailure(undefined)} />}
      {!readOnly && (
        <p className="logo-buttons">
          <button ref={button} type="button" className="button line" onClick={() => input.current?.click()}>
            {say(media ? 'settings.logoChange' : 'settings.logoAdd')}
          </button>
          {logo !== undefined && (
            <button
              type="button"
              className="button"
              onClick={() => {
                store.getState().edit({ what, place }, (before) => setTheme(before, { logo: undefined }))
                store.getState().goTo(place)
              }}
            >
              {say('settings.logoRemove')}
            </button>
          )}
          <span className="quiet small">{say('settings.logoHint')}</span>
        </p>
      )}
      <input
        ref={input}
        type="file"
        hidden
        accept="image/*"
        onChange={({ target }) => {
          const [file] = target.files ?? []
          if (file) void take(file)
          // The same file can be chosen again.
          target.value = ''
        }}
      />
    </div>
  )
}
