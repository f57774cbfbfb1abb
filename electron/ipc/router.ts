import type { Reply, RouteInput, RouteName, RouteOutput, Routes } from '../../shared/ipc/routes'

/** What answers each route; a missing or a surplus one does not compile. */
export type Handlers<Asker> = {
  readonly [Name in RouteName]: (
    input: RouteInput<Name>,
    asker: Asker,
  ) => RouteOutput<Name> | Promise<RouteOutput<Name>>
}

/** One message of a window. `asker` is undefined where it does not come from a page of ours. */
export interface Message<Asker> {
  readonly asker: Asker | undefined
  readonly name: unknown
  readonly input: unknown
}

/**
 * Answers messages, always in this order: who asks, a known route, input of the right form, call. A fault of
 * a handler is reported here and nowhere else; the window learns only that there was one.
 */
export function createRouter<Asker>(
  routes: Routes,
  handlers: Handlers<Asker>,
  report: (error: unknown, name: string) => void,
) {
  return async ({ asker, name, input }: Message<Asker>): Promise<Reply<unknown>> => {
    if (asker === undefined) return { ok: false, refused: 'sender' }
    if (!isRouteName(name, routes)) return { ok: false, refused: 'route' }
    const parsed = routes[name].input.safeParse(input)
    if (!parsed.success) return { ok: false, refused: 'input' }
    try {
      // The types of route and handler belong together by name, which the compiler cannot follow here.
      const handler = handlers[name] as (input: unknown, asker: Asker) => unknown
      return { ok: true, value: await handler(parsed.data, asker) }
    } catch (error) {
      report(error, name)
      return { ok: false, refused: 'fault' }
    }
  }
}

const isRouteName = (name: unknown, routes: Routes): name is RouteName =>
  typeof name === 'string' && Object.hasOwn(routes, name)
