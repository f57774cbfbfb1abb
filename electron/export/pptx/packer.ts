import { ZipWriter, type Part } from './write-zip'

/** Takes the parts of a package one after the other and makes the file of them. */
export interface Packer {
  add(part: Part): void
  /** The bytes of the file, in memory of their own. Nothing may be added any more. */
  finish(): Promise<Uint8Array<ArrayBuffer>>
  /** Drops what was added: there will be no file. */
  abandon(): void
}

/** Packs in the calling thread, which is the quickest way for a small deck. */
export function packHere(): Packer {
  const zip = new ZipWriter()
  return {
    add(part) {
      zip.add(part)
    },
    finish: () => Promise.resolve(zip.finish()),
    abandon: () => undefined,
  }
}
