import { useEffect, useMemo, useRef, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { ToggleButton } from 'react-aria-components/ToggleButton'
import { describePlace } from '../../../shared/checks/describe-place'
import { say, sayCount } from '../../../shared/words/words'
import { useDocument, useDocumentStore, useQuarter, useServices } from '../../app/context'
import { focusedElement, giveBack } from '../../app/give-back'
import { Icon } from '../../components/icon'
import { SteadyButton } from '../../components/steady-button'
import { announce } from '../../store/app-store'
import type { FindState } from '../../store/document-store'
import { excerpt, findMatches, type FoundText, placeOf, replaceMatches } from '../../store/find-matches'
import { showMatch, stepFind } from './step-find'
import { useMark } from './use-mark'
import './find.css'

/** Finds words in every field of the file, one occurrence after the other, and replaces them. */
export function FindBar() {
  const open = useDocument((state) => state.find.open)
  return open ? <OpenFindBar /> : null
}

function OpenFindBar() {
  const { app } = useServices()
  const store = useDocumentStore()
  const quarter = useQuarter()
  const readOnly = useDocument((state) => state.readOnly)
  const find = useDocument((state) => state.find)
  const { words, matchCase, wholeWord } = find
  const matches = useMemo(
    () => findMatches(quarter, words, { matchCase, wholeWord }),
    [quarter, words, matchCase, wholeWord],
  )
  const at = Math.min(find.at, Math.max(0, matches.length - 1))
  const current = matches[at]
  const input = useRef<HTMLInputElement>(null)
  const opener = useRef<HTMLElement>(undefined)
  useMark(current)

  useEffect(() => {
    opener.current = focusedElement()
    input.current?.focus()
    input.current?.select()
  }, [])

  const change = (changed: Partial<FindState>): void => {
    store.getState().set({ find: { ...store.getState().find, at: 0, ...changed } })
    showMatch(app, store, 0)
  }
  /** The focus goes where the search has led, else to where it came from. */
  const close = (): void => {
    const { find: before, set, goTo } = store.getState()
    set({ find: { ...before, open: false } })
    if (current === undefined) giveBack(store, opener.current)
    else goTo(placeOf(current.field))
  }
  return (
    // Escape closes from anywhere in the bar; the bar itself is never focused.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      className="find"
      aria-label={say('find.region')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        close()
      }}
    >
      <div className="find-line">
        <input
          ref={input}
          type="search"
          className="find-field"
          aria-label={say('find.words')}
          placeholder={say('find.words')}
          value={words}
          spellCheck={false}
          onChange={(event) => change({ words: event.target.value })}
          onKeyDown={(event) => {
            if (event.key === 'Enter') stepFind(app, store, event.shiftKey ? -1 : 1)
          }}
        />
        <ToggleButton
          className="button find-option"
          aria-label={say('find.matchCase')}
          isSelected={matchCase}
          onChange={(chosen) => change({ matchCase: chosen })}
        >
          {say('find.case')}
        </ToggleButton>
        <ToggleButton
          className="button find-option"
          aria-label={say('find.wholeWord')}
          isSelected={wholeWord}
          onChange={(chosen) => change({ wholeWord: chosen })}
        >
          {say('find.word')}
        </ToggleButton>
        <span className="find-count small">
          {words.trim() !== '' &&
            (matches.length === 0
              ? say('find.none')
              : say('find.count', { at: at + 1, count: matches.length }))}
        </span>
        <Button
          className="button icon-only"
          aria-label={say('find.previous')}
          onPress={() => stepFind(app, store, -1)}
        >
          <Icon name="left" />
        </Button>
        <Button
          className="button icon-only"
          aria-label={say('find.next')}
          onPress={() => stepFind(app, store, 1)}
        >
          <Icon name="right" />
        </Button>
        {!readOnly && !find.replacing && (
          <Button className="button" onPress={() => store.getState().openFind(true)}>
            {say('find.showReplace')}
          </Button>
        )}
        <span className="grow" />
        <Button className="button icon-only" aria-label={say('find.close')} onPress={close}>
          <Icon name="close" />
        </Button>
      </div>
      {!readOnly && find.replacing && <Replace matches={matches} at={at} />}
      {current !== undefined && <Current found={current} place={describePlace(quarter, current.field)} />}
    </section>
  )
}

/** The words around the current occurrence, and where they stand. */
function Current({ found, place }: { readonly found: FoundText; readonly place: string }) {
  const [before, words, after] = excerpt(found)
  return (
    <p className="find-current small quiet">
      <span className="find-place">{place}</span>
      <span>
        {before}
        <mark>{words}</mark>
        {after}
      </span>
    </p>
  )
}

interface ReplaceProps {
  readonly matches: readonly FoundText[]
  readonly at: number
}

function Replace({ matches, at }: ReplaceProps) {
  const { app } = useServices()
  const store = useDocumentStore()
  const quarter = useQuarter()
  const [replacement, setReplacement] = useState('')
  const current = matches[at]
  const replace = (found: readonly FoundText[]): void => {
    const { quarter: after, count, frozen } = replaceMatches(quarter, found, replacement)
    const [first] = found
    if (first === undefined) return
    const { edit, find } = store.getState()
    edit({ what: say('what.replace', { words: find.words }), place: placeOf(first.field) }, () => after)
    const sentences = [
      sayCount('find.replaced', count),
      ...(frozen === 0 ? [] : [sayCount('find.left', frozen)]),
    ]
    announce(app, sentences.join(' '))
  }
  const replaceCurrent = (): void => {
    if (current === undefined) return
    if (current.field.frozen) {
      announce(app, say('find.frozen'))
      return
    }
    replace([current])
  }
  return (
    <div className="find-line">
      <input
        className="find-field"
        aria-label={say('find.replacement')}
        placeholder={say('find.replacement')}
        value={replacement}
        onChange={(event) => setReplacement(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') replaceCurrent()
        }}
      />
      <SteadyButton className="button line" isOff={current === undefined} onPress={replaceCurrent}>
        {say('find.replace')}
      </SteadyButton>
      <SteadyButton className="button line" isOff={matches.length === 0} onPress={() => replace(matches)}>
        {say('find.replaceAll')}
      </SteadyButton>
    </div>
  )
}
