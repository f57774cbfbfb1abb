import { readPictureHeader } from '../../../shared/quarter/picture-header'
import {
  checkSize,
  keptSize,
  mostPictureBytes,
  type PictureProblem,
} from '../../../shared/quarter/picture-problem'
import type { Media } from '../../../shared/quarter/schema'
import { fail, ok, type Result } from '../../../shared/result'
import { canvasOf } from './canvas'
import { drawSvg } from './draw-svg'

/** A transparent or drawn picture may be this large as PNG; beyond it, an opaque one becomes a JPEG. */
const pngBytes = 1_500_000

/**
 * Makes a picture of the quarter file from a file that a user dropped, pasted or chose. It is drawn anew, so
 * that nothing but its pixels comes along: no position, no camera, no script. Turned as its camera says,
 * reduced to what a slide can show, and named by its own bytes, so that the same picture is kept once. Alt
 * text and credit are empty, to be asked for.
 */
export async function readPicture(file: Blob): Promise<Result<Media, PictureProblem>> {
  if (file.size > mostPictureBytes) {
    return fail({ kind: 'tooManyBytes', bytes: file.size, limitBytes: mostPictureBytes })
  }
  const bytes = new Uint8Array(await file.arrayBuffer())
  const header = readPictureHeader(bytes)
  if (!header.ok) return header
  const fits = checkSize(header.value)
  if (!fits.ok) return fits
  const { format } = header.value
  try {
    const drawn = format === 'svg' ? await drawSvg(bytes, header.value) : ok(await drawPixels(bytes, format))
    return drawn.ok ? ok(await keep(drawn.value, format === 'jpeg')) : drawn
  } catch {
    // Whatever a decoder dislikes comes as an exception of no particular kind.
    return fail({ kind: 'notDrawn' })
  }
}

async function drawPixels(
  bytes: Uint8Array<ArrayBuffer>,
  format: 'png' | 'jpeg' | 'gif' | 'webp',
): Promise<OffscreenCanvas> {
  const blob = new Blob([bytes], { type: `image/${format}` })
  const bitmap = await createImageBitmap(blob, { imageOrientation: 'from-image' })
  try {
    // Turned by its camera, it may be higher than its head says.
    const { width, height } = keptSize(bitmap, format)
    const { canvas, context } = canvasOf(width, height)
    context.drawImage(bitmap, 0, 0, width, height)
    return canvas
  } finally {
    bitmap.close()
  }
}

async function keep(canvas: OffscreenCanvas, photograph: boolean): Promise<Media> {
  const { width, height } = canvas
  const jpeg = () => canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 })
  let blob = photograph ? await jpeg() : await canvas.convertToBlob({ type: 'image/png' })
  if (blob.type === 'image/png' && blob.size > pngBytes && isOpaque(canvas)) blob = await jpeg()
  const bytes = await blob.arrayBuffer()
  return {
    id: `sha256-${hex(await crypto.subtle.digest('SHA-256', bytes))}`,
    type: blob.type === 'image/jpeg' ? 'image/jpeg' : 'image/png',
    width,
    height,
    alt: '',
    author: '',
    licence: '',
    source: '',
    data: await base64(blob),
  }
}

/** Whether nothing shines through; looked at in strips, so that memory stays bounded. */
function isOpaque(canvas: OffscreenCanvas): boolean {
  const context = canvas.getContext('2d')
  if (context === null) return false
  const strip = 128
  for (let y = 0; y < canvas.height; y += strip) {
    const { data } = context.getImageData(0, y, canvas.width, Math.min(strip, canvas.height - y))
    for (let at = 3; at < data.length; at += 4) if (data[at] !== 255) return false
  }
  return true
}

const hex = (bytes: ArrayBuffer): string =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('')

/** The browser's own base64, without a string of a million pieces on the way. */
function base64(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => {
      const url = typeof reader.result === 'string' ? reader.result : ''
      resolve(url.slice(url.indexOf(',') + 1))
    }
    reader.onerror = () => reject(new Error('A blob in memory cannot be read'))
    reader.readAsDataURL(blob)
  })
}
