import type { Result } from '../result'
import { fail, ok } from '../result'
import type { HeaderProblem, PictureHeader } from './picture-header'

/** Why a file is not taken as a picture. */
export type PictureProblem =
  | HeaderProblem
  | { readonly kind: 'tooManyPixels'; readonly width: number; readonly height: number }
  | { readonly kind: 'tooManyBytes'; readonly bytes: number; readonly limitBytes: number }
  /** Its head is right, but what follows is not. */
  | { readonly kind: 'notDrawn' }
  /** A drawing that would take minutes and the memory of the machine, by what it repeats. */
  | { readonly kind: 'tooMuchDrawn' }

/** Bytes of a file that are read at all. */
export const mostPictureBytes = 60_000_000
/** Unpacked, a pixel takes four bytes: 400 MB for a moment. The largest cameras stay below this. */
const mostPixels = 100_000_000
/** Beyond this browsers refuse to draw. */
const mostSide = 30_000

/** The longest side that is kept, in pixels: one and a half times a whole slide on a large screen. */
const longestSide = 2560
/** Drawings have no pixels of their own; this many are sharp on a slide and small in the file. */
const drawingSide = 1920

/** Refuses what would not fit into memory, before it is unpacked. */
export const checkSize = (header: PictureHeader): Result<PictureHeader, PictureProblem> => {
  const { format, width, height } = header
  const tooLarge = width * height > mostPixels || Math.max(width, height) > mostSide
  // A drawing of any size is drawn as large as it is needed.
  return tooLarge && format !== 'svg' ? fail({ kind: 'tooManyPixels', width, height }) : ok(header)
}

/** The size at which a picture is kept: its proportions, reduced where it is larger than a slide needs. */
export function keptSize(
  { width, height }: { readonly width: number; readonly height: number },
  format: PictureHeader['format'],
): { readonly width: number; readonly height: number } {
  const longest = Math.max(width, height)
  const scale = format === 'svg' ? drawingSide / longest : Math.min(1, longestSide / longest)
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}
