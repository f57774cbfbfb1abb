/**
 * What the page may load: itself. No network, no inline scripts or styles, no frames, no plug-ins. Pictures
 * of a quarter file are shown from their own bytes.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data: blob:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')
