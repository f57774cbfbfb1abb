import { channels } from '../quarter/colour'
import type { Status } from '../quarter/schema'

/** The name people would give a status's colour. */
export type StatusHue = 'green' | 'amber' | 'red' | 'blue' | 'grey'

/** The hue of a status, by its mark; what is not scheduled is grey whatever its colour. */
export function hueOf({ colours, weight }: Pick<Status, 'colours' | 'weight'>): StatusHue {
  if (weight === null) return 'grey'
  const [red, green, blue] = channels(colours.mark)
  const most = Math.max(red, green, blue)
  const spread = most - Math.min(red, green, blue)
  if (spread < 0.12 * 255 || spread < most * 0.15) return 'grey'
  const sixth =
    most === red
      ? ((green - blue) / spread + 6) % 6
      : most === green
        ? (blue - red) / spread + 2
        : (red - green) / spread + 4
  const degrees = sixth * 60
  if (degrees < 18 || degrees >= 320) return 'red'
  if (degrees < 70) return 'amber'
  return degrees < 180 ? 'green' : 'blue'
}
