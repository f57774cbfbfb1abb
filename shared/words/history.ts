/** Words of what looks back: reference, comparison, block of changes, trend. */
export const historyWords = {
  'mark.improved': 'improved',
  'mark.slipped': 'slipped',
  'mark.unchanged': 'unchanged',
  'mark.reworded': 'reworded',
  'mark.rebaselined': 're-baselined',
  'mark.goalChanged': 'goal changed',
  'mark.rescheduled': 're-scheduled',
  'mark.moved': 'moved',
  'mark.new': 'new',
  'mark.gone': 'gone',
  'mark.restated': 'restated',
  'mark.noLongerScheduled': 'no longer scheduled',
  'mark.scheduledAgain': 'scheduled again',
  'mark.reported': 'first report',
  'mark.notReported': 'not reported',
  'mark.lifecycle': 'ended or resumed',
} as const
