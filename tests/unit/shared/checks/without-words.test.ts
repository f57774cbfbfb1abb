import { describe, expect, it } from 'vitest'
import { checkQuarter } from '../../../../shared/checks/check-quarter'
import { describePlace } from '../../../../shared/checks/describe-place'
import { defaultScale } from '../../../../shared/quarter/default-scale'
import { entry, file, goal, keyResult, objective } from './corpus/case'

describe('findings about parts without words', () => {
  const nameless = { label: '', title: '', wording: [{ text: '', since: '2021-Q1' }] } as const
  const scale = defaultScale.map((status) => ({ ...status, label: '' }))
  const quarter = file(
    [
      objective({
        stated: [{ period: '2021-Q2', status: 'complete', why: '' }],
        keyResults: [
          keyResult({ ...nameless, id: 'kr-1', entries: [entry({ status: 'atRisk', text: 'Stuck.' })] }),
          keyResult({
            ...nameless,
            id: 'kr-2',
            goal: goal({ text: '110 users', value: 110, unit: 'users' }),
            entries: [entry({ status: 'concerns', text: '120 users', value: 120, unit: 'users' })],
          }),
        ],
      }),
    ],
    { scale },
  )
  const { open } = checkQuarter(quarter)

  it('say something where a label or a name is empty', () => {
    const sentences = open.map(({ sentence }) => sentence)
    expect(sentences).toContainEqual(expect.stringContaining('The stated status is complete, the average'))
    expect(sentences).toContainEqual(expect.stringContaining('but the status is concerns.'))
    expect(sentences).toContainEqual(expect.stringContaining('what to do: key result, key result.'))
    expect(sentences.filter((sentence) => /“”| [,.]|: [,.]/.test(sentence))).toEqual([])
  })

  it('name a place where there is nothing to name it by', () => {
    const places = open.map(({ place }) => describePlace(quarter, place))
    expect(places).toContain('Community, key result, Q2')
  })
})
