/** @typedef {[number, number, number]} Colour */

/** @param {string} hex @returns {Colour} */
export const colour = (hex) => {
  const value = Number.parseInt(hex.slice(1), 16)
  return [value >> 16, (value >> 8) & 0xff, value & 0xff]
}

/**
 * A small drawing surface whose edges are smoothed by the distance of a pixel's centre from the shape.
 * Only sums, products and square roots of numbers: the same picture on every machine.
 *
 * @param {number} width
 * @param {number} height
 * @param {string} ground
 */
export function createCanvas(width, height, ground) {
  const pixels = new Uint8Array(width * height * 3)
  for (let at = 0; at < pixels.length; at += 3) pixels.set(colour(ground), at)

  /**
   * @param {{ left: number, top: number, right: number, bottom: number }} box
   * @param {string} hex
   * @param {(x: number, y: number) => number} distance below zero inside the shape
   */
  const paint = (box, hex, distance) => {
    const ink = colour(hex)
    for (
      let y = Math.max(0, Math.floor(box.top) - 1);
      y < Math.min(height, Math.ceil(box.bottom) + 1);
      y += 1
    )
      for (
        let x = Math.max(0, Math.floor(box.left) - 1);
        x < Math.min(width, Math.ceil(box.right) + 1);
        x += 1
      ) {
        const cover = Math.min(1, Math.max(0, 0.5 - distance(x + 0.5, y + 0.5)))
        if (cover === 0) continue
        const at = (y * width + x) * 3
        ink.forEach((part, channel) => {
          const below = pixels[at + channel] ?? 0
          pixels[at + channel] = Math.round(below * (1 - cover) + part * cover)
        })
      }
  }

  return {
    width,
    height,
    pixels,
    /**
     * A rectangle with round corners.
     *
     * @param {number} x
     * @param {number} y
     * @param {number} w
     * @param {number} h
     * @param {number} radius
     * @param {string} hex
     */
    rect(x, y, w, h, radius, hex) {
      const [cx, cy] = [x + w / 2, y + h / 2]
      paint({ left: x, top: y, right: x + w, bottom: y + h }, hex, (px, py) => {
        const dx = Math.abs(px - cx) - w / 2 + radius
        const dy = Math.abs(py - cy) - h / 2 + radius
        const [ox, oy] = [Math.max(dx, 0), Math.max(dy, 0)]
        return Math.sqrt(ox * ox + oy * oy) + Math.min(Math.max(dx, dy), 0) - radius
      })
    },
    /**
     * @param {number} cx
     * @param {number} cy
     * @param {number} radius
     * @param {string} hex
     */
    disc(cx, cy, radius, hex) {
      paint(
        { left: cx - radius, top: cy - radius, right: cx + radius, bottom: cy + radius },
        hex,
        (px, py) => Math.sqrt((px - cx) ** 2 + (py - cy) ** 2) - radius,
      )
    },
    /**
     * A line with round ends.
     *
     * @param {[number, number]} from
     * @param {[number, number]} to
     * @param {number} thickness
     * @param {string} hex
     */
    line([x1, y1], [x2, y2], thickness, hex) {
      const half = thickness / 2
      const [dx, dy] = [x2 - x1, y2 - y1]
      const length = dx * dx + dy * dy
      const box = {
        left: Math.min(x1, x2) - half,
        top: Math.min(y1, y2) - half,
        right: Math.max(x1, x2) + half,
        bottom: Math.max(y1, y2) + half,
      }
      paint(box, hex, (px, py) => {
        const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((px - x1) * dx + (py - y1) * dy) / length))
        return Math.sqrt((px - x1 - along * dx) ** 2 + (py - y1 - along * dy) ** 2) - half
      })
    },
  }
}
