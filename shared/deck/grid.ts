import type { Box } from './plan'

/** The one grid of all slides: points on a page of 960 x 540. */
export const page = { w: 960, h: 540 } as const

export const left = 48
export const right = 912
export const contentWidth = right - left
/** Where text and tables begin and where they must have ended. */
export const contentTop = 88
export const contentBottom = 492

export const titleBox: Box = { x: left, y: 24, w: contentWidth, h: 44 }
export const headlineBox: Box = { x: left, y: 84, w: contentWidth, h: 26 }
/** Top of a table below a headline. */
export const belowHeadline = 122

export const footerTop = 512
export const footerHeight = 14

/** Width of `count` of the twelve columns of 50, and of the gutters of 24 between them. */
export function columnsWide(count: number): number {
  return 74 * count - 24
}
