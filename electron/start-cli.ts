import { fileURLToPath } from 'node:url'
import type { runCommandLine as run } from './cli'
import { loadBundle } from './code-cache'

/**
 * What the build calls `cli.js`: the commands of `cli.ts`, which are bundled into one file beside it so that
 * their compiled code can be kept.
 */
const bundle = loadBundle(fileURLToPath(new URL('./commands.cjs', import.meta.url)))

// The bundle is built from exactly that module.
export const { runCommandLine } = bundle.exports as { readonly runCommandLine: typeof run }

/** For the build, which keeps it: see `build/code-cache.mjs`. */
export const { compiledCode } = bundle
