import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { buildIfStale } from '../../build/bundle.mjs'

const deck = fileURLToPath(new URL('../../build/deck.mjs', import.meta.url))

export interface Ran {
  readonly code: number | null
  readonly out: string
  readonly problems: string
}

/** Builds what the command runs, so that no test waits for it within its own time. */
export const buildDeck = (): Promise<void> => buildIfStale(['electron'])

/** Runs `deck` with arguments as a user does, in a process and a folder of its own. */
export function runDeck(args: readonly string[], cwd: string): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [deck, ...args], { cwd, stdio: ['ignore', 'pipe', 'pipe'] })
    const said = { out: '', problems: '' }
    child.stdout.setEncoding('utf8').on('data', (text: string) => (said.out += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (said.problems += text))
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, ...said }))
  })
}
