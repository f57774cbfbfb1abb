import { say } from '../../words/words'
import { blockTexts } from '../texts'
import type { BlockRule, Found } from '../rule'

/** `[text]()` and `[text](#)`: links that lead nowhere, as pasted slides leave them. */
const EMPTY_LINK = /\[([^\]\n]{1,200})\]\(\s*(#[^)\s]*)?\s*\)/gu

/** A link says where it leads: every one opens a page when it is clicked on the slide. */
export const linkTarget: BlockRule = {
  id: 'link-target',
  severity: 'warning',
  scope: 'block',
  check: (block, { period }) => [
    ...blockTexts(block, period).flatMap(({ place, markdown }) =>
      [...markdown.matchAll(EMPTY_LINK)].map((match): Found => ({
        place,
        sentence: say('finding.linkWithoutTarget', { text: match[1] ?? '' }),
      })),
    ),
    ...(block.kind === 'overview' ? block.links : [])
      .filter(({ url }) => url.trim() === '' || url.trim().startsWith('#'))
      .map(({ id, text }): Found => ({
        place: { block: block.id, id, field: 'url' },
        sentence: say('finding.linkWithoutTarget', { text }),
      })),
  ],
}
