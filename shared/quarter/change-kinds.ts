/** What a row of a block of changes may say; apart from the schema, so that the window can list it without one. */
export const changeKinds = [
  'slipped',
  'improved',
  'reworded',
  'rebaselined',
  'goalChanged',
  'rescheduled',
  'noLongerScheduled',
  'scheduledAgain',
  'reported',
  'notReported',
  'moved',
  'new',
  'gone',
  'restated',
] as const
