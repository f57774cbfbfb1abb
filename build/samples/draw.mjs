import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { pictures } from './pictures.mjs'

/**
 * Draws the pictures of the sample quarter files anew and puts them in the place of the old ones:
 * `node build/samples/draw.mjs`. A picture is known by its alternative text.
 */
const samples = ['technology-q1-fy21-22', 'technology-q2-fy21-22'].map(
  (name) => new URL(`../../shared/samples/${name}.quarter`, import.meta.url),
)

for (const { alt, draw } of pictures) {
  const bytes = draw()
  const id = `sha256-${createHash('sha256').update(bytes).digest('hex')}`
  for (const sample of samples) {
    const text = readFileSync(sample, 'utf8')
    const quarter = JSON.parse(text)
    const media = quarter.media.find((/** @type {{ alt: string }} */ one) => one.alt === alt)
    if (media === undefined) continue
    const old = media.id
    const size = { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
    Object.assign(media, size, { data: bytes.toString('base64') })
    writeFileSync(sample, `${JSON.stringify(quarter, null, 2)}\n`.replaceAll(old, id))
  }
}
