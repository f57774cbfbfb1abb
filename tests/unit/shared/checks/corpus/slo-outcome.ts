import type { ServiceObjective } from '../../../../../shared/quarter/schema'
import { file, serviceObjective, sloReport, type Case } from './case'

const one = (given: Partial<ServiceObjective>, finds: boolean | string, language = 'en'): Case => ({
  name: [given.target, given.measured, given.good, given.total, given.outcome, language]
    .filter((part) => part !== undefined)
    .join(', '),
  quarter: file([sloReport([serviceObjective(given)])], { language }),
  finds,
})
const met = (
  measured: string,
  finds: boolean | string,
  given: Partial<ServiceObjective> = {},
  language = 'en',
) => one({ measured, ...given }, finds, language)

export const sloOutcome: readonly Case[] = [
  met('99.5%', '99.5%'),
  met('99.89%', true),
  met('98 %', true),
  met('Measured: 99.1%', true),
  met('٩٩٫٥٪', true),
  met('９９．５％', true),
  met('99,5 %', true, { target: '99,9 % der Anfragen' }, 'de'),
  met('99,5 %', true, { target: '99,9 % des requêtes' }, 'fr'),
  met('99.99%', 'but the outcome says missed', { outcome: 'missed' }),
  one({ good: 9980, total: 10000 }, '99.8%'),
  one({ good: 9995, total: 10000, outcome: 'missed' }, true),
  one({ good: 11, total: 10 }, 'cannot be'),
  one({ good: -1, total: 10 }, 'cannot be'),
  met('99.9%', false),
  met('99.95%', false),
  met('100%', false),
  met('99.5%', false, { outcome: 'missed' }),
  met('99.5%', false, { outcome: 'withdrawn' }),
  met('99.5%', false, { outcome: 'notMeasured' }),
  met('', false),
  met('all good', false),
  met('~99.5%', false),
  met('>99%', false),
  met('99–100%', false),
  met('99.5% in October, 99.99% in November', false),
  met('-0.5%', false),
  met('31 ms', false),
  met('v99.5', false),
  met('as of 11 Sept 2021', false),
  met('99.5%', false, { target: 'less than 0.1% errors' }),
  met('99.5%', false, { target: 'below 32 ms' }),
  met('99.5%', false, { target: '' }),
  met('99.5%', false, { target: '*Withdrawn*' }),
  met('99.5%', false, { target: '95–99.9% of requests' }),
  met('98.7%', false, { target: '95% of reads take less than 2000 ms' }),
  met('99,95 %', false, { target: '99,9 % der Anfragen' }, 'de'),
  met('99,95 %', false, { target: '99,9 % des requêtes' }, 'fr'),
  one({ good: 9995, total: 10000 }, false),
  one({ good: 999, total: 1000 }, false),
  one({ good: 0, total: 0 }, false),
  one({ good: 5, measured: '' }, false),
  one({ good: 9980, total: 10000, outcome: 'withdrawn' }, false),
]
