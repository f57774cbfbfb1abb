import { plainWords } from '../reading/plain-words'
import { say } from '../../words/words'
import type { Fix, Place } from '../finding'
import { mendText } from '../mend-text'
import { blockTexts } from '../texts'
import type { BlockRule } from '../rule'

/** "All SLOs met", "every objective was met", "met all targets", "no misses". */
const ALL_MET =
  /(?<!\p{L})(?:all|every|each of|100 ?% of)\b[^.\n]{0,60}?\b(?:met|achieved|reached|fulfilled|green)\b|\bmet all\b|\b(?:no|zero) (?:(?:misses|violations|breaches)\b|(?:SLOs?|targets?|objectives?)(?: (?:was|were))? missed(?!\s\p{L}))|(?<!\p{L})alle\b[^.\n]{0,60}?\b(?:erfüllt|erreicht)\b|\btous\b[^.\n]{0,60}?\b(?:atteints|respectés)\b|\btodos\b[^.\n]{0,60}?\b(?:cumplidos|alcanzados)\b|\btutti\b[^.\n]{0,60}?\b(?:raggiunti|rispettati)\b/iu
const BEFORE_ALL = /(?<!\p{L})(?:not|almost|nearly|fast|nicht|presque|pas)\s$/iu
const NOT_ALL = /\b(?:not|almost|nearly|all but|except|fast|nicht|presque|pas)\b/iu

/** An SLO report may claim "all met" only if every objective was measured and met. */
export const headlineAllMet: BlockRule = {
  id: 'headline-all-met',
  severity: 'error',
  scope: 'block',
  check: (block, { period }) => {
    if (block.kind !== 'sloReport') return []
    const objectives = block.services.flatMap((service) => service.objectives)
    const exceptions = objectives.filter(({ outcome }) => outcome !== 'met')
    if (exceptions.length === 0) return []
    const claims = [
      ...blockTexts(block, period).filter(({ place }) => place.field === 'title'),
      {
        place: { block: block.id, id: block.id, field: 'notes' },
        markdown: block.notes,
        plain: plainWords(block.notes),
      },
    ]
    return claims.flatMap(({ place, plain, markdown }) => {
      const claim = ALL_MET.exec(plain)
      if (claim === null || NOT_ALL.test(claim[0]) || BEFORE_ALL.test(plain.slice(0, claim.index))) return []
      return [
        {
          place: { ...place, range: { start: claim.index, end: claim.index + claim[0].length } },
          sentence: say('finding.headlineAllMet', {
            met: objectives.length - exceptions.length,
            all: objectives.length,
            exceptions: exceptions
              .map(({ name, outcome }) => `${name}: ${say(`finding.outcome.${outcome}`)}`)
              .join('; '),
          }),
          ...mend(place, markdown, claim[0], objectives.length - exceptions.length, objectives.length),
        },
      ]
    })
  },
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
