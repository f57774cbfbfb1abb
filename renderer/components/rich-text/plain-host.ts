/**
 * The host that an address really leads to, where its letters are not plain ones: in ASCII (`xn--…`), as the
 * network looks it up (RFC 5891). Letters that look alike are told apart there. Undefined where the address
 * shows its host already.
 */
export function plainHost(address: string): string | undefined {
  // Only what stands between the slashes; letters of a path lead nowhere else.
  const written = /^https?:\/\/([^/?#]*)/i.exec(address)?.[1]
  if (written === undefined || /^[\u0021-\u007e]*$/.test(written) || !URL.canParse(address)) return undefined
  return new URL(address).hostname
}
