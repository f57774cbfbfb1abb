import type { ServiceObjective } from '../../../../../shared/quarter/schema'
import { entry, file, keyResult, objective, overview, serviceObjective, sloReport, type Case } from './case'

const report = (claim: string, outcomes: readonly ServiceObjective['outcome'][], where: 'title' | 'notes') =>
  file([
    sloReport(
      outcomes.map((outcome, index) => serviceObjective({ id: `slo-${index}`, outcome })),
      { [where]: claim },
    ),
  ])
const withdrawn = ['met', 'withdrawn'] as const
const claims = [
  'In Q2 all SLOs were met.',
  'As in Q1, all SLOs were met in Q2.',
  'All services have met their SLOs this quarter.',
  'All SLOs met',
  'Every objective was met',
  'We met all targets',
  'No misses',
  'Zero breaches this quarter',
  'Each of the services reached its target',
  'Alle Ziele erreicht',
  'Alle SLOs wurden erfüllt',
  'Tous les objectifs atteints',
  'all green',
  '100% of SLOs met',
  'No SLO was missed',
  'Todos los objetivos cumplidos',
  'Tutti gli obiettivi raggiunti',
]
const modest = [
  'In the report of Q1 all were met.',
  'In Q1 all SLOs were met; now one is withdrawn.',
  '10 of 11 SLOs are met; one is withdrawn.',
  'Not all SLOs were met',
  'Almost all SLOs met',
  'All but one SLO met',
  'All SLOs are measured',
  'Service levels',
  '90.9% of SLOs met',
  'No SLO missed by more than 1%',
  'Nearly all targets were met',
  'All requests are logged. Targets met: 3',
  'Nicht alle Ziele erreicht',
  'All services report',
]

/** An overview that speaks of the report of the same file. */
const elsewhere = (
  progress: string,
  finds: boolean | string,
  outcomes: readonly ServiceObjective['outcome'][] = ['met', 'missed', 'met'],
): Case => ({
  name: `overview: ${progress} (${outcomes.join(', ')})`,
  quarter: file([
    overview({ progress }),
    sloReport(outcomes.map((outcome, index) => serviceObjective({ id: `slo-${String(index)}`, outcome }))),
  ]),
  finds,
})
const claimsElsewhere = [
  'All SLOs were met.',
  '- Hiring is late.\n- All 11 SLOs were met this quarter.',
  'We met all our SLOs.',
  'Every SLO was met in the quarter.',
  'Every SLO was met in Q2.',
  'All service level objectives have been met.',
  '100% of SLOs were met',
  'No SLO was missed.',
  'All SLOs were met. In Q3 we add two.',
  'All services have met their SLOs this quarter.',
  'Alle SLOs wurden eingehalten.',
  'Tous les SLO ont été respectés.',
  'Todos os SLOs foram cumpridos.',
  'Todos los SLO se cumplieron.',
  'すべてのSLOを達成しました。',
  'Tüm SLO’lar karşılandı.',
  'تحققت جميع أهداف مستوى الخدمة.',
  'Wszystkie SLO zostały spełnione.',
]
const modestElsewhere = [
  '2 of 3 SLOs were met.',
  'All SLOs but one were met.',
  'Not all SLOs were met.',
  'Nearly all SLOs were met.',
  'All SLOs were met except login.',
  'All SLOs were met in Q1.',
  'In Q1, all SLOs were met.',
  'Last quarter all SLOs were met.',
  'All SLOs will be met by June.',
  'Our goal: all SLOs met.',
  'We aim to have all SLOs met.',
  'All SLOs were met for the gateway.',
  'All SLOs were met by the search team.',
  'All SLOs of the gateway were met.',
  'All SLOs are measured.',
  'All objectives were met.',
  'All milestones of the SLO project were met.',
  'Alle SLOs sollen erfüllt werden.',
  'Presque tous les SLO ont été respectés.',
  'ほぼすべてのSLOを達成しました。',
  'Quase todos os SLOs foram cumpridos.',
]

export const headlineAllMet: readonly Case[] = [
  ...claimsElsewhere.map((claim) => elsewhere(claim, '2 of 3')),
  ...claimsElsewhere.map((claim) => elsewhere(claim, false, ['met', 'met'])),
  ...modestElsewhere.map((claim) => elsewhere(claim, false)),
  {
    name: 'an entry of this quarter',
    quarter: file([
      objective({ keyResults: [keyResult({ entries: [entry({ text: 'All SLOs were met.' })] })] }),
      sloReport([serviceObjective({ outcome: 'missed' })]),
    ]),
    finds: '0 of 1',
  },
  {
    name: 'an entry of the quarter before',
    quarter: file([
      objective({
        keyResults: [
          keyResult({ entries: [entry({ period: '2021-Q1', text: 'All SLOs were met.' }), entry()] }),
        ],
      }),
      sloReport([serviceObjective({ outcome: 'missed' })]),
    ]),
    finds: false,
  },
  {
    name: 'an overview without a report',
    quarter: file([overview({ progress: 'All SLOs were met.' })]),
    finds: false,
  },
  ...claims.map((claim) => ({ name: claim, quarter: report(claim, withdrawn, 'notes'), finds: '1 of 2' })),
  ...modest.map((claim) => ({ name: claim, quarter: report(claim, withdrawn, 'notes'), finds: false })),
  ...claims.map((claim) => ({
    name: `${claim} (and they were)`,
    quarter: report(claim, ['met', 'met'], 'notes'),
    finds: false,
  })),
  ...(['missed', 'withdrawn', 'notMeasured'] as const).map((outcome) => ({
    name: `All SLOs met, as title, with one ${outcome}`,
    quarter: report('All SLOs met', ['met', outcome], 'title'),
    finds: true,
  })),
  ...(['missed', 'withdrawn', 'notMeasured'] as const).map((outcome) => ({
    name: `10 of 11 met, as title, with one ${outcome}`,
    quarter: report('10 of 11 met', ['met', outcome], 'title'),
    finds: false,
  })),
  { name: 'nothing to report', quarter: report('All SLOs met', [], 'title'), finds: false },
  {
    name: 'a claim in a later sentence',
    quarter: report('One month ahead.\n\nAll services have met their SLOs.', withdrawn, 'notes'),
    finds: true,
  },
]
