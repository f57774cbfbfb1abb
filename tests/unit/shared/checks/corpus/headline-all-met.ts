import type { ServiceObjective } from '../../../../../shared/quarter/schema'
import { file, serviceObjective, sloReport, type Case } from './case'

const report = (claim: string, outcomes: readonly ServiceObjective['outcome'][], where: 'title' | 'notes') =>
  file([
    sloReport(
      outcomes.map((outcome, index) => serviceObjective({ id: `slo-${index}`, outcome })),
      { [where]: claim },
    ),
  ])
const withdrawn = ['met', 'withdrawn'] as const
const claims = [
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

export const headlineAllMet: readonly Case[] = [
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
