import { createCanvas } from './canvas.mjs'
import { encodePng } from './png.mjs'

const ink = {
  accent: '#3B2D72',
  violet: '#6F62A8',
  lilac: '#9A8FC4',
  pale: '#D3CBEA',
  tint: '#EEEBF6',
  surface: '#F4F5F7',
  line: '#D3D7DE',
  grey: '#8D94A3',
  white: '#FFFFFF',
  green: '#168466',
  blue: '#163F87',
  amber: '#F4B13E',
}

/** A catalogue of tools: a search bar above two rows of cards. */
function drawToolhub() {
  const canvas = createCanvas(1032, 620, ink.tint)
  canvas.rect(56, 48, 920, 620, 24, ink.line)
  canvas.rect(60, 52, 912, 580, 20, ink.white)
  canvas.rect(60, 52, 912, 88, 20, ink.accent)
  canvas.rect(60, 100, 912, 40, 0, ink.accent)
  canvas.disc(108, 96, 18, ink.pale)
  canvas.rect(144, 86, 120, 20, 10, ink.violet)
  for (const x of [724, 804, 884]) canvas.rect(x, 88, 56, 16, 8, ink.violet)
  canvas.rect(226, 176, 580, 60, 30, ink.line)
  canvas.rect(229, 179, 574, 54, 27, ink.white)
  canvas.disc(266, 204, 14, ink.violet)
  canvas.disc(266, 204, 8, ink.white)
  canvas.line([276, 214], [286, 224], 6, ink.violet)
  canvas.rect(312, 198, 220, 14, 7, ink.pale)
  const marks = [
    [ink.green, ink.violet, ink.amber],
    [ink.blue, ink.lilac, ink.green],
  ]
  marks.forEach((row, down) => {
    row.forEach((mark, across) => {
      const [x, y] = [100 + across * 284, 276 + down * 196]
      canvas.rect(x, y, 264, 172, 14, ink.line)
      canvas.rect(x + 3, y + 3, 258, 166, 11, down === 0 && across === 0 ? ink.tint : ink.surface)
      canvas.rect(x + 24, y + 26, 52, 52, 12, mark)
      if (across === 0) canvas.disc(x + 50, y + 52, 13, ink.white)
      else if (across === 1) canvas.rect(x + 38, y + 40, 24, 24, 4, ink.white)
      else canvas.line([x + 38, y + 64], [x + 62, y + 40], 9, ink.white)
      canvas.rect(x + 94, y + 32, 120 - across * 18, 14, 7, ink.grey)
      canvas.rect(x + 94, y + 58, 84 + across * 16, 12, 6, ink.line)
      canvas.rect(x + 24, y + 102, 212, 10, 5, ink.line)
      canvas.rect(x + 24, y + 124, 168 - down * 26, 10, 5, ink.line)
    })
  })
  return encodePng(canvas)
}

/** Small wikis with their tools: toolboxes of several colours, joined to one another. */
function drawSmallWikis() {
  const canvas = createCanvas(1032, 400, ink.tint)
  /** @typedef {{ at: [number, number], size: number, body: string, lid: string }} Toolbox */
  /** @type {Toolbox} */
  const violet = { at: [150, 256], size: 1, body: ink.violet, lid: ink.accent }
  /** @type {Toolbox} */
  const green = { at: [346, 132], size: 0.74, body: ink.green, lid: '#0E684F' }
  /** @type {Toolbox} */
  const accent = { at: [528, 250], size: 1.12, body: ink.accent, lid: '#281D52' }
  /** @type {Toolbox} */
  const amber = { at: [718, 124], size: 0.7, body: ink.amber, lid: '#C97700' }
  /** @type {Toolbox} */
  const blue = { at: [888, 248], size: 0.94, body: ink.blue, lid: '#0E2A5C' }
  /** @type {[Toolbox, Toolbox][]} */
  const joins = [
    [violet, green],
    [green, accent],
    [violet, accent],
    [accent, amber],
    [amber, blue],
    [accent, blue],
  ]
  for (const [from, to] of joins) canvas.line(from.at, to.at, 6, ink.lilac)
  for (const [from, to] of joins) {
    const [x, y] = [(from.at[0] + to.at[0]) / 2, (from.at[1] + to.at[1]) / 2]
    canvas.disc(x, y, 10, ink.white)
    canvas.disc(x, y, 6, ink.violet)
  }
  for (const { at, size, body, lid } of [violet, green, accent, amber, blue]) {
    const [x, y] = [at[0] - 74 * size, at[1] - 50 * size]
    const edge = 8
    canvas.rect(x - edge, y - edge, 148 * size + 2 * edge, 108 * size + 2 * edge, 18 * size + edge, ink.tint)
    canvas.rect(x + 46 * size, y - 26 * size, 56 * size, 44 * size, 14 * size, lid)
    canvas.rect(x + 58 * size, y - 14 * size, 32 * size, 32 * size, 6 * size, ink.tint)
    canvas.rect(x, y, 148 * size, 108 * size, 16 * size, body)
    canvas.rect(x, y, 148 * size, 40 * size, 16 * size, lid)
    canvas.rect(x, y + 24 * size, 148 * size, 16 * size, 0, lid)
    canvas.rect(x + 60 * size, y + 28 * size, 28 * size, 26 * size, 5 * size, ink.white)
    canvas.rect(x + 22 * size, y + 72 * size, 104 * size, 10 * size, 5 * size, ink.white)
  }
  return encodePng(canvas)
}

/** The main data center: 32 racks at first, 16 more beside them, 48 in all. */
function drawRacks() {
  const canvas = createCanvas(1032, 560, ink.tint)
  canvas.rect(0, 500, 1032, 60, 0, ink.pale)
  for (let down = 0; down < 4; down += 1)
    for (let across = 0; across < 12; across += 1) {
      const more = across >= 8
      const [x, y] = [52 + across * 76 + (more ? 32 : 0), 48 + down * 116]
      canvas.rect(x, y, 60, 100, 6, more ? ink.accent : ink.grey)
      canvas.rect(x + 5, y + 5, 50, 90, 3, more ? ink.violet : '#A9AFBB')
      for (let unit = 0; unit < 5; unit += 1) {
        canvas.rect(x + 10, y + 11 + unit * 17, 40, 10, 2, more ? ink.accent : '#6B7280')
        canvas.disc(x + 16, y + 16 + unit * 17, 2.4, (across + unit + down) % 4 === 0 ? ink.amber : ink.white)
      }
    }
  return encodePng(canvas)
}

/** Every picture of the samples, known by the alternative text it has there. */
export const pictures = [
  {
    alt: 'Drawing of a catalogue page: a search bar above two rows of cards, each with a coloured mark.',
    draw: drawToolhub,
  },
  {
    alt: 'Drawing of small toolboxes of different colours, joined by lines to one another.',
    draw: drawSmallWikis,
  },
  {
    alt: 'Drawing of data center racks: a block of 32, and beside it 16 more in another colour, 48 in all.',
    draw: drawRacks,
  },
]
