import { fail, ok, type Result } from '../../shared/result'
import { mostQuarterBytes } from '../../shared/quarter/most-bytes'
import type { OpenFailure } from '../../shared/quarter/open'
import { unwrapQuarter } from './quarter-part'
import { readZip, readZipEntry, type ZipEntry } from './read-zip'

/** Presentations hold a handful of custom XML parts; more are not looked at. */
const MAX_CUSTOM_PARTS = 64
/** Base64 needs a third more than what it carries, and UTF-16 twice as much of it. */
const MAX_PART_BYTES = 3 * mostQuarterBytes

/**
 * The text of the quarter file inside an exported presentation, byte for byte as it was put in. Only the
 * directory and the custom XML parts are read, so the size of the deck does not matter.
 */
export function readEmbeddedQuarter(pptx: Uint8Array): Result<string, OpenFailure> {
  const entries = readZip(pptx)
  if (!entries.ok) return fail({ kind: 'badPackage', reason: entries.error })
  for (const entry of entries.value.filter(isCustomPart).slice(0, MAX_CUSTOM_PARTS)) {
    const part = readZipEntry(pptx, entry, MAX_PART_BYTES)
    if (!part.ok) return fail({ kind: 'badPackage', reason: part.error })
    const text = unwrapQuarter(part.value)
    if (!text.ok) return fail({ kind: 'badPackage', reason: text.error })
    if (text.value !== undefined) return ok(text.value)
  }
  return fail({ kind: 'noQuarterInside' })
}

/** PowerPoint numbers the items anew when it saves, but keeps the folder. */
const isCustomPart = ({ name }: ZipEntry): boolean => /^customXml\/item\d+\.xml$/i.test(name)
