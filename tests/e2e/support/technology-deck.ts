/** A text of the deck in the subset of Markdown that files hold: paragraphs first, then bullets. */
type Prose = string

/** A key result as its row shows it. */
export interface WrittenKeyResult {
  readonly label: string
  readonly wording: Prose
  readonly baseline: Prose
  readonly goal: Prose
  readonly status: string
  readonly entry: Prose
}

export interface WrittenService {
  readonly name: string
  readonly slos: readonly {
    readonly name: string
    readonly target: Prose
    readonly outcome: 'met' | 'missed' | 'withdrawn' | 'notMeasured'
  }[]
}

/**
 * Overview, one objective and the SLO report of a quarter of the Technology department: its figures and
 * facts, in words of its own. What tests type is what they look for in the files.
 */
export const technologyDeck = {
  department: 'Technology',
  organisation: 'Wikimedia Foundation',
  period: '2021-Q2',
  /** In the order of the slides; those that are not typed come with the new file. */
  blocks: ['title', 'overview', 'objective', 'sloReport', 'promises', 'legend'],
  overview: {
    title: 'Platform Evolution',
    overview: 'All annual OKRs have **execution plans** now. Machine learning has its MVP.',
    progress:
      '- Structured data is used more on all wikis\n- Staff turnover puts KR1 of Product Platform **at risk**',
    action: 'Lift Wing is ready to launch',
    link: { text: 'Execution plans', url: 'https://example.org/plans' },
    notes: 'Begin with the plans.',
  },
  objective: {
    title: 'Technical Community Building',
    statement: 'Everybody who builds for the wikis finds one clear way to discover, build and run tools.',
    targetQuarter: 'Q4 FY21/22',
    departments: ['Technology', 'Product'],
    narrative:
      '**Docs (KR1).** The portal stands; its key pages are next.\n\n**Toolhub (KR3).** It went live in October. See [the launch](https://example.org/toolhub).',
    challenges: '- Fewer technical writers from Q3 on\n- No product manager for Toolhub',
    notes: 'The drill-down asks for a decision.',
    keyResults: [
      {
        label: 'KR1',
        wording: 'One entry to all technical documentation, with accurate landing pages',
        baseline: 'Draft and research of FY20/21',
        goal: 'Portal launched\n\n100% of landing pages accurate',
        status: 'onTrack',
        entry: 'Q2 goals reached',
      },
      {
        label: 'KR2',
        wording: 'At least **10** small wiki communities maintain tools of their own',
        baseline: '2162 maintainers, 7 communities',
        goal: '10% more maintainers',
        status: 'onTrack',
        entry: '2251 maintainers: 4.7% more',
      },
      {
        label: 'KR3',
        wording: 'Users judge tools by quality signals in Toolhub',
        baseline: '0',
        goal: 'Toolhub 1.1 released',
        status: 'concerns',
        entry: 'New wording is proposed',
      },
    ] satisfies readonly WrittenKeyResult[],
    drillDown: {
      title: 'Toolhub needs a new focus',
      keyResult: 'KR3',
      situation: 'The plan counted on product management that never came.',
      impact: 'Research runs into Q3, and release 1.1 to the end of Q4.',
      recommendation: '- Build first what completes the data\n- Agree to the **new wording**',
      oldWording: 'Users judge tools by quality signals in Toolhub',
      newWording: 'The community completes the data of Toolhub and judges tools by it',
    },
  },
  sloReport: {
    title: 'Service Level Objectives',
    from: '2021-09-01',
    to: '2021-11-30',
    notes: 'One month ahead of the quarter.',
    services: [
      {
        name: 'etcd',
        slos: [
          { name: 'Availability', target: '99.9% of requests succeed', outcome: 'met' },
          { name: 'Latency', target: '99.8% of requests under 32 ms', outcome: 'met' },
        ],
      },
      {
        name: 'API Gateway',
        slos: [
          { name: 'Availability', target: '99.9% of requests are proxied', outcome: 'met' },
          { name: 'Latency', target: '*See the speaker notes*', outcome: 'withdrawn' },
        ],
      },
    ] satisfies readonly WrittenService[],
  },
} as const
