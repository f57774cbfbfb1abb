/**
 * Stands in for `jszip` under pptxgenjs in the bundled app. It keeps the files it is given, which is all that
 * `collect-parts.ts` takes from it; zipping is ours. jszip itself would be loaded, with a copy of Node's streams,
 * only to be put out of use.
 */
export default class Archive {
  readonly files: Record<string, { readonly dir: false; readonly _data: string }> = {}

  /** Folders are no entries of their own; names say where a file is. */
  folder(): this {
    return this
  }

  file(name: string, content: string): this {
    this.files[name] = { dir: false, _data: content }
    return this
  }
}
