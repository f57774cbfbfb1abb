/** What no script of our page may have, nor ask for: the app has no use for any of it. */
const denied = [
  'accelerometer',
  'camera',
  'clipboard-read',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'screen-wake-lock',
  'serial',
  'usb',
  'window-management',
]

/** Said with the page itself, so that it holds below the handlers that answer when something asks. */
export const permissionsPolicy = denied.map((feature) => `${feature}=()`).join(', ')
