import { expect, it } from 'vitest'
import { planRules } from '../../../../shared/checks/plan-findings'
import { ruleHelp, rulesAsMarkdown } from '../../../../shared/checks/rule-help'
import { rules } from '../../../../shared/checks/rules'
import { ruleWords } from '../../../../shared/words/rules'

it('documents every rule, and nothing that is no rule', () => {
  const ids = [...rules, ...planRules].map(({ id }) => id)
  const documented = Object.keys(ruleWords).flatMap((key) => /^rule\.(.+)\.name$/.exec(key)?.[1] ?? [])
  expect(documented.toSorted()).toEqual(ids.toSorted())
  expect(new Set(ids).size).toBe(ids.length)
  for (const { name, why, example, mend } of ruleHelp())
    expect([name, why, example, mend].filter((text) => text.trim() === '' || /[{}]/.test(text))).toEqual([])
})

it('prints a heading, id, reason, example and mend for each', () => {
  const text = rulesAsMarkdown()
  expect(text.match(/^## /gm)).toHaveLength(rules.length + planRules.length)
  expect(text).toContain('## One metric, two baselines\n\n`metric-baselines`, error\n\n- Why: ')
  expect(text.match(/^- What to do: /gm)).toHaveLength(rules.length + planRules.length)
})
