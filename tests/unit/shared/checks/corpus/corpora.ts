import type { Case } from './case'
import { baselineOverdue } from './baseline-overdue'
import { blockEmpty } from './block-empty'
import { changeUnexplained } from './change-unexplained'
import { deadlinePassed } from './deadline-passed'
import { drillDownMissing } from './drill-down-missing'
import { entryMissing } from './entry-missing'
import { evidenceAfterPeriod } from './evidence-after-period'
import { foreignStatusWord } from './foreign-status-word'
import { goalArithmetic } from './goal-arithmetic'
import { goalEqualsBaseline } from './goal-equals-baseline'
import { goalMissing } from './goal-missing'
import { goalNotReached } from './goal-not-reached'
import { goalReached } from './goal-reached'
import { headlineAllMet } from './headline-all-met'
import { hiddenDirection } from './hidden-direction'
import { historyChanged } from './history-changed'
import { imageCredit } from './image-credit'
import { pictureRefused } from './picture-refused'
import { labelStyles } from './label-styles'
import { linkTarget } from './link-target'
import { metricBaselines } from './metric-baselines'
import { metricDisagrees } from './metric-disagrees'
import { percentArithmetic } from './percent-arithmetic'
import { percentPoints } from './percent-points'
import { referenceLost } from './reference-lost'
import { shareOfGoal } from './share-of-goal'
import { sloOutcome } from './slo-outcome'
import { sloWindow } from './slo-window'
import { staleValue } from './stale-value'
import { statedChange } from './stated-change'
import { statedDifference } from './stated-difference'
import { statedRatio } from './stated-ratio'
import { statedUnexplained } from './stated-unexplained'
import { targetMissing } from './target-missing'
import { targetPassed } from './target-passed'
import { targetSlipped } from './target-slipped'
import { targetSpellings } from './target-spellings'
import { valueUnchanged } from './value-unchanged'
import { wordingGoal } from './wording-goal'
import { yearSpellings } from './year-spellings'

/** The cases of every rule, by its id. */
export const corpora: Readonly<Record<string, readonly Case[]>> = {
  'baseline-overdue': baselineOverdue,
  'block-empty': blockEmpty,
  'change-unexplained': changeUnexplained,
  'deadline-passed': deadlinePassed,
  'drill-down-missing': drillDownMissing,
  'entry-missing': entryMissing,
  'evidence-after-period': evidenceAfterPeriod,
  'foreign-status-word': foreignStatusWord,
  'goal-arithmetic': goalArithmetic,
  'goal-equals-baseline': goalEqualsBaseline,
  'goal-missing': goalMissing,
  'goal-not-reached': goalNotReached,
  'goal-reached': goalReached,
  'stale-value': staleValue,
  'headline-all-met': headlineAllMet,
  'hidden-direction': hiddenDirection,
  'history-changed': historyChanged,
  'image-credit': imageCredit,
  'picture-refused': pictureRefused,
  'label-styles': labelStyles,
  'link-target': linkTarget,
  'metric-baselines': metricBaselines,
  'metric-disagrees': metricDisagrees,
  'percent-arithmetic': percentArithmetic,
  'percent-points': percentPoints,
  'reference-lost': referenceLost,
  'share-of-goal': shareOfGoal,
  'slo-outcome': sloOutcome,
  'slo-window': sloWindow,
  'stated-change': statedChange,
  'stated-difference': statedDifference,
  'stated-ratio': statedRatio,
  'stated-unexplained': statedUnexplained,
  'target-missing': targetMissing,
  'target-passed': targetPassed,
  'target-slipped': targetSlipped,
  'target-spellings': targetSpellings,
  'value-unchanged': valueUnchanged,
  'wording-goal': wordingGoal,
  'year-spellings': yearSpellings,
}
