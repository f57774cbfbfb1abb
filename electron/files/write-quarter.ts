import type { WriteFailure } from '../../shared/ipc/documents'
import { mostQuarterBytes } from '../../shared/quarter/most-bytes'
import type { Quarter } from '../../shared/quarter/schema'
import { fail, ok, type Result } from '../../shared/result'
import { describeOpenFailure, sayProblem } from '../../shared/words/describe-failure'
import type { Fingerprint } from './fingerprint'
import { sha256 } from './sha256'
import type { Versions } from './versions'
import { writeFileAtomically } from './write-file-atomically'
import { say } from '../../shared/words/words'

interface QuarterToWrite {
  /** What a window sent: not trusted to be a quarter before it has been opened as one. */
  readonly value: unknown
  readonly path: string
  readonly expect: Fingerprint | undefined
  readonly versions: Versions
}

/** Writes a quarter over its file; what the file said before is kept among its versions. */
export async function writeQuarter({
  value,
  path,
  expect,
  versions,
}: QuarterToWrite): Promise<
  Result<
    { readonly quarter: Quarter; readonly fingerprint: Fingerprint; readonly previousLost: boolean },
    WriteFailure
  >
> {
  // Loaded with the first save, since a window that opens needs neither.
  const { openQuarter, openQuarterValue } = await import('../../shared/quarter/open-quarter')
  const { serialiseQuarter } = await import('../../shared/quarter/serialise-quarter')
  const parsed = openQuarterValue(value)
  if (!parsed.ok) {
    const [first] = describeOpenFailure(parsed.error)
    return fail({ kind: 'wouldNotReadBack', path, detail: first === undefined ? '' : sayProblem(first) })
  }
  const { quarter } = parsed.value
  const bytes = new TextEncoder().encode(serialiseQuarter(quarter))
  if (bytes.length > mostQuarterBytes) {
    return fail({ kind: 'tooLarge', path, bytes: bytes.length, limitBytes: mostQuarterBytes })
  }
  const hash = sha256(bytes)
  const sameAgain = expect?.sha256 === hash
  const written = await writeFileAtomically(path, bytes, {
    ...(expect === undefined ? {} : { expect }),
    verify: (found) =>
      openQuarter(new TextDecoder().decode(found)).ok ? undefined : say('detail.notQuarter'),
    // Saving twice is no new version.
    keepPrevious: ({ mtimeMs }) =>
      sameAgain ? Promise.resolve(undefined) : versions.placeFor(path, mtimeMs),
  })
  if (!written.ok) return written
  // Not waited for: nobody may look at the file before its fingerprint is known.
  void versions.thin(path)
  const { modifiedMs, previous } = written.value
  const fingerprint: Fingerprint = { modifiedMs, size: bytes.length, sha256: hash }
  return ok({ quarter, fingerprint, previousLost: previous === 'failed' })
}
