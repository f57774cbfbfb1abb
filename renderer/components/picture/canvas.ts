/** A canvas off the page, that reduces well. */
export function canvasOf(
  width: number,
  height: number,
): { readonly canvas: OffscreenCanvas; readonly context: OffscreenCanvasRenderingContext2D } {
  const canvas = new OffscreenCanvas(width, height)
  const context = canvas.getContext('2d')
  if (context === null) throw new Error('No memory for a canvas')
  context.imageSmoothingQuality = 'high'
  return { canvas, context }
}
