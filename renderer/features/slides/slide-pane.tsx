import { memo, useEffect, useMemo, useRef } from 'react'
import { ToggleButton } from 'react-aria-components/ToggleButton'
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup'
import type { Slide, SlidePlan } from '../../../shared/deck/plan'
import { textFit } from '../../../shared/deck/text-fit'
import { themeOf } from '../../../shared/deck/theme'
import { say, sayCount } from '../../../shared/words/words'
import { useDocument, useDocumentStore, usePlan, useServices } from '../../app/context'
import { currentSlide, slidesOfBlock } from '../../app/current-slide'
import { printPoints } from '../../../shared/deck/deck-fit'
import { mainTextSize } from '../../app/main-text-size'
import { useFollowing } from '../../app/use-following'
import { nameOfText, sayTextFit } from '../../app/say-fit'
import { Icon } from '../../components/icon'
import { SteadyButton } from '../../components/steady-button'
import { linkAt, placeAt } from '../../preview/source-attributes'
import { SlideView } from '../../preview/slide-view'
import { quarterOf } from '../../store/document-store'
import { SlideMarks } from '../checks/slide-marks'
import { Film } from './film'
import './slide-pane.css'

/** The slide of what is selected, as it will be exported, with its fit, its neighbours and its notes. */
export const SlidePane = memo(function SlidePane() {
  const plan = usePlan()
  const store = useDocumentStore()
  const selection = useDocument((state) => state.selection)
  const chosen = useDocument((state) => state.chosenSlide)
  const { shown, focusWithin } = useFollowing(
    useMemo(() => currentSlide(plan, selection, chosen), [plan, selection, chosen]),
  )
  const mode = useDocument((state) => state.slidesMode)
  const { run } = useServices()
  // What lags may be of an earlier plan.
  const slide =
    shown && (plan.slides.find(({ id }) => id === shown.id) ?? currentSlide(plan, selection, chosen))
  if (slide === undefined) {
    return (
      <aside className="slides" aria-label={say('slides.region')}>
        <div className="empty slides-empty">
          <h3>{say('slides.none')}</h3>
          <p>{say('slides.noneHint')}</p>
        </div>
      </aside>
    )
  }
  const number = plan.slides.indexOf(slide) + 1
  return (
    <aside className="slides" aria-label={say('slides.region')} {...focusWithin}>
      <div className="strip">
        <h2>{say('slides.slide', { number })}</h2>
        <span className="quiet">{say('slides.of', { count: plan.slides.length })}</span>
        <span className="grow" />
        <SteadyButton
          className="button icon-only"
          aria-label={say('slides.previous')}
          isOff={number === 1}
          onPress={() => run('go.previousSlide')}
        >
          <Icon name="left" />
        </SteadyButton>
        <SteadyButton
          className="button icon-only"
          aria-label={say('slides.next')}
          isOff={number === plan.slides.length}
          onPress={() => run('go.nextSlide')}
        >
          <Icon name="right" />
        </SteadyButton>
      </div>
      <Stage slide={slide} number={number} plan={plan} />
      <Fit slide={slide} />
      <div className="film-head">
        <ToggleButtonGroup
          className="segments"
          aria-label={say('slides.which')}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[mode]}
          onSelectionChange={(keys) =>
            store.getState().set({ slidesMode: keys.has('deck') ? 'deck' : 'block' })
          }
        >
          <ToggleButton id="block">{say('slides.this')}</ToggleButton>
          <ToggleButton id="deck">{say('slides.deck')}</ToggleButton>
        </ToggleButtonGroup>
      </div>
      <Film
        slide={slide}
        plan={plan}
        slides={mode === 'deck' ? plan.slides : slidesOfBlock(plan, slide.block)}
      />
      {mode === 'block' && <Notes slide={slide} />}
    </aside>
  )
})

/** Slides whose parts have fixed places: they are never full, however low the lowest of them stands. */
const isFixed = ({ layout }: Slide): boolean => layout !== 'content'

const fitWords = (slide: Slide): string => {
  const { overflows, freeLines } = slide.fit
  const size = printPoints(mainTextSize(slide))
  if (overflows > 0) return say('fit.overflow')
  if (isFixed(slide)) return say('fit.fits', { size })
  if (freeLines < 1) return say('fit.full', { size })
  const lines = Math.floor(freeLines)
  return sayCount('fit.free', lines, { size })
}

/** The slide itself. A click on a text goes to the field it comes from; with Ctrl or Cmd, a link opens. */
function Stage({
  slide,
  number,
  plan,
}: {
  readonly slide: Slide
  readonly number: number
  readonly plan: SlidePlan
}) {
  const stage = useRef<HTMLDivElement>(null)
  const store = useDocumentStore()
  const { actions } = useServices()
  // The pointer's short way to a field; by keyboard the fields themselves are the way.
  useEffect(() => {
    const element = stage.current
    const click = (event: MouseEvent): void => {
      const link = linkAt(event.target)
      if (link !== undefined && (event.ctrlKey || event.metaKey)) {
        actions.openLink(link)
        return
      }
      const place = placeAt(event.target)
      if (place !== undefined) store.getState().goTo(place)
    }
    element?.addEventListener('click', click)
    return () => element?.removeEventListener('click', click)
  }, [actions, store])
  return (
    <div className="stage" ref={stage}>
      <SlideView
        slide={slide}
        media={plan.media}
        label={say('slides.image', { number, title: slide.title, fit: fitWords(slide) })}
      />
      <SlideMarks slide={slide} />
    </div>
  )
}

/** How full the slide is, or the room of the text being written: an ink bar, and the free lines in words. */
function Fit({ slide }: { readonly slide: Slide }) {
  const plan = usePlan()
  const place = useDocument((state) => state.selection.place)
  const theme = useDocument((state) => quarterOf(state).theme)
  const text = place && textFit(plan, themeOf({ theme }), place)
  const goesOn = text !== undefined && text.slides > 1
  const over = slide.fit.overflows > 0 || goesOn
  // A slide of prose has some twenty lines; the bar is an impression, the words are the fact.
  const used = text?.filled ?? 1 - Math.min(slide.fit.freeLines, 20) / 20
  const filled = over ? 1 : Math.max(0.04, used)
  const measured = text !== undefined || over || !isFixed(slide)
  return (
    <div className={slide.fit.overflows > 0 ? 'fit fit-over' : goesOn ? 'fit fit-on' : 'fit'}>
      <span className="quiet">{nameOfText(text === undefined ? '' : (place?.field ?? ''))}</span>
      {measured && (
        <span className="meter" aria-hidden="true">
          <span style={{ width: `${filled * 100}%` }} />
        </span>
      )}
      <span>{text === undefined ? fitWords(slide) : sayTextFit(text)}</span>
    </div>
  )
}

function Notes({ slide }: { readonly slide: Slide }) {
  const words = slide.notes.join(' ').split(/\s+/).filter(Boolean).length
  return (
    <section className="notes" aria-label={say('slides.notes')}>
      <div className="strip">
        <h2>{say('slides.notes')}</h2>
        <span className="grow" />
        <span className="quiet small">{sayCount('slides.words', words)}</span>
      </div>
      <div className="notes-body">
        {slide.notes.length === 0 && <p className="quiet">{say('slides.noNotes')}</p>}
        {slide.notes.map((note, index) => (
          <p key={index}>{note}</p>
        ))}
      </div>
    </section>
  )
}
