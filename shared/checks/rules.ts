import type { Rule } from './rule'
import { baselineOverdue } from './rules/baseline-overdue'
import { blockEmpty } from './rules/block-empty'
import { deadlinePassed } from './rules/deadline-passed'
import { drillDownMissing } from './rules/drill-down-missing'
import { entryMissing } from './rules/entry-missing'
import { evidenceAfterPeriod } from './rules/evidence-after-period'
import { foreignStatusWord } from './rules/foreign-status-word'
import { goalEqualsBaseline } from './rules/goal-equals-baseline'
import { goalMissing } from './rules/goal-missing'
import { goalReached } from './rules/goal-reached'
import { headlineAllMet } from './rules/headline-all-met'
import { hiddenDirection } from './rules/hidden-direction'
import { imageCredit } from './rules/image-credit'
import { labelStyles } from './rules/label-styles'
import { linkTarget } from './rules/link-target'
import { metricBaselines } from './rules/metric-baselines'
import { metricDisagrees } from './rules/metric-disagrees'
import { percentArithmetic } from './rules/percent-arithmetic'
import { statedUnexplained } from './rules/stated-unexplained'
import { targetPassed } from './rules/target-passed'
import { targetSpellings } from './rules/target-spellings'
import { valueUnchanged } from './rules/value-unchanged'

/** Every rule, in the order in which findings of one place and severity are told. */
export const rules: readonly Rule[] = [
  percentArithmetic,
  metricBaselines,
  metricDisagrees,
  goalEqualsBaseline,
  goalMissing,
  goalReached,
  entryMissing,
  baselineOverdue,
  hiddenDirection,
  valueUnchanged,
  evidenceAfterPeriod,
  deadlinePassed,
  targetPassed,
  targetSpellings,
  statedUnexplained,
  drillDownMissing,
  foreignStatusWord,
  headlineAllMet,
  labelStyles,
  linkTarget,
  imageCredit,
  blockEmpty,
]
