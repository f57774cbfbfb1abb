import type { Block, Quarter } from '../quarter/schema'
import type { Finding, Severity } from './finding'
import type { RuleId } from './rule-id'

interface RuleBase {
  /** Stable: dismissals in files name it. */
  readonly id: RuleId
  readonly severity: Severity
}

/** What a rule answers; the checker adds the rule's id and severity. */
export type Found = Omit<Finding, 'rule' | 'severity'> & { readonly severity?: Severity }

/**
 * The parts of the file that a block's findings may depend on besides the block itself. Two frames of
 * equal parts are one object, so that a block is checked again only when it or its frame changes.
 */
export type Frame = Pick<Quarter, 'period' | 'calendar' | 'scale' | 'language'>

/** A rule that needs to see one block only; its answers are kept until the block changes. */
export interface BlockRule extends RuleBase {
  readonly scope: 'block'
  readonly check: (block: Block, frame: Frame) => readonly Found[]
}

/** A rule that compares parts of the file, or this file with the one before. */
export interface QuarterRule extends RuleBase {
  readonly scope: 'quarter'
  readonly check: (quarter: Quarter, previous: Quarter | undefined) => readonly Found[]
}

export type Rule = BlockRule | QuarterRule
