import { useEffect, useMemo, useRef } from 'react'
import { Button } from 'react-aria-components/Button'
import { Header } from 'react-aria-components/Header'
import { ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components/ListBox'
import { Text } from 'react-aria-components/Text'
import type { Comparison } from '../../../shared/history/compare'
import { marksOfKeyResult, marksOfObjective, type Mark } from '../../../shared/history/compare-marks'
import { printPeriod } from '../../../shared/period/print-period'
import { bareLabel } from '../../../shared/quarter/bare-label'
import { blocksOf, findBlock, findKeyResult } from '../../../shared/quarter/find'
import type { Quarter } from '../../../shared/quarter/schema'
import { describeMark } from '../../../shared/words/describe-comparison'
import { blockTitle } from '../../../shared/words/block-title'
import { say } from '../../../shared/words/words'
import { useDocument, useDocumentStore, useQuarter, useServices } from '../../app/context'
import { StatusPill } from '../../components/status-pill'
import { ChangeMark } from './change-marks'
import { LookBackFrame } from './look-back-frame'
import { NoReference } from './no-reference'
import { Words } from './reference-line'

interface Item {
  readonly id: string
  readonly name: string
  readonly marks: readonly Mark[]
}

interface Section {
  readonly id: string
  readonly title: string
  readonly items: readonly Item[]
}

/** What changed, by the blocks of this file; what is gone stands where it was. */
export function sectionsOf(comparison: Comparison): readonly Section[] {
  const sections = new Map<string, { readonly title: string; readonly items: Item[] }>()
  const add = (block: { readonly id: string; readonly title: string }, item: Item): void => {
    if (item.marks.every(({ kind }) => kind === 'unchanged')) return
    const section = sections.get(block.id) ?? { title: block.title, items: [] }
    section.items.push(item)
    sections.set(block.id, section)
  }
  const objectives = new Map(comparison.objectives.map((one) => [one.id, one]))
  const blocks = [...comparison.keyResults.map(({ block }) => block), ...comparison.objectives]
  for (const { id, title } of blocks) {
    const objective = objectives.get(id)
    objectives.delete(id)
    if (objective === undefined) continue
    add({ id, title }, { id, name: say('compare.objectiveItself'), marks: marksOfObjective(objective) })
  }
  for (const one of comparison.keyResults) {
    const name = [bareLabel(one.label), one.name].filter((part) => part !== '').join(' ')
    add(one.block, { id: one.id, name, marks: marksOfKeyResult(one) })
  }
  return [...sections].map(([id, section]) => ({ id, ...section }))
}

/** The comparison with the reference as a list; Enter goes to what it speaks of. */
export function CompareView() {
  const reference = useDocument((state) => state.reference)
  const compared = useDocument((state) => state.compared)
  const quarter = useQuarter()
  const { run } = useServices()
  if (reference === undefined || compared === undefined) {
    return (
      <LookBackFrame
        className="compare"
        label={say('command.compare')}
        head={
          <>
            <b>{say('command.compare')}</b>
            <span className="grow" />
          </>
        }
      >
        {reference === undefined ? <NoReference /> : null}
      </LookBackFrame>
    )
  }
  const period = printPeriod(reference.quarter.period, reference.quarter.calendar)
  const { keyResults, unchanged } = compared.comparison
  const hasBlock = blocksOf(quarter, 'changes').length > 0
  return (
    <LookBackFrame
      className="compare"
      label={say('compare.region', { period })}
      head={
        <>
          <b>{say('compare.region', { period })}</b>
          <span className="quiet small look-count">
            {say('compare.count', { changed: keyResults.length - unchanged, unchanged })}
          </span>
          <span className="grow" />
          <Button className="button" onPress={() => run('edit.refreshChanges')}>
            {say(hasBlock ? 'compare.refreshBlock' : 'compare.toBlock')}
          </Button>
          <Button className="button" onPress={() => run('view.reference')}>
            {say('reference.button')}
          </Button>
        </>
      }
    >
      <Changes comparison={compared.comparison} quarter={quarter} period={period} />
    </LookBackFrame>
  )
}

/** As the outline calls the block; one that has gone is called as it was. */
function titleOf(quarter: Quarter, { id, title }: Section): string {
  const block = findBlock(quarter, id)
  return block === undefined ? title : blockTitle(block)
}

interface ChangesProps {
  readonly comparison: Comparison
  readonly quarter: Quarter
  readonly period: string
}

function Changes({ comparison, quarter, period }: ChangesProps) {
  const store = useDocumentStore()
  const list = useRef<HTMLDivElement>(null)
  const sections = useMemo(() => sectionsOf(comparison), [comparison])
  useEffect(() => {
    // The items come with a second rendering.
    const frame = requestAnimationFrame(() =>
      list.current?.querySelector<HTMLElement>('[role="option"]')?.focus(),
    )
    return () => cancelAnimationFrame(frame)
  }, [])
  const goTo = (id: string): void => {
    const isKeyResult = findKeyResult(quarter, id) !== undefined
    if (!isKeyResult && findBlock(quarter, id) === undefined) return
    const place = isKeyResult ? { id, field: 'entry', period: quarter.period } : { id, field: 'title' }
    store.getState().goTo(place)
  }
  if (sections.length === 0) {
    return (
      <div className="empty editor-empty">
        <h2>{say('compare.same', { period })}</h2>
        <p>{say('compare.sameHint')}</p>
      </div>
    )
  }
  return (
    <>
      <div className="scroll">
        <ListBox
          ref={list}
          className="changes"
          aria-label={say('compare.list', { period })}
          items={sections}
          selectionMode="none"
          onAction={(key) => goTo(String(key).replace(/^.*\u0000/, ''))}
        >
          {(section) => (
            <ListBoxSection id={`section ${section.id}`} className="changes-section">
              <Header className="changes-head">{titleOf(quarter, section)}</Header>
              {section.items.map((item) => (
                <ChangeItem key={item.id} section={section.id} item={item} />
              ))}
            </ListBoxSection>
          )}
        </ListBox>
      </div>
      <p className="grid-keys quiet small">{say('compare.hint')}</p>
    </>
  )
}

function ChangeItem({ section, item }: { readonly section: string; readonly item: Item }) {
  const said = item.marks.map(describeMark).join('; ')
  return (
    <ListBoxItem
      id={`${section}\u0000${item.id}`}
      className="changes-item"
      textValue={`${item.name}: ${said}`}
    >
      <Text slot="label" className="changes-name">
        {item.name}
      </Text>
      <div className="changes-marks">
        {item.marks.map((mark) => (
          <OneMark key={mark.kind} mark={mark} />
        ))}
      </div>
    </ListBoxItem>
  )
}

function OneMark({ mark }: { readonly mark: Mark }) {
  return (
    <div className="changes-mark">
      <ChangeMark kind={mark.kind} />
      {'move' in mark && (
        <span className="changes-move">
          <StatusPill status={mark.move.from} />
          <span aria-hidden="true">→</span>
          <StatusPill status={mark.move.to} />
        </span>
      )}
      {'change' in mark && (
        <div className="changes-words">
          <Words text={mark.change.from} parts={mark.change.parts} kept="removed" />
          <Words text={mark.change.to} parts={mark.change.parts} kept="added" />
        </div>
      )}
      {(mark.kind === 'moved' || mark.kind === 'restated' || mark.kind === 'lifecycle') && (
        <span className="quiet">{describeMark(mark)}</span>
      )}
    </div>
  )
}
