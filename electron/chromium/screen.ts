import type { Page } from '@playwright/test'
import type { Display, Rectangle, Screen } from 'electron'
import { partOf } from './refuse'

interface Measured {
  readonly bounds: Rectangle
  readonly workArea: Rectangle
  readonly scaleFactor: number
}

/** The one screen that the browser knows of, measured when it starts. */
export function createScreen() {
  let measured: Measured | undefined

  const display = (): Display => {
    if (measured === undefined) throw new Error("The 'screen' module cannot be used before the app is ready")
    const { bounds, workArea, scaleFactor } = measured
    return partOf<Display>()('Display', {
      id: 1,
      bounds,
      workArea,
      scaleFactor,
      size: { width: bounds.width, height: bounds.height },
      workAreaSize: { width: workArea.width, height: workArea.height },
      rotation: 0,
    })
  }
  return {
    screen: partOf<Screen>()('screen', {
      getPrimaryDisplay: display,
      getAllDisplays: () => [display()],
      getDisplayMatching: () => display(),
      getDisplayNearestPoint: () => display(),
    }),
    async measure(page: Page): Promise<void> {
      // The whole function runs in the page, where these names exist.
      measured = await page.evaluate<Measured>(`({
        bounds: { x: 0, y: 0, width: screen.width, height: screen.height },
        workArea: { x: 0, y: 0, width: screen.availWidth, height: screen.availHeight },
        scaleFactor: devicePixelRatio,
      })`)
    },
  }
}
