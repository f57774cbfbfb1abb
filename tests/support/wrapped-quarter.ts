import { deflateRawSync } from 'node:zlib'
import { wrapDeflated } from '../../electron/import/quarter-part'

/** The part of a presentation that holds a quarter file, or whatever a hostile one has in its place. */
export function wrappedQuarter(text: string): string {
  const bytes = Buffer.from(text, 'utf8')
  return wrapDeflated(bytes, deflateRawSync(bytes, { level: 6 }))
}
