import { describe, expect, it } from 'vitest'
import { compileDeck } from '../../../../../shared/deck/compile'
import { newBlock } from '../../../../../shared/quarter/new-parts'
import { safePicture } from '../../../../../shared/quarter/safe-picture'
import type {
  Block,
  BlockOf,
  KeyResult,
  Objective,
  Quarter,
  QuarterPromise,
} from '../../../../../shared/quarter/schema'
import { generateQuarter } from '../../../../support/generated-quarters'
import {
  gridOf,
  itemOf,
  onlySlide,
  slidesOfKind,
  tableOf,
  textsOf,
  wordsOf,
  wordsOfItem,
} from '../../../../support/plan-reading'

const small = generateQuarter({ objectives: 1, keyResults: 2, textLength: 40, metrics: 1 })
const objective = small.blocks.find((block): block is Objective => block.kind === 'objective')
const [keyResult] = objective?.keyResults ?? []

/** The small quarter with other blocks. */
function quarterOf(blocks: readonly Block[], over: Partial<Quarter> = {}): Quarter {
  return { ...small, promises: [], ...over, blocks: [...blocks] }
}

function objectiveWith(over: Partial<Objective>): Objective {
  if (objective === undefined) throw new Error('The generated quarter has an objective')
  return { ...objective, ...over }
}

function keyResultWith(over: Partial<KeyResult>): KeyResult {
  if (keyResult === undefined) throw new Error('The generated objective has key results')
  return { ...keyResult, ...over }
}

/** An overview that says nothing, but for `over`. */
function overviewWith(over: Partial<BlockOf<'overview'>>): BlockOf<'overview'> {
  return { ...newBlock('overview', () => 'o', small), title: 'Overview', ...over }
}

function tableFor(...keyResults: KeyResult[]) {
  return onlySlide(compileDeck(quarterOf([objectiveWith({ keyResults })])), 'keyResults')
}

describe('key results', () => {
  it('show the wording that holds in the period, not one proposed for later', () => {
    const slide = tableFor(
      keyResultWith({
        wording: [
          { text: 'As it is', since: '2021-Q1' },
          { text: 'As proposed', since: '2021-Q3', why: 'Narrower.' },
        ],
      }),
    )
    expect(gridOf(slide)[1]?.[0]).toContain('As it is')
    expect(textsOf(slide).join()).not.toContain('As proposed')
    expect(slide.notes.join()).toContain('Narrower.')
  })

  it('name an entry that is missing, and leave past and coming periods empty', () => {
    const slide = tableFor(keyResultWith({ entries: [] }))
    expect(gridOf(slide)[1]?.slice(2)).toEqual(['', 'not reported', '', ''])
  })

  it('say "not set" for a missing goal', () => {
    const slide = tableFor(keyResultWith({ goal: { text: '', staged: [] } }))
    expect(gridOf(slide)[1]?.[1]).toBe('not set')
  })

  it('grey a row that is not scheduled, and mark this period’s column', () => {
    const entry = { period: '2021-Q2', status: 'notScheduled', text: '' } as const
    const slide = tableFor(keyResultWith({ entries: [entry] }), keyResultWith({ id: 'other', entries: [] }))
    const [head, grey, open] = tableOf(slide).rows
    expect(grey?.cells.map((cell) => cell?.fill)).toEqual(Array.from({ length: 6 }, () => '#F4F5F7'))
    expect(open?.cells[0]?.fill).toBeUndefined()
    expect(head?.cells[3]).toMatchObject({ fill: '#EEEBF6', borders: { bottom: { w: 3.5 } } })
  })

  it('widen the column of a period that has a goal of its own', () => {
    const staged = [{ period: '2021-Q3', text: 'half' } as const]
    const slide = tableFor(keyResultWith({ goal: { text: 'all', staged } }))
    expect(gridOf(slide)[1]?.[4]).toBe('half')
    expect(tableOf(slide).columns[4]).toBe(96)
    expect(tableOf(slide).columns.reduce((sum, w) => sum + w, 0)).toBeCloseTo(864, 6)
  })

  it('mark a past entry as restated, with what it said before in the notes', () => {
    const slide = tableFor(
      keyResultWith({
        label: 'KR1',
        entries: [
          {
            period: '2021-Q1',
            status: 'onTrack',
            text: '12%',
            restated: [{ text: '21%', restatedIn: '2021-Q2', why: 'Digits swapped.' }],
          },
        ],
      }),
    )
    expect(gridOf(slide)[1]?.[2]).toContain('restated in Q2')
    expect(slide.notes.join()).toContain('21%; Digits swapped.')
  })

  it('lose no word of a text that needs many slides', () => {
    const words = Array.from({ length: 3_000 }, (_, index) => `word${index}`)
    const plan = compileDeck(
      quarterOf([
        objectiveWith({
          keyResults: [keyResultWith({ wording: [{ text: words.join(' '), since: '2021-Q1' }] })],
        }),
      ]),
    )
    const shown = slidesOfKind(plan, 'keyResults').map((slide) => gridOf(slide)[1]?.[0] ?? '')
    expect(shown.length).toBeGreaterThan(2)
    expect(shown.join(' ').match(/word\d+/g)).toEqual(words)
  })

  it('lead from a click to the field of the file', () => {
    const slide = tableFor(keyResultWith({ id: 'kr-a' }))
    const sources = tableOf(slide).rows[1]?.cells.map((cell) => cell?.source)
    expect(sources).toEqual([
      { id: 'kr-a', field: 'wording' },
      { id: 'kr-a', field: 'goal' },
      { id: 'kr-a', field: 'entry', period: '2021-Q1' },
      { id: 'kr-a', field: 'entry', period: '2021-Q2' },
      { id: 'kr-a', field: 'goal', period: '2021-Q3' },
      { id: 'kr-a', field: 'goal', period: '2021-Q4' },
    ])
  })
})

describe('objective', () => {
  const slideOf = (over: Partial<Objective>) =>
    onlySlide(compileDeck(quarterOf([objectiveWith({ keyResults: [], ...over })])), 'objective')

  it('leaves empty parts out with their heads', () => {
    const slide = slideOf({ narrative: '', challenges: '', statement: 'Reach it.', departments: [] })
    const ids = slide.items.map((item) => item.id)
    expect(ids).toContain('statement')
    expect(ids.filter((id) => /narrative|challenges|departments/.test(id))).toEqual([])
  })

  it('describes the year of statuses in words', () => {
    const stated = [{ period: '2021-Q2', status: 'atRisk', why: 'No staff.' }] as const
    const slide = slideOf({ stated: [...stated] })
    expect(itemOf(slide, 'ribbon')).toMatchObject({ type: 'group', alt: 'Q1 no status, Q2 AT RISK' })
    expect(slide.notes.join()).toContain('No staff.')
  })

  it('says in the notes when the owner states another status than the key results give', () => {
    const plan = compileDeck(
      quarterOf([
        objectiveWith({
          keyResults: [keyResultWith({ entries: [{ period: '2021-Q2', status: 'onTrack', text: '' }] })],
          stated: [{ period: '2021-Q2', status: 'atRisk', why: 'The vendor is gone.' }],
        }),
      ]),
    )
    const notes = onlySlide(plan, 'objective').notes.join()
    expect(notes).toMatch(/AT RISK.*ON TRACK.*The vendor is gone\./)
  })
})

describe('drill-down', () => {
  it('strikes what the old wording loses and marks what the new one gains', () => {
    const drillDowns = [
      {
        id: 'd',
        title: '',
        situation: 'Now',
        impact: '',
        recommendation: '',
        oldWording: 'Users can find tools by Q2',
        newWording: 'Users can judge tools by Q3',
        notes: '',
      },
    ]
    const slide = onlySlide(
      compileDeck(quarterOf([objectiveWith({ keyResults: [], drillDowns })])),
      'drillDown',
    )
    const runs = (id: string) => {
      const item = itemOf(slide, id)
      return item.type === 'text' ? (item.text.paragraphs[0]?.runs ?? []) : []
    }
    expect(
      runs('oldWording')
        .filter((run) => run.strike === true)
        .map((run) => run.text),
    ).toEqual(['find', 'Q2'])
    expect(
      runs('newWording')
        .filter((run) => run.bold === true)
        .map((run) => run.text),
    ).toEqual(['judge', 'Q3'])
    expect(slide.items.map((item) => item.id)).not.toContain('impact-head')
  })
})

type Outcome = BlockOf<'sloReport'>['services'][number]['objectives'][number]['outcome']

describe('SLO report', () => {
  const report = (...outcomes: Outcome[]) =>
    onlySlide(
      compileDeck(
        quarterOf([
          {
            kind: 'sloReport',
            id: 'slo',
            notes: '',
            title: 'SLOs',
            from: '2021-09-01',
            to: '2021-11-30',
            services: [
              {
                id: 's',
                name: 'Gateway',
                objectives: outcomes.map((outcome, index) => ({
                  id: `o${index}`,
                  name: `Latency ${index}`,
                  target: '99%',
                  outcome,
                  measured: 'see dashboard',
                  good: 999,
                  total: 1_000,
                })),
              },
            ],
          },
        ]),
      ),
      'sloReport',
    )
  const headline = (...outcomes: Outcome[]) => wordsOfItem(report(...outcomes), 'headline')

  it('never claims more than the table', () => {
    expect(headline()).toBe('No SLOs in this report.')
    expect(headline('met')).toBe('The one SLO is met.')
    expect(headline('met', 'met')).toBe('All 2 SLOs met.')
    expect(headline('met', 'withdrawn')).toBe('1 of 2 SLOs met. Latency 1 of Gateway is withdrawn.')
    expect(headline('missed', 'missed', 'missed', 'notMeasured')).toBe(
      '0 of 4 SLOs met. 3 missed, 1 not measured.',
    )
  })

  it('keeps the numbers in the notes', () => {
    expect(report('met').notes).toEqual([
      'Gateway, Latency 0: met. see dashboard. 999 of 1,000 good (99.9%). 90% of the error budget is left.',
    ])
  })

  it('joins the cells of a service', () => {
    const rows = tableOf(report('met', 'met', 'missed')).rows
    expect(rows[1]?.cells[0]).toMatchObject({ rowSpan: 3 })
    expect(rows.slice(2).map((row) => row.cells[0])).toEqual([null, null])
    expect(rows[3]?.cells[3]?.fill).toBe('#F9D0CC')
  })
})

describe('promises', () => {
  const promise = (id: string, over: Partial<Quarter['promises'][number]>): Quarter['promises'][number] => ({
    id,
    text: id,
    madeIn: '2021-Q1',
    dueIn: '2021-Q2',
    owner: '',
    did: '',
    outcome: 'done',
    slips: 0,
    ...over,
  })
  const block: Block = { kind: 'promises', id: 'p', notes: '', title: 'Promises' }
  const overview = overviewWith({})

  it('counts those due now, worst first, and tells later ones apart', () => {
    const promises = [
      promise('kept', {}),
      promise('late', { outcome: 'slipped', slips: 2 }),
      promise('gone', { outcome: 'dropped' }),
      promise('ahead', { outcome: 'due', dueIn: '2021-Q3' }),
    ]
    const slide = onlySlide(compileDeck(quarterOf([block], { promises })), 'promises')
    expect(wordsOfItem(slide, 'headline')).toBe(
      '1 of 3 promises for Q2 is done. 1 is dropped, 1 slipped; 1 more falls due in Q3.',
    )
    expect(gridOf(slide).map((row) => row[0])).toEqual(['Said', 'gone', 'late', 'kept', 'ahead'])
    expect(gridOf(slide)[2]?.[3]).toBe('→ SLIPPED to Q3, 2nd time')
  })

  it('leaves actions announced now to their overview, and what was settled earlier to the past', () => {
    const promises = [
      promise('action', { madeIn: '2021-Q2', dueIn: '2021-Q3', outcome: 'due', announcedIn: 'o' }),
      promise('old', { dueIn: '2021-Q1' }),
      promise('still open', { dueIn: '2021-Q1', outcome: 'slipped' }),
    ]
    const plan = compileDeck(quarterOf([overview, block], { promises }))
    expect(gridOf(onlySlide(plan, 'promises')).map((row) => row[0])).toEqual(['Said', 'still open'])
    const slide = onlySlide(plan, 'overview')
    expect(wordsOfItem(slide, 'actions-head')).toBe('Actions for Q3')
    expect(wordsOfItem(slide, 'actions')).toBe('action')
  })
})

describe('changes', () => {
  it('tells one subject once, joins what happened alike, and counts', () => {
    const [first, second] = [
      keyResultWith({ id: 'a', label: 'KR1' }),
      keyResultWith({ id: 'b', label: 'KR2' }),
    ]
    const change = (id: string, over: object) => ({ id, where: '', why: '', ...over }) as const
    const block: Block = {
      kind: 'changes',
      id: 'c',
      notes: '',
      title: '',
      since: '2021-Q1',
      unchanged: 3,
      changes: [
        { ...change('1', {}), change: 'improved', where: 'Elsewhere', subject: 'x' },
        {
          ...change('2', {}),
          change: 'noLongerScheduled',
          where: 'Speed KR1',
          subject: 'a',
          to: 'notScheduled',
        },
        {
          ...change('3', {}),
          change: 'noLongerScheduled',
          where: 'Speed KR2',
          subject: 'b',
          to: 'notScheduled',
        },
        { ...change('4', {}), change: 'reworded', where: 'Reach KR3', subject: 'y' },
        { ...change('5', {}), change: 'slipped', where: 'Reach KR3', subject: 'y' },
      ],
    }
    const plan = compileDeck(quarterOf([objectiveWith({ keyResults: [first, second] }), block]))
    const slide = onlySlide(plan, 'changes')
    expect(wordsOfItem(slide, 'headline')).toBe(
      '1 of 7 key results slipped, 2 are no longer scheduled, 1 improved, 3 are as they were.',
    )
    expect(gridOf(slide).map((row) => row.slice(0, 2))).toEqual([
      ['Change', 'Where'],
      ['Slipped, reworded', 'Reach KR3'],
      ['No longer scheduled', 'Speed KR1 to KR2'],
      ['Improved', 'Elsewhere'],
    ])
  })
})

describe('trend', () => {
  it('counts scheduled key results, missing ones among them', () => {
    const say = (id: string, status?: string) =>
      keyResultWith({
        id,
        entries: status === undefined ? [] : [{ period: '2021-Q2', status, text: '' }],
      })
    const keyResults = [say('a', 'onTrack'), say('b', 'atRisk'), say('c', 'notScheduled'), say('d')]
    const trend: Block = { kind: 'trend', id: 't', notes: '', title: '' }
    const slide = onlySlide(compileDeck(quarterOf([objectiveWith({ keyResults }), trend])), 'trend')
    expect(wordsOfItem(slide, 'headline')).toContain('1 of 3 scheduled key results is ON TRACK')
    expect(slide.notes).toContain('1 key result is not reported for Q2.')
  })

  it('counts no key result that was handed over, as the status of its objective does not', () => {
    const reported = keyResultWith({
      id: 'a',
      entries: [{ period: '2021-Q2', status: 'onTrack', text: '' }],
    })
    const keyResults = [reported, keyResultWith({ id: 'b', entries: [], lifecycle: 'handedOver' })]
    const trend: Block = { kind: 'trend', id: 't', notes: '', title: '' }
    const plan = compileDeck(quarterOf([objectiveWith({ keyResults }), trend]))
    const slide = onlySlide(plan, 'trend')
    expect(wordsOfItem(slide, 'headline')).toContain('1 of 1 scheduled key results is ON TRACK')
    expect(slide.notes.join()).not.toContain('not reported')
    expect(gridOf(onlySlide(plan, 'keyResults'))[2]?.[3]).toBe('')
  })

  it('gives the labels of a long scale two lines rather than cutting them', () => {
    const scale = Array.from({ length: 8 }, (_, index) => ({
      ...(small.scale[0] ?? { weight: 0 }),
      id: `status-${index}`,
      label: `Substantially complete ${index}`,
      weight: 8 - index,
    })) as Quarter['scale']
    const trend: Block = { kind: 'trend', id: 't', notes: '', title: '' }
    const slide = onlySlide(compileDeck(quarterOf([objectiveWith({}), trend], { scale })), 'trend')
    const words = scale.map((status) => itemOf(slide, `key-${status.id}-word`))
    expect(scale.map((status) => wordsOfItem(slide, `key-${status.id}-word`))).toEqual(
      scale.map((status) => status.label),
    )
    expect(new Set(words.map((item) => item.box.y)).size).toBe(2)
    expect(words.every((item) => item.box.x + item.box.w <= 912 && item.box.y + item.box.h < 512)).toBe(true)
  })
})

describe('texts of the file', () => {
  it('break no long word of a past status', () => {
    const scale = small.scale.map((status) =>
      status.id === 'onTrack' ? { ...status, label: 'NIEPLANOWANEJEST' } : status,
    )
    const entries = (['2021-Q1', '2021-Q2', '2021-Q3', '2021-Q4'] as const).map((period) => ({
      period,
      status: 'onTrack',
      text: '1',
    }))
    const quarter = quarterOf([objectiveWith({ keyResults: [keyResultWith({ entries })] })], {
      scale,
      period: '2021-Q4',
    })
    const table = tableOf(onlySlide(compileDeck(quarter), 'keyResults'))
    const [line] = table.rows[1]?.cells[2]?.text.paragraphs ?? []
    expect(line?.lines).toHaveLength(1)
    expect(table.columns.reduce((sum, width) => sum + width, 0)).toBeCloseTo(864)
  })
})

describe('blocks without a title', () => {
  it.each([
    ['overview', { overview: 'Words', progress: '', objectives: [], links: [] }, 'Overview'],
    ['promises', {}, 'Promises  Said, did, slipped'],
    ['metrics', { outcome: '', goalHeading: '', metrics: [] }, 'Metrics'],
    ['legend', { rollUpRule: '' }, 'Legend'],
    ['credits', {}, 'Image credits'],
    ['text', { body: 'Words', images: [] }, 'Untitled'],
  ] as const)('go by the name of their kind where that says what they are: %s', (kind, over, title) => {
    const block = { kind, id: 'b', notes: '', title: '', ...over } as Block
    expect(wordsOfItem(onlySlide(compileDeck(quarterOf([block])), kind), 'title')).toBe(title)
  })
})

describe('objectives without a title', () => {
  const untitled = objectiveWith({ title: ' ' })
  const overview = { overview: '', progress: '', objectives: [untitled.id], links: [] }
  it.each([
    ['overview', overview, 'objectives'],
    ['trend', {}, 'trend'],
  ] as const)('are untitled in the grid of the %s and in its description', (kind, over, id) => {
    const block = { kind, id: 'b', notes: '', title: '', ...over } as Block
    const slide = onlySlide(compileDeck(quarterOf([block, untitled])), kind)
    expect(gridOf(slide).flat()).toContain('Untitled')
    expect(itemOf(slide, id)).toMatchObject({ alt: expect.stringContaining('Untitled') as string })
  })

  it('are untitled in the notes of their section', () => {
    const section = { kind: 'section', id: 's', notes: '', title: 'Part', objectives: [] } as Block
    const slide = onlySlide(compileDeck(quarterOf([section, untitled])), 'section')
    expect(slide.notes.join()).toContain('Untitled: ')
  })
})

describe('metrics', () => {
  const metric = (value: number | undefined, over: Partial<KeyResult> = {}) =>
    keyResultWith({
      title: 'Review time',
      baseline: { text: '19 days', value: 19, unit: 'days' },
      goal: { text: '', value: 17, unit: 'days', direction: 'reduce', staged: [] },
      entries: [
        {
          period: '2021-Q2',
          status: 'atRisk',
          text: '',
          ...(value === undefined ? {} : { value, unit: 'days' }),
        },
      ],
      ...over,
    })
  const slideOf = (one: KeyResult) =>
    onlySlide(
      compileDeck(
        quarterOf([
          {
            kind: 'metrics',
            id: 'm',
            notes: '',
            title: 'Flow',
            outcome: '',
            goalHeading: 'Y3 goal',
            metrics: [one],
          },
        ]),
      ),
      'metrics',
    )

  it.each([2251, 1_246_913_569.0212, 14_938_271_470.4519])('breaks no number in its middle: %d', (value) => {
    const text = `USD ${value.toLocaleString('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`
    const slide = slideOf(
      metric(undefined, {
        baseline: { text, value: value / 2, unit: 'USD' },
        goal: { text, value, unit: 'USD', direction: 'increase', staged: [] },
        entries: [
          { period: '2021-Q1', status: 'onTrack', text, value, unit: 'USD' },
          { period: '2021-Q2', status: 'onTrack', text: `${text} (+2.0%)`, value, unit: 'USD' },
        ],
      }),
    )
    const lines = tableOf(slide).rows.flatMap(({ cells }) =>
      cells.flatMap((cell) => cell?.text.paragraphs.flatMap((paragraph) => paragraph.lines) ?? []),
    )
    const words = lines.map(({ fragments }) => fragments.map((fragment) => fragment.text).join(''))
    expect(words.filter((line) => /^[.,]|^\d{1,2}$|[.,]$/.test(line))).toEqual([])
    expect(words).toContain(Math.round(value).toLocaleString('en'))
  })

  it('draws progress from the baseline, worse to the left', () => {
    const better = slideOf(metric(18))
    expect(gridOf(better)[1]?.at(-1)).toBe('50% of the way')
    const worse = slideOf(metric(46))
    expect(gridOf(worse)[1]?.at(-1)).toBe('27 days worse than baseline')
    const box = (slide: typeof better, id: string) => itemOf(slide, id).box
    const id = `bar-${keyResult?.id ?? ''}`
    expect(box(better, `${id}-filled`).x).toBe(box(better, id).x)
    expect(box(better, `${id}-filled`).w).toBeCloseTo(box(better, id).w / 2, 3)
    expect(box(worse, `${id}-filled`).x + box(worse, `${id}-filled`).w).toBeCloseTo(box(worse, id).x, 3)
  })

  it('never rounds up to the goal', () => {
    expect(gridOf(slideOf(metric(17.001)))[1]?.at(-1)).toBe('99% of the way')
    expect(gridOf(slideOf(metric(17)))[1]?.at(-1)).toBe('goal reached')
    expect(gridOf(slideOf(metric(16)))[1]?.at(-1)).toBe('beyond the goal')
  })

  it('shows the track alone when nothing is measured', () => {
    const slide = slideOf(metric(undefined))
    expect(gridOf(slide)[1]?.at(-1)).toBe('not measured yet')
    expect(slide.items.filter((item) => item.id.endsWith('-filled'))).toEqual([])
  })
})

describe('credits', () => {
  const media = {
    id: 'sha256-a',
    type: 'image/png',
    width: 400,
    height: 200,
    alt: 'Two racks',
    author: 'Ann Author',
    licence: 'CC0 1.0',
    source: 'https://www.example.org/pictures/1',
    data: '',
  } as const
  const credits: Block = { kind: 'credits', id: 'c', notes: '', title: 'Credits' }
  const text = (id: string): Block => ({
    kind: 'text',
    id,
    notes: '',
    title: id,
    body: 'Words',
    images: [{ media: media.id, caption: 'Racks' }],
  })

  it('name the pages that show a picture, also behind themselves', () => {
    const plan = compileDeck(quarterOf([text('one'), credits, text('two')], { media: [media] }))
    const slide = onlySlide(plan, 'credits')
    expect(gridOf(slide)[1]).toEqual(['1, 3', 'Racks', 'Ann Author', 'CC0 1.0', 'example.org'])
    const source = tableOf(slide).rows[1]?.cells[4]?.text.paragraphs[0]?.runs[0]
    expect(source?.link).toBe(media.source)
    expect(plan.media).toEqual([{ id: media.id, ...safePicture(media) }])
  })

  it('say so when there are none', () => {
    const slide = onlySlide(compileDeck(quarterOf([credits])), 'credits')
    expect(wordsOfItem(slide, 'none')).toBe('No images in this deck.')
  })

  it('keep the proportions of a picture', () => {
    const slide = onlySlide(compileDeck(quarterOf([text('one')], { media: [media] })), 'text')
    const { w, h } = itemOf(slide, 'picture-1').box
    expect(w / h).toBeCloseTo(2, 6)
    expect(itemOf(slide, 'picture-1')).toMatchObject({ type: 'picture', alt: 'Two racks' })
  })

  it.each([
    ['small', 40, 40, [40, 40]],
    ['wide', 1600, 400, [258, 64.5]],
    ['tall', 600, 1200, [150.5, 301]],
  ])('show a %s picture of an objective as large as it stays sharp', (_what, width, height, size) => {
    const images = [{ media: media.id, caption: '' }]
    const quarter = quarterOf([objectiveWith({ images })], { media: [{ ...media, width, height }] })
    const { w, h } = itemOf(onlySlide(compileDeck(quarter), 'objective'), 'picture-1').box
    expect([w, h]).toEqual(size)
  })
})

describe('overview', () => {
  it('keeps a head with its text when it continues', () => {
    const long = Array.from({ length: 60 }, (_, index) => `- Point ${index} of a long list of points`).join(
      '\n',
    )
    const block = overviewWith({ overview: 'Short.', progress: long })
    const slides = slidesOfKind(compileDeck(quarterOf([block])), 'overview')
    expect(slides.length).toBeGreaterThan(1)
    for (const slide of slides) {
      const ids = slide.items.map((item) => item.id)
      expect(ids.includes('progress-head') && !ids.includes('progress')).toBe(false)
    }
    const points = slides.flatMap((slide) => {
      const item = slide.items.find((other) => other.id === 'progress')
      return item?.type === 'text' ? wordsOf(item.text).split('\n') : []
    })
    expect(points).toHaveLength(60)
  })
})

describe('an overview that says less', () => {
  const links = [{ id: 'l', text: 'The plan', url: 'https://example.org/plan' }]
  /** Left edges and widths of its texts and tables. */
  const places = (over: Partial<BlockOf<'overview'>>, blocks: readonly Block[]) =>
    Object.fromEntries(
      onlySlide(compileDeck(quarterOf([overviewWith(over), ...blocks])), 'overview')
        .items.filter(({ id }) => ['overview', 'objectives', 'links'].includes(id))
        .map(({ id, box }) => [id, [box.x, box.w]]),
    )

  it('has its list at the left and the links beside it where there is no text', () => {
    expect(places({ links }, [objectiveWith({})])).toEqual({ objectives: [48, 420], links: [516, 396] })
  })

  it('has what stands alone over the width of the slide', () => {
    expect(places({}, [objectiveWith({})])).toEqual({ objectives: [48, 864] })
    expect(places({ overview: 'Words' }, [])).toEqual({ overview: [48, 716] })
    expect(places({ links }, [])).toEqual({ links: [48, 716] })
  })

  it('keeps text at the left of whatever else there is', () => {
    expect(places({ overview: 'Words', links }, [])).toEqual({ overview: [48, 420], links: [516, 396] })
  })
})

describe('what is left of a long list of objectives', () => {
  const many = generateQuarter({
    objectives: 30,
    keyResults: 1,
    textLength: 20,
    titleLength: 60,
    sectionEvery: 0,
  })
  const overview = many.blocks.find((block): block is BlockOf<'overview'> => block.kind === 'overview')
  const objectives = many.blocks.filter((block) => block.kind === 'objective')

  it('fills both sides of the slides behind the text', () => {
    if (overview === undefined) throw new Error('The generated quarter has an overview')
    const short: Block = { ...overview, overview: 'Short.', progress: '', objectives: [], links: [] }
    const slides = slidesOfKind(
      compileDeck({ ...many, promises: [], blocks: [short, ...objectives] }),
      'overview',
    )
    const tables = slides.map(({ items }) => items.filter(({ type }) => type === 'table'))
    expect(tables.slice(0, 2).map((list) => list.map(({ box }) => box.x))).toEqual([[516], [48, 516]])
    const ids = tables.flat().map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(slides.flatMap(textsOf)).toContain(objectives.at(-1)?.title)
  })
})

describe('what nobody has filled in', () => {
  it('says that a metrics table has no metrics', () => {
    const block: Block = {
      kind: 'metrics',
      id: 'metrics',
      notes: '',
      title: 'Reach',
      outcome: '',
      goalHeading: '',
      metrics: [],
    }
    expect(textsOf(onlySlide(compileDeck(quarterOf([block])), 'metrics')).join()).toContain('No metrics')
  })

  it('tells the roll-up rule once where the legend has none of its own', () => {
    const block: Block = { kind: 'legend', id: 'legend', notes: '', title: 'Legend', rollUpRule: '' }
    const said = textsOf(onlySlide(compileDeck(quarterOf([block])), 'legend')).join()
    expect(said).toContain('rounded toward the worse')
    expect(said.split('If the owner states another status')).toHaveLength(2)
  })

  it('heads no actions before one is written', () => {
    const block = overviewWith({ overview: 'Short.' })
    const promise = (text: string): QuarterPromise => ({
      id: 'p',
      text,
      madeIn: '2021-Q2',
      dueIn: '2021-Q3',
      announcedIn: 'o',
      owner: '',
      did: '',
      outcome: 'due',
      slips: 0,
    })
    const said = (text: string) =>
      textsOf(onlySlide(compileDeck(quarterOf([block], { promises: [promise(text)] })), 'overview')).join()
    expect(said('Launch')).toContain('Actions for Q3')
    expect(said(' ')).not.toContain('Actions')
  })

  it('lists no departments without names, and names no SLO without one', () => {
    const facts = (departments: readonly string[]) =>
      textsOf(onlySlide(compileDeck(quarterOf([objectiveWith({ departments })])), 'objective'))
    expect(facts(['Platform', ' ', 'Design'])).toContain('Platform, Design')
    expect(facts(['', '']).join()).not.toContain('Departments')
    const slo = { target: '99%', measured: '' }
    const report: Block = {
      kind: 'sloReport',
      id: 'slo',
      notes: '',
      title: 'SLOs',
      from: '2021-10-01',
      to: '2021-12-31',
      services: [
        {
          id: 's',
          name: '',
          objectives: [
            { ...slo, id: 'a', name: 'Latency', outcome: 'met' },
            { ...slo, id: 'b', name: 'Uptime', outcome: 'missed' },
          ],
        },
      ],
    }
    const slide = onlySlide(compileDeck(quarterOf([report])), 'sloReport')
    expect(textsOf(slide).join()).toContain('1 of 2 SLOs met. 1 missed.')
    expect(slide.notes).toEqual(['Latency: met.', 'Uptime: missed.'])
  })

  it('notes no link that leads nowhere', () => {
    const found = small.blocks.find((other): other is BlockOf<'overview'> => other.kind === 'overview')
    if (found === undefined) throw new Error('The generated quarter has an overview')
    const links = [
      { id: 'plans', text: 'Plans', url: '' },
      { id: 'graph', text: 'Graph', url: 'https://example.org/' },
    ]
    const block: Block = { ...found, links }
    const { notes } = onlySlide(compileDeck(quarterOf([block])), 'overview')
    expect(notes.filter((note) => /Plans|Graph/.test(note))).toEqual(['Graph: https://example.org/'])
  })
})

describe('speaker notes', () => {
  it('name key results without the punctuation of their labels', () => {
    const slide = tableFor(keyResultWith({ label: 'KR1 -', owner: 'Search' }))
    expect(slide.notes.join('\n')).toContain('KR1, owner: Search')
  })

  it('say in words what the trend shows by shape and colour', () => {
    const block: Block = { kind: 'trend', id: 'trend', notes: '', title: 'Trend' }
    const slide = onlySlide(compileDeck(quarterOf([block, objectiveWith({})])), 'trend')
    expect(slide.notes.join('\n')).toMatch(/: Q1 [A-Z ]+, Q2 [A-Z ]+/)
  })
})
