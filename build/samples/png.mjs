import { crc32, deflateSync } from 'node:zlib'

/**
 * Encodes a picture as PNG (ISO/IEC 15948): eight bits a channel, no alpha, one filter for all rows.
 *
 * @param {{ width: number, height: number, pixels: Uint8Array }} picture RGB, row by row
 * @returns {Buffer}
 */
export function encodePng({ width, height, pixels }) {
  const stride = width * 3
  const rows = Buffer.alloc(height * (stride + 1))
  for (let y = 0; y < height; y += 1) {
    const at = y * (stride + 1)
    // Filter 2 (up): rows of flat drawings mostly repeat the row above.
    rows[at] = y === 0 ? 0 : 2
    for (let x = 0; x < stride; x += 1) {
      const above = y === 0 ? 0 : (pixels[(y - 1) * stride + x] ?? 0)
      rows[at + 1 + x] = ((pixels[y * stride + x] ?? 0) - above) & 0xff
    }
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header[8] = 8
  header[9] = 2
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/**
 * @param {string} type
 * @param {Buffer} data
 */
function chunk(type, data) {
  const framed = Buffer.alloc(data.length + 12)
  framed.writeUInt32BE(data.length, 0)
  framed.write(type, 4, 'latin1')
  data.copy(framed, 8)
  framed.writeUInt32BE(crc32(framed.subarray(4, data.length + 8)), data.length + 8)
  return framed
}
