import type { Protocol } from 'electron'
import { NotInStandIn, partOf } from './refuse'
import type { Schemes } from './schemes'

/** Registers the one scheme that the app serves its window from. */
export const createProtocol = (schemes: Schemes): Protocol =>
  partOf<Protocol>()('protocol', {
    registerSchemesAsPrivileged: (customSchemes) => {
      for (const { scheme, privileges } of customSchemes) {
        if (privileges?.bypassCSP === true) throw new NotInStandIn(`bypassCSP for the scheme ${scheme}`)
        if (privileges?.standard !== true) throw new NotInStandIn(`the scheme ${scheme} without "standard"`)
      }
    },
    handle: (scheme, handler) => {
      if (['http', 'https', 'file'].includes(scheme)) throw new NotInStandIn(`handling the scheme ${scheme}`)
      if (schemes.handlers.size > 0) throw new NotInStandIn('handling a second scheme')
      schemes.handlers.set(scheme, handler)
    },
    unhandle: (scheme) => {
      schemes.handlers.delete(scheme)
    },
    isProtocolHandled: (scheme) => schemes.handlers.has(scheme),
  })
