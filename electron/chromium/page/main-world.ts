import { bridgeHalf } from './bridge'

/** Runs in the page's own world before any of its scripts, with the secret name of this document's bridge. */
export function prepareMainWorld(name: string): void {
  bridgeHalf(name, 'page')

  // The browser is told to open no windows; the request itself still reaches the main process as an event.
  // Electron answers a denied request with null, where Chromium would hand out a window that closes at once.
  const open = window.open.bind(window)
  window.open = (...args) => {
    open(...args)
    return null
  }
}
