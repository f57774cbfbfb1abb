import { createHash } from 'node:crypto'

/** SHA-256 (FIPS 180-4), 64 hexadecimal digits. */
export const sha256 = (content: Uint8Array | string): string =>
  createHash('sha256').update(content).digest('hex')

/** A name for what belongs to a path, the same in every session. */
export const nameOfPath = (path: string): string => sha256(path).slice(0, 32)
