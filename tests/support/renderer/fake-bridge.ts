import type { Bridge } from '../../../shared/ipc/bridge'
import type { EventName, Events } from '../../../shared/ipc/events'
import type { RouteInput, RouteName, RouteOutput } from '../../../shared/ipc/routes'

/** What the window only tells. */
const news: ReadonlySet<RouteName> = new Set(['document.dirty', 'application.enableCommands'])

type Answers = {
  [Name in RouteName]?: (input: RouteInput<Name>) => RouteOutput<Name> | Promise<RouteOutput<Name>>
}

export interface FakeBridge extends Bridge {
  /** What was asked, in order. */
  readonly asked: readonly { readonly name: RouteName; readonly input: unknown }[]
  /** Tells the window something, as the main process does. */
  emit<Name extends EventName>(name: Name, event: Events[Name]): void
}

/** The main process as prepared answers. Asking what is not prepared fails, except for news that need no answer. */
export function fakeBridge(answers: Answers): FakeBridge {
  const asked: { name: RouteName; input: unknown }[] = []
  const listeners = new Map<string, (event: never) => void>()
  return {
    asked,
    request: async (name, input) => {
      asked.push({ name, input })
      // The answer belongs to the route by its name, which the compiler cannot follow here.
      const answer = answers[name] as ((given: unknown) => unknown) | undefined
      if (answer === undefined && !news.has(name)) throw new Error(`No answer for ${name}`)
      return (await answer?.(input)) as RouteOutput<typeof name>
    },
    subscribe: (name, listener) => {
      listeners.set(name, listener)
      return () => listeners.delete(name)
    },
    // As where the system tells no path.
    openDropped: () => Promise.resolve(undefined),
    // The listener was registered under this very name.
    emit: (name, event) => (listeners.get(name) as ((given: typeof event) => void) | undefined)?.(event),
  }
}
