import { buildIfStale } from '../../../build/bundle.mjs'
import { buildStandInIfStale } from '../../../build/stand-in.mjs'

/** The specs run on what is packaged, so it is built first. */
export default async function buildApp(): Promise<void> {
  await buildIfStale()
  await buildStandInIfStale()
}
