import { readLink } from '../../rich-text/read-link'
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
    ...(block.kind === 'overview' ? block.links : []).flatMap(({ id, text, url }): readonly Found[] => {
      const sentence = wrongWith(text, url.trim())
      return sentence === undefined ? [] : [{ place: { block: block.id, id, field: 'url' }, sentence }]
    }),
  ],
}

function wrongWith(text: string, url: string): string | undefined {
  if (url === '' && text.trim() === '') return say('finding.linkEmpty')
  if (url === '' || url.startsWith('#')) return say('finding.linkWithoutTarget', { text: text.trim() || url })
  const read = readLink(url)
  // What stands before a host misleads, and leads somewhere; an address without its scheme is plain text on the slide.
  const leads = read.ok ? read.value === url : read.error.kind === 'beforeHost'
  if (leads) return undefined
  return say('finding.linkRefused', { text: text.trim() || url, url })
}
