import { excerpt } from '../rich-text/plain-words'
import { bareLabel } from './bare-label'
import { currentWording } from './find'
import type { KeyResult } from './schema'

/** What a KR is called in lists: its short name, else the beginning of its wording. */
export const keyResultTitle = (keyResult: KeyResult): string =>
  keyResult.title.trim() === '' ? excerpt(currentWording(keyResult), 72) : keyResult.title

/** "KR2 Query lag": how a KR is named in sentences. Empty where it has no words yet. */
export const keyResultName = (keyResult: KeyResult): string =>
  [bareLabel(keyResult.label), keyResultTitle(keyResult)].filter((part) => part !== '').join(' ')

/** "KR2": how a KR is named beside its wording. A metric, which has no label, goes by its short name. */
export const keyResultLabel = ({ label, title }: Pick<KeyResult, 'label' | 'title'>): string =>
  bareLabel(label) || title
