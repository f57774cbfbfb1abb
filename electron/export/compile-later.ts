import { setFlagsFromString } from 'node:v8'

/**
 * Has V8 make machine code only of functions that have run twelve times as long as it waits for by itself
 * (`--interrupt-budget`, bytes of its own code). A command lives for a second or two, in which compiling what is hot
 * for a moment took a quarter of an export of 200 slides, on the processor that packs them.
 *
 * It holds for the process with all its threads. One that starts afterwards takes twice as long, since V8 then refuses the
 * code that Node has kept of its own modules; so of a process with a thread, the thread calls this once it runs.
 */
export function compileLater(): void {
  setFlagsFromString('--interrupt-budget=800000')
}
