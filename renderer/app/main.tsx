import '@fontsource/arimo/400.css'
import '@fontsource/arimo/400-italic.css'
import '@fontsource/arimo/700.css'
import '@fontsource/arimo/700-italic.css'
import './tokens.css'
import './base.css'
import { createRoot } from 'react-dom/client'
import { connectSafety } from '../features/recovery/connect-safety'
import { createAppStore } from '../store/app-store'
import { createDocumentStore } from '../store/document-store'
import { connect, createActions } from './actions'
import { App } from './app'
import './bridge'
import { newId } from './new-id'

const bridge = window.quarterdeck

const [start, current] = await Promise.all([
  bridge.request('application.start', {}),
  bridge.request('document.current', {}),
])
const app = createAppStore(start)
if (current !== null) app.setState({ document: createDocumentStore(current) })
connect(app, bridge)
const actions = createActions(app, bridge, newId)
connectSafety(app, bridge, actions.safety)

const place = document.getElementById('window')
if (place === null) throw new Error('The page has no place for the window')
createRoot(place).render(<App app={app} actions={actions} bridge={bridge} />)
