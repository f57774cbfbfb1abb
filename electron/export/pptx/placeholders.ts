import type { TextItem } from '../../../shared/deck/plan'

/** The placeholders (`p:ph`) that layouts and slides share; slides find those of their layout by type and index. */
export const TITLE = '<p:ph type="title"/>'
export const BODY = '<p:ph type="body" idx="1"/>'
export const DATE = '<p:ph type="dt" sz="half" idx="10"/>'
export const FOOTER = '<p:ph type="ftr" sz="quarter" idx="11"/>'
export const SLIDE_NUMBER = '<p:ph type="sldNum" sz="quarter" idx="12"/>'

/** Which placeholders a text may fill, by its role. The footer's second text, session and period, is the date's. */
export const PLACEHOLDERS: Readonly<Record<TextItem['role'], readonly string[]>> = {
  title: [TITLE],
  body: [BODY],
  footer: [FOOTER, DATE],
  pageNumber: [SLIDE_NUMBER],
  label: [],
}
