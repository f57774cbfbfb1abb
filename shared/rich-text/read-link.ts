import type { Result } from '../result'
import { fail, ok } from '../result'
import { isLink } from './normalise'

export type LinkProblem =
  | { readonly kind: 'noAddress' }
  /** The scheme is one that a quarter file may not hold, such as `javascript` or `file`. */
  | { readonly kind: 'otherScheme'; readonly scheme: string }
  | { readonly kind: 'noSuchForm' }
  /** Something stands before the host, as in `https://bank.example@evil.example`: it reads like another place. */
  | { readonly kind: 'beforeHost' }

/**
 * The address that a person means: with its scheme where they left it out (`example.org/a`,
 * `someone@example.org`), spaces at the ends dropped. Only http, https and mailto addresses are links.
 */
export function readLink(typed: string): Result<string, LinkProblem> {
  const address = typed.trim()
  if (address === '') return fail({ kind: 'noAddress' })
  // A path of a network share (`\\server.example\share`), or a slash that only some programs take for one.
  if (address.includes('\\')) return fail({ kind: 'noSuchForm' })
  if (isLink(address)) return withHost(address)
  const scheme = /^([a-z][a-z0-9+.-]*):(?!\d)/i.exec(address)?.[1]?.toLowerCase()
  if (scheme === 'http' || scheme === 'https' || scheme === 'mailto') return fail({ kind: 'noSuchForm' })
  if (scheme !== undefined) return fail({ kind: 'otherScheme', scheme })
  if (/^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/.test(address)) return ok(`mailto:${address}`)
  if (/^[^\s/@]+\.[^\s/@.]+(?::\d+)?(?:[/?#]\S*)?$/u.test(address)) return withHost(`https://${address}`)
  return fail({ kind: 'noSuchForm' })
}

/** `https://?` and `mailto:?` lead nowhere, though their letters are those of a link. */
function withHost(address: string): Result<string, LinkProblem> {
  if (/^https?:\/\/[^/?#]*@/i.test(address)) return fail({ kind: 'beforeHost' })
  const leads = /^(?:https?:\/\/[^/?#]|mailto:[^?]+@[^?]+)/i.test(address)
  return leads ? ok(address) : fail({ kind: 'noSuchForm' })
}
