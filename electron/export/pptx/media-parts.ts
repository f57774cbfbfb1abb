import type { PlanMedia } from '../../../shared/deck/plan'
import type { Part } from './write-zip'

/** The pictures of a package: numbered as slides come to show them, each once in the deck. */
export class MediaParts {
  readonly #picture: (id: string) => PlanMedia | undefined
  readonly #shown = new Map<string, { readonly name: string; readonly picture: PlanMedia }>()

  /** @param picture the picture of an id. */
  constructor(picture: (id: string) => PlanMedia | undefined) {
    this.#picture = picture
  }

  /** The name of a picture inside `ppt/media`. */
  nameOf(id: string): string {
    const known = this.#shown.get(id)
    if (known !== undefined) return known.name
    const picture = this.#picture(id)
    if (picture === undefined) throw new Error(`The plan has no medium ${id}`)
    const name = `image${this.#shown.size + 1}.${picture.type === 'image/png' ? 'png' : 'jpeg'}`
    this.#shown.set(id, { name, picture })
    return name
  }

  /** The parts of those that were named. */
  parts(): readonly Part[] {
    return [...this.#shown.values()].map(({ name, picture }) => ({
      name: `ppt/media/${name}`,
      content: Buffer.from(picture.data, 'base64'),
    }))
  }
}
