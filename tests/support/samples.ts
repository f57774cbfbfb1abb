import { readFileSync } from 'node:fs'
import { openQuarter } from '../../shared/quarter/open-quarter'
import type { Quarter } from '../../shared/quarter/schema'

export const samples = ['technology-q1-fy21-22', 'technology-q2-fy21-22'] as const
export type Sample = (typeof samples)[number]

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')

/** The text of a sample quarter file, as it is shipped. */
export const sampleText = (sample: Sample): string => read(`shared/samples/${sample}.quarter`)

/** A sample, opened. */
export const sampleQuarter = (sample: Sample): Quarter => opened(sampleText(sample))

/** The text of the second sample's copy in which every mistake of the published deck is mended. */
export const correctedText = (): string => read('tests/fixtures/quarters/technology-q2-corrected.quarter')

/** The corrected copy, opened. */
export const correctedQuarter = (): Quarter => opened(correctedText())

function opened(text: string): Quarter {
  const result = openQuarter(text)
  if (!result.ok) throw new Error(`The file does not open: ${JSON.stringify(result.error)}`)
  return result.value.quarter
}
