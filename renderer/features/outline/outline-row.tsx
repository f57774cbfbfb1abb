import type { ComponentProps } from 'react'
import { Button } from 'react-aria-components/Button'
import { Collection } from 'react-aria-components/Collection'
import { TreeItem, TreeItemContent } from 'react-aria-components/Tree'
import { say } from '../../../shared/words/words'
import { Icon } from '../../components/icon'
import { Ribbon } from '../../components/ribbon'
import { StatusMark } from '../../components/status-mark'
import { RowFindings, useNameWithFindings } from '../checks/row-findings'
import { ChangeMarks, useChangedName } from '../reference/change-marks'
import type { OutlineRow } from './outline-rows'

interface Props {
  readonly row: OutlineRow
  /** Read-only files have no grips. */
  readonly movable: boolean
}

/** A row of the outline, with those below it. */
export function Row({ row, movable }: Props) {
  const name = useChangedName(row.item ?? row.block, row.name)
  return (
    <TreeItem
      id={row.key}
      textValue={name}
      className={`row row-${row.kind}`}
      data-part={row.item ?? row.block}
      render={(props) => <RowElement row={row} {...props} />}
    >
      <TreeItemContent>
        {movable && (
          <Button slot="drag" className="grip" aria-label={say('structure.drag', { name: row.title })}>
            <Icon name="grip" />
          </Button>
        )}
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
        {/* The end is left out, which of Arabic is at the other side. */}
        <span className="row-title" dir="auto" title={row.title}>
          {row.title}
        </span>
        <ChangeMarks id={row.item ?? row.block} />
        <RowFindings row={row} />
        {row.ribbon && <Ribbon marks={row.ribbon} />}
        {/* One without a title is called by its kind already. */}
        {row.kind === 'drillDown' && row.title !== say('kind.drillDown') && (
          <span className="row-kind">{say('kind.drillDown')}</span>
        )}
        {row.kind !== 'objective' && row.kind !== 'section' && row.slide !== undefined && (
          <span className="row-slide">{row.slide}</span>
        )}
      </TreeItemContent>
      <Collection items={row.children} dependencies={[movable]}>
        {(child) => <Row row={child} movable={movable} />}
      </Collection>
    </TreeItem>
  )
}

/**
 * The element of a row, whose name tells what was found below it. It asks for that itself: whatever a row of the
 * tree is told from outside has the tree make the list of all its rows anew, in one go.
 */
function RowElement({ row, ...props }: ComponentProps<'div'> & { readonly row: OutlineRow }) {
  const name = useNameWithFindings(row, props['aria-label'] ?? '')
  return <div {...props} aria-label={name} />
}
