import { sha256 } from './sha256'
import type { FileFacts } from './file-system'

/** What a file was when we read or wrote it; tells later whether another program has changed it since. */
export interface Fingerprint {
  readonly modifiedMs: number
  readonly size: number
  readonly sha256: string
}

export const fingerprintOf = (bytes: Uint8Array, facts: Pick<FileFacts, 'mtimeMs'>): Fingerprint => ({
  modifiedMs: facts.mtimeMs,
  size: bytes.length,
  sha256: sha256(bytes),
})

/**
 * Whether the content is still the same: by size and time where they tell, else by the content itself, since
 * sync programs touch files without changing them.
 */
export async function isUnchanged(
  fingerprint: Fingerprint,
  facts: FileFacts,
  read: () => Promise<Uint8Array>,
): Promise<boolean> {
  if (facts.size !== fingerprint.size) return false
  return facts.mtimeMs === fingerprint.modifiedMs || sha256(await read()) === fingerprint.sha256
}
