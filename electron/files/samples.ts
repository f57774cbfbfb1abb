import { join } from 'node:path'
import { say } from '../../shared/words/words'

/** The quarters shipped with the app, the one to begin with first. */
export const samples = [
  { name: 'technology-q2-fy21-22.quarter', title: say('sample.technologyQ2') },
  { name: 'technology-q1-fy21-22.quarter', title: say('sample.technologyQ1') },
] as const

/** Where a sample lies, or undefined where there is none of that name. */
export const samplePath = (name: string, folder: string): string | undefined =>
  samples.some((sample) => sample.name === name) ? join(folder, name) : undefined
