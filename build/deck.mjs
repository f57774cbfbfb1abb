/** `npm run -s deck -- COMMAND`: builds when a source has changed, then runs the command. */
import { fileURLToPath } from 'node:url'
import { buildIfStale } from './bundle.mjs'
import { runDeck } from './run-deck.mjs'

await buildIfStale(['electron'])
process.exitCode = await runDeck(
  fileURLToPath(new URL('./out/electron', import.meta.url)),
  process.argv.slice(2),
)
