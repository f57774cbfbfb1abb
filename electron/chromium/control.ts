/**
 * A test's way into this process, as Playwright has one into Electron's: a function is sent as text, runs
 * here with the `electron` module, and its answer goes back. Only a parent process that asked for it has it.
 */
export interface ControlRequest {
  readonly id: number
  readonly kind: 'evaluate' | 'debuggingAddress'
  readonly source?: string
  readonly argument?: unknown
}

export type ControlReply =
  { readonly id: number; readonly value: unknown } | { readonly id: number; readonly error: string }

export function listenForControl(electron: object, debuggingAddress: () => Promise<string>): void {
  const run = async ({ kind, source, argument }: ControlRequest): Promise<unknown> => {
    if (kind === 'debuggingAddress') return debuggingAddress()
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the test's own function, sent as text
    const make = new Function(`return (${source ?? ''})`) as () => (
      module: object,
      argument: unknown,
    ) => unknown
    return make()(electron, argument)
  }
  process.on('message', (request: ControlRequest) => {
    run(request).then(
      (value) => process.send?.({ id: request.id, value } satisfies ControlReply),
      (error: unknown) => process.send?.({ id: request.id, error: String(error) } satisfies ControlReply),
    )
  })
}
