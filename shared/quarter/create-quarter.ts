import { defaultCalendar } from '../period/default-calendar'
import type { FiscalCalendar, PeriodKey } from '../period/period'
import { defaultScale } from './default-scale'
import { FORMAT, FORMAT_VERSION } from './format'
import type { NewId } from './new-id'
import { newBlock, newKeyResult } from './new-parts'
import { nextLabel } from './next-label'
import type { BlockKind, BlockOf, Quarter } from './schema'

/** What a new quarter file starts from. */
export interface NewQuarter {
  readonly organisation: string
  readonly department: string
  readonly period: PeriodKey
  /** A year from July in quarters, if not said. */
  readonly calendar?: FiscalCalendar
  readonly newId: NewId
  readonly appVersion?: string
  /** BCP 47 tag; English, if not said. */
  readonly language?: string
  /** Texts that a new file begins with, in its language; empty where not said. */
  readonly texts?: Partial<NewQuarterTexts>
}

export interface NewQuarterTexts {
  readonly sessionName: string
  readonly overview: string
  readonly promises: string
  readonly legend: string
  readonly rollUpRule: string
}

/**
 * A quarter from scratch: title, overview, one objective with one KR, promises and legend, all to be
 * filled in. The objective is there so that the first thing typed is an objective and not a menu.
 */
export function createQuarter(start: NewQuarter): Quarter {
  const { organisation, department, period, newId, texts = {} } = start
  const calendar = start.calendar ?? defaultCalendar
  const block = <Kind extends BlockKind>(kind: Kind): BlockOf<Kind> =>
    newBlock(kind, newId, { period, calendar })
  return {
    format: FORMAT,
    formatVersion: FORMAT_VERSION,
    appVersion: start.appVersion ?? '',
    id: newId(),
    organisation,
    department,
    sessionName: texts.sessionName ?? '',
    period,
    calendar,
    language: start.language ?? 'en',
    direction: isRightToLeft(start.language ?? 'en') ? 'rtl' : 'ltr',
    scale: defaultScale,
    theme: { name: 'Quarterdeck light', footer: '', overrides: [] },
    blocks: [
      { ...block('title'), title: department },
      { ...block('overview'), title: texts.overview ?? '' },
      { ...block('objective'), keyResults: [newKeyResult(newId, period, nextLabel([]))] },
      { ...block('promises'), title: texts.promises ?? '' },
      { ...block('legend'), title: texts.legend ?? '', rollUpRule: texts.rollUpRule ?? '' },
    ],
    promises: [],
    dismissals: [],
    media: [],
  }
}

/** Languages whose usual script runs from right to left (Unicode CLDR, orientation of the default script). */
const rightToLeft = new Set(['ar', 'ckb', 'dv', 'fa', 'he', 'ks', 'ps', 'sd', 'ug', 'ur', 'yi'])

const isRightToLeft = (language: string): boolean =>
  rightToLeft.has(language.toLowerCase().split('-')[0] ?? '')
