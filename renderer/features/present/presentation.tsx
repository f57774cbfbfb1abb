import { useEffect, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { Dialog } from 'react-aria-components/Dialog'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { ToggleButton } from 'react-aria-components/ToggleButton'
import { say } from '../../../shared/words/words'
import { useDocument, useDocumentStore, usePlan, useServices } from '../../app/context'
import { currentSlide } from '../../app/current-slide'
import { Icon } from '../../components/icon'
import { SlideView } from '../../preview/slide-view'
import './presentation.css'

/** The deck over the whole window, one slide at a time, with the notes for whoever speaks. */
export function Presentation() {
  const { app, run, actions } = useServices()
  const plan = usePlan()
  const store = useDocumentStore()
  const selection = useDocument((state) => state.selection)
  const chosen = useDocument((state) => state.chosenSlide)
  const [notes, setNotes] = useState(false)
  const slide = currentSlide(plan, selection, chosen) ?? plan.slides[0]
  const close = (): void => app.setState({ dialog: undefined })

  useEffect(() => {
    actions.setFullScreen(true)
    return () => actions.setFullScreen(false)
  }, [actions])
  useEffect(() => {
    const go = (index: number): void => {
      const next = plan.slides.at(index)
      if (next !== undefined) store.getState().chooseSlide(next.id, next.block)
    }
    const moves: Readonly<Record<string, () => void>> = {
      ArrowRight: () => run('go.nextSlide'),
      ArrowDown: () => run('go.nextSlide'),
      PageDown: () => run('go.nextSlide'),
      ArrowLeft: () => run('go.previousSlide'),
      ArrowUp: () => run('go.previousSlide'),
      PageUp: () => run('go.previousSlide'),
      Home: () => go(0),
      End: () => go(-1),
    }
    const press = (event: KeyboardEvent): void => {
      const move = event.altKey || event.ctrlKey || event.metaKey ? undefined : moves[event.key]
      if (move === undefined) return
      event.preventDefault()
      move()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [plan, run, store])

  if (slide === undefined) return null
  const number = plan.slides.indexOf(slide) + 1
  return (
    <ModalOverlay className="present" isOpen onOpenChange={close}>
      <Modal className="present-modal">
        <Dialog className="present-dialog" aria-label={say('present.region')}>
          <div className="present-slide">
            <SlideView
              slide={slide}
              media={plan.media}
              label={say('slides.thumb', { number, title: slide.title })}
            />
          </div>
          {notes && (
            // What scrolls must be reached by keys.
            // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
            <section className="present-notes" aria-label={say('slides.notes')} tabIndex={0}>
              {slide.notes.length === 0 && <p>{say('slides.noNotes')}</p>}
              {slide.notes.map((note, index) => (
                <p key={index}>{note}</p>
              ))}
            </section>
          )}
          <div className="present-bar">
            <span>{say('present.position', { number, count: plan.slides.length })}</span>
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
