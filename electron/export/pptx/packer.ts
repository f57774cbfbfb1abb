import { fail, ok, type Result } from '../../../shared/result'
import { CONTENT_TYPES } from './part-names'
import { PackageCheck, type PlannedPart } from './self-check/self-check'
import { ZipWriter } from './write-zip'

/** The bytes of a file in memory of their own, or why the package is not sound: sentences naming part and fault. */
export type Packed = Result<Uint8Array<ArrayBuffer>, readonly string[]>

/** Checks and packs the parts of a presentation as they are painted. */
export class CheckedPackage {
  readonly #check = new PackageCheck()
  readonly #zip = new ZipWriter()

  add(part: PlannedPart): void {
    this.#check.add(part)
    this.#zip.add(part)
  }

  /** @param slides how many there should be. */
  finish(slides: number): Packed {
    const problems = this.#check.finish(slides)
    return problems.length > 0 ? fail(problems) : ok(this.#zip.finish(CONTENT_TYPES))
  }
}

/** Takes the parts of a presentation in any order, checks them and makes the file of them. */
export interface Packer {
  add(part: PlannedPart): void
  /** Nothing is added for a while: what waits to be packed together is packed now. */
  hurry(): void
  /** Nothing may be added any more. */
  finish(slides: number): Promise<Packed>
  /** Drops what was added: there will be no file. */
  abandon(): void
}

/** Checks and packs in the calling thread. */
export function packHere(): Packer {
  const made = new CheckedPackage()
  return {
    add(part) {
      made.add(part)
    },
    hurry: () => undefined,
    finish: (slides) => Promise.resolve(made.finish(slides)),
    abandon: () => undefined,
  }
}
