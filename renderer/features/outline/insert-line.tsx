import { type RefObject, useEffect, useState } from 'react'
import { findBlock } from '../../../shared/quarter/find'
import { type Gap, gapBetween } from '../../../shared/quarter/gaps'
import type { Quarter } from '../../../shared/quarter/schema'
import { say } from '../../../shared/words/words'
import { Icon } from '../../components/icon'
import { onlyInGap } from './structure'

/** How near to the edge of a row the pointer is between two rows, in px. */
const near = 5

/** Between two rows: their parts, and how far down that is in the frame around the tree, in px. */
export interface Between {
  readonly above: string | undefined
  readonly below: string | undefined
  readonly y: number
}

interface Props {
  /** The frame around the tree, in which the line stands. */
  readonly frame: RefObject<HTMLElement | null>
  /** The parts whose rows stand below each other, those of open blocks with them. */
  readonly parts: readonly string[]
  readonly quarter: Quarter
  /** Whether a menu asks what to add there: the line stays. */
  readonly isOpen: boolean
  readonly ask: (between: Between, button: Element) => void
}

/**
 * The line between two rows with a plus, where the pointer is: one element that goes along, not one for each gap,
 * and nothing for Tab, since keys have commands for each place.
 */
export function InsertLine({ frame, parts, quarter, isOpen, ask }: Props) {
  const [hovered, setHovered] = useState<Between>()

  useEffect(() => {
    const element = frame.current
    if (element === null || isOpen) return undefined
    const follow = (event: PointerEvent): void => {
      if (!(event.target instanceof Element) || event.target.closest('.insert-line') !== null) return
      // A pressed button chooses, or drags a row.
      setHovered((now) => {
        const found = event.buttons === 0 ? betweenAt(element, parts, event) : undefined
        return found?.y === now?.y && found?.above === now?.above ? now : found
      })
    }
    const hide = (): void => setHovered(undefined)
    element.addEventListener('pointermove', follow)
    element.addEventListener('pointerleave', hide)
    element.addEventListener('scroll', hide, { capture: true })
    element.addEventListener('keydown', hide, { capture: true })
    return () => {
      element.removeEventListener('pointermove', follow)
      element.removeEventListener('pointerleave', hide)
      element.removeEventListener('scroll', hide, { capture: true })
      element.removeEventListener('keydown', hide, { capture: true })
    }
  }, [frame, parts, isOpen])

  const gap = hovered && gapBetween(quarter, hovered.above, hovered.below)
  if (hovered === undefined || gap === undefined) return null
  return (
    <div className="insert-line" style={{ top: hovered.y }}>
      <button
        type="button"
        className="insert-plus"
        tabIndex={-1}
        title={sayGap(quarter, gap)}
        aria-label={sayGap(quarter, gap)}
        // The focus stays where it is, and is there again when the menu closes.
        onMouseDown={(event) => event.preventDefault()}
        onClick={({ currentTarget }) => ask(hovered, currentTarget)}
      >
        <Icon name="plus" />
      </button>
    </div>
  )
}

function sayGap(quarter: Quarter, gap: Gap): string {
  const only = onlyInGap(gap)
  if (only === 'drillDown') return say('structure.addDrillDownHere')
  if (only !== 'keyResult') return say('structure.addHere')
  const holder = findBlock(quarter, gap.inside?.block ?? '')
  return say(holder?.kind === 'metrics' ? 'structure.addMetricHere' : 'structure.addKeyResultHere')
}

function betweenAt(
  frame: Element,
  parts: readonly string[],
  { target, clientY }: PointerEvent,
): Between | undefined {
  const row = target instanceof Element ? target.closest('[role=row][data-part]') : null
  if (row === null) return undefined
  const { top, bottom } = row.getBoundingClientRect()
  const below = bottom - clientY < near
  if (!below && clientY - top >= near) return undefined
  const at = parts.indexOf(row.getAttribute('data-part') ?? '') + (below ? 1 : 0)
  return {
    above: parts[at - 1],
    below: parts[at],
    y: (below ? bottom : top) - frame.getBoundingClientRect().top,
  }
}
