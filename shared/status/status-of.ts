import type { Status } from '../quarter/schema'

/** The status with this id; undefined for no id and for an id that the scale does not have. */
export const statusOf = (scale: readonly Status[], id: string | undefined): Status | undefined =>
  id === undefined ? undefined : scale.find((status) => status.id === id)
