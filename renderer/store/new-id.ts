import { createNewId } from '../../shared/quarter/new-id'

/** Fresh ids for parts made in this window. */
export const newId = createNewId((count) => crypto.getRandomValues(new Uint8Array(count)))
