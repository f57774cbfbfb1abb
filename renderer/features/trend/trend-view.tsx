import { useMemo, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { ToggleButton } from 'react-aria-components/ToggleButton'
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup'
import { sameDepartment } from '../../../shared/history/trend-span'
import { shownTrend, type TrendRows } from '../../../shared/history/trend-view'
import type { FolderTrend } from '../../../shared/ipc/history'
import { countTrend } from '../../../shared/words/describe-trend'
import { say } from '../../../shared/words/words'
import { useDocument, useQuarter, useServices } from '../../app/context'
import { Select } from '../../components/select'
import { LookBackFrame } from '../reference/look-back-frame'
import { addTrendBlock } from './add-trend-block'
import { TrendGrid } from './trend-grid'
import { NoTrend, TrendProblems, TrendProgress } from './trend-states'
import './trend.css'

const rowChoices: readonly TrendRows[] = ['all', 'objectives', 'moved']

/** The statuses of all objectives and key results over all quarters of a folder. */
export function TrendView() {
  const trend = useDocument((state) => state.trend)
  if (trend.kind === 'read') return <TrendOf result={trend.result} />
  return (
    <LookBackFrame
      className="trend"
      label={say('trend.region')}
      head={
        <>
          <b>{say('trend.region')}</b>
          <span className="grow" />
        </>
      }
    >
      {trend.kind === 'reading' ? <TrendProgress done={trend.done} of={trend.of} /> : <NoTrend />}
    </LookBackFrame>
  )
}

function TrendOf({ result }: { readonly result: FolderTrend }) {
  const { trend, folder } = result
  const { department: own } = useQuarter()
  const { actions, app } = useServices()
  const mine = trend.departments.find(({ name }) => sameDepartment(name, own))?.name
  const [department, setDepartment] = useState(mine)
  const [rows, setRows] = useState<TrendRows>('all')
  const shown = useMemo(() => shownTrend(trend, department, rows), [trend, department, rows])
  const only = trend.columns.length === 1
  const nothing = say(result.unread.length === 0 ? 'trend.none' : 'trend.noneRead')
  return (
    <LookBackFrame
      className="trend"
      label={say('trend.region')}
      head={
        <>
          <b>{say('trend.region')}</b>
          <span className="quiet small look-title look-count" title={folder}>
            {say('trend.source', { counts: countTrend(trend), folder })}
          </span>
          <span className="grow" />
          {trend.departments.length > 1 && (
            <Select
              className="trend-department"
              aria-label={say('trend.department')}
              value={department ?? ''}
              onChange={({ target }) => setDepartment(target.value === '' ? undefined : target.value)}
            >
              <option value="">{say('trend.allDepartments')}</option>
              {trend.departments.map(({ name }) => (
                <option key={name} value={name}>
                  {name}
                </option>
              ))}
            </Select>
          )}
          {trend.files > 0 && (
            <ToggleButtonGroup
              className="segments"
              aria-label={say('trend.rows')}
              selectionMode="single"
              disallowEmptySelection
              selectedKeys={[rows]}
              onSelectionChange={(keys) => setRows(rowChoices.find((choice) => keys.has(choice)) ?? 'all')}
            >
              {rowChoices.map((choice) => (
                <ToggleButton key={choice} id={choice}>
                  {say(`trend.${choice}`)}
                </ToggleButton>
              ))}
            </ToggleButtonGroup>
          )}
          {trend.files > 0 && (
            <Button className="button" onPress={() => addTrendBlock(app, { department, rows })}>
              {say('trend.toDeck')}
            </Button>
          )}
          <Button className="button" onPress={() => void actions.readTrend(true)}>
            {say('trend.folder')}
          </Button>
        </>
      }
    >
      <TrendProblems result={result} />
      {only && (
        <div className="look-note" role="note">
          <b>{say('trend.one')}</b> {say('trend.oneHint')}
        </div>
      )}
      {shown.departments.length === 0 ? (
        <p className="empty editor-empty">{trend.files === 0 ? nothing : say('trend.noRows')}</p>
      ) : (
        <TrendGrid key={`${department ?? ''} ${rows}`} shown={shown} />
      )}
    </LookBackFrame>
  )
}
