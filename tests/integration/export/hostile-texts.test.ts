import { describe, expect, it } from 'vitest'
import { exportQuarter } from '../../../electron/export/export-deck'
import { readEmbeddedQuarter } from '../../../electron/import/read-embedded-quarter'
import { checkQuarter } from '../../../shared/checks/check-quarter'
import { openQuarterValue } from '../../../shared/quarter/open-quarter'
import { serialiseQuarter } from '../../../shared/quarter/serialise-quarter'
import { generateQuarter } from '../../support/generated-quarters'
import { sampleText } from '../../support/samples'

/** Fields that hold a name of something in the file or outside it, not a text that people write. */
const NAMES = new Set([
  ...['id', 'status', 'objectives', 'metric', 'keyResult', 'announcedIn', 'media', 'language', 'appVersion'],
])

/** A copy of a file with every string replaced; fields are told apart by their keys, however many hold them. */
function replaced(value: unknown, text: (field: string, before: string) => string, field = ''): unknown {
  if (typeof value === 'string') return text(field, value)
  if (Array.isArray(value)) return value.map((inner) => replaced(inner, text, field))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, replaced(inner, text, `${field}.${key}`)]),
  )
}

/** Fields of a file that take a text: others want a date, a colour or one of a few words. */
function fieldsFor(text: string, source: unknown): ReadonlySet<string> {
  const fields = new Set<string>()
  replaced(source, (field, before) => {
    fields.add(field)
    return before
  })
  const takesIt = (field: string): boolean =>
    !NAMES.has(field.slice(field.lastIndexOf('.') + 1)) &&
    openQuarterValue(replaced(source, (other, before) => (other === field ? text : before))).ok
  return new Set([...fields].filter(takesIt))
}

const HOSTILE: Readonly<Record<string, string>> = {
  'control characters': 'a\u0000b\u0008c\u001fd\u007fe\u0085f',
  'line ends of all kinds': 'a\rb\r\nc\nd\u2028e\u2029f\u000bg\u000ch',
  'half characters': 'a\ud83d b\ude00 c\ud83d\ude00',
  'what is no character': 'a\uffffb\ufffec\ufeffd',
  markup: '<a:t>&amp;&#0;<![CDATA[x]]></a:t><!-- --> "\'',
  Markdown: '**a *b _c [d](javascript:alert(1)) [e](https://example.org/?a=1&b="2") `f` ~~g',
  'patterns of replacement': "$& $1 $` $' $$ \\1 %s {0}",
  'what only bugs write': 'null',
  'a name of every object': '__proto__',
  'what is not a number': 'NaN undefined Infinity [object Object]',
  'spaces of all kinds': ' \t\u00a0\u200b\u3000 ',
  'both directions': 'abc \u202eدف\u202c עברית 123',
  'marks without letters': '\u0301\u0300\u200d\ufe0f\u0e33',
  'a very long word': 'word'.repeat(250),
  'very many words': 'some words '.repeat(80),
  'very many lines': 'line\n'.repeat(50),
  nothing: '',
}

const sources: Readonly<Record<string, string>> = {
  'the real deck': sampleText('technology-q2-fy21-22'),
  'a generated one': serialiseQuarter(generateQuarter({ objectives: 3, drillDowns: 1 })),
}

describe.each(Object.entries(sources))('texts of all kinds, wherever people write in %s', (_name, file) => {
  const source: unknown = JSON.parse(file)

  it.each(Object.entries(HOSTILE))('%s', async (_what, text) => {
    const fields = fieldsFor(text, source)
    expect(fields.size).toBeGreaterThan(40)
    const opened = openQuarterValue(replaced(source, (field, before) => (fields.has(field) ? text : before)))
    if (!opened.ok) throw new Error(JSON.stringify(opened.error).slice(0, 500))
    const { quarter } = opened.value
    const quarterFile = serialiseQuarter(quarter)
    const exported = await exportQuarter(quarter, quarterFile)
    if (!exported.ok) throw new Error(JSON.stringify(exported.error).slice(0, 500))
    expect(exported.value.slides).toBeGreaterThan(5)
    expect(exported.value.overflows).toBe(0)
    expect(readEmbeddedQuarter(exported.value.bytes)).toEqual({ ok: true, value: quarterFile })
    // Finds what it finds, of everything that is checked.
    expect(checkQuarter(quarter).open.length).toBeGreaterThan(0)
  })
})
