import type { Page } from '@playwright/test'
import type { RunningApp } from './running-app'
import { leaveDialogs } from './stand-in-process'

/** Another window, by the menu, with the start screen. The first one has to show its document already. */
export async function anotherWindow(app: RunningApp): Promise<Page> {
  const opening = app.page.context().waitForEvent('page')
  await app.chooseMenuItem('window.new')
  const page = await opening
  leaveDialogs(page)
  return page
}
