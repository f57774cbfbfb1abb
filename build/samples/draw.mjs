import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { inflateSync } from 'node:zlib'
import { pictures } from './pictures.mjs'

/**
 * Draws the pictures of the sample quarter files anew and puts them in the place of the old ones:
 * `node build/samples/draw.mjs`. With `--check` nothing is written, and the exit code is 1 when a picture
 * of the samples is not the one drawn. A picture is known by its alternative text.
 */
const samples = ['technology-q1-fy21-22', 'technology-q2-fy21-22'].map(
  (name) => new URL(`../../shared/samples/${name}.quarter`, import.meta.url),
)
const checking = process.argv.includes('--check')

for (const { alt, draw } of pictures) {
  const bytes = draw()
  const uses = samples.filter((sample) =>
    checking ? compare(sample, alt, bytes) : replace(sample, alt, bytes),
  )
  if (uses.length === 0) fault(`no sample has the picture "${alt}"`)
}

/**
 * @param {URL} sample
 * @param {string} alt
 * @param {Buffer} bytes
 * @returns {boolean} whether the sample has the picture
 */
function replace(sample, alt, bytes) {
  const quarter = JSON.parse(readFileSync(sample, 'utf8'))
  const media = find(quarter, alt)
  if (media === undefined) return false
  const old = media.id
  const id = `sha256-${createHash('sha256').update(bytes).digest('hex')}`
  const size = { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
  Object.assign(media, size, { data: bytes.toString('base64') })
  writeFileSync(sample, `${JSON.stringify(quarter, null, 2)}\n`.replaceAll(old, id))
  return true
}

/**
 * @param {URL} sample
 * @param {string} alt
 * @param {Buffer} bytes
 * @returns {boolean} whether the sample has the picture
 */
function compare(sample, alt, bytes) {
  const media = find(JSON.parse(readFileSync(sample, 'utf8')), alt)
  if (media === undefined) return false
  if (!pixels(Buffer.from(media.data, 'base64')).equals(pixels(bytes)))
    fault(`${sample.pathname} has another picture "${alt}"`)
  return true
}

/**
 * @param {{ media: { id: string, alt: string, data: string }[] }} quarter
 * @param {string} alt
 */
function find(quarter, alt) {
  return quarter.media.find((one) => one.alt === alt)
}

/**
 * What a PNG shows, as filtered rows: other than its bytes, they do not depend on who compressed them.
 *
 * @param {Buffer} png
 */
function pixels(png) {
  const parts = []
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at))
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)))
  return inflateSync(Buffer.concat(parts))
}

/** @param {string} sentence */
function fault(sentence) {
  process.stderr.write(`${sentence}\n`)
  process.exitCode = 1
}
