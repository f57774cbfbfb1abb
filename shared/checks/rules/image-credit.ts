import { say } from '../../words/words'
import type { Found, QuarterRule } from '../rule'

/** Pictures need an author and a licence to be shown, and words for those who do not see them. */
export const imageCredit: QuarterRule = {
  id: 'image-credit',
  severity: 'warning',
  scope: 'quarter',
  check: (quarter) => {
    const media = new Map(quarter.media.map((picture) => [picture.id, picture]))
    return quarter.blocks.flatMap((block) => {
      if (block.kind !== 'objective' && block.kind !== 'text') return []
      return block.images.flatMap((image): readonly Found[] => {
        const picture = media.get(image.media)
        if (picture === undefined) return []
        const missing = [
          ...(picture.author.trim() === '' ? [say('finding.image.author')] : []),
          ...(picture.licence.trim() === '' ? [say('finding.image.licence')] : []),
        ]
        const place = { block: block.id, id: picture.id, field: 'author' }
        const name = image.caption || picture.alt || say('finding.image.unnamed')
        return [
          ...(missing.length === 0
            ? []
            : [
                {
                  place,
                  sentence: say('finding.imageCredit', {
                    name,
                    missing: missing.join(say('finding.image.and')),
                  }),
                },
              ]),
          ...(picture.alt.trim() === ''
            ? [{ place: { ...place, field: 'alt' }, sentence: say('finding.imageAlt', { name }) }]
            : []),
        ]
      })
    })
  },
}
