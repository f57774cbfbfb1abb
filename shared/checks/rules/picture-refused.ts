import { blankPicture, safePicture } from '../../quarter/safe-picture'
import type { Media } from '../../quarter/schema'
import { say } from '../../words/words'
import type { Found, QuarterRule } from '../rule'

/**
 * A file from elsewhere may hold pictures that no decoder is given (see `safePicture`). A grey field stands in
 * their place on the slides, which nobody would notice before the meeting.
 */
export const pictureRefused: QuarterRule = {
  id: 'picture-refused',
  severity: 'error',
  scope: 'quarter',
  check: (quarter) => {
    const media = new Map(quarter.media.map((picture) => [picture.id, picture]))
    const refused = (id: string | undefined): Media | undefined => {
      const picture = id === undefined ? undefined : media.get(id)
      return picture !== undefined && safePicture(picture) === blankPicture ? picture : undefined
    }
    const found = (block: string, picture: Media, caption: string): Found => {
      const name = caption || picture.alt || say('finding.image.unnamed')
      return {
        place: { block, id: picture.id, field: 'alt' },
        sentence: say('finding.pictureRefused', { name }),
      }
    }
    const logo = refused(quarter.theme.logo)
    return [
      ...(logo === undefined ? [] : [found('', logo, say('settings.logo'))]),
      ...quarter.blocks.flatMap((block) => {
        if (block.kind !== 'objective' && block.kind !== 'text') return []
        return block.images.flatMap((image): readonly Found[] => {
          const picture = refused(image.media)
          return picture === undefined ? [] : [found(block.id, picture, image.caption)]
        })
      }),
    ]
  },
}
