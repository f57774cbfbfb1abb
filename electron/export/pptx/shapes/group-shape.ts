import type { GroupItem } from '../../../../shared/deck/plan'
import { emu, extent } from '../units'
import { nonVisual } from './frame'
import type { SlideContext } from './slide-context'
import { rectShape, textShape } from './text-shape'

/** Shapes that are one thing to a reader (`p:grpSp`); the group carries the words for people who do not see it. */
export function groupShape(item: GroupItem, slide: SlideContext): string {
  const { x, y, w, h } = item.box
  const offset = `x="${emu(x)}" y="${emu(y)}"`
  const size = `cx="${extent(w)}" cy="${extent(h)}"`
  let children = ''
  for (const child of item.items) {
    children += child.type === 'text' ? textShape(child, undefined, slide) : rectShape(child, slide)
  }
  return (
    `<p:grpSp><p:nvGrpSpPr>${nonVisual(item.id, slide, item.alt)}<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>` +
    `<p:grpSpPr><a:xfrm><a:off ${offset}/><a:ext ${size}/><a:chOff ${offset}/><a:chExt ${size}/></a:xfrm></p:grpSpPr>` +
    `${children}</p:grpSp>`
  )
}
