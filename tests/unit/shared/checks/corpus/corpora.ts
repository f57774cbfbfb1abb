import type { Case } from './case'
import { baselineOverdue } from './baseline-overdue'
import { deadlinePassed } from './deadline-passed'
import { evidenceAfterPeriod } from './evidence-after-period'
import { foreignStatusWord } from './foreign-status-word'
import { goalArithmetic } from './goal-arithmetic'
import { goalEqualsBaseline } from './goal-equals-baseline'
import { headlineAllMet } from './headline-all-met'
import { hiddenDirection } from './hidden-direction'
import { labelStyles } from './label-styles'
import { linkTarget } from './link-target'
import { metricBaselines } from './metric-baselines'
import { metricDisagrees } from './metric-disagrees'
import { percentArithmetic } from './percent-arithmetic'
import { percentPoints } from './percent-points'
import { statedChange } from './stated-change'
import { statedRatio } from './stated-ratio'
import { targetPassed } from './target-passed'
import { targetSpellings } from './target-spellings'
import { valueUnchanged } from './value-unchanged'
import { wordingGoal } from './wording-goal'
import { yearSpellings } from './year-spellings'

/** The cases of every rule, by its id. */
export const corpora: Readonly<Record<string, readonly Case[]>> = {
  'baseline-overdue': baselineOverdue,
  'deadline-passed': deadlinePassed,
  'evidence-after-period': evidenceAfterPeriod,
  'foreign-status-word': foreignStatusWord,
  'goal-arithmetic': goalArithmetic,
  'goal-equals-baseline': goalEqualsBaseline,
  'headline-all-met': headlineAllMet,
  'hidden-direction': hiddenDirection,
  'label-styles': labelStyles,
  'link-target': linkTarget,
  'metric-baselines': metricBaselines,
  'metric-disagrees': metricDisagrees,
  'percent-arithmetic': percentArithmetic,
  'percent-points': percentPoints,
  'stated-change': statedChange,
  'stated-ratio': statedRatio,
  'target-passed': targetPassed,
  'target-spellings': targetSpellings,
  'value-unchanged': valueUnchanged,
  'wording-goal': wordingGoal,
  'year-spellings': yearSpellings,
}
