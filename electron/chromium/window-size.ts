import type { Page } from '@playwright/test'
import type { BrowserWindowConstructorOptions } from 'electron'

/** Sizes the page's area; a browser's frame around it is its own affair. */
export async function sizePage(page: Page, given: BrowserWindowConstructorOptions): Promise<void> {
  const { width = 800, height = 600 } = given
  const session = await page.context().newCDPSession(page)
  const { windowId, bounds } = await session.send('Browser.getWindowForTarget')
  const { cssLayoutViewport } = await session.send('Page.getLayoutMetrics')
  await session.send('Browser.setWindowBounds', {
    windowId,
    bounds: {
      width: width + (bounds.width ?? width) - cssLayoutViewport.clientWidth,
      height: height + (bounds.height ?? height) - cssLayoutViewport.clientHeight,
      ...(given.x === undefined ? {} : { left: given.x }),
      ...(given.y === undefined ? {} : { top: given.y }),
    },
  })
  await session.detach()
}

/** Maximised, over the whole screen, or back to its own size. */
export async function setWindowState(
  page: Page,
  windowState: 'normal' | 'maximized' | 'fullscreen',
): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const { windowId, bounds } = await session.send('Browser.getWindowForTarget')
  // The browser goes from one state to another only by way of the normal one.
  if (bounds.windowState !== 'normal' && windowState !== 'normal') {
    await session.send('Browser.setWindowBounds', { windowId, bounds: { windowState: 'normal' } })
  }
  await session.send('Browser.setWindowBounds', { windowId, bounds: { windowState } })
  await session.detach()
}
