import type { OpenOutcome } from './documents'
import type { EventName, Events } from './events'
import type { RouteInput, RouteName, RouteOutput } from './routes'

/** What the preload puts on `window.quarterdeck`. */
export interface Bridge {
  request<Name extends RouteName>(name: Name, input: RouteInput<Name>): Promise<RouteOutput<Name>>
  /** Returns the function that ends the subscription. */
  subscribe<Name extends EventName>(name: Name, listener: (event: Events[Name]) => void): () => void
  /**
   * Opens a file that the user dropped on the window; its path never passes through the page. Answers
   * undefined where the system tells no path, and the page then sends the file's bytes.
   */
  openDropped(file: object): Promise<OpenOutcome | undefined>
}
