import type { BlockOf, Quarter, ServiceObjective } from '../../quarter/schema'
import { say } from '../../words/words'
import type { Fix, Place } from '../finding'
import { mendText } from '../mend-text'
import { claimOfAllSlos } from '../reading/all-slos'
import { findPeriods } from '../reading/find-periods'
import { plainWords } from '../reading/plain-words'
import type { Found, QuarterRule } from '../rule'
import { blockTexts, type PlacedText } from '../texts'

/** "All SLOs met", "every objective was met", "met all targets", "no misses". */
const ALL_MET =
  /(?<!\p{L})(?:all|every|each of|100 ?% of)\b[^.\n]{0,60}?\b(?:met|achieved|reached|fulfilled|green)\b|\bmet all\b|\b(?:no|zero) (?:(?:misses|violations|breaches)\b|(?:SLOs?|targets?|objectives?)(?: (?:was|were))? missed(?!\s\p{L}))|(?<!\p{L})alle\b[^.\n]{0,60}?\b(?:erfüllt|erreicht)\b|\btous\b[^.\n]{0,60}?\b(?:atteints|respectés)\b|\btodos\b[^.\n]{0,60}?\b(?:cumplidos|alcanzados)\b|\btutti\b[^.\n]{0,60}?\b(?:raggiunti|rispettati)\b/iu
const BEFORE_ALL = /(?<!\p{L})(?:not|almost|nearly|fast|nicht|presque|pas)\s$/iu
const NOT_ALL = /\b(?:not|almost|nearly|all but|except|fast|nicht|presque|pas)\b/iu

/**
 * An SLO report may claim "all met" only if every objective was measured and met; so may an overview, a text or an
 * entry of this quarter that speaks of all service level objectives.
 */
export const headlineAllMet: QuarterRule = {
  id: 'headline-all-met',
  severity: 'error',
  scope: 'quarter',
  check: ({ blocks, period, calendar }) => {
    const reports = blocks.filter((block) => block.kind === 'sloReport')
    const all = reports.flatMap(objectivesOf)
    return blocks.flatMap((block) => {
      if (block.kind === 'sloReport') return claimsOf(block, { period, calendar })
      if (all.length === 0 || all.every(isMet)) return []
      return blockTexts(block, period).flatMap((text) => {
        const { place, plain } = text
        if (place.period !== undefined && place.period !== period) return []
        const claim = claimOfAllSlos(plain)
        if (claim === undefined) return []
        const isOther = findPeriods(claim.sentence, calendar, period).some((named) => named.period !== period)
        return isOther ? [] : [found(text, claim, all)]
      })
    })
  },
}

const objectivesOf = ({ services }: BlockOf<'sloReport'>): readonly ServiceObjective[] =>
  services.flatMap((service) => service.objectives)

const isMet = ({ outcome }: ServiceObjective): boolean => outcome === 'met'

/** What title and notes of a report claim of it. */
function claimsOf(
  block: BlockOf<'sloReport'>,
  { period, calendar }: Pick<Quarter, 'period' | 'calendar'>,
): readonly Found[] {
  const objectives = objectivesOf(block)
  if (objectives.every(isMet)) return []
  const notes = {
    place: { block: block.id, id: block.id, field: 'notes' },
    markdown: block.notes,
    plain: plainWords(block.notes),
  }
  const titles = blockTexts(block, period).filter(({ place }) => place.field === 'title')
  return [...titles, notes].flatMap((text) => {
    const claim = claimHere(text.plain) ?? claimOfAllSlos(text.plain)
    if (claim === undefined) return []
    const named = findPeriods(sentenceAround(text.plain, claim.start), calendar, period)
    const isOther = named.length > 0 && named.every((one) => one.period !== period)
    return isOther ? [] : [found(text, claim, objectives)]
  })
}

function sentenceAround(plain: string, at: number): string {
  const before =
    plain
      .slice(0, at)
      .split(/[.;\n。]\s?/u)
      .at(-1) ?? ''
  return before + (/^[^.;\n。]*/u.exec(plain.slice(at))?.[0] ?? '')
}

interface Claim {
  readonly start: number
  readonly text: string
}

function claimHere(plain: string): Claim | undefined {
  const claim = ALL_MET.exec(plain)
  if (claim === null || NOT_ALL.test(claim[0]) || BEFORE_ALL.test(plain.slice(0, claim.index)))
    return undefined
  return { start: claim.index, text: claim[0] }
}

function found(
  { place, markdown }: PlacedText,
  { start, text }: Claim,
  objectives: readonly ServiceObjective[],
): Found {
  const exceptions = objectives.filter((objective) => !isMet(objective))
  const met = objectives.length - exceptions.length
  return {
    place: { ...place, range: { start, end: start + text.length } },
    sentence: say('finding.headlineAllMet', {
      met,
      all: objectives.length,
      exceptions: exceptions
        .map(({ name, outcome }) => `${name}: ${say(`finding.outcome.${outcome}`)}`)
        .join('; '),
    }),
    ...mend(place, markdown, text, met, objectives.length),
  }
}

/** “All SLOs were met” becomes “10 of 11 SLOs were met”; other claims, as of services, are counted otherwise. */
function mend(
  place: Place,
  markdown: string,
  claim: string,
  met: number,
  all: number,
): { readonly fix?: Fix } {
  const [, subject] =
    /^all (?:of )?(?:the |our )?(?<subject>(?:SLOs?|service[- ]level|objectives|targets)\b[^,;:.]*)$/iu.exec(
      claim,
    ) ?? []
  if (subject === undefined) return {}
  const right = say('finding.someMet', { met, all, subject })
  return mendText(place, markdown, claim, right)
}
