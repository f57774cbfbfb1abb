import type { Page } from '@playwright/test'

/** The window as the page sees it, with what the preload puts there. */
export interface PageWindow {
  readonly quarterdeck: { request(name: string, input: unknown): Promise<unknown> }
}

/** Asks the main process as the page does, by a route of shared/ipc. */
export const request = (page: Page, name: string, input: unknown): Promise<unknown> =>
  page.evaluate(
    ([route, given]) => (window as unknown as PageWindow).quarterdeck.request(route, given), // as the preload puts it there
    [name, input] as const,
  )
