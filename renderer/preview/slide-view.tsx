import { memo } from 'react'
import type { Item, PlanMedia, RectItem, Slide, TextItem } from '../../shared/deck/plan'
import { PaintTable } from './paint-table'
import { PaintText } from './paint-text'
import { sourceAttributes } from './source-attributes'
import './slide-view.css'

interface Props {
  readonly slide: Slide
  readonly media: readonly PlanMedia[]
  /** What the picture of the slide is called; without it the picture is decoration. */
  readonly label?: string
}

/**
 * A slide as a picture, painted from the plan and from nothing else. Slides keep their identity while
 * nothing on them changes, so a keystroke repaints only its own.
 */
export const SlideView = memo(function SlideView({ slide, media, label }: Props) {
  return (
    <svg
      className="slide"
      viewBox="0 0 960 540"
      {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    >
      <rect width={960} height={540} fill={slide.ground} />
      {slide.items.map((item) => (
        <PaintItem key={item.id} item={item} media={media} />
      ))}
    </svg>
  )
})

/** Items keep their identity like slides: what stands beside the text being written is not painted again. */
const PaintItem = memo(function PaintItem({
  item,
  media,
}: {
  readonly item: Item
  readonly media: readonly PlanMedia[]
}) {
  switch (item.type) {
    case 'text':
      return <PaintTextItem item={item} />
    case 'rect':
      return <PaintRect item={item} />
    case 'table':
      return <PaintTable table={item} />
    case 'group':
      return (
        <g>
          {item.items.map((part) =>
            part.type === 'text' ? (
              <PaintTextItem key={part.id} item={part} />
            ) : (
              <PaintRect key={part.id} item={part} />
            ),
          )}
        </g>
      )
    case 'picture': {
      const picture = media.find((one) => one.id === item.media)
      const { x, y, w, h } = item.box
      return (
        <g {...sourceAttributes(item.source)}>
          {picture && (
            <image x={x} y={y} width={w} height={h} href={`data:${picture.type};base64,${picture.data}`} />
          )}
        </g>
      )
    }
  }
})

function PaintTextItem({ item }: { readonly item: TextItem }) {
  return (
    <g {...sourceAttributes(item.source)}>
      {(item.fill !== undefined || item.outline !== undefined || item.source !== undefined) && (
        <PaintRect item={{ ...item, type: 'rect' }} />
      )}
      <PaintText text={item.text} box={item.box} padding={item.padding} anchor={item.anchor} />
    </g>
  )
}

function PaintRect({ item }: { readonly item: RectItem }) {
  const { x, y, w, h } = item.box
  return (
    <rect
      x={x}
      y={y}
      width={w}
      height={h}
      fill={item.fill ?? 'transparent'}
      {...(item.outline && { stroke: item.outline.colour, strokeWidth: item.outline.w })}
    />
  )
}
