import type { Page } from '@playwright/test'

/**
 * Measures in the page, with its own clock, from the key event to the frame after the preview has changed. The
 * frame's own painting ends before the message that follows it is delivered.
 */
export const installMeter = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const longTasks: number[] = []
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longTasks.push(duration)
    }).observe({ type: 'longtask' })
    const afterPaint = (done: () => void): void => {
      requestAnimationFrame(() => {
        const channel = new MessageChannel()
        channel.port1.onmessage = done
        channel.port2.postMessage(null)
      })
    }
    let pressedAt = 0
    window.addEventListener('keydown', ({ timeStamp }) => (pressedAt = timeStamp), { capture: true })
    const meter = {
      longTasks,
      /** Resolves with the milliseconds from the next key to the painted change below `selector`. */
      nextChange: (selector: string): Promise<number> => {
        const watched = document.querySelector(selector)
        if (watched === null) throw new Error(`Nothing is ${selector}`)
        return new Promise((done) => {
          const observer = new MutationObserver(() => {
            observer.disconnect()
            afterPaint(() => done(performance.now() - pressedAt))
          })
          observer.observe(watched, {
            subtree: true,
            childList: true,
            characterData: true,
            attributes: true,
          })
        })
      },
      afterPaint,
    }
    Reflect.set(window, 'meter', meter)
  })

export interface Meter {
  readonly longTasks: number[]
  readonly nextChange: (selector: string) => Promise<number>
  readonly afterPaint: (done: () => void) => void
}

/**
 * Milliseconds from pressing a key to the painted change. The page listens before the key is pressed: a page that
 * is quick would have changed by then.
 */
export async function pressAndPaint(page: Page, key: string, selector: string): Promise<number> {
  await page.evaluate((watched) => {
    // The meter was installed above; the page has no types of ours.
    const { nextChange } = Reflect.get(window, 'meter') as Meter
    Reflect.set(window, 'changed', nextChange(watched))
  }, selector)
  await page.keyboard.press(key)
  return page.evaluate(() => Reflect.get(window, 'changed') as Promise<number>)
}

/** The long tasks since the last time this was asked, in milliseconds. */
export const takeLongTasks = (page: Page): Promise<number[]> =>
  page.evaluate(() => (Reflect.get(window, 'meter') as Meter).longTasks.splice(0))
