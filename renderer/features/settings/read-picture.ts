import type { Media } from '../../../shared/quarter/schema'
import { fail, ok, type Result } from '../../../shared/result'

/** A logo is small on its slide; more only makes every saved file larger. */
const mostBytes = 2_000_000

export type PictureFailure = { readonly kind: 'notAPicture' } | { readonly kind: 'tooLarge' }

/** A PNG or JPEG file as the quarter file keeps pictures, addressed by what is in it. */
export async function readPicture(file: File, alt: string): Promise<Result<Media, PictureFailure>> {
  const type = file.type === 'image/png' || file.type === 'image/jpeg' ? file.type : undefined
  if (type === undefined) return fail({ kind: 'notAPicture' })
  if (file.size > mostBytes) return fail({ kind: 'tooLarge' })
  const bytes = new Uint8Array(await file.arrayBuffer())
  // Whatever its name says, only what the browser can draw is a picture.
  const bitmap = await createImageBitmap(new Blob([bytes], { type })).catch(() => undefined)
  if (bitmap === undefined) return fail({ kind: 'notAPicture' })
  const { width, height } = bitmap
  bitmap.close()
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  const id = `sha256-${[...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`
  const data = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
  return ok({ id, type, width, height, alt, author: '', licence: '', source: '', data })
}
