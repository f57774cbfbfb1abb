import type {
  HeadersReceivedResponse,
  OnBeforeRequestListenerDetails,
  OnHeadersReceivedListenerDetails,
  WebRequest,
  WebRequestFilter,
} from 'electron'
import { NotInStandIn, partOf } from './refuse'

type BeforeListener = (
  details: OnBeforeRequestListenerDetails,
  callback: (response: { cancel?: boolean; redirectURL?: string }) => void,
) => void
type HeadersListener = (
  details: OnHeadersReceivedListenerDetails,
  callback: (response: HeadersReceivedResponse) => void,
) => void

interface Registered<Listener> {
  readonly matches: (url: string) => boolean
  readonly listener: Listener
}

/** The app's say over requests: whether they go out, and what headers come back. */
export function createWebRequest() {
  let before: Registered<BeforeListener> | undefined
  let headers: Registered<HeadersListener> | undefined

  function onBeforeRequest(filter: WebRequestFilter, listener: BeforeListener | null): void
  function onBeforeRequest(listener: BeforeListener | null): void
  function onBeforeRequest(
    first: WebRequestFilter | BeforeListener | null,
    second?: BeforeListener | null,
  ): void {
    before = register(first, second)
  }
  function onHeadersReceived(filter: WebRequestFilter, listener: HeadersListener | null): void
  function onHeadersReceived(listener: HeadersListener | null): void
  function onHeadersReceived(
    first: WebRequestFilter | HeadersListener | null,
    second?: HeadersListener | null,
  ): void {
    headers = register(first, second)
  }

  return {
    webRequest: partOf<WebRequest>()('session.webRequest', { onBeforeRequest, onHeadersReceived }),

    /** Whether the app lets a request go out. */
    async allows(details: OnBeforeRequestListenerDetails): Promise<boolean> {
      if (before?.matches(details.url) !== true) return true
      const { listener } = before
      const answer = await new Promise<{ cancel?: boolean; redirectURL?: string }>((resolve) =>
        listener(details, resolve),
      )
      if (answer.redirectURL !== undefined) throw new NotInStandIn('redirectURL of onBeforeRequest')
      return answer.cancel !== true
    },

    /** The headers as the app wants them; undefined where it cancels the answer. */
    async headersOf(
      details: OnHeadersReceivedListenerDetails,
    ): Promise<Record<string, string | string[]> | undefined> {
      const given = details.responseHeaders ?? {}
      if (headers?.matches(details.url) !== true) return given
      const { listener } = headers
      const answer = await new Promise<HeadersReceivedResponse>((resolve) => listener(details, resolve))
      if (answer.statusLine !== undefined) throw new NotInStandIn('statusLine of onHeadersReceived')
      return answer.cancel === true ? undefined : (answer.responseHeaders ?? given)
    },
  }
}

function register<Listener extends (...args: never[]) => void>(
  first: WebRequestFilter | Listener | null,
  second: Listener | null | undefined,
): Registered<Listener> | undefined {
  if (first === null) return undefined
  if (typeof first === 'function') return { matches: () => true, listener: first }
  if (first.types !== undefined) throw new NotInStandIn('types in a filter of webRequest')
  const wanted = first.urls.map(pattern)
  const excluded = (first.excludeUrls ?? []).map(pattern)
  if (second === null || second === undefined) return undefined
  return {
    matches: (url) => wanted.some((test) => test.test(url)) && !excluded.some((test) => test.test(url)),
    listener: second,
  }
}

/** A match pattern of browser extensions: `<all_urls>`, or an address with stars. */
function pattern(text: string): RegExp {
  if (text === '<all_urls>') return /^/
  return new RegExp(`^${text.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`)
}
