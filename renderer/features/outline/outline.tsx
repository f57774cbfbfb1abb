import { memo, useMemo, useState } from 'react'
import {
  Button,
  Collection,
  Input,
  type Key,
  SearchField,
  Tree,
  TreeItem,
  TreeItemContent,
} from 'react-aria-components'
import type { Quarter } from '../../../shared/quarter/schema'
import { say } from '../../../shared/words/words'
import { useDocument, useDocumentStore, usePlan } from '../../app/context'
import { sayCount } from '../../app/result-line'
import { Icon } from '../../components/icon'
import { Ribbon } from '../../components/ribbon'
import { StatusMark } from '../../components/status-mark'
import { ChangeMarks, useChangedName } from '../reference/change-marks'
import { RowFindings, useNameWithFindings } from '../checks/row-findings'
import { createOutlineMaker, filterRows, type OutlineRow } from './outline-rows'
import './outline.css'

/** The deck as a tree: blocks, and key results below their objective. */
export const Outline = memo(function Outline({ quarter }: { readonly quarter: Quarter }) {
  const plan = usePlan()
  const store = useDocumentStore()
  const selection = useDocument((state) => state.selection)
  // The deck as it is shown: quarter and plan belong together.
  const [makeRows] = useState(createOutlineMaker)
  const [filter, setFilter] = useState('')
  const [opened, setOpened] = useState<ReadonlySet<Key>>(() => new Set())
  const all = useMemo(() => makeRows(quarter, plan), [makeRows, quarter, plan])
  const rows = useMemo(() => filterRows(all, filter), [all, filter])
  const filtered = filter.trim() !== ''
  const selected = selection.item === undefined ? selection.block : `${selection.block}/${selection.item}`
  // What is selected, or was found, is never hidden in a closed row.
  const expanded = useMemo(() => {
    const open = new Set(opened)
    if (selection.item !== undefined) open.add(selection.block)
    if (filtered) for (const row of rows) open.add(row.key)
    return open
  }, [opened, selection, filtered, rows])

  const choose = (key: Key): void => {
    const row = all.flatMap((one) => [one, ...one.children]).find((one) => one.key === key)
    if (row === undefined) return
    store.getState().select({ block: row.block, ...(row.item === undefined ? {} : { item: row.item }) })
    store.getState().set({ narrowPane: 'editor' })
  }

  return (
    <nav className="outline" aria-label={say('outline.region')}>
      <SearchField className="filter" aria-label={say('outline.filter')} value={filter} onChange={setFilter}>
        <Icon name="search" />
        <Input placeholder={say('outline.filter')} />
        <Button className="button icon-only filter-clear" aria-label={say('outline.filterClear')}>
          <Icon name="close" />
        </Button>
      </SearchField>
      {rows.length === 0 ? (
        <NoRows filter={filter.trim()} />
      ) : (
        <Tree
          className="tree"
          aria-label={say('outline.region')}
          items={rows}
          selectionMode="single"
          selectionBehavior="replace"
          disallowEmptySelection
          selectedKeys={[selected]}
          onSelectionChange={(keys) => {
            if (keys !== 'all') for (const key of keys) choose(key)
          }}
          expandedKeys={expanded}
          onExpandedChange={setOpened}
        >
          {(row) => <Row row={row} />}
        </Tree>
      )}
      <p className="outline-foot">{sayCount('outline.slides', plan.slides.length)}</p>
    </nav>
  )
})

function Row({ row }: { readonly row: OutlineRow }) {
  const name = useNameWithFindings(row, useChangedName(row.item ?? row.block, row.name))
  return (
    <TreeItem id={row.key} textValue={name} className={`row row-${row.kind}`}>
      <TreeItemContent>
        {row.children.length > 0 && (
          <Button slot="chevron" className="chevron" aria-label={say('outline.expand', { title: row.title })}>
            <Icon name="right" />
          </Button>
        )}
        {row.kind === 'objective' && (
          <span className="row-mark">
            <StatusMark status={row.status} />
          </span>
        )}
        {row.kind === 'keyResult' && row.label !== '' && <span className="row-label">{row.label}</span>}
        <span className="row-title" title={row.title}>
          {row.title}
        </span>
        <ChangeMarks id={row.item ?? row.block} />
        <RowFindings row={row} />
        {row.ribbon && <Ribbon marks={row.ribbon} />}
        {row.kind !== 'objective' && row.kind !== 'section' && row.slide !== undefined && (
          <span className="row-slide">{row.slide}</span>
        )}
      </TreeItemContent>
      <Collection items={row.children}>{(child) => <Row row={child} />}</Collection>
    </TreeItem>
  )
}

function NoRows({ filter }: { readonly filter: string }) {
  return (
    <div className="empty outline-empty">
      {filter === '' ? (
        <>
          <h3>{say('outline.empty')}</h3>
          <p>{say('outline.emptyHint')}</p>
        </>
      ) : (
        <h3>{say('outline.noMatch', { text: filter })}</h3>
      )}
    </div>
  )
}
