import type { ImageUse } from '../../../shared/quarter/schema'
import { findMedia } from '../../../shared/quarter/find'
import { say } from '../../../shared/words/words'
import { useQuarter } from '../../app/context'
import { MarginRow } from '../../components/margin-row'
import { TextField } from '../../components/text-field'

const fields = ['alt', 'author', 'licence', 'source'] as const

/** The pictures of a block, with what is needed to show them: alt text and credit. */
export function ImageRows({ images }: { readonly images: readonly ImageUse[] }) {
  const quarter = useQuarter()
  if (images.length === 0) return null
  return (
    <MarginRow label={say('field.images')}>
      <ul className="images">
        {images.map(({ media, caption }) => {
          const picture = findMedia(quarter, media)
          if (picture === undefined) return null
          const subject = caption === '' ? say('field.images') : caption
          return (
            <li key={media}>
              <img src={`data:${picture.type};base64,${picture.data}`} alt={picture.alt} />
              <div>
                <p className="image-caption">{caption}</p>
                {fields.map((field) => (
                  <div key={field} className="image-field">
                    <span className="quiet small" aria-hidden="true">
                      {say(`field.${field}`)}
                    </span>
                    <TextField
                      place={{ id: picture.id, field }}
                      label={say(`field.${field}`)}
                      name={say('what.field', { field: say(`field.${field}`), subject })}
                      value={picture[field]}
                      lines="one"
                      className="field-small"
                      what={say('what.field', { field: say(`field.${field}`), subject })}
                    />
                  </div>
                ))}
              </div>
            </li>
          )
        })}
      </ul>
    </MarginRow>
  )
}
