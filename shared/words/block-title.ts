import { printPeriodName } from '../period/print-period'
import type { TitledBlock } from '../quarter/titled-block'
import { say } from './words'

/** A title as it is shown, with words in its place where it has none: what is not called anything cannot be found. */
export const shownTitle = (title: string, otherwise = say('deck.untitled')): string =>
  title.trim() === '' ? otherwise : title

/** What a block is called wherever the window tells of it: its title, else that of its slide, else its kind. */
export function blockTitle({ kind, title, since }: TitledBlock): string {
  if (title.trim() !== '') return title
  if (since !== undefined) return say('deck.changes.title', { period: printPeriodName(since) })
  return kind === 'trend' ? say('deck.trend') : say(`untitled.${kind}`)
}
