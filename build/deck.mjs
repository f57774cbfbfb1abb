import { buildIfStale } from './bundle.mjs'

/** `npm run -s deck -- COMMAND`: builds when a source has changed, then runs the command in this process. */
await buildIfStale(['electron'])
/** @type {{ runCommandLine: (args: readonly string[]) => Promise<number> }} */
const { runCommandLine } = await import(new URL('./out/electron/cli.js', import.meta.url).href)
process.exitCode = await runCommandLine(process.argv.slice(2))
