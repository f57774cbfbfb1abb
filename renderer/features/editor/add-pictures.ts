import { addPictures, replacePicture, takesPictures } from '../../../shared/quarter/pictures'
import { findBlock } from '../../../shared/quarter/find'
import type { Media, Quarter } from '../../../shared/quarter/schema'
import { describePicture } from '../../../shared/words/describe-picture'
import { say, sayCount } from '../../../shared/words/words'
import { readPicture } from '../../components/picture/read-picture'
import { announce, type AppStore } from '../../store/app-store'
import { type DocumentStore, quarterOf } from '../../store/document-store'

interface Target {
  readonly app: AppStore
  readonly store: DocumentStore
  readonly block: string
}

/** Reads files one after the other, so that only one is unpacked at a time. */
async function readAll(
  files: readonly File[],
): Promise<{ readonly media: readonly Media[]; readonly failures: readonly string[] }> {
  const media: Media[] = []
  const failures: string[] = []
  for (const file of files) {
    const read = await readPicture(file)
    if (read.ok) media.push(read.value)
    // The clipboard calls every picture image.png.
    else failures.push(describePicture(file.name === 'image.png' ? '' : file.name, read.error))
  }
  return { media, failures }
}

/** A file that gave no picture. */
export interface Refused {
  /** What failed, why, and what to do. */
  readonly sentence: string
  /** The picture at which one looks then: the first that came with the file, or that was to be replaced. */
  readonly at: string | undefined
}

const refusedAt = (failures: readonly string[], at: string | undefined): readonly Refused[] =>
  failures.map((sentence) => ({ sentence, at }))

/** Adds files to a block as one step, goes to what they lack, and answers why some were not added. */
export async function addFiles(
  { app, store, block }: Target,
  files: readonly File[],
): Promise<readonly Refused[]> {
  const { media, failures } = await readAll(files)
  const before = quarterOf(store.getState())
  const found = findBlock(before, block)
  const fresh = media.filter(
    ({ id }) => takesPictures(found) && !found.images.some((use) => use.media === id),
  )
  const [first] = fresh
  if (first !== undefined) {
    const place = { id: first.id, field: 'alt' }
    store
      .getState()
      .edit({ what: say('picture.whatAdd'), place }, (quarter) => addPictures(quarter, block, fresh))
    store.getState().goTo(place)
    announce(app, sayCount('picture.added', fresh.length))
  } else if (media.length > 0) announce(app, say('picture.there'))
  return refusedAt(failures, first?.id)
}

/** Puts a file in the place of a picture, as one step. */
export async function replaceWithFile(
  { app, store, block }: Target,
  { media: old, subject }: { readonly media: string; readonly subject: string },
  file: File,
): Promise<readonly Refused[]> {
  const { media, failures } = await readAll([file])
  const [fresh] = media
  if (fresh !== undefined) {
    const place = { id: fresh.id, field: 'alt' }
    store
      .getState()
      .edit({ what: say('picture.whatReplace', { subject }), place }, (quarter: Quarter) =>
        replacePicture(quarter, block, old, fresh),
      )
    store.getState().goTo(place)
    announce(app, say('picture.replaced', { subject }))
  }
  return refusedAt(failures, old)
}

const pictureFile = /^image\//

/** Pictures among what is dragged or pasted; a file without words beside it, or words win. */
export const picturesOf = (data: DataTransfer | null): readonly File[] =>
  data === null || data.types.includes('text/plain')
    ? []
    : [...data.files].filter(({ type }) => pictureFile.test(type))

/** Whether pictures are being dragged; the files themselves can be seen only once they are dropped. */
export const dragsPictures = (data: DataTransfer | null): boolean =>
  [...(data?.items ?? [])].some(({ kind, type }) => kind === 'file' && pictureFile.test(type))
