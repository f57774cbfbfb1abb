import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { Input } from 'react-aria-components/Input'
import { TextField } from 'react-aria-components/TextField'
import type { Listed } from '../../../shared/checks/finding-index'
import { say } from '../../../shared/words/words'
import { useDocument, useDocumentStore, useQuarter, useServices } from '../../app/context'
import { bringFindingBack, fixFinding, goToFinding, keepFinding } from './finding-actions'
import { sayPlace } from './say-findings'

/** One finding in full: what is wrong, why it matters, and what can be done about it. */
export function FindingDetail({ listed, done }: { readonly listed: Listed; readonly done: () => void }) {
  const quarter = useQuarter()
  const store = useDocumentStore()
  const readOnly = useDocument((state) => state.readOnly)
  const { app, run } = useServices()
  const { finding, why } = listed
  return (
    <section className="finding-detail" aria-label={say('checks.detail')}>
      <p className="quiet small">
        {[say(`severity.${finding.severity}`), sayPlace(quarter, finding)].join(' · ')}
      </p>
      <h3>{finding.sentence}</h3>
      {why !== undefined && <p className="finding-kept-why">{say('checks.kept', { why })}</p>}
      <dl className="finding-help">
        <dt>{say('rules.why')}</dt>
        <dd>{say(`rule.${finding.rule}.why`)}</dd>
        <dt>{say('rules.mend')}</dt>
        <dd>{say(`rule.${finding.rule}.mend`)}</dd>
      </dl>
      {readOnly ? (
        <p className="quiet">{say('checks.readOnly')}</p>
      ) : (
        <div className="finding-actions">
          {why === undefined &&
            [finding.fix, ...(finding.otherFixes ?? [])].map(
              (fix, index) =>
                fix !== undefined && (
                  <Button
                    key={fix.label}
                    className={index === 0 ? 'button primary' : 'button line'}
                    onPress={() => {
                      done()
                      fixFinding(app, store, listed, (now) =>
                        [now.fix, ...(now.otherFixes ?? [])].find((one) => one?.label === fix.label),
                      )
                    }}
                  >
                    {fix.label}
                  </Button>
                ),
            )}
          <Button className="button line" onPress={() => goToFinding(store, listed)}>
            {say('checks.goTo')}
          </Button>
          {why === undefined ? (
            <Keep key={listed.key} listed={listed} done={done} />
          ) : (
            <Button
              className="button line"
              onPress={() => {
                done()
                bringFindingBack(app, store, listed)
              }}
            >
              {say('checks.bringBack')}
            </Button>
          )}
        </div>
      )}
      <Button className="button link small" onPress={() => run('help.checks')}>
        {say('checks.ruleHelp')}
      </Button>
    </section>
  )
}

const bringIntoSight = (line: HTMLElement | null): void => line?.scrollIntoView({ block: 'nearest' })

/** Leaves a finding as it is, for a reason; where the audience will ask, the reason is the answer. */
function Keep({ listed, done }: { readonly listed: Listed; readonly done: () => void }) {
  const store = useDocumentStore()
  const { app } = useServices()
  const [mode, setMode] = useState<'keep' | 'answer'>()
  const [text, setText] = useState('')
  const [tried, setTried] = useState(false)
  if (mode === undefined) {
    return (
      <>
        {listed.finding.answer !== undefined && (
          <Button className="button line" onPress={() => setMode('answer')}>
            {say('checks.answer')}
          </Button>
        )}
        <Button className="button" onPress={() => setMode('keep')}>
          {say('checks.keep')}
        </Button>
      </>
    )
  }
  const isMissing = tried && text.trim() === ''
  const cancel = (): void => {
    setMode(undefined)
    setTried(false)
    done()
  }
  return (
    <form
      className="finding-keep"
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim() === '') {
          setTried(true)
          return
        }
        done()
        keepFinding(app, store, listed, text, mode === 'answer')
      }}
    >
      <TextField
        aria-label={say(mode === 'answer' ? 'checks.answerWhy' : 'checks.keepWhy')}
        // The form was opened to write in it.
        // eslint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        value={text}
        onChange={setText}
        isInvalid={isMissing}
        onKeyDown={(event) => {
          if (event.key === 'Escape') cancel()
        }}
      >
        <Input
          className="text-input"
          placeholder={say(mode === 'answer' ? 'checks.answerWhy' : 'checks.keepWhy')}
        />
      </TextField>
      <Button type="submit" className="button line">
        {say(mode === 'answer' ? 'checks.answerDone' : 'checks.keepDone')}
      </Button>
      <Button className="button" onPress={cancel}>
        {say('checks.keepCancel')}
      </Button>
      {isMissing ? (
        // The pane may be too low to show what is below the field.
        <p className="input-error small" role="alert" ref={bringIntoSight}>
          {say('checks.whyNeeded')}
        </p>
      ) : (
        <p className="quiet small" ref={bringIntoSight}>
          {say(mode === 'answer' ? 'checks.answerHint' : 'checks.keepHint')}
        </p>
      )}
    </form>
  )
}
