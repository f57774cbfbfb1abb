import { type MouseEvent, useEffect, useRef, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { Dialog } from 'react-aria-components/Dialog'
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { Popover } from 'react-aria-components/Popover'
import { ToggleButton } from 'react-aria-components/ToggleButton'
import type { Slide } from '../../../shared/deck/plan'
import { linksOn } from '../../../shared/deck/slide-links'
import { say } from '../../../shared/words/words'
import { useDocument, useDocumentStore, usePlan, useServices } from '../../app/context'
import { currentSlide } from '../../app/current-slide'
import { noPlan } from '../../app/no-plan'
import { Icon } from '../../components/icon'
import { linkAt } from '../../preview/source-attributes'
import { SlideView } from '../../preview/slide-view'
import { announce } from '../../store/app-store'
import { rowOf } from '../../store/place'
import { type PresentFocus, presentStep } from './present-keys'
import './presentation.css'

/**
 * The deck over the whole window, as soon as it is made; a deck without slides has nothing to show, and says so.
 */
export function Presentation() {
  const { app } = useServices()
  const plan = usePlan()
  const selection = useDocument((state) => state.selection)
  const chosen = useDocument((state) => state.chosenSlide)
  const slide = currentSlide(plan, selection, chosen) ?? plan.slides[0]
  const empty = plan !== noPlan && slide === undefined
  useEffect(() => {
    if (!empty) return
    announce(app, say('present.none'))
    app.setState({ dialog: undefined })
  }, [app, empty])
  return slide && <Show slide={slide} />
}

/** One slide at a time, with the notes for whoever speaks. */
function Show({ slide }: { readonly slide: Slide }) {
  const { app, actions } = useServices()
  const plan = usePlan()
  const store = useDocumentStore()
  const [notes, setNotes] = useState(false)
  const began = useRef(slide.block)
  const page = useRef<HTMLElement>(null)
  const number = plan.slides.indexOf(slide) + 1
  const count = plan.slides.length
  const step = useSteps(slide)
  const close = (): void => {
    app.setState({ dialog: undefined })
    // What had the focus belongs to another block; one goes on where the show has ended.
    const { block } = store.getState().selection
    if (block === began.current) return
    const outline = document.querySelector('.outline')
    const isShown = outline !== null && outline.getClientRects().length > 0
    store.getState().goTo(isShown ? rowOf(block) : { id: block, field: 'title' })
  }
  const click = ({ target }: MouseEvent): void => {
    const link = linkAt(target)
    if (link === undefined) step('next')
    else actions.openLink(link)
  }

  useEffect(() => {
    actions.setFullScreen(true)
    return () => actions.setFullScreen(false)
  }, [actions])
  const { title } = slide
  useEffect(() => {
    // The next slide's notes begin at their beginning.
    page.current?.scrollTo(0, 0)
    announce(app, say('present.announced', { number, count, title }))
  }, [app, number, count, title])

  return (
    <ModalOverlay className="present" isOpen onOpenChange={close}>
      <Modal className="present-modal">
        <Dialog className="present-dialog" aria-label={say('present.region')}>
          {/* The pointer's way; keys have theirs, and links a menu. */}
          {/* eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions */}
          <div className="present-slide" onClick={click}>
            <SlideView slide={slide} media={plan.media} label={say('slides.thumb', { number, title })} />
          </div>
          {notes && (
            // What scrolls must be reached by keys.
            // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
            <section ref={page} className="present-notes" aria-label={say('slides.notes')} tabIndex={0}>
              {slide.notes.length === 0 && <p>{say('slides.noNotes')}</p>}
              {slide.notes.map((note, index) => (
                <p key={index}>{note}</p>
              ))}
            </section>
          )}
          <div className="present-bar">
            <Links slide={slide} />
            <span>{say('present.position', { number, count })}</span>
            <ToggleButton className="button" isSelected={notes} onChange={setNotes}>
              {say('present.showNotes')}
            </ToggleButton>
            <Button className="button icon-only" aria-label={say('present.end')} onPress={close}>
              <Icon name="close" />
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

/** Steps through the slides, and listens for the keys that ask for them. */
function useSteps(slide: Slide) {
  const { run } = useServices()
  const plan = usePlan()
  const store = useDocumentStore()
  const go = (to: Slide | undefined): void => {
    if (to !== undefined && to !== slide) store.getState().chooseSlide(to.id, to.block)
  }
  const step = (by: ReturnType<typeof presentStep>): void => {
    if (by === 'next') run('go.nextSlide')
    else if (by === 'previous') run('go.previousSlide')
    else if (by !== undefined) go(plan.slides.at(by === 'first' ? 0 : -1))
  }
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      // An open menu has its own arrows.
      if (event.defaultPrevented || isInMenu(event.target)) return
      const by = presentStep(event, focusOf(event.target))
      if (by === undefined) return
      event.preventDefault()
      step(by)
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  })
  return step
}

const isInMenu = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[role=menu]') !== null

function focusOf(target: EventTarget | null): PresentFocus {
  if (!(target instanceof Element)) return 'slide'
  if (target.closest('button') !== null) return 'button'
  const notes = target.closest('.present-notes')
  return notes !== null && notes.scrollHeight > notes.clientHeight ? 'notes' : 'slide'
}

/** The links of the slide for hands on the keyboard. */
function Links({ slide }: { readonly slide: Slide }) {
  const { actions } = useServices()
  const links = linksOn(slide)
  if (links.length === 0) return null
  return (
    <MenuTrigger>
      <Button className="button">{say('present.links')}</Button>
      <Popover className="popover" placement="top end" offset={4}>
        <Menu
          className="menu"
          aria-label={say('present.links')}
          onAction={(url) => actions.openLink(String(url))}
        >
          {links.map(({ text, url }) => (
            <MenuItem key={url} id={url} className="menu-item" textValue={text}>
              {text}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
