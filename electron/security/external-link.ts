/** Longer addresses are refused by systems, and are no links that people wrote. */
const MAX_LENGTH = 4096
const SCHEMES = ['http:', 'https:', 'mailto:']

/**
 * The address as it may be handed to the system, or undefined where it may not: web and mail only, since
 * other schemes start programs. Names of hosts come back in ASCII (`xn--…`), so that letters which look
 * alike are not taken for others.
 */
export function externalLink(address: string): string | undefined {
  // Backslashes are network paths to some systems; white space and control characters hide what follows.
  if (address.length > MAX_LENGTH || /[\u0000-\u0020\u007f\\]/.test(address.trim())) return undefined
  if (!URL.canParse(address)) return undefined
  const url = new URL(address)
  if (!SCHEMES.includes(url.protocol)) return undefined
  // https://bank.example@evil.example reads like another place than it is.
  if (url.username !== '' || url.password !== '') return undefined
  // Some mail programs attach the file that a link names, and say little of it.
  const names = url.protocol === 'mailto:' ? [...url.searchParams.keys()] : []
  if (names.some((name) => /^attach/i.test(name.trim()))) return undefined
  // http:evil.example and mailto: lead nowhere that the writer named.
  if (url.protocol === 'mailto:' ? url.pathname === '' : !/^https?:\/\/[^/]/i.test(address.trim()))
    return undefined
  return url.href
}
