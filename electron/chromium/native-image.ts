import type { NativeImage } from 'electron'
import { partOf } from './refuse'

/** A captured picture. */
export const nativeImageOf = (png: Buffer, size: { width: number; height: number }): NativeImage =>
  partOf<NativeImage>()('NativeImage', {
    toPNG: () => png,
    toDataURL: () => `data:image/png;base64,${png.toString('base64')}`,
    isEmpty: () => png.length === 0,
    getSize: () => size,
  })

/** Size of a PNG in pixels, from its header (PNG specification, 11.2.2). */
export const pngSize = (png: Buffer): { width: number; height: number } => ({
  width: png.readUInt32BE(16),
  height: png.readUInt32BE(20),
})
