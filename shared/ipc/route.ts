import type { z } from 'zod'

/**
 * One question the window may ask the main process. `input` is parsed strictly on arrival; the output
 * is only a type, since both ends ship together and the main process is trusted.
 */
export interface Route<Input, Output> {
  readonly input: z.ZodType<Input>
  /** Never present at run time; carries the output's type. */
  readonly output?: Output
}

export const route = <Output>() => ({
  takes: <Input>(input: z.ZodType<Input>): Route<Input, Output> => ({ input }),
})

export type InputOf<R> = R extends Route<infer Input, unknown> ? Input : never
export type OutputOf<R> = R extends { readonly output?: infer Output } ? Output : never
