/** What the first two fields of every quarter file say; apart from the schema, so that the window may know it. */
export const FORMAT = 'quarterdeck'
export const FORMAT_VERSION = 1
