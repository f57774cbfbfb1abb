import { say, sayCount } from '../../../shared/words/words'
import { type CellRange, heightOf, widthOf } from './grid-selection'

export const sayRange = (range: CellRange): string =>
  say('grid.selected', {
    rows: sayCount('grid.rows', heightOf(range)),
    columns: sayCount('grid.columns', widthOf(range)),
  })
