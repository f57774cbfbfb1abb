import type { WaitingDraft } from '../../../shared/ipc/safety'
import { say, sayCount } from '../../../shared/words/words'
import { printMoment } from '../../app/moment'

const MOST_BLOCKS = 3

/** What a draft holds beyond its file, and what to mind. */
export function sayDraft({ file, origin, keptAt, differences, blocks }: WaitingDraft): string {
  const time = printMoment(keptAt)
  if (file === 'unreadable')
    return say(origin === 'draft' ? 'recovery.unreadable' : `recovery.${origin}.unreadable`, { time })
  if (file === 'never' || differences === undefined) return say('recovery.gone', { time })
  const more = blocks.length - MOST_BLOCKS
  const named = blocks.slice(0, MOST_BLOCKS).join(', ')
  const kept = origin === 'draft' ? 'counted' : origin
  const counted = sayCount(`recovery.${kept}`, differences, {
    time,
    where:
      blocks.length === 0
        ? ''
        : say('recovery.where', {
            blocks: more > 0 ? say('recovery.andMore', { blocks: named, count: more }) : named,
          }),
  })
  return file === 'changed' ? `${counted} ${say('recovery.changed')}` : counted
}

/** Which document was lost, then what its draft holds. */
export function sayDraftOf(draft: WaitingDraft): string {
  const { department, period, keptAt } = draft
  if (draft.file === 'never')
    return say('recovery.ofNever', { department, period, time: printMoment(keptAt) })
  if (draft.origin !== 'draft') return `${department}, ${period}. ${sayDraft(draft)}`
  return `${say('recovery.of', { department, period })} ${sayDraft(draft)}`
}
