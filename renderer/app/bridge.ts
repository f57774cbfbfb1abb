import type { Bridge } from '../../shared/ipc/bridge'

declare global {
  interface Window {
    /** Put there by the preload; the only way out of the window. */
    readonly quarterdeck: Bridge
  }
}

export type { Bridge }
