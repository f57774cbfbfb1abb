import type { Quarter } from '../../shared/quarter/schema'

/** One answer to a comparison, as a button. */
export interface Answer {
  readonly label: string
  readonly primary?: boolean
  readonly act: () => void
}

/** Two states of one document side by side, and what can be done about it. */
export interface Comparing {
  readonly name: string
  readonly older: { readonly said: string; readonly quarter: Quarter }
  readonly newer: { readonly said: string; readonly quarter: Quarter }
  readonly answers: readonly Answer[]
}
