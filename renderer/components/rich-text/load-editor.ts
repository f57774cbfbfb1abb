import type * as EditorModule from './mount-editor'

type Loaded = typeof EditorModule

let loaded: Loaded | undefined

/** The editor library, which is a file of its own: nothing of it is needed to read. */
export async function loadEditor(): Promise<Loaded> {
  loaded ??= await import('./mount-editor')
  return loaded
}

/** The library if it is there already, so that a click can be answered in the same moment. */
export const editorIfLoaded = (): Loaded | undefined => loaded

/** Fetches the library when the window has nothing else to do. */
export function prefetchEditor(): () => void {
  if (loaded !== undefined) return () => undefined
  const idle = requestIdleCallback(() => void loadEditor(), { timeout: 500 })
  return () => cancelIdleCallback(idle)
}
