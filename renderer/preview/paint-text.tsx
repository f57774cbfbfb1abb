import type { Box, LaidParagraph, LaidText, Padding, StyledRun } from '../../shared/deck/plan'

interface Props {
  readonly text: LaidText
  readonly box: Box
  readonly padding: Padding
  readonly anchor: 'top' | 'middle' | 'bottom'
}

/** A laid text as SVG: every fragment at the very x where the plan puts it, so that no font can move it. */
export function PaintText({ text, box, padding, anchor }: Props) {
  const x = box.x + padding.left
  const y = box.y + topOf(text.h, box.h, padding, anchor)
  const width = box.w - padding.left - padding.right
  return text.paragraphs.map((paragraph, index) => (
    <Paragraph key={index} paragraph={paragraph} x={x} y={y} width={width} />
  ))
}

/** Distance from the box's top edge to the text's. */
export function topOf(textH: number, boxH: number, padding: Padding, anchor: Props['anchor']): number {
  const free = boxH - padding.top - padding.bottom - textH
  if (anchor === 'top') return padding.top
  return padding.top + (anchor === 'middle' ? free / 2 : free)
}

function Paragraph({
  paragraph,
  x,
  y,
  width,
}: {
  readonly paragraph: LaidParagraph
  readonly x: number
  readonly y: number
  readonly width: number
}) {
  const rtl = paragraph.direction === 'rtl'
  // The end of a right-to-left text is its left edge, which is what the plan measures from.
  const flow = rtl ? ({ direction: 'rtl', textAnchor: 'end' } as const) : {}
  const { bullet, lines, indent } = paragraph
  const first = lines[0]
  return (
    <>
      {bullet && first && (
        <text
          x={rtl ? x + width - indent + bullet.hang : x + indent - bullet.hang}
          y={y + first.baseline}
          fill={bullet.colour}
          fontSize={paragraph.runs[0]?.size}
          {...(rtl ? { textAnchor: 'end' } : {})}
        >
          {bullet.char}
        </text>
      )}
      {lines.map((line, index) => (
        <text key={index} y={y + line.baseline} {...flow}>
          {line.fragments.map((fragment, position) => {
            const run = paragraph.runs[fragment.run]
            return (
              run && (
                <tspan key={position} x={x + fragment.x} {...styleOf(run)}>
                  {fragment.text}
                </tspan>
              )
            )
          })}
        </text>
      ))}
    </>
  )
}

function styleOf(run: StyledRun) {
  const decoration = [run.underline && 'underline', run.strike && 'line-through'].filter(Boolean).join(' ')
  return {
    fontSize: run.size,
    fill: run.colour,
    ...(run.bold ? { fontWeight: 700 } : {}),
    ...(run.italic ? { fontStyle: 'italic' } : {}),
    ...(decoration === '' ? {} : { textDecoration: decoration }),
    ...(run.link === undefined ? {} : { 'data-link': run.link }),
  }
}
