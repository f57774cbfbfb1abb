import { memo } from 'react'
import { Button } from 'react-aria-components/Button'
import { ProgressBar } from 'react-aria-components/ProgressBar'
import { say } from '../../../shared/words/words'
import { useDocument, useDocumentStore, usePlan, useServices } from '../../app/context'
import { fitOf, sayDeckFit } from '../../../shared/deck/deck-fit'
import { printMoment } from '../../app/moment'
import { Icon } from '../../components/icon'
import { Message } from '../../components/message'
import { AskBeforeErrors, ExportChecks } from '../checks/export-checks'
import './export-pane.css'

/** Export beside the editor: it blocks nothing, one can go on writing while it runs. */
export const ExportPane = memo(function ExportPane() {
  const store = useDocumentStore()
  const plan = usePlan()
  const exporting = useDocument((state) => state.exporting)
  const { run, actions } = useServices()
  const fit = fitOf(plan)
  return (
    <aside className="slides export" aria-label={say('export.region')}>
      <div className="strip">
        <h2>{say('export.region')}</h2>
        <span className="grow" />
        <Button
          className="button icon-only"
          aria-label={say('export.close')}
          onPress={() => store.getState().set({ sidePane: 'slides' })}
        >
          <Icon name="close" />
        </Button>
      </div>
      {/* Where the smallest window shows it, too. */}
      {exporting.kind === 'failed' && (
        <Message
          text={exporting.sentence}
          dismiss={() => store.getState().set({ exporting: { kind: 'idle' } })}
        />
      )}
      <section className="export-part">
        <dl className="facts">
          <dt>{say('export.format')}</dt>
          <dd>{say('export.powerpoint')}</dd>
          <dt>{say('export.fit')}</dt>
          <dd>{sayDeckFit(fit)}</dd>
          <ExportChecks />
        </dl>
        <p className="quiet small">{say('export.inside')}</p>
        <AskBeforeErrors />
        {exporting.kind !== 'running' && (
          <Button className="button primary large" onPress={() => run('file.export')}>
            {say(exporting.kind === 'done' ? 'export.again' : 'export.begin')}
          </Button>
        )}
      </section>
      {exporting.kind === 'running' && (
        <section className="export-part">
          <div className="export-line">
            <b>{say('export.powerpoint')}</b>
            <span className="quiet">
              {exporting.slidesDone === 0
                ? say('export.starting')
                : say('export.running', { done: exporting.slidesDone })}
            </span>
            <span className="grow" />
            <Button className="button" onPress={() => actions.cancelExport()}>
              {say('export.cancel')}
            </Button>
          </div>
          <ProgressBar
            aria-label={say('export.progress', { name: say('export.powerpoint') })}
            minValue={0}
            maxValue={1}
            value={exporting.share}
          >
            {({ percentage }) => (
              <div className="bar-track">
                <div className="bar-fill" style={{ width: `${percentage ?? 0}%` }} />
              </div>
            )}
          </ProgressBar>
        </section>
      )}
      {exporting.kind === 'done' && (
        <section className="export-part">
          <div className="export-line">
            <b>{say('export.powerpoint')}</b>
            <span className="quiet">{say('export.written', { time: printMoment(exporting.at) })}</span>
          </div>
          <p className="export-result">{sayDeckFit(exporting.summary)}</p>
          <p>{say('export.where', { name: exporting.summary.name, folder: exporting.summary.folder })}</p>
          <p className="quiet small">{say('export.checked')}</p>
          <div className="export-line">
            <Button className="button line" onPress={() => actions.revealExport()}>
              {say('export.show')}
            </Button>
          </div>
        </section>
      )}
    </aside>
  )
})
