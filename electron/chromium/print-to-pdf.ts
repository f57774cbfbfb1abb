import type { Page } from '@playwright/test'
import type { PrintToPDFOptions } from 'electron'
import { refuseUnknownOptions } from './refuse'

const known = [
  'landscape',
  'displayHeaderFooter',
  'printBackground',
  'scale',
  'pageSize',
  'margins',
  'pageRanges',
  'headerTemplate',
  'footerTemplate',
  'preferCSSPageSize',
  'generateTaggedPDF',
  'generateDocumentOutline',
]

/** Electron measures pages and margins in inches, as the protocol below does. */
export async function printToPdf(page: Page, options: PrintToPDFOptions): Promise<Buffer> {
  refuseUnknownOptions('printToPDF', options, known)
  const { pageSize = 'Letter', margins } = options
  const paper = typeof pageSize === 'string' ? { format: pageSize } : inches(pageSize)
  return page.pdf({
    ...paper,
    landscape: options.landscape ?? false,
    printBackground: options.printBackground ?? false,
    displayHeaderFooter: options.displayHeaderFooter ?? false,
    headerTemplate: options.headerTemplate ?? '',
    footerTemplate: options.footerTemplate ?? '',
    scale: options.scale ?? 1,
    pageRanges: options.pageRanges ?? '',
    preferCSSPageSize: options.preferCSSPageSize ?? false,
    tagged: options.generateTaggedPDF ?? false,
    outline: options.generateDocumentOutline ?? false,
    margin: {
      // Electron's default margin is one centimetre on each side.
      top: `${margins?.top ?? 0.4}in`,
      right: `${margins?.right ?? 0.4}in`,
      bottom: `${margins?.bottom ?? 0.4}in`,
      left: `${margins?.left ?? 0.4}in`,
    },
  })
}

const inches = ({ width, height }: { width: number; height: number }) => ({
  width: `${width}in`,
  height: `${height}in`,
})
