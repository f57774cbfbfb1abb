import { createNewId } from '../../shared/quarter/new-id'

/** Ids of what is added in the window. */
export const newId = createNewId((count) => crypto.getRandomValues(new Uint8Array(count)))
