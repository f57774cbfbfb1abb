import type { Request as PageRequest, Route } from '@playwright/test'
import type { WebContents } from 'electron'
import { toAppUrl, type Schemes } from './schemes'
import type { createWebRequest } from './web-request'

interface Situation {
  readonly schemes: Schemes
  readonly webRequest: ReturnType<typeof createWebRequest>
  /** Whether a document may be replaced by the one at `url`; asks the app where Electron would. */
  readonly mayNavigate: (request: PageRequest, url: string) => boolean
  readonly contentsOf: (request: PageRequest) => WebContents | undefined
  readonly warn: (sentence: string) => void
}

const resourceTypes: Readonly<Record<string, string>> = {
  document: 'mainFrame',
  stylesheet: 'stylesheet',
  script: 'script',
  image: 'image',
  font: 'font',
  media: 'media',
  xhr: 'xhr',
  fetch: 'xhr',
  ping: 'ping',
  websocket: 'webSocket',
}

/** Answers every request of every page: by the app's own handler, or not at all. */
export function answerRequests(situation: Situation) {
  const { schemes, webRequest, warn } = situation
  let lastId = 0

  return async (route: Route): Promise<void> => {
    const request = route.request()
    const url = toAppUrl(request.url(), schemes)
    if (request.isNavigationRequest() && !situation.mayNavigate(request, url)) {
      // The error that leaves the present document standing.
      await route.abort('aborted')
      return
    }
    const contents = situation.contentsOf(request)
    const details = {
      id: ++lastId,
      url,
      method: request.method(),
      resourceType: (resourceTypes[request.resourceType()] ?? 'other') as 'other', // one of the union's words
      referrer: request.headers()['referer'] ?? '',
      timestamp: Date.now(),
      uploadData: [],
      ...(contents === undefined ? {} : { webContents: contents, webContentsId: contents.id }),
    }
    if (!(await webRequest.allows(details))) {
      await route.abort('blockedbyclient')
      return
    }
    const handler = schemes.handlers.get(schemeOf(url))
    if (handler === undefined) {
      warn(`refused a request to ${url}: there is no network here`)
      await route.abort('internetdisconnected')
      return
    }
    try {
      const response = await handler(toRequest(request, url))
      const headers = await webRequest.headersOf({
        ...details,
        statusLine: `HTTP/1.1 ${response.status} ${response.statusText}`,
        statusCode: response.status,
        responseHeaders: Object.fromEntries([...response.headers].map(([name, value]) => [name, [value]])),
      })
      if (headers === undefined) {
        await route.abort('blockedbyclient')
        return
      }
      await route.fulfill({
        status: response.status,
        headers: Object.fromEntries(
          Object.entries(headers).map(([name, value]) => [name, [value].flat().join(', ')]),
        ),
        body: Buffer.from(await response.arrayBuffer()),
      })
    } catch (error) {
      warn(`the handler of ${url} failed: ${String(error)}`)
      await route.abort('failed').catch(() => undefined)
    }
  }
}

const schemeOf = (url: string): string => url.slice(0, url.indexOf(':')).toLowerCase()

function toRequest(request: PageRequest, url: string): Request {
  const body = request.postDataBuffer()
  return new Request(url, {
    method: request.method(),
    headers: request.headers(),
    ...(body === null ? {} : { body: new Uint8Array(body) }),
  })
}
