/** What service level objectives are called, in the languages that have a claim below. */
const SLOS = String.raw`(?:SLOs?|service[- ]level (?:objectives|targets|goals)|service levels)(?:\s\([^()\n]{1,40}\))?`
const COUNT = String.raw`(?:\d+\s|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s)?`
const OURS = String.raw`(?:of\s)?(?:the\s|our\s|its\s|these\s)?`
const WERE = String.raw`(?:(?:were|are|have been|got|remained)\s)?(?:again\s|also\s|once again\s|fully\s)?`

/** Claims that every service level objective was met, and nothing narrower: not those of one service, nor most. */
const CLAIMS: readonly string[] = [
  String.raw`all\s${OURS}${COUNT}${SLOS}\s${WERE}(?:met|achieved|fulfilled|reached|green|within target)`,
  String.raw`(?:every|each)\s(?:single\s)?(?:SLO|service[- ]level objective)\s(?:was|is|has been)\s(?:met|achieved|fulfilled)`,
  String.raw`(?:met|achieved|hit|fulfilled)\sall\s${OURS}${COUNT}${SLOS}`,
  String.raw`100\s?%\sof\s(?:the\s|our\s)?${SLOS}\s${WERE}(?:met|achieved)`,
  String.raw`(?:no|zero)\s${SLOS}\s(?:was\s|were\s)?(?:missed|breached|violated)`,
  String.raw`all\sservices\s(?:have\s)?met\s(?:all\s(?:of\s)?)?their\s${SLOS}`,
  String.raw`alle\s(?:unsere\s)?${COUNT}(?:SLOs?|Service-Level-Ziele)\s(?:wurden\s|sind\s|waren\s)?(?:wieder\s|erneut\s)?(?:erfüllt|erreicht|eingehalten)`,
  String.raw`tous\sles\s${COUNT}(?:SLOs?|objectifs\sde\s(?:niveau\sde\s)?service|niveaux\sde\sservice)\s(?:ont\sété\s|sont\s)?(?:atteints|respectés|tenus)`,
  String.raw`todos\slos\s${COUNT}SLOs?\s(?:se\s)?(?:han\ssido\s|fueron\s|están\s)?(?:cumplieron|cumplidos|alcanzaron|alcanzados)`,
  String.raw`todos\sos\s${COUNT}SLOs?\s(?:foram\s|estão\s)?(?:cumpridos|atingidos|alcançados|atendidos)`,
  String.raw`tutti\sgli\s${COUNT}SLO\s(?:sono\s(?:stati\s)?)?(?:raggiunti|rispettati)`,
  String.raw`alle\s${COUNT}SLO['’]?s\s(?:zijn\s|werden\s)?(?:gehaald|behaald)`,
  String.raw`wszystkie\s${COUNT}SLO\s(?:zostały\s|są\s)?(?:spełnione|dotrzymane|osiągnięte)`,
  String.raw`(?:tüm|bütün)\s(?:SLO|hizmet\sseviyesi\shedef)[\p{L}’']*\s(?:karşılandı|tutturuldu|sağlandı)`,
]
const CLAIM = new RegExp(String.raw`(?<!\p{L})(?:${CLAIMS.join('|')})(?!\p{L})`, 'iu')
/** Scripts without spaces, and Arabic, whose words of other letters end as they like. */
const CLAIM_ELSEWHERE =
  /(?:すべて|全て)の(?:SLO|サービス目標)(?:を|が|は)?(?:達成|満たし)|全(?:SLO|サービス目標)(?:を|が|は)?(?:達成|満たし)|(?:SLO|サービス目標)は?(?:すべて|全て)達成|所有\s?SLO\s?均?已?(?:达成|达标)|(?:جميع|كل)\s(?:أهداف\sمستوى\sالخدمة|مستويات\sالخدمة)\s(?:تحققت|محققة)|تحققت\s(?:جميع|كل)\sأهداف\sمستوى\sالخدمة/u

/** Words of the same sentence that make it another claim: of most, of the future, of another time, of a wish. */
const OTHERWISE =
  /(?<!\p{L})(?:not|almost|nearly|mostly|except|excluding|but|apart|besides|bar|other than|will|would|shall|should|could|must|may|want|aim|goal|target is|plan|expect\p{L}*|until|when|if|unless|once|so that|to have|to be|next|last|previous|earlier|before|nicht|fast|beinahe|außer|bis auf|werden|sollen|soll|ziel|damit|wenn|sobald|nächst\p{L}*|letzt\p{L}*|vor\p{L}*quartal|pas|presque|sauf|hormis|excepté|afin|objectif est|prochain\p{L}*|dernier\p{L}*|précédent\p{L}*|casi|excepto|salvo|quase|exceto|meta|próxim\p{L}*|último|anterior|quasi|tranne|niet|bijna|prawie|oprócz|hariç|neredeyse)(?!\p{L})|ほぼ|以外|除|予定|目標とし|目指|前四半期|次四半期|几乎|باستثناء|ما عدا|تقريبا/iu

/** A claim, and the sentence it stands in. */
export interface AllSlos {
  readonly start: number
  readonly text: string
  readonly sentence: string
}

/** What a text claims of all service level objectives, and where; undefined where it claims nothing, or less. */
export function claimOfAllSlos(plain: string): AllSlos | undefined {
  const match = CLAIM.exec(plain) ?? CLAIM_ELSEWHERE.exec(plain)
  if (match === null) return undefined
  const end = match.index + match[0].length
  const before =
    plain
      .slice(Math.max(0, match.index - 200), match.index)
      .split(/[.!?;\n。]\s?/u)
      .at(-1) ?? ''
  const behind = /^[^.!?;\n。]*/u.exec(plain.slice(end, end + 200))?.[0] ?? ''
  // `alle … wurden`: the words of the claim itself say nothing else.
  if (OTHERWISE.test(before) || OTHERWISE.test(behind)) return undefined
  // `met for the gateway`, `met in Q1`: of a part only.
  const isOfPart =
    /^\s(?:for|of|by|on|at|in|für|von|bei|pour|de|da|do|para|per|voor|dla)\s(?!(?:the|this)\s(?:quarter|period)|[QH][1-4](?!\p{N})|diese[ms]\s|ce\strimestre|este\s)/iu
  return isOfPart.test(behind) || /[:：]\s*$/u.test(before)
    ? undefined
    : { start: match.index, text: match[0], sentence: before + match[0] + behind }
}

/** What claims are found with. */
export const claimExpressions: readonly RegExp[] = [CLAIM, CLAIM_ELSEWHERE, OTHERWISE]
