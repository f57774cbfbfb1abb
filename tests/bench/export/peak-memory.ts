import { readFile } from 'node:fs/promises'
import process from 'node:process'

/**
 * The most memory this process has held, in MiB. Linux' own count for the process is asked first: what
 * `resourceUsage` says includes the parent's memory at the time it started the process.
 */
export async function peakMemory(): Promise<number> {
  try {
    const status = await readFile('/proc/self/status', 'utf8')
    return Number(/VmHWM:\s*(\d+) kB/.exec(status)?.[1]) / 1024
  } catch {
    // Not Linux.
    return process.resourceUsage().maxRSS / 1024
  }
}
