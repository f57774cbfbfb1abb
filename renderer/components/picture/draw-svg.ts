import { keptSize, type PictureProblem } from '../../../shared/quarter/picture-problem'
import { drawingCost, entitiesAreSmall } from '../../../shared/quarter/svg-cost'
import { fail, ok, type Result } from '../../../shared/result'
import { canvasOf } from './canvas'
import { cleanSvg, svgPart } from './svg-parts'

/** Text of a drawing that is read at all; what is larger holds photographs, which are better added by themselves. */
const mostBytes = 20_000_000
/** Elements and other marks of a drawing; each takes about a kilobyte once it is read. */
const mostMarks = 200_000

/**
 * Draws an SVG at the size it is kept in. As a picture it can neither run scripts nor load anything; what
 * could try is taken out before all the same. What would be drawn for minutes is refused before.
 */
export async function drawSvg(
  bytes: Uint8Array<ArrayBuffer>,
  size: { readonly width: number; readonly height: number },
): Promise<Result<OffscreenCanvas, PictureProblem>> {
  const source = bytes.length > mostBytes ? undefined : new TextDecoder().decode(bytes)
  if (source === undefined || !entitiesAreSmall(source) || marksOf(source) > mostMarks) {
    return fail({ kind: 'tooMuchDrawn' })
  }
  const parsed = new DOMParser().parseFromString(source, 'image/svg+xml')
  const root = parsed.documentElement
  if (root.localName !== 'svg' || parsed.querySelector('parsererror') !== null)
    return fail({ kind: 'notDrawn' })
  cleanSvg(root)
  if (!Number.isFinite(drawingCost(svgPart(root)))) return fail({ kind: 'tooMuchDrawn' })
  const { width, height } = keptSize(size, 'svg')
  if (!root.hasAttribute('viewBox')) root.setAttribute('viewBox', `0 0 ${size.width} ${size.height}`)
  root.setAttribute('width', String(width))
  root.setAttribute('height', String(height))
  const image = new Image()
  // Only the root: a document type and what stands before it are not needed any more.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(root))}`
  await image.decode()
  const { canvas, context } = canvasOf(width, height)
  context.drawImage(image, 0, 0, width, height)
  return ok(canvas)
}

function marksOf(text: string): number {
  let count = 0
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) count += 1
  return count
}
