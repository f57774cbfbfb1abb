import type { PartMap } from '../part-map'
import { TABLE_STYLE_ID } from '../shapes/table-frame'

/**
 * The one table style of the deck. It draws nothing itself, since cells say what they look like; it exists so
 * that they need not say what they do not have, and so that the header row is one.
 */
export function writeTableStyle(parts: PartMap): void {
  const plain =
    '<a:tcTxStyle><a:fontRef idx="minor"/><a:schemeClr val="tx1"/></a:tcTxStyle>' +
    '<a:tcStyle><a:tcBdr/><a:fill><a:noFill/></a:fill></a:tcStyle>'
  parts.set(
    'ppt/tableStyles.xml',
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
      `<a:tblStyleLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" def="${TABLE_STYLE_ID}">` +
      `<a:tblStyle styleId="${TABLE_STYLE_ID}" styleName="Quarterdeck"><a:wholeTbl>${plain}</a:wholeTbl>` +
      `<a:firstRow>${plain}</a:firstRow></a:tblStyle></a:tblStyleLst>`,
  )
}
