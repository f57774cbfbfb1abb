import { readFileSync } from 'node:fs'
import { openQuarter } from '../../shared/quarter/open-quarter'
import type { Quarter } from '../../shared/quarter/schema'

export const samples = ['technology-q1-fy21-22', 'technology-q2-fy21-22'] as const
export type Sample = (typeof samples)[number]

/** The text of a sample quarter file, as it is shipped. */
export const sampleText = (sample: Sample): string =>
  readFileSync(new URL(`../../shared/samples/${sample}.quarter`, import.meta.url), 'utf8')

/** A sample, opened. */
export function sampleQuarter(sample: Sample): Quarter {
  const opened = openQuarter(sampleText(sample))
  if (!opened.ok) throw new Error(`${sample} does not open: ${JSON.stringify(opened.error)}`)
  return opened.value.quarter
}
