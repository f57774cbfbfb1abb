/** Sentences of the checks: what is wrong, with the facts and, where it is not plain, what to do. */
export const findingWords = {
  'finding.mend.write': 'Write {value}',
  'finding.mend.baseline': 'Count both from {value}',
  'finding.mend.asMetric': 'Take {value}, as the metric says',
  'finding.mend.value': 'Set the number to {value}',
  'finding.mend.outcome': 'Set to {outcome}',
  'finding.metricUnit': 'metric',
  'finding.percentArithmetic': '{from} → {to} is {right}, but {period} says {stated}.',
  'finding.percentOtherBaseline':
    '{from} → {to} is {right}, but {period} says {stated}: that is measured from {other}, the baseline of “{name}”.',
  'finding.percentSign':
    '{from} → {to} is {right}, but {period} says {stated}: the direction is the other way round.',
  'finding.percentFromBefore':
    '{period} says {stated}: that is measured from {before} ({last}), while from the baseline {from} → {to} is {right}. Say from when it counts.',
  'finding.statedChange': '{from} → {to} is {right}, not {stated}.',
  'finding.statedChangeBare':
    '{from} → {to} is {right}, not {stated}. Correct it, or say what it is a share of.',
  'finding.statedChangeSign': '{from} → {to} is {right}: {stated} has the sign the other way round.',
  'finding.statedRatio': '{part} of {whole} is {right}, not {stated}.',
  'finding.statedDifference': '{from} → {to} is {right}, not {stated}.',
  'finding.differenceArithmetic':
    '{from} → {to} is {right}, but {where} says {stated}. Correct it, or say from when it counts.',
  'finding.theGoal': 'the goal',
  'finding.points': '{count} points',
  'finding.shareOfGoal': '{number} is {right} of the goal {goal}, but {period} says {stated}.',
  'finding.shareOfGoalBare':
    '{number} is {right} of the goal {goal}, but {period} says {stated}. Say what it is a share of.',
  'finding.percentPoints':
    '{from}% → {to}% is {points} percentage points, or {relative}. Write which of the two {stated} is.',
  'finding.percentNeither':
    '{from}% → {to}% is {points} percentage points, or {relative}. {stated} is neither.',
  'finding.goalArithmetic':
    'From the baseline, {from} → {to} is {right}, but the goal says {stated}. Mend one, or give more digits where they are rounded.',
  'finding.wordingGoal':
    'The wording says {wording}, the goal says {goal}. Give both the same, or say why they differ.',
  'finding.targetMissing': 'No target quarter is named, while {count} other objectives name theirs.',
  'finding.targetSlipped':
    'The target has moved from {from} to {to} since {since}, yet the status is {status}. Say in one sentence why.',
  'finding.historyChanged':
    '{period} no longer says what the file of {file} said. Put it back, or enter it as a correction.',
  'finding.changeUnexplained':
    'The {field} has changed since {since}, and the history does not say why. Say it in one sentence.',
  'finding.changeUnrecorded':
    'The file of {since} says “{before}” as the {field}, and the history here does not have it. Say that it changed, and why.',
  'finding.sloCounts': '{good} good events of {total} cannot be. Correct one of the two.',
  'finding.sloWasMet':
    '{measured} was measured, which meets the target of {target}, but the outcome says missed.',
  'finding.sloWasMissed':
    '{measured} was measured, which misses the target of {target}, but the outcome says met.',
  'finding.sloWindowFrom': 'The window begins on {written}; {ahead} ahead of {period} it begins on {right}.',
  'finding.sloWindowTo': 'The window ends on {written}; {ahead} ahead of {period} it ends on {right}.',
  'finding.months.one': '{count} month',
  'finding.months.many': '{count} months',
  'finding.sloWindow.fix': 'Write {value}',
  'finding.sloWindowOpen':
    'The window from {from} to {to} does not belong to {period} ({start} to {end}), nor to as long a time shortly before. Was it left from an earlier file?',
  'finding.sloWindowTold':
    'This speaks of {told}, but the report is of {from} to {to}, for {period}. Was it left from an earlier file?',
  'finding.yearSpelling': '“{written}” is written {value} by this file’s calendar.',
  'finding.yearSpelling.fix': 'Write {value}',
  'finding.metricBaselines':
    'This counts from {here}, but “{name}” counts the same {unit} from {there}. One metric needs one baseline.',
  'finding.metricDisagrees': '{period} says {here}, but the metric “{name}” says {there} for it.',
  'finding.goalEqualsBaseline':
    'Goal and baseline are both {value}: the goal was reached before the year began. Change one of them, or say that the goal is to keep it.',
  'finding.goalMissing': 'There is no goal, so nobody can tell whether this is on track.',
  'finding.goalAndEntriesMissing':
    'There is neither a goal nor a word in any entry. Say what this aims at, or close it.',
  'finding.goalReached':
    'The number has reached the goal, but the status is {status}. Say what is still missing.',
  'finding.goalNotReached':
    'The number is {value} and the goal {goal}, yet the status is {status}. Correct one of them, or say why it counts as done.',
  'finding.goalNotKept':
    'The goal is to keep it at {goal}, and the number is {value}, yet the status is {status}. Say why, or change the status.',
  'finding.entryMissing': '{period} has neither a status nor a word.',
  'finding.entryWithoutText': '{period} has a status but not a word that supports it.',
  'finding.entryMissingInTrouble':
    '{period} is empty although the objective is reported as in trouble. Say what happened.',
  'finding.baselineUndefined':
    'The baseline is still “{text}”, though {first} is over. Enter it, or say when it comes.',
  'finding.baselineOverdue':
    'The baseline was to be defined by {due}, which is over. Enter it, or say when it comes.',
  'finding.worseWithoutSign':
    'The goal is to reduce, and {percent} is a rise. Write {right}, or it reads as progress.',
  'finding.fallWithoutSign':
    '{percent} is a fall written without a minus, next to falls written with one. Write both alike.',
  'finding.unchanged': '“{what}” has not moved since {since}, yet the status is {status}. Say why.',
  'finding.unchangedTwice':
    '“{what}” has not moved since {since}, the second time in a row, yet the status is {status}. Say why.',
  'finding.unchangedUnexplained':
    '“{what}” has not moved since {since}, and nothing here says why. Add a line or a drill-down.',
  'finding.unchangedWithoutStatus':
    '“{what}” has not moved since {since}, and no status says what that means.',
  'finding.evidenceAfterPeriod':
    '{date} lies after the last day of {period} ({end}). Move it to {next}, or say that it came later.',
  'finding.deadlinePassed': 'The deadline “{deadline}” has passed, and no entry or drill-down speaks of it.',
  'finding.deadlinePassedOnPause':
    'This is paused, and its wording still promises “{deadline}”, which is over. Reword it when it goes on.',
  'finding.targetPassed': 'The target {target} is over, but not every key result is complete.',
  'finding.targetSpelling.many': 'The deck writes {value} in {count} ways, here “{written}”.',
  'finding.targetSpelling.one': 'This file’s calendar writes {value}, not “{written}”.',
  'finding.targetSpelling.fix': 'Write {value}',
  'finding.statedUnexplained':
    'The stated status is {stated}, the average of the key results is {derived}. Say in one sentence why they differ.',
  'finding.drillDownMissing': 'In trouble without a drill-down that says why and what to do: {keyResults}.',
  'finding.staleValue':
    'The text says {said}, but the number kept beside it, which bars and sums use, is {value}.',
  'finding.foreignStatusWord': '“{word}” is not of this file’s status scale ({scale}).',
  'finding.someMet': '{met} of {all} {subject}',
  'finding.headlineAllMet': 'This claims that all were met, but {met} of {all} were ({exceptions}).',
  'finding.outcome.met': 'met',
  'finding.outcome.missed': 'missed',
  'finding.outcome.withdrawn': 'withdrawn',
  'finding.outcome.notMeasured': 'not measured',
  'finding.labelStyle.many':
    '“{label}” is written differently from {count} other labels, which read like “{example}”.',
  'finding.labelStyle.one': '“{label}” is written differently from the other label, “{example}”.',
  'finding.labelStyle.fix': 'Write {label}',
  'finding.linkWithoutTarget': 'The link “{text}” leads nowhere.',
  'finding.linkEmpty': 'This link has neither words nor an address.',
  'finding.linkRefused':
    'The link “{text}” leads nowhere: “{url}” is no whole address, such as https://example.org or mailto:name@example.org.',
  'finding.imageCredit': 'The picture “{name}” has no {missing}, and should not be shown without.',
  'finding.imageAlt': 'The picture “{name}” has no words for people who do not see it.',
  'finding.image.and': ' and no ',
  'finding.pictureRefused':
    'The picture “{name}” can’t be shown: it is no PNG or JPEG, or too large to be unpacked. The slide shows grey in its place.',
  'finding.lostStatus':
    '{period} has the status “{status}”, which is not of this file’s scale. The slides show it without a status.',
  'finding.lostPicture': 'The picture “{name}” is not in the file. The slide goes without it.',
  'finding.lostKeyResult': 'The key result that this explains is no longer in the objective.',
  'finding.lostObjective.one':
    'An objective that this lists is no longer in the file. The slide goes without it.',
  'finding.lostObjective.many':
    '{count} objectives that this lists are no longer in the file. The slide goes without them.',
  'finding.image.author': 'author',
  'finding.image.licence': 'licence',
  'finding.image.unnamed': 'without a caption',
  'finding.slideOverflow.one': 'On slide {slide}, a text or table is larger than its place.',
  'finding.slideOverflow.many': 'On slide {slide}, {count} texts or tables are larger than their place.',
  'finding.textSmall': 'On slide {slide}, text is {size} pt; the theme’s smallest is {floor} pt.',
  'finding.slideContinued': 'This goes on over {count} slides, from slide {slide} on.',
  'finding.noBlocks': 'This file has no blocks, so its deck has no slides. Add the first block.',
  'finding.blockEmpty': 'There is nothing here but a title. Fill it, or delete it.',
} as const

/** What a field is called in a place. Its key ends in the name that the field has in the quarter file. */
export const placeFieldWords = {
  'place.field.alt': 'description',
  'place.field.author': 'credit',
  'place.field.baseline': 'baseline',
  'place.field.body': 'text',
  'place.field.challenges': 'challenges',
  'place.field.definition': 'definition',
  'place.field.did': 'what was done',
  'place.field.drillDowns': 'drill-downs',
  'place.field.entry': 'entry',
  'place.field.from': 'first day',
  'place.field.goal': 'goal',
  'place.field.goalHeading': 'heading of the goals',
  'place.field.good': 'good events',
  'place.field.impact': 'impact',
  'place.field.keyResultNotes': 'notes on the key results',
  'place.field.label': 'label',
  'place.field.licence': 'licence',
  'place.field.measured': 'measured',
  'place.field.name': 'name',
  'place.field.narrative': 'narrative',
  'place.field.newWording': 'new wording',
  'place.field.notScheduledNote': 'note on why it is not scheduled',
  'place.field.notes': 'notes',
  'place.field.oldWording': 'old wording',
  'place.field.outcome': 'outcome',
  'place.field.overview': 'overview',
  'place.field.owner': 'owner',
  'place.field.progress': 'progress and challenges',
  'place.field.recommendation': 'recommendation',
  'place.field.rollUpRule': 'roll-up rule',
  'place.field.situation': 'situation',
  'place.field.source': 'source',
  'place.field.staged': 'stage of the goal',
  'place.field.stated': 'stated status',
  'place.field.statement': 'statement',
  'place.field.subtitle': 'subtitle',
  'place.field.target': 'target',
  'place.field.targetQuarter': 'target quarter',
  'place.field.text': 'text',
  'place.field.title': 'title',
  'place.field.to': 'last day',
  'place.field.url': 'address',
  'place.field.where': 'place',
  'place.field.why': 'reason',
  'place.field.wording': 'wording',
} as const

/** How places are named in front of a finding, and blocks without a title wherever they are listed. */
export const placeWords = {
  'untitled.title': 'Untitled title',
  'untitled.overview': 'Untitled overview',
  'untitled.metrics': 'Untitled metrics',
  'untitled.section': 'Untitled section',
  'untitled.objective': 'Untitled objective',
  'untitled.sloReport': 'Untitled SLO report',
  'untitled.promises': 'Untitled promises',
  'untitled.changes': 'Untitled changes',
  'untitled.trend': 'Untitled trend',
  'untitled.text': 'Untitled text',
  'untitled.legend': 'Untitled legend',
  'untitled.credits': 'Untitled image credits',
  'place.picture': 'picture',
  'place.promise': 'promise',
  'place.drillDown': 'drill-down',
  'severity.error': 'error',
  'severity.warning': 'warning',
  'severity.hint': 'hint',
  'check.none': 'No findings.',
  'check.dismissed': 'dismissed: {sentence} Because: {why}',
  'check.total': '{errors}, {warnings}, {hints}; {dismissed} dismissed',
} as const
