/** The slide of the trend: how far back it goes. */
export const trendSlideWords = {
  'trend.from.field': 'Quarters',
  'trend.thisYear': 'This fiscal year, {year}',
  'trend.since': 'From {period} on',
  'trend.showAll': 'Objectives, key results and metrics',
  'trend.showObjectives': 'Objectives only',
  'trend.hintLong':
    'A row for each objective and key result, a column for each quarter. What this file does not hold itself was taken over from the files of a folder and is kept here.',
  'trend.hintOthers': 'Other departments on the slide: {names}.',
  'trend.hintFolder':
    'View › Trend reads a folder of quarter files and takes earlier years over into this slide.',
  'trend.toDeckLong': 'The trend from {from} on is a slide of this deck, and is kept in the file.',
} as const
