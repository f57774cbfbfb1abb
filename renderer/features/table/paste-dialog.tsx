import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { Dialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import type { PasteGrid, PasteTarget } from '../../../shared/clipboard/paste-target'
import { mayWrite, targetKey, targetsOf } from '../../../shared/clipboard/paste-target'
import { doubtsOf, type PastePlan, planPaste, wordKey } from '../../../shared/clipboard/plan-paste'
import type { Sheet } from '../../../shared/clipboard/sheet'
import type { Mapping } from '../../../shared/clipboard/suggest-mapping'
import { printPeriodName } from '../../../shared/period/print-period'
import { say, sayCount } from '../../../shared/words/words'
import { Select } from '../../components/select'
import { extraHead } from './columns'
import { PasteRow } from './paste-row'
import './paste-dialog.css'

interface Props {
  readonly sheet: Sheet
  readonly first: Mapping
  readonly grid: PasteGrid
  readonly cancel: () => void
  readonly paste: (plan: PastePlan) => void
}

/** Pasted rows that do not simply fit: what goes where, what is there now, and what will be. */
export function PasteDialog({ sheet, first, grid, cancel, paste }: Props) {
  const [mapping, setMapping] = useState(first)
  const plan = planPaste(sheet, mapping, grid)
  const [doubts] = useState(() => doubtsOf(sheet, first, plan))
  const change = (part: Partial<Mapping>): void => setMapping({ ...mapping, ...part })
  const width = sheet[0]?.length ?? 0
  const rows = plan.rows.length
  const taken = plan.rows.filter((row) => row.taken).length
  const naming = mapping.targets.some((target) => target?.field === 'label' || target?.field === 'title')
  const columns = Array.from({ length: width }, (_, column) => column)
  return (
    <ModalOverlay
      className="scrim"
      isOpen
      onOpenChange={(open) => {
        if (!open) cancel()
      }}
    >
      <Modal className="modal paste-modal">
        <Dialog className="dialog paste">
          <Heading slot="title">
            {say('sheet.title', {
              rows: sayCount('grid.rows', rows),
              columns: sayCount('grid.columns', width),
            })}
          </Heading>
          {/* A table of this size scrolls, and what scrolls must be reachable by keyboard. */}
          {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
          <div className="paste-scroll" tabIndex={0} role="group" aria-label={say('sheet.goesWhere')}>
            <p className="dialog-body paste-why">
              {say('sheet.summary', { doubts: doubts.map((doubt) => say(`sheet.doubt.${doubt}`)).join(' ') })}
            </p>
            <table className="paste-table">
              <thead>
                <tr>
                  <td />
                  {columns.map((column) => (
                    <th key={column} scope="col">
                      <TargetChoice
                        column={column}
                        grid={grid}
                        target={mapping.targets[column]}
                        choose={(target) => change({ targets: withTarget(mapping.targets, column, target) })}
                      />
                    </th>
                  ))}
                  <th scope="col" className="paste-now">
                    {say('sheet.now')}
                  </th>
                </tr>
              </thead>
              <tbody>
                {plan.rows.map((row) => (
                  <PasteRow
                    key={row.index}
                    row={row}
                    sheet={sheet}
                    grid={grid}
                    targets={mapping.targets}
                    take={(on) => change({ taken: { ...mapping.taken, [row.index]: on } })}
                  />
                ))}
              </tbody>
            </table>
            {plan.words.length > 0 && (
              <fieldset className="paste-words">
                <legend>{say('sheet.words')}</legend>
                {plan.words.map(({ word, id }) => (
                  <WordChoice
                    key={wordKey(word)}
                    word={word}
                    id={mapping.words[wordKey(word)] ?? id}
                    grid={grid}
                    choose={(status) => change({ words: { ...mapping.words, [wordKey(word)]: status } })}
                  />
                ))}
              </fieldset>
            )}
            <div className="paste-options">
              <Tick
                on={mapping.heading}
                change={(heading) => change({ heading })}
                label={say('sheet.heading')}
              />
              <Tick
                on={mapping.matchBy === 'label' && naming}
                off={!naming}
                change={(on) => change({ matchBy: on ? 'label' : 'place' })}
                label={say('sheet.byLabel')}
              />
            </div>
          </div>
          <footer>
            <p className="quiet small grow" role="status">
              {say('sheet.result', {
                replaced: sayCount('grid.cells', plan.replaced),
                same: plan.same,
                left: plan.frozen + plan.unclear,
              })}
            </p>
            <Button className="button line large" onPress={cancel}>
              {say('sheet.cancel')}
            </Button>
            <Button
              className="button primary large"
              isDisabled={taken === 0 || plan.replaced === 0}
              // The answer that Enter gives, as everything is proposed already.
              // eslint-disable-next-line jsx-a11y/no-autofocus
              autoFocus
              onPress={() => paste(plan)}
            >
              {taken === rows
                ? say('sheet.applyAll', { rows: sayCount('grid.rows', rows) })
                : say('sheet.apply', { taken, rows: sayCount('grid.rows', rows) })}
            </Button>
          </footer>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

/** A column gives way to one that is sent to the same place. */
const withTarget = (
  targets: Mapping['targets'],
  column: number,
  target: PasteTarget | undefined,
): Mapping['targets'] =>
  targets.map((one, index) => {
    if (index === column) return target
    return one !== undefined && target !== undefined && targetKey(one) === targetKey(target) ? undefined : one
  })

/** Columns as spreadsheets name them: A to Z, then AA. */
const letterOf = (column: number): string =>
  (column < 26 ? '' : letterOf(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26))

interface TargetChoiceProps {
  readonly column: number
  readonly grid: PasteGrid
  readonly target: PasteTarget | undefined
  readonly choose: (target: PasteTarget | undefined) => void
}

function TargetChoice({ column, grid, target, choose }: TargetChoiceProps) {
  const targets = targetsOf(grid)
  const letter = letterOf(column)
  return (
    <label className="paste-target">
      <span className="quiet small">{say('sheet.column', { letter })}</span>
      <Select
        aria-label={say('sheet.goesTo', { letter })}
        value={target === undefined ? '' : targetKey(target)}
        onChange={(event) => choose(targets.find((one) => targetKey(one) === event.target.value))}
      >
        <option value="">{say('sheet.nowhere')}</option>
        {targets.map((one) => (
          <option key={targetKey(one)} value={targetKey(one)}>
            {sayTarget(one, grid)}
          </option>
        ))}
      </Select>
    </label>
  )
}

function sayTarget(target: PasteTarget, grid: PasteGrid): string {
  const { field, period } = target
  if (period !== undefined && (field === 'status' || field === 'value' || field === 'unit'))
    return say(`sheet.${field}`, { period: printPeriodName(period) })
  const column = grid.columns.find((one) => one.field === field && one.period === period)
  const head =
    column?.head ??
    (field === 'title' || field === 'owner' ? extraHead(field, grid.period) : say('table.label'))
  return mayWrite(grid, target) ? head : say('sheet.targetFrozen', { head })
}

interface WordChoiceProps {
  readonly word: string
  readonly id: string | undefined
  readonly grid: PasteGrid
  readonly choose: (status: string) => void
}

function WordChoice({ word, id, grid, choose }: WordChoiceProps) {
  return (
    <label className="paste-word">
      <span>{say('sheet.word', { word })}</span>
      <Select value={id ?? ''} onChange={(event) => choose(event.target.value)}>
        <option value="">{say('sheet.wordNothing')}</option>
        {grid.scale.map((status) => (
          <option key={status.id} value={status.id}>
            {status.label}
          </option>
        ))}
      </Select>
    </label>
  )
}

interface TickProps {
  readonly on: boolean
  readonly off?: boolean
  readonly label: string
  readonly change: (on: boolean) => void
}

function Tick({ on, off = false, label, change }: TickProps) {
  return (
    <label className="tick">
      <input type="checkbox" checked={on} disabled={off} onChange={(event) => change(event.target.checked)} />
      {label}
    </label>
  )
}
