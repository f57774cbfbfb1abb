/** The events of web contents that happen here, and those that nobody can miss. */
export const contentsEvents = [
  'did-start-loading',
  'did-finish-load',
  'did-fail-load',
  'did-stop-loading',
  'dom-ready',
  'did-navigate',
  'will-navigate',
  'will-frame-navigate',
  'render-process-gone',
  'preload-error',
  'page-title-updated',
  'focus',
  'blur',
  'destroyed',
  // There are no webviews, redirects, certificates or server logins here, so these cannot be missed.
  'will-attach-webview',
  'did-attach-webview',
  'will-redirect',
  'certificate-error',
  'select-client-certificate',
  'login',
]
