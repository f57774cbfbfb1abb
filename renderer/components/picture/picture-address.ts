import { safePicture } from '../../../shared/quarter/safe-picture'
import type { Media } from '../../../shared/quarter/schema'

/** Where the window finds a picture of the file: in the address itself, and only as what it has been seen to be. */
export function pictureAddress(media: Media): string {
  const { type, data } = safePicture(media)
  return `data:${type};base64,${data}`
}
