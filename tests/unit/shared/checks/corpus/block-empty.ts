import type { Block } from '../../../../../shared/quarter/schema'
import { file, keyResult, metrics, objective, overview, serviceObjective, sloReport, type Case } from './case'

const bare = objective({ statement: '', narrative: '', keyResults: [] })
const base = { notes: '', title: 'A title' }
const text = (body: string): Block => ({ kind: 'text', id: 't', ...base, body, images: [] })
const titled = (kind: 'title' | 'section', title: string): Block =>
  kind === 'title' ? { kind, id: kind, notes: '', title, subtitle: '' } : { kind, id: kind, notes: '', title }
const blanks = ['', ' ', '\n']
const words = ['x', '0', '-', '目標', '**bold**', '[link](https://example.org/)', '- point']

export const blockEmpty: readonly Case[] = [
  { name: 'a file without blocks', quarter: file([]), finds: 'no slides' },
  ...blanks.map((body) => ({ name: `text “${body}”`, quarter: file([text(body)]), finds: true })),
  ...words.map((body) => ({ name: `text “${body}”`, quarter: file([text(body)]), finds: false })),
  ...(['title', 'section'] as const).flatMap((kind) => [
    ...blanks.map((title) => ({
      name: `${kind} “${title}”`,
      quarter: file([titled(kind, title)]),
      finds: true,
    })),
    ...words
      .slice(0, 4)
      .map((title) => ({ name: `${kind} “${title}”`, quarter: file([titled(kind, title)]), finds: false })),
  ]),
  ...blanks.map((statement) => ({
    name: `objective “${statement}”`,
    quarter: file([{ ...bare, statement }]),
    finds: true,
  })),
  ...(['statement', 'narrative', 'challenges', 'notScheduledNote'] as const).map((field) => ({
    name: `objective with ${field}`,
    quarter: file([{ ...bare, [field]: 'x' }]),
    finds: false,
  })),
  {
    name: 'objective with a key result',
    quarter: file([{ ...bare, keyResults: [keyResult()] }]),
    finds: false,
  },
  {
    name: 'objective with a picture',
    quarter: file([{ ...bare, images: [{ media: 'm', caption: '' }] }]),
    finds: false,
  },
  {
    name: 'text with a picture',
    quarter: file([{ kind: 'text', id: 't', ...base, body: '', images: [{ media: 'm', caption: '' }] }]),
    finds: false,
  },
  { name: 'no metrics', quarter: file([metrics([])]), finds: true },
  { name: 'metrics', quarter: file([metrics([keyResult()])]), finds: false },
  { name: 'no services', quarter: file([sloReport([], { services: [] })]), finds: true },
  { name: 'services', quarter: file([sloReport([serviceObjective()])]), finds: false },
  { name: 'overview', quarter: file([overview()]), finds: false },
  { name: 'legend', quarter: file([{ kind: 'legend', id: 'l', ...base, rollUpRule: '' }]), finds: false },
  { name: 'credits', quarter: file([{ kind: 'credits', id: 'c', ...base }]), finds: false },
]
