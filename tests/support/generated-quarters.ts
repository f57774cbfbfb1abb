import { defaultCalendar } from '../../shared/period/default-calendar'
import type { PeriodKey } from '../../shared/period/period'
import { periodsOfYear } from '../../shared/period/period-order'
import { defaultScale } from '../../shared/quarter/default-scale'
import type { Block, DrillDown, KeyResult, Objective, Quarter, Status } from '../../shared/quarter/schema'

export type Script = 'latin' | 'japanese' | 'arabic' | 'emoji' | 'hostile' | 'longWords' | 'markup'

export interface GeneratedQuarter {
  readonly objectives?: number
  /** Key results an objective. */
  readonly keyResults?: number
  /** Characters of a key result's wording; other texts follow from it. */
  readonly textLength?: number
  readonly script?: Script
  readonly seed?: number
  readonly period?: PeriodKey
  readonly scale?: readonly Status[]
  readonly direction?: 'ltr' | 'rtl'
  readonly titleLength?: number
  readonly departments?: number
  readonly metrics?: number
  readonly services?: number
  readonly promises?: number
  readonly changes?: number
  readonly drillDowns?: number
  /** Objectives a section; 0 leaves sections out. */
  readonly sectionEvery?: number
}

const words: Readonly<Record<Script, readonly string[]>> = {
  latin:
    'the team delivers a reliable platform for readers and editors with better tools data quality search maintenance reviews migration budget partners research plan launch incident baseline growth 25% 2,162 Q3'.split(
      ' ',
    ),
  japanese: ['目標', 'は', '今期', 'の', '進捗', 'を', '示す。', 'データ', '基盤', 'が', '完成', 'した、'],
  arabic: ['الهدف', 'هو', 'تحسين', 'المنصة', 'للقراء', 'والمحررين', 'خلال', 'هذا', 'الربع', '25%'],
  emoji: ['🚀', 'launch', '👩‍👩‍👧‍👦', 'team', '🇩🇪', 'region', '✅', 'done', '1️⃣'],
  hostile: [
    'a\u0000b',
    '\ud800',
    '\udc00x',
    '<tag>',
    '&amp;',
    '"quote"',
    "'",
    '\u000b',
    '\ufffe',
    'tab\there',
  ],
  longWords: ['Donaudampfschifffahrt'.repeat(24), 'W'.repeat(500), 'short', 'i'.repeat(500)],
  markup: [
    '**bold**',
    '*italic*',
    '[link](https://example.org/a?b=1&c=2)',
    'plain',
    '**open',
    '](',
    '- no list',
  ],
}

/** The same numbers for the same seed, everywhere. */
function randomFrom(seed: number): () => number {
  let state = (seed + 1) >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/** A valid quarter of any size and script; the same options give the same quarter. */
export function generateQuarter(options: GeneratedQuarter = {}): Quarter {
  const {
    objectives = 3,
    keyResults = 3,
    textLength = 200,
    script = 'latin',
    seed = 1,
    period = '2021-Q2',
    scale = defaultScale,
    direction = script === 'arabic' ? 'rtl' : 'ltr',
    titleLength = 30,
    departments = 1,
    metrics = 4,
    services = 3,
    promises = 5,
    changes = 5,
    drillDowns = 0,
    sectionEvery = 10,
  } = options
  const random = randomFrom(seed)
  const pick = <Value>(values: readonly Value[]): Value => {
    const value = values[Math.floor(random() * values.length)]
    if (value === undefined) throw new Error('Nothing to pick from')
    return value
  }
  const prose = (length: number): string => {
    if (length <= 0) return ''
    const glue = script === 'japanese' ? '' : ' '
    let text = ''
    while (text.length < length) text += (text === '' ? '' : glue) + pick(words[script])
    return script === 'hostile' ? text : text.slice(0, length)
  }
  const year = periodsOfYear(period)
  const current = year.indexOf(period)
  const filled = year.slice(0, current + 1)
  const number = (index: number): string => String(index + 1).padStart(4, '0')

  const keyResult = (id: string, index: number): KeyResult => ({
    id,
    label: `KR${index + 1}`,
    title: prose(Math.min(40, textLength)),
    wording: [{ text: prose(textLength), since: filled[0] ?? period }],
    owner: '',
    baseline: { text: prose(textLength / 5), value: 100, unit: 'points' },
    goal: { text: prose(textLength / 5), value: 200, unit: 'points', direction: 'increase', staged: [] },
    entries: filled.map((entryPeriod) => ({
      period: entryPeriod,
      status: pick(scale).id,
      text: prose(textLength / 3),
      value: Math.round(random() * 1_500) / 10,
      unit: 'points',
      notes: prose(textLength / 4),
    })),
    lifecycle: 'active',
  })
  const drillDown = (id: string, keyResultId: string): DrillDown => ({
    id,
    title: '',
    keyResult: keyResultId,
    situation: prose(textLength),
    impact: prose(textLength),
    recommendation: prose(textLength),
    oldWording: prose(textLength),
    newWording: prose(textLength),
    notes: prose(textLength),
  })
  const objective = (index: number): Objective => {
    const id = `objective-${number(index)}`
    const keyResultId = (at: number): string => `${id}-kr-${at + 1}`
    return {
      kind: 'objective',
      id,
      notes: prose(textLength / 2),
      title: prose(titleLength),
      statement: prose(textLength),
      narrative: [textLength, textLength, textLength].map(prose).join('\n\n'),
      challenges: prose(textLength / 2),
      targetQuarter: 'Q4 FY21-22',
      departments: Array.from({ length: departments }, () => prose(18)),
      stated: [],
      notScheduledNote: '',
      images: [],
      keyResults: Array.from({ length: keyResults }, (_, at) => keyResult(keyResultId(at), at)),
      keyResultNotes: '',
      drillDowns: Array.from({ length: drillDowns }, (_, at) =>
        drillDown(`${id}-drill-${at + 1}`, keyResultId(0)),
      ),
    }
  }

  const blocks: Block[] = [
    { kind: 'title', id: 'title', notes: '', title: '', subtitle: '' },
    {
      kind: 'overview',
      id: 'overview',
      notes: prose(textLength),
      title: prose(titleLength),
      overview: prose(textLength),
      progress: [textLength, textLength].map((length) => `- ${prose(length)}`).join('\n'),
      objectives: [],
      links: [{ id: 'link-1', text: prose(20), url: 'https://example.org/' }],
    },
    {
      kind: 'metrics',
      id: 'metrics',
      notes: '',
      title: prose(titleLength),
      outcome: prose(textLength),
      goalHeading: 'Y3 goal',
      metrics: Array.from({ length: metrics }, (_, at) => ({
        ...keyResult(`metric-${at + 1}`, at),
        label: '',
      })),
    },
  ]
  for (let index = 0; index < objectives; index += 1) {
    if (sectionEvery > 0 && index % sectionEvery === 0)
      blocks.push({ kind: 'section', id: `section-${index}`, notes: '', title: prose(titleLength) })
    blocks.push(objective(index))
  }
  blocks.push(
    {
      kind: 'sloReport',
      id: 'slo',
      notes: '',
      title: 'Service levels',
      from: '2021-09-01',
      to: '2021-11-30',
      services: Array.from({ length: services }, (_, service) => ({
        id: `service-${service}`,
        name: prose(16),
        objectives: Array.from({ length: 1 + (service % 4) }, (__, at) => ({
          id: `slo-${service}-${at}`,
          name: prose(14),
          target: prose(textLength / 4),
          outcome: pick(['met', 'met', 'met', 'missed', 'withdrawn', 'notMeasured'] as const),
          measured: prose(20),
        })),
      })),
    },
    { kind: 'promises', id: 'promises', notes: '', title: 'Promises' },
    {
      kind: 'changes',
      id: 'changes',
      notes: '',
      title: '',
      since: filled.at(-2) ?? period,
      unchanged: 3,
      changes: Array.from({ length: changes }, (_, at) => ({
        id: `change-${at}`,
        change: pick(['slipped', 'improved', 'reworded', 'new', 'noLongerScheduled'] as const),
        where: prose(30),
        from: pick(scale).id,
        to: pick(scale).id,
        why: prose(textLength / 3),
      })),
    },
    { kind: 'trend', id: 'trend', notes: '', title: '' },
    {
      kind: 'text',
      id: 'text',
      notes: '',
      title: prose(titleLength),
      body: [textLength, textLength].map(prose).join('\n\n'),
      images: [],
    },
    { kind: 'legend', id: 'legend', notes: '', title: 'How to read the statuses', rollUpRule: prose(120) },
    { kind: 'credits', id: 'credits', notes: '', title: 'Image credits' },
  )
  return {
    format: 'quarterdeck',
    formatVersion: 1,
    appVersion: '0.1.0',
    id: `generated-${seed}`,
    organisation: prose(20),
    department: prose(14),
    sessionName: 'Tuning session',
    period,
    calendar: { ...defaultCalendar, periodsPerYear: year.length === 2 ? 2 : 4 },
    language: script === 'arabic' ? 'ar' : 'en',
    direction,
    scale: [...scale],
    theme: { name: '', footer: '', overrides: [] },
    blocks,
    promises: Array.from({ length: promises }, (_, at) => ({
      id: `promise-${at}`,
      text: prose(textLength / 4),
      madeIn: filled.at(-2) ?? period,
      dueIn: period,
      owner: '',
      did: prose(textLength / 4),
      outcome: pick(['due', 'done', 'slipped', 'dropped', 'paused'] as const),
      slips: Math.floor(random() * 3),
    })),
    dismissals: [],
    media: [],
  }
}

/** A scale of two to seven statuses and the grey one, with labels as long as people write them. */
export function generateScale(count: number, labelLength = 12): readonly Status[] {
  const glyphs = ['√', '●', '▲', '■', '◊', '×', '–']
  const [best, , , , grey] = defaultScale
  if (best === undefined || grey === undefined) throw new Error('The default scale has five statuses')
  const labels = Array.from({ length: count }, (_, index) =>
    `STATUS ${index + 1} OF A LONG SCALE WITH WORDS THAT GO ON`.slice(0, labelLength),
  )
  return [
    ...labels.map((label, index): Status => ({
      ...best,
      id: `status-${index + 1}`,
      label,
      glyph: glyphs[index] ?? '●',
      glyphScale: 1,
      weight: count - index,
      emphasis: count - index < (count + 1) / 2 ? 'solid' : 'tint',
    })),
    grey,
  ]
}
