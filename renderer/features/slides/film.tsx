import { memo, useCallback, useState } from 'react'
import { ListBox, ListBoxItem, type Selection } from 'react-aria-components/ListBox'
import { keepSame } from '../../../shared/deck/keep-same'
import type { Slide, SlidePlan } from '../../../shared/deck/plan'
import { say } from '../../../shared/words/words'
import { useDocumentStore } from '../../app/context'
import { FramePicture } from './frame-picture'

/** A slide of the strip, as far as its frame says it in words. */
interface Frame {
  readonly id: string
  readonly block: string
  readonly number: number
  readonly title: string
  /** The words below its picture: its kind, since the title stands above the strip. */
  readonly kind: string
  /** Which of several slides it is, "(2/3)"; empty for the only one. */
  readonly part: string
  readonly atFirst: boolean
}

/** Frames that are drawn before it is known which are in sight. */
const drawnAtFirst = 6

/** Frames of slides; the same objects as last time where they say the same. */
function createFrameMaker(): (plan: SlidePlan, slides: readonly Slide[]) => readonly Frame[] {
  let last: readonly Frame[] = []
  return (plan, slides) => {
    const from = slides[0] === undefined ? 0 : plan.slides.indexOf(slides[0])
    const frames = slides.map((slide, index): Frame => ({
      id: slide.id,
      block: slide.block,
      number: from + index + 1,
      title: slide.title,
      kind: say(`kind.${slide.kind}`),
      part: slide.part.of > 1 ? say('slides.part', slide.part) : '',
      atFirst: index < drawnAtFirst,
    }))
    last = keepSame(last, frames)
    return last
  }
}

interface Props {
  readonly slide: Slide
  /** Neighbours in the deck. */
  readonly slides: readonly Slide[]
  readonly plan: SlidePlan
}

/** The strip of slides: those of the block, or of the whole deck. */
export function Film({ slide, slides, plan }: Props) {
  const store = useDocumentStore()
  const [framesOf] = useState(createFrameMaker)
  const choose = useCallback(({ id, block }: Frame): void => store.getState().chooseSlide(id, block), [store])
  return (
    <Strip
      frames={framesOf(plan, slides)}
      selected={slide.id}
      label={say(slides === plan.slides ? 'slides.stripDeck' : 'slides.strip')}
      choose={choose}
    />
  )
}

interface StripProps {
  readonly frames: readonly Frame[]
  readonly selected: string
  readonly label: string
  readonly choose: (frame: Frame) => void
}

/** Pictures follow the deck by themselves, so that a letter typed does not draw the whole list of frames anew. */
const Strip = memo(function Strip({ frames, selected, label, choose }: StripProps) {
  return (
    <ListBox
      className="film"
      aria-label={label}
      layout="grid"
      items={frames}
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={[selected]}
      onSelectionChange={(keys: Selection) => {
        const next = frames.find(({ id }) => keys !== 'all' && keys.has(id))
        if (next) choose(next)
      }}
    >
      {({ id, number, title, kind, part, atFirst }) => (
        <ListBoxItem id={id} className="frame" textValue={say('slides.thumb', { number, title })}>
          <FramePicture number={number} atFirst={atFirst} />
          {/* Numbers stay; where there is no room, the words give way. */}
          <span className="frame-name" title={[number, kind, part].join(' ').trim()}>
            <b>{number}</b> <span className="frame-kind">{kind}</span> {part}
          </span>
        </ListBoxItem>
      )}
    </ListBox>
  )
})
