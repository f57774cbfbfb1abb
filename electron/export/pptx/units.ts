const EMU_PER_POINT = 12_700

/** Points as English Metric Units, the whole numbers that DrawingML measures in (ECMA-376 part 1, 20.1.10.16). */
export function emu(points: number): number {
  if (!Number.isFinite(points)) throw new Error(`Not a length in points: ${points}`)
  return Math.round(points * EMU_PER_POINT)
}

/** A width or height in EMU; never negative, which the schema forbids. */
export const extent = (points: number): number => Math.max(0, emu(points))

/** Points as the hundredths that font sizes and exact spacing are given in. */
export const hundredths = (points: number): number => Math.round(points * 100)
