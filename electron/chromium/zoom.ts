import type { CDPSession } from '@playwright/test'

/**
 * Browser zoom, which the protocol does not have: a page is laid out in a smaller area of larger pixels, so
 * that widths, media queries and viewport units all follow, as in Electron.
 */
export class PageZoom {
  private readonly session: CDPSession
  private factor = 1
  private chrome: { readonly width: number; readonly height: number } | undefined

  constructor(session: CDPSession) {
    this.session = session
  }

  async set(factor: number): Promise<void> {
    const bounds = await this.bounds()
    this.chrome ??= await this.measureChrome(bounds)
    this.factor = factor
    if (factor === 1) {
      await this.session.send('Emulation.clearDeviceMetricsOverride')
      return
    }
    await this.session.send('Emulation.setDeviceMetricsOverride', {
      width: Math.round((bounds.width - this.chrome.width) / factor),
      height: Math.round((bounds.height - this.chrome.height) / factor),
      deviceScaleFactor: factor,
      mobile: false,
      scale: 1,
    })
  }

  private async bounds() {
    const { bounds } = await this.session.send('Browser.getWindowForTarget')
    return { width: bounds.width ?? 0, height: bounds.height ?? 0 }
  }

  /** What the window has around the page, measured before the first zoom. */
  private async measureChrome(bounds: { width: number; height: number }) {
    const { cssVisualViewport } = await this.session.send('Page.getLayoutMetrics')
    return {
      width: bounds.width - cssVisualViewport.clientWidth * this.factor,
      height: bounds.height - cssVisualViewport.clientHeight * this.factor,
    }
  }
}
