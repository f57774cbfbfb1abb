import { memo, useCallback, useMemo } from 'react'
import { type Key, type Selection, Tree } from 'react-aria-components/Tree'
import { ListLayout, Virtualizer } from 'react-aria-components/Virtualizer'
import { say } from '../../../shared/words/words'
import { Row } from './outline-row'
import type { OutlineRow } from './outline-rows'
import { useOutlineDrag } from './use-outline-drag'

interface Props {
  readonly rows: readonly OutlineRow[]
  /** Whether rows can be dragged: not in read-only files, nor in a filtered list. */
  readonly movable: boolean
  /** The key of the selected row; undefined while none is. */
  readonly selected: string | undefined
  readonly choose: (key: Key) => void
  readonly expanded: ReadonlySet<Key>
  readonly setExpanded: (keys: ReadonlySet<Key>) => void
  /** Whether the file has so many rows that only those in sight are drawn. */
  readonly long: boolean
}

/** A row's height in px; each is measured when it is drawn. */
const layout = { estimatedRowSize: 28 }

/**
 * The rows. The tree keeps a list of all its rows, and makes it anew whenever it is drawn; so it is drawn only
 * when something about the rows has changed, which a letter typed in a text seldom does.
 */
export const OutlineTree = memo(function OutlineTree(props: Props) {
  const { rows, movable, selected, choose, expanded, setExpanded, long } = props
  const dragAndDropHooks = useOutlineDrag(!movable)
  const selectedKeys = useMemo(() => (selected === undefined ? [] : [selected]), [selected])
  const dependencies = useMemo(() => [movable], [movable])
  const changeSelection = useCallback(
    (keys: Selection): void => {
      if (keys !== 'all') for (const key of keys) choose(key)
    },
    [choose],
  )
  const draw = useCallback((row: OutlineRow) => <Row row={row} movable={movable} />, [movable])
  const tree = (
    <Tree
      className={long ? 'tree tree-long' : 'tree'}
      aria-label={say('outline.region')}
      items={rows}
      dependencies={dependencies}
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={selectedKeys}
      onSelectionChange={changeSelection}
      expandedKeys={expanded}
      onExpandedChange={setExpanded}
      dragAndDropHooks={dragAndDropHooks}
    >
      {draw}
    </Tree>
  )
  return long ? (
    <Virtualizer layout={ListLayout} layoutOptions={layout}>
      {tree}
    </Virtualizer>
  ) : (
    tree
  )
})
