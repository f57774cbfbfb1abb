import { say } from '../words/words'
import { planRules } from './plan-findings'
import type { Severity } from './finding'
import type { RuleId } from './rule-id'
import { rules } from './rules'

/** What a rule is for, as the app's help, the README and `check --rules` print it. */
export interface RuleHelp {
  readonly id: RuleId
  readonly severity: Severity
  readonly name: string
  readonly why: string
  readonly example: string
  readonly mend: string
}

/** Every rule with its words, in the order of the registry; the rules over slides come last. */
export const ruleHelp = (): readonly RuleHelp[] =>
  [...rules, ...planRules].map(({ id, severity }) => ({
    id,
    severity,
    name: say(`rule.${id}.name`),
    why: say(`rule.${id}.why`),
    example: say(`rule.${id}.example`),
    mend: say(`rule.${id}.mend`),
  }))

/** The same as Markdown, a heading a rule. */
export const rulesAsMarkdown = (): string =>
  [
    `# ${say('rules.title')}`,
    ...ruleHelp().map(({ id, severity, name, why, example, mend }) =>
      [
        `## ${name}`,
        `\`${id}\`, ${say(`severity.${severity}`)}`,
        [
          `- ${say('rules.why')}: ${why}`,
          `- ${say('rules.example')}: ${example}`,
          `- ${say('rules.mend')}: ${mend}`,
        ].join('\n'),
      ].join('\n\n'),
    ),
    '',
  ].join('\n\n')

/** Every rule in one line, as a Markdown table for the README. */
export const rulesAsTable = (): string =>
  [
    '| rule | | what it finds | what to do |',
    '| --- | --- | --- | --- |',
    ...ruleHelp().map(
      ({ id, severity, name, mend }) => `| \`${id}\` | ${say(`severity.${severity}`)} | ${name} | ${mend} |`,
    ),
    '',
  ].join('\n')
