import type { CDPSession } from '@playwright/test'

interface Size {
  readonly width: number
  readonly height: number
}

const FOLLOW_MS = 250

/**
 * Browser zoom, which the protocol does not have: a page is laid out in a smaller area of larger pixels, so
 * that widths, media queries and viewport units all follow, as in Electron.
 */
export class PageZoom {
  private readonly session: CDPSession
  private factor = 1
  private chrome: Size | undefined
  private follower: NodeJS.Timeout | undefined

  constructor(session: CDPSession) {
    this.session = session
  }

  async set(factor: number): Promise<void> {
    const bounds = await this.bounds()
    this.chrome ??= await this.measureChrome(bounds)
    this.factor = factor
    clearInterval(this.follower)
    if (factor === 1) {
      await this.session.send('Emulation.clearDeviceMetricsOverride')
      return
    }
    await this.session.send('Emulation.setDeviceMetricsOverride', {
      width: Math.round((bounds.width - this.chrome.width) / factor),
      height: Math.round((bounds.height - this.chrome.height) / factor),
      // The screen's own; the picture of the smaller area is then drawn larger.
      deviceScaleFactor: 0,
      scale: factor,
      mobile: false,
      dontSetVisibleSize: true,
    })
    this.follow(bounds)
  }

  /** No event tells of a resized window, and a page laid out for the old size would not fit it. */
  private follow(known: Size): void {
    const look = async (): Promise<void> => {
      const now = await this.bounds()
      if (now.width !== known.width || now.height !== known.height) await this.set(this.factor)
    }
    this.follower = setInterval(() => {
      // It fails when the window is gone.
      look().catch(() => clearInterval(this.follower))
    }, FOLLOW_MS).unref()
  }

  private async bounds(): Promise<Size> {
    const { bounds } = await this.session.send('Browser.getWindowForTarget')
    return { width: bounds.width ?? 0, height: bounds.height ?? 0 }
  }

  /** What the window has around the page, measured before the first zoom. */
  private async measureChrome(bounds: Size): Promise<Size> {
    const { cssVisualViewport } = await this.session.send('Page.getLayoutMetrics')
    return {
      width: bounds.width - cssVisualViewport.clientWidth * this.factor,
      height: bounds.height - cssVisualViewport.clientHeight * this.factor,
    }
  }
}
