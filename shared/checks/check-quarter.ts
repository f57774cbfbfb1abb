import { groupBy } from '../group-by'
import { createBlockMemory } from '../quarter/block-memory'
import type { Block, Quarter } from '../quarter/schema'
import { compileExpressions } from './reading/compile-expressions'
import { placeKey, type Finding } from './finding'
import type { Found, Frame, Rule } from './rule'
import { rules as allRules } from './rules'

/** The findings of a file; dismissed ones apart, each with the reason that the file keeps. */
export interface CheckReport {
  /** In order of block in the file, then severity, then rule. */
  readonly open: readonly Finding[]
  readonly dismissed: readonly DismissedFinding[]
}

export interface DismissedFinding extends Finding {
  readonly why: string
}

export interface Checker {
  /** `previous` is last quarter's file, where there is one; `onSlides` is what `planFindings` found. */
  check(quarter: Quarter, previous?: Quarter, onSlides?: readonly Finding[]): CheckReport
  /**
   * The same in steps of a few milliseconds at most, for whoever has something else to do in between: one rule on
   * one block, or one that compares. What a run that is broken off has found in whole blocks is not lost.
   */
  steps(
    quarter: Quarter,
    previous?: Quarter,
    onSlides?: readonly Finding[],
  ): Generator<undefined, CheckReport, undefined>
}

const SEVERITY_ORDER = { error: 0, warning: 1, hint: 2 } as const

/**
 * A checker that remembers what it found in blocks that have not changed since (by identity), so that
 * an edit costs its own block and the rules that compare. Same file, same answer, whatever came before.
 */
export function createChecker(rules: readonly Rule[] = allRules): Checker {
  const blockRules = rules.filter((rule) => rule.scope === 'block')
  const quarterRules = rules.filter((rule) => rule.scope === 'quarter')
  const remembered = createBlockMemory<{ readonly frame: Frame; readonly findings: readonly Finding[] }>()
  let frame: Frame | undefined
  let compiled = false

  function* ofBlock(block: Block, current: Frame): Generator<undefined, readonly Finding[], undefined> {
    const known = remembered.get(block)
    if (known?.frame === current) return known.findings
    const findings: Finding[] = []
    for (const rule of blockRules) {
      findings.push(...rule.check(block, current).map((found) => complete(rule, found)))
      yield
    }
    remembered.set(block, { frame: current, findings })
    return findings
  }

  function* steps(
    quarter: Quarter,
    previous?: Quarter,
    onSlides: readonly Finding[] = [],
  ): Generator<undefined, CheckReport, undefined> {
    if (!compiled) yield* compileExpressions()
    compiled = true
    frame = sameFrame(frame, quarter) ?? frameOf(quarter)
    const current = frame
    remembered.keepOnly(quarter.blocks)
    const findings: Finding[] = []
    for (const block of quarter.blocks) {
      findings.push(...(yield* ofBlock(block, current)))
    }
    for (const rule of quarterRules) {
      findings.push(...rule.check(quarter, previous).map((found) => complete(rule, found)))
      yield
    }
    return sorted(quarter, [...findings, ...onSlides])
  }

  return {
    steps,
    check(...of) {
      const run = steps(...of)
      for (;;) {
        const { done, value } = run.next()
        if (done === true) return value
      }
    },
  }
}

/** All findings of one file, from nothing. */
export const checkQuarter = (
  quarter: Quarter,
  previous?: Quarter,
  onSlides?: readonly Finding[],
): CheckReport => createChecker().check(quarter, previous, onSlides)

const complete = (rule: Rule, found: Found): Finding => ({ rule: rule.id, severity: rule.severity, ...found })

const frameOf = ({ period, calendar, scale, language }: Quarter): Frame => ({
  period,
  calendar,
  scale,
  language,
})

const sameFrame = (frame: Frame | undefined, quarter: Quarter): Frame | undefined =>
  frame !== undefined &&
  frame.period === quarter.period &&
  frame.calendar === quarter.calendar &&
  frame.scale === quarter.scale &&
  frame.language === quarter.language
    ? frame
    : undefined

function sorted(quarter: Quarter, findings: readonly Finding[]): CheckReport {
  const position = new Map(quarter.blocks.map((block, index) => [block.id, index]))
  const order = (finding: Finding) => position.get(finding.place.block) ?? quarter.blocks.length
  const inOrder = findings.toSorted(
    (a, b) => order(a) - order(b) || SEVERITY_ORDER[a.severity] - SEVERITY_ORDER[b.severity],
  )
  const dismissals = groupBy(
    quarter.dismissals.filter(({ period }) => period === quarter.period),
    ({ rule, place }) => `${rule} ${place}`,
  )
  const whyOf = (finding: Finding) =>
    dismissals
      .get(`${finding.rule} ${placeKey(finding.place)}`)
      ?.find(({ sentence }) => sentence === undefined || sentence === finding.sentence)?.why
  return {
    open: inOrder.filter((finding) => whyOf(finding) === undefined),
    dismissed: inOrder.flatMap((finding) => {
      const why = whyOf(finding)
      return why === undefined ? [] : [{ ...finding, why }]
    }),
  }
}
