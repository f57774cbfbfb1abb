import { bareLabel } from './bare-label'
import type { KeyResult } from './schema'

/** What a KR is called in lists: its short name, else the beginning of its wording. */
export const keyResultTitle = ({ title, wording }: KeyResult): string => {
  if (title.trim() !== '') return title
  const words = (wording.at(-1)?.text ?? '').replace(/[*[\]]/g, '').split(/\s+/, 8)
  return words.join(' ')
}

/** "KR2 Query lag": how a KR is named in sentences. Empty where it has no words yet. */
export const keyResultName = (keyResult: KeyResult): string =>
  [bareLabel(keyResult.label), keyResultTitle(keyResult)].filter((part) => part !== '').join(' ')

/** "KR2": how a KR is named beside its wording. A metric, which has no label, goes by its short name. */
export const keyResultLabel = ({ label, title }: Pick<KeyResult, 'label' | 'title'>): string =>
  bareLabel(label) || title
