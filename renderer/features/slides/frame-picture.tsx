import { memo, useEffect, useRef, useState } from 'react'
import { usePlan } from '../../app/context'
import { SlideView } from '../../preview/slide-view'

interface Props {
  /** Of the slide, counted from 1. */
  readonly number: number
  /** Whether to draw it before it is known what is in sight. */
  readonly atFirst: boolean
}

/**
 * The picture in a frame of the strip, drawn while the frame is in sight or near it. A block of a hundred slides
 * has tens of thousands of elements, which would all be looked through at every letter typed.
 */
export const FramePicture = memo(function FramePicture({ number, atFirst }: Props) {
  const { slides, media } = usePlan()
  const slide = slides[number - 1]
  const box = useRef<HTMLDivElement>(null)
  const [near, setNear] = useState(atFirst)
  useEffect(() => {
    const { current } = box
    if (current === null) return undefined
    // Half a window ahead, so that scrolling finds it drawn.
    const observer = new IntersectionObserver((entries) => setNear(entries.at(-1)?.isIntersecting === true), {
      rootMargin: '50% 0%',
    })
    observer.observe(current)
    return () => observer.disconnect()
  }, [])
  return (
    <div className="frame-picture" ref={box}>
      {near && slide && <SlideView slide={slide} media={media} />}
    </div>
  )
})
