import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { AppContext, DocumentContext, PlanContext } from '../../../../../renderer/app/context'
import { createActions } from '../../../../../renderer/app/actions'
import { sourcesOf } from '../../../../../renderer/app/current-slide'
import { Editor } from '../../../../../renderer/features/editor/editor'
import { fieldFor } from '../../../../../renderer/features/editor/field-for'
import { createAppStore } from '../../../../../renderer/store/app-store'
import { createDocumentStore } from '../../../../../renderer/store/document-store'
import { type Place, placeKey } from '../../../../../renderer/store/place'
import { compileDeck } from '../../../../../shared/deck/compile'
import type { SlidePlan } from '../../../../../shared/deck/plan'
import type { Quarter } from '../../../../../shared/quarter/schema'
import { fakeBridge } from '../../../../support/renderer/fake-bridge'
import { openSample, startState } from '../../../../support/renderer/open-sample'
import { sampleQuarter } from '../../../../support/samples'

/** The editor as it stands after a click on this place, as markup. */
function editorAfterClick(plan: SlidePlan, quarter: Quarter, place: Place): string {
  const store = createDocumentStore(openSample({ quarter }))
  store.getState().goTo(place)
  // On a server a store is read as it was at first.
  store.getInitialState = store.getState
  const app = createAppStore(startState)
  const actions = createActions(app, fakeBridge({}), () => 'id')
  const services = { app, actions, run: () => undefined, onStep: () => () => undefined }
  const window = createElement(
    DocumentContext,
    { value: store },
    createElement(PlanContext, { value: plan }, createElement(Editor)),
  )
  return renderToStaticMarkup(createElement(AppContext, { value: services }, window))
}

/** Every place that a text on a slide of the deck leads to, once. */
function placesOf(plan: SlidePlan): readonly Place[] {
  const places = plan.slides
    .flatMap(sourcesOf)
    .map(({ id, field, period }) => ({ id, field, ...(period !== undefined && { period }) }) as Place)
  return [...new Map(places.map((place) => [placeKey(place), place])).values()]
}

/** What is chosen or computed, or written in the table alone: it leads to its neighbour on the page. */
const neighbours = new Set('data dueIn goal label links outcome stated title weight'.split(' '))

describe.each(['technology-q2-fy21-22', 'technology-q1-fy21-22'] as const)(
  'a click on a slide of %s',
  (name) => {
    const quarter = sampleQuarter(name)
    const plan = compileDeck(quarter)

    it('leads from every text to a field that can have the focus', () => {
      const places = placesOf(plan)
      expect(places.length).toBeGreaterThan(100)
      const pages = new Map<string, readonly string[]>()
      const elsewhere = new Set<string>()
      const lost = places.filter((place) => {
        const store = createDocumentStore(openSample({ quarter }))
        store.getState().goTo(place)
        const { selection, view } = store.getState()
        const page = `${selection.block} ${view}`
        const shown =
          pages.get(page) ??
          [...editorAfterClick(plan, quarter, place).matchAll(/data-place="([^"]*)"/g)].map(
            ([, key = '']) => key,
          )
        pages.set(page, shown)
        const field = fieldFor(shown, place)
        if (field !== placeKey(place)) elsewhere.add(place.field)
        return field === undefined
      })
      expect(lost.map(placeKey)).toEqual([])
      expect([...elsewhere].filter((field) => !neighbours.has(field))).toEqual([])
    }, 60_000)
  },
)
