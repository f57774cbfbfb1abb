import type { Packed } from './pptx/packer'

/** What the packing thread is sent: parts, and at last that these were all, for so many slides. */
export type PackingRequest =
  | {
      readonly kind: 'parts'
      readonly parts: readonly SentPart[]
      /** The contents of the parts, one behind the other: bytes change threads without a copy, strings do not. */
      readonly bytes: ArrayBuffer
    }
  | { readonly kind: 'finish'; readonly slides: number }

/** A part whose content is the next `length` bytes. */
export interface SentPart {
  readonly name: string
  readonly length: number
  /** Whether the content is text, in UTF-16: a string is copied to it and from it, and need not be encoded. */
  readonly isText: boolean
  readonly texts?: string
}

/** Its one answer. */
export interface PackingAnswer {
  readonly packed: Packed
}
