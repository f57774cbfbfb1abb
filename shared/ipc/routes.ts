import { applicationRoutes } from './application'
import { documentRoutes } from './documents'
import { exportRoutes } from './exports'
import { historyRoutes } from './history'
import type { InputOf, OutputOf } from './route'
import { safetyRoutes } from './safety'

/** Everything the window may ask the main process. What is not in this list cannot happen. */
export const routes = {
  ...applicationRoutes,
  ...documentRoutes,
  ...exportRoutes,
  ...historyRoutes,
  ...safetyRoutes,
} as const

export type Routes = typeof routes
export type RouteName = keyof Routes
export type RouteInput<Name extends RouteName> = InputOf<Routes[Name]>
export type RouteOutput<Name extends RouteName> = OutputOf<Routes[Name]>

/**
 * The reply on the wire. A refused message (wrong sender, unknown route, unparsable input) is a bug or an
 * attack, not something a user can cause; the bridge turns it into a thrown error.
 */
export type Reply<Output> =
  | { readonly ok: true; readonly value: Output }
  | { readonly ok: false; readonly refused: 'sender' | 'route' | 'input' | 'fault' }
