import { commands } from '../../shared/commands/commands'
import type { Bridge } from '../../shared/ipc/bridge'
import type { AppStore } from '../store/app-store'
import { isAvailable } from './availability'

/** Tells the menu bar which commands can do nothing now, whenever that changes. Returns the end of it. */
export function tellCommandStates(app: AppStore, bridge: Bridge): () => void {
  let told: string | undefined
  const tell = (): void => {
    const { document } = app.getState()
    const disabled = commands.map(({ id }) => id).filter((id) => !isAvailable(id, document))
    const now = disabled.join(' ')
    if (now === told) return
    told = now
    void bridge.request('application.enableCommands', { disabled })
  }
  let unwatch = app.getState().document?.subscribe(tell)
  const end = app.subscribe(({ document }, before) => {
    if (document !== before.document) {
      unwatch?.()
      unwatch = document?.subscribe(tell)
    }
    tell()
  })
  tell()
  return () => {
    unwatch?.()
    end()
  }
}
