import { keptSize } from '../../../shared/quarter/picture-problem'
import { canvasOf } from './canvas'

/**
 * Draws an SVG at the size it is kept in. As a picture it can neither run scripts nor load anything; what
 * could try is taken out before all the same.
 */
export async function drawSvg(
  bytes: Uint8Array<ArrayBuffer>,
  size: { readonly width: number; readonly height: number },
): Promise<OffscreenCanvas> {
  const parsed = new DOMParser().parseFromString(new TextDecoder().decode(bytes), 'image/svg+xml')
  const root = parsed.documentElement
  if (root.localName !== 'svg' || parsed.querySelector('parsererror') !== null) throw new Error('No SVG')
  for (const element of parsed.querySelectorAll('script, foreignObject, iframe, animate, set'))
    element.remove()
  const { width, height } = keptSize(size, 'svg')
  if (!root.hasAttribute('viewBox')) root.setAttribute('viewBox', `0 0 ${size.width} ${size.height}`)
  root.setAttribute('width', String(width))
  root.setAttribute('height', String(height))
  const text = new XMLSerializer().serializeToString(parsed)
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`
  await image.decode()
  const { canvas, context } = canvasOf(width, height)
  context.drawImage(image, 0, 0, width, height)
  return canvas
}
