import type { ResolveHook } from 'node:module'

const standIn = new URL('electron.js', import.meta.url).href

/** Runs in Node's loader thread. */
export const resolve: ResolveHook = (specifier, context, next) =>
  specifier === 'electron' || specifier === 'electron/main'
    ? { url: standIn, shortCircuit: true }
    : next(specifier, context)
