/** The one origin that our page is served from; everything else is foreign. */
export const APP_SCHEME = 'app'
const APP_HOST = 'quarterdeck'
export const APP_PAGE = `${APP_SCHEME}://${APP_HOST}/index.html`

/**
 * Whether an address is our page or one of its files. The one predicate behind sender check and navigation
 * guard; by the letters, since URL parsers disagree about schemes they do not know.
 */
export const isOurAddress = (address: string): boolean => address.startsWith(`${APP_SCHEME}://${APP_HOST}/`)
