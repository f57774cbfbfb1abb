import '@fontsource/arimo/400.css'
import '@fontsource/arimo/400-italic.css'
import '@fontsource/arimo/700.css'
import '@fontsource/arimo/700-italic.css'
import './tokens.css'
import './base.css'
import { createRoot } from 'react-dom/client'
import { connectSafety } from '../features/recovery/connect-safety'
import { createAppStore, listRecent } from '../store/app-store'
import { createDocumentStore } from '../store/document-store'
import { connect, createActions } from './actions'
import { App } from './app'
import { listenForFaults, withBoundary } from './boundary'
import './bridge'
import { newId } from './new-id'

const asked = window.quarterdeck.request('document.current', {})
// What it rejects with is looked at below.
asked.catch(() => undefined)
const app = createAppStore(await window.quarterdeck.request('application.start', {}))
listenForFaults(app, window)
const bridge = withBoundary(app, window.quarterdeck)
// A window that cannot have its document begins without one, and says so.
const current = await asked.catch(() => bridge.request('document.current', {})).catch(() => null)
if (current !== null) app.setState({ document: createDocumentStore(current) })
connect(app, bridge)
// Nobody listened for what another window opened while this one was loading.
void bridge.request('application.start', {}).then(({ recent }) => listRecent(app, recent))
const actions = createActions(app, bridge, newId)
connectSafety(app, bridge, actions.safety)

const place = document.getElementById('window')
if (place === null) throw new Error('The page has no place for the window')
createRoot(place).render(<App app={app} actions={actions} bridge={bridge} />)
