import type { Rule } from './rule'
import { baselineOverdue } from './rules/baseline-overdue'
import { blockEmpty } from './rules/block-empty'
import { changeUnexplained } from './rules/change-unexplained'
import { deadlinePassed } from './rules/deadline-passed'
import { drillDownMissing } from './rules/drill-down-missing'
import { entryMissing } from './rules/entry-missing'
import { evidenceAfterPeriod } from './rules/evidence-after-period'
import { foreignStatusWord } from './rules/foreign-status-word'
import { goalArithmetic } from './rules/goal-arithmetic'
import { goalEqualsBaseline } from './rules/goal-equals-baseline'
import { goalMissing } from './rules/goal-missing'
import { goalNotReached } from './rules/goal-not-reached'
import { goalReached } from './rules/goal-reached'
import { headlineAllMet } from './rules/headline-all-met'
import { hiddenDirection } from './rules/hidden-direction'
import { historyChanged } from './rules/history-changed'
import { imageCredit } from './rules/image-credit'
import { pictureRefused } from './rules/picture-refused'
import { labelStyles } from './rules/label-styles'
import { linkTarget } from './rules/link-target'
import { metricBaselines } from './rules/metric-baselines'
import { metricDisagrees } from './rules/metric-disagrees'
import { percentArithmetic } from './rules/percent-arithmetic'
import { percentPoints } from './rules/percent-points'
import { referenceLost } from './rules/reference-lost'
import { shareOfGoal } from './rules/share-of-goal'
import { sloOutcome } from './rules/slo-outcome'
import { sloWindowDates } from './rules/slo-window'
import { staleValue } from './rules/stale-value'
import { statedChange } from './rules/stated-change'
import { statedDifference } from './rules/stated-difference'
import { statedRatio } from './rules/stated-ratio'
import { statedUnexplained } from './rules/stated-unexplained'
import { targetMissing } from './rules/target-missing'
import { targetPassed } from './rules/target-passed'
import { targetSlipped } from './rules/target-slipped'
import { targetSpellings } from './rules/target-spellings'
import { valueUnchanged } from './rules/value-unchanged'
import { wordingGoal } from './rules/wording-goal'
import { yearSpellings } from './rules/year-spellings'

/** Every rule, in the order in which findings of one place and severity are told. */
export const rules: readonly Rule[] = [
  percentArithmetic,
  statedChange,
  statedRatio,
  statedDifference,
  shareOfGoal,
  goalArithmetic,
  percentPoints,
  metricBaselines,
  metricDisagrees,
  goalEqualsBaseline,
  goalMissing,
  goalReached,
  goalNotReached,
  staleValue,
  wordingGoal,
  entryMissing,
  baselineOverdue,
  hiddenDirection,
  valueUnchanged,
  historyChanged,
  changeUnexplained,
  evidenceAfterPeriod,
  deadlinePassed,
  targetPassed,
  targetSlipped,
  targetMissing,
  targetSpellings,
  yearSpellings,
  statedUnexplained,
  drillDownMissing,
  foreignStatusWord,
  headlineAllMet,
  sloOutcome,
  sloWindowDates,
  labelStyles,
  linkTarget,
  imageCredit,
  pictureRefused,
  referenceLost,
  blockEmpty,
]
