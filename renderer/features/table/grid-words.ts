import { say } from '../../../shared/words/words'
import { type CellRange, heightOf, widthOf } from './grid-selection'

type Counted = 'grid.rows' | 'grid.columns' | 'grid.cells' | 'grid.menu.delete'

/** "1 row", "3 rows". */
export const sayGridCount = (key: Counted, count: number): string =>
  say(`${key}.${count === 1 ? 'one' : 'many'}`, { count })

export const sayRange = (range: CellRange): string =>
  say('grid.selected', {
    rows: sayGridCount('grid.rows', heightOf(range)),
    columns: sayGridCount('grid.columns', widthOf(range)),
  })
