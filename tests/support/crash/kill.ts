import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

/** Bundles a script of this folder for a process of its own; answers where it lies. */
export async function buildScript(name: string, folder: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true },
    build: {
      ssr: fileURLToPath(new URL(`./${name}.ts`, import.meta.url)),
      outDir: join(folder, 'script'),
      emptyOutDir: false,
      target: 'node20',
      rolldownOptions: { output: { format: 'es', entryFileNames: `${name}.mjs` } },
    },
  })
  return join(folder, `script/${name}.mjs`)
}

/**
 * How many milliseconds the first save of a process took, the second one and so on, where it was last heard: what falls
 * into a save then hangs little on how fast the machine is.
 */
export type Pace = number[]

/**
 * Runs a script that says its saves, and kills it after so many of them and a fraction of one more. Where nobody has
 * heard yet how long that one takes, it is killed when that has ended. Answers the signal that ended it, null where it
 * ended by itself.
 */
export async function killWhile(
  script: string,
  args: readonly string[],
  saves: number,
  pace: Pace,
): Promise<string | null> {
  const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(child, 'exit')
  const whole = Math.floor(saves)
  const kill = () => child.kill('SIGKILL')
  let finished = -1
  let timed = false
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (child.killed) return
    finished += 1
    if (finished > 0) pace[finished - 1] = millisecondsIn(line)
    const next = pace[whole]
    if (timed || finished < whole || next === undefined) return
    timed = true
    if (finished === whole) setTimeout(kill, next * (saves - whole))
    else kill()
  })
  const [, signal] = (await ended) as [number | null, string | null]
  return signal
}

function millisecondsIn(line: string): number {
  const milliseconds = Number(line)
  if (!(milliseconds > 0)) throw new Error(`The script said no time but ${line}`)
  return milliseconds
}

/** Removes what a killed save was writing in a folder; answers whether there was any. */
export async function removeUnfinished(folder: string): Promise<boolean> {
  const unfinished = (await readdir(folder)).filter((name) => name.endsWith('.tmp'))
  for (const name of unfinished) await rm(join(folder, name))
  return unfinished.length > 0
}

/** The same moments for the same seed, from 0 to 1; where in a save they fall is the machine's affair. */
export function momentsFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
