import { useMemo } from 'react'
import type { Severity } from '../../../shared/checks/finding'
import { fieldOf, worstOf, type Listed } from '../../../shared/checks/finding-index'
import type { Box, Slide, Source } from '../../../shared/deck/plan'
import { useDocument } from '../../app/context'
import { placeCells } from '../../preview/paint-table'
import { comesFrom } from '../../store/place'

/** A text of a slide with what was found in it. */
export interface SlideMark {
  readonly box: Box
  readonly severity: Severity
  readonly keys: readonly string[]
}

/** Every text of a slide that comes from a field, with its box. */
function sourcedBoxes(slide: Slide): readonly { readonly source: Source; readonly box: Box }[] {
  return slide.items.flatMap((item): readonly { readonly source: Source; readonly box: Box }[] => {
    switch (item.type) {
      case 'text':
      case 'picture':
        return item.source ? [{ source: item.source, box: item.box }] : []
      case 'table':
        return placeCells(item).flatMap(({ cell, box }) =>
          cell.source ? [{ source: cell.source, box }] : [],
        )
      case 'group':
        return item.items.flatMap((part) =>
          part.type === 'text' && part.source ? [{ source: part.source, box: part.box }] : [],
        )
      case 'rect':
        return []
    }
  })
}

/** What was found in the texts of a slide. Where several texts come from one field, the first is marked. */
export function marksOf(slide: Slide, listed: readonly Listed[]): readonly SlideMark[] {
  const boxes = sourcedBoxes(slide)
  const marks = new Map<Box, Listed[]>()
  for (const one of listed) {
    const place = fieldOf(one.finding.place)
    const at = boxes.find(({ source }) => comesFrom(source, place))
    if (at === undefined) continue
    marks.set(at.box, [...(marks.get(at.box) ?? []), one])
  }
  return [...marks].flatMap(([box, found]) => {
    const severity = worstOf(found)
    return severity === undefined ? [] : [{ box, severity, keys: found.map(({ key }) => key) }]
  })
}

const shapes: Readonly<Record<Severity, string>> = {
  error: 'M-3.2-3.2 3.2 3.2M3.2-3.2-3.2 3.2',
  warning: 'M0-4v4.4M0 3.2v.2',
  hint: 'M0-1v4.4M0-3.8v.2',
}

const none: readonly Listed[] = []

/** Marks over the slide in the pane; they are not on the slide itself. The list says the same in words. */
export function SlideMarks({ slide }: { readonly slide: Slide }) {
  const listed = useDocument(({ checks }) => checks.index.byBlock.get(slide.block) ?? none)
  const chosen = useDocument(({ checks }) => checks.chosen)
  const marks = useMemo(() => marksOf(slide, listed), [slide, listed])
  if (marks.length === 0) return null
  return (
    <svg className="slide-marks" viewBox="0 0 960 540" aria-hidden="true">
      {marks.map(({ box, severity, keys }) => {
        const x = Math.min(box.x + box.w - 10, 948)
        const y = Math.max(box.y + 10, 12)
        return (
          <g key={keys.join()}>
            {chosen !== undefined && keys.includes(chosen) && (
              <rect className="mark-chosen" x={box.x} y={box.y} width={box.w} height={box.h} rx={2} />
            )}
            <circle className={`mark-plate mark-${severity}`} cx={x} cy={y} r={8} strokeWidth={1.6} />
            <path
              className={`mark-${severity}`}
              d={shapes[severity]}
              transform={`translate(${x} ${y})`}
              fill="none"
              strokeWidth={1.8}
              strokeLinecap="round"
            />
          </g>
        )
      })}
    </svg>
  )
}
