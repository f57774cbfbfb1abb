/** What is better less: times, costs, errors, losses. Stems, because languages bend their words. */
const LESS =
  /(?<!\p{L})(?:times?|latency|latencies|durations?|waits?|waiting|delays?|lead[- ]times?|response times?|incidents?|errors?|defects?|bugs?|crash\p{L}*|failures?|outages?|downtimes?|complaints?|churn|attrition|turnover|vacanc\p{L}+|absen\p{L}+|backlogs?|costs?|spend\p{L}*|emissions?|accidents?|injur\p{L}+|falls|infections?|readmissions?|rejections?|overdue|debts?|loss\p{L}*|overruns?|wartezeit\p{L}*|\p{L}*zeit(?:en)?|dauer|störung\p{L}*|fehler\p{L}*|ausfäll\p{L}*|ausfall\p{L}*|beschwerden?|fluktuation|kosten|\p{L}+kosten|krankenstand|rückst\p{L}+|stürze|unfäll\p{L}*|délais?|attente|incidents?|erreurs?|pannes?|plaintes?|réclamations?|coûts?|absentéisme|tiempos?|espera|errores|incidentes?|quejas|costes?|costos?|tempos?|prazos?|atrasos?|erros?|falhas?|reclamações|custos?|süre\p{L}*|bekleme\p{L}*|hata\p{L}*|maliyet\p{L}*|devamsızlık\p{L}*|şikayet\p{L}*)(?!\p{L})|時間|遅延|障害|エラー|クラッシュ|離職|苦情|コスト|费用|故障|投诉|等待|وقت|زمن|انتظار|أخطاء|شكاوى|تكلفة/iu
/** What is better more: quality, reach, availability. */
const MORE =
  /(?<!\p{L})(?:uptime|availab\p{L}+|satisfaction|csat|nps|scores?|ratings?|coverage|retention|complian\p{L}+|accura\p{L}+|success\p{L}*|pass rates?|attendance|engagement|adoption|occupancy|on[- ]time|verfügbarkeit\p{L}*|zufriedenheit\p{L}*|\p{L}*quote|abdeckung|compliance|disponibilité|satisfaction|couverture|conformité|taux de réussite|disponibilidad\p{L}*|satisfacción|cobertura|disponibilidade|satisfação|erişilebilirlik\p{L}*|memnuniyet\p{L}*|kapsam\p{L}*|katılım\p{L}*|dostępnoś\p{L}+|zadowoleni\p{L}+)(?!\p{L})|稼働率|可用性|満足度|評価|継続率|达标|满意度|توفر|رضا|التزام/iu

/**
 * Which way a number is better, by the words for what it measures: 1 more, -1 less, 0 where they do not say or say
 * both. `on-time`, which has the word for time, is more.
 */
export function betterBy(words: string): -1 | 0 | 1 {
  const more = MORE.test(words)
  const less = LESS.test(words.replace(/\bon[- ]time\b/giu, ''))
  return more === less ? 0 : more ? 1 : -1
}

/** What the words are found with. */
export const betterWords: readonly RegExp[] = [LESS, MORE]
