import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createConnection, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What a second start tells the first. */
export interface SecondStart {
  readonly argv: readonly string[]
  readonly workingDirectory: string
  readonly additionalData: unknown
}

/**
 * One running app for each folder of user data: a lock file names the process that holds it, and a later
 * start hands its arguments over a local socket.
 */
export class SingleInstance {
  private readonly lockFile: string
  private readonly socket: string
  private server: Server | undefined
  /** Settles when a refused start has told the first one; the process must live until then. */
  handedOver: Promise<void> = Promise.resolve()

  constructor(userData: string) {
    mkdirSync(userData, { recursive: true })
    this.lockFile = join(userData, 'stand-in.lock')
    const name = `quarterdeck-${createHash('sha256').update(userData).digest('hex').slice(0, 16)}`
    this.socket = process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.sock`)
  }

  get held(): boolean {
    return this.server !== undefined
  }

  /** @returns whether this process is the only one; if not, `start` is on its way to the first. */
  request(start: SecondStart, onSecond: (second: SecondStart) => void): boolean {
    if (this.held) return true
    if (!this.takeLock()) {
      this.handedOver = this.handOver(start)
      return false
    }
    if (process.platform !== 'win32') rmSync(this.socket, { force: true })
    this.server = createServer((connection) => {
      let text = ''
      connection.setEncoding('utf8').on('data', (part: string) => (text += part))
      connection.on('end', () => onSecond(JSON.parse(text) as SecondStart)) // both ends ship together
      connection.on('error', () => undefined)
    })
    this.server.listen(this.socket).unref()
    return true
  }

  release(): void {
    if (!this.held) return
    this.server?.close()
    this.server = undefined
    rmSync(this.lockFile, { force: true })
  }

  private takeLock(): boolean {
    try {
      writeFileSync(this.lockFile, String(process.pid), { flag: 'wx' })
      return true
    } catch {
      if (isRunning(Number(readFileSync(this.lockFile, 'utf8')))) return false
      // Left behind by a process that was killed.
      writeFileSync(this.lockFile, String(process.pid))
      return true
    }
  }

  private handOver(start: SecondStart): Promise<void> {
    return new Promise((resolve) => {
      const connection = createConnection(this.socket, () => connection.end(JSON.stringify(start)))
      connection.on('close', () => resolve())
      connection.on('error', () => resolve())
    })
  }
}

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
