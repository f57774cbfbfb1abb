import type { Part } from './pptx/write-zip'

/** What the packing thread is sent: parts in order, and at last that these were all. */
export type PackingRequest =
  { readonly kind: 'parts'; readonly parts: readonly Part[] } | { readonly kind: 'finish' }

/** Its one answer: the bytes of the file. */
export interface PackingAnswer {
  readonly bytes: Uint8Array<ArrayBuffer>
}
