/**
 * Chromium will not navigate to a scheme of our own, so `app://host/path` is shown as
 * `http://host.localhost/path`, which browsers treat as a secure origin, and every request for that name is
 * answered by the app's own handler. Nothing listens on the network.
 */
const HANDLED_SUFFIX = '.localhost'

export interface Schemes {
  readonly handlers: Map<string, (request: Request) => Response | Promise<Response>>
}

/** The address the browser is given for an address of the app's scheme; others stay as they are. */
export function toBrowserUrl(url: string, schemes: Schemes): string {
  const match = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]+)(.*)$/i.exec(url)
  const [, scheme = '', host = '', rest = ''] = match ?? []
  if (!schemes.handlers.has(scheme.toLowerCase())) return url
  return `http://${host}${HANDLED_SUFFIX}${rest.startsWith('/') ? rest : `/${rest}`}`
}

/** The inverse of {@link toBrowserUrl}. */
export function toAppUrl(url: string, schemes: Schemes): string {
  const scheme = [...schemes.handlers.keys()][0]
  const match = /^http:\/\/([^/?#:]+)\.localhost(?=[/?#]|$)(.*)$/i.exec(url)
  if (match === null || scheme === undefined) return url
  return `${scheme}://${match[1] ?? ''}${match[2] ?? ''}`
}

/** Origin of an address of the app's scheme, which Node's URL calls "null" for schemes it does not know. */
export function originOf(url: string): string {
  const match = /^([a-z][a-z0-9+.-]*:\/\/[^/?#]+)/i.exec(url)
  return match?.[1] ?? 'null'
}
