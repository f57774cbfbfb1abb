import { execFileSync } from 'node:child_process'
import { copyFile, mkdir, mkdtemp, open, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildDeck, runDeck } from '../../support/run-deck'

const sample = fileURLToPath(
  new URL('../../../shared/samples/technology-q2-fy21-22.quarter', import.meta.url),
)
let folder = ''
/** Text of the sample with one thing changed. */
const changed = async (change: (quarter: Record<string, unknown>) => void): Promise<string> => {
  const quarter = JSON.parse(await readFile(sample, 'utf8')) as Record<string, unknown> // our own file
  change(quarter)
  return JSON.stringify(quarter)
}

beforeAll(async () => {
  await buildDeck()
  folder = await mkdtemp(join(tmpdir(), 'deck-'))
  await copyFile(sample, join(folder, 'good.quarter'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** One line `FILE: …`, exit code 2, nothing on standard output, no stack, no new file. */
async function expectRefusal(args: readonly string[], sentence: RegExp): Promise<void> {
  const before = await readdir(folder, { recursive: true })
  const { code, out, problems } = await runDeck(args, folder)
  expect(problems).toMatch(sentence)
  expect(problems.trimEnd().split('\n'), problems).toHaveLength(1)
  expect(problems).not.toMatch(/^\s+at |Error:|node:/m)
  expect([code, out]).toEqual([2, ''])
  expect(await readdir(folder, { recursive: true })).toEqual(before)
}

describe.each(['export', 'fit'])('%s of a file that is unusable', (command) => {
  const refuses = (file: string, sentence: RegExp) => expectRefusal([command, file], sentence)

  it('says that it is missing', () =>
    refuses('missing.quarter', /^missing\.quarter: There is no such file\. /))

  it('says that it is a folder', async () => {
    await mkdir(join(folder, 'folder.quarter'), { recursive: true })
    await refuses('folder.quarter', /^folder\.quarter: This is a folder\. /)
  })

  it('says that it is binary', async () => {
    await writeFile(join(folder, 'binary.quarter'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 0xff]))
    await refuses('binary.quarter', /^binary\.quarter: This is neither a quarter file nor a presentation/)
  })

  it('says where it is cut off', async () => {
    const text = await readFile(sample, 'utf8')
    await writeFile(join(folder, 'cut.quarter'), text.slice(0, text.length / 2))
    await refuses('cut.quarter', /^cut\.quarter: line \d+, column \d+: The file is cut off here/)
  })

  it('says where it is no JSON', async () => {
    await writeFile(join(folder, 'wrong.quarter'), '{\n  "format": quarterdeck\n}\n')
    await refuses('wrong.quarter', /^wrong\.quarter: line 2, column 13: The file is not valid JSON/)
  })

  it('says that it is empty', async () => {
    await writeFile(join(folder, 'empty.quarter'), '')
    await refuses('empty.quarter', /^empty\.quarter: line 1, column 1: The file is cut off here/)
  })

  it('says that it is other JSON', async () => {
    await writeFile(join(folder, 'other.quarter'), '{"name": "a package"}')
    await refuses('other.quarter', /^other\.quarter: This is JSON, but not a quarter file/)
  })

  it('says that it is of a newer version', async () => {
    const text = await changed((quarter) => Object.assign(quarter, { formatVersion: 99, appVersion: '7.0' }))
    await writeFile(join(folder, 'newer.quarter'), text)
    await refuses('newer.quarter', /^newer\.quarter: Quarterdeck 7\.0 wrote this file \(format 99; /)
  })

  it('says where a value is of the wrong type', async () => {
    const text = await changed((quarter) => Object.assign(quarter, { department: 7 }))
    await writeFile(join(folder, 'types.quarter'), text)
    await refuses('types.quarter', /^types\.quarter: department: Here belongs a text, not a number\.$/m)
  })

  it('says in one line what has line breaks and orders to a terminal', async () => {
    const text = await changed((quarter) => {
      const [first, second] = quarter['blocks'] as { id: string }[] // our own file
      for (const block of [first, second]) Object.assign(block ?? {}, { id: 'one\n    at two\u001b[31m' })
    })
    await writeFile(join(folder, 'lines.quarter'), text)
    await refuses('lines.quarter', /^lines\.quarter: blocks\[1\]\.id: The id “one {5}at two \[31m” is used/)
  })

  it('says that it is too large, and does not read it', async () => {
    const file = await open(join(folder, 'huge.quarter'), 'w')
    await file.truncate(100 * 1024 * 1024)
    await file.close()
    await refuses('huge.quarter', /^huge\.quarter: The file has 100 MB; up to 64 MB can be opened/)
  })

  it('says that a presentation holds no quarter', async () => {
    // An archive without entries, and one that breaks off.
    await writeFile(
      join(folder, 'foreign.pptx'),
      Buffer.concat([Buffer.from('PK\u0005\u0006'), Buffer.alloc(18)]),
    )
    await refuses('foreign.pptx', /^foreign\.pptx: This presentation holds no quarter file/)
    await writeFile(join(folder, 'damaged.pptx'), 'PK\u0003\u0004 and no more')
    await refuses('damaged.pptx', /^damaged\.pptx: The presentation is damaged/)
  })

  it('says that a pipe is no file, instead of waiting for it', async (context) => {
    if (process.platform === 'win32') context.skip('Windows has no named pipes in folders')
    execFileSync('mkfifo', [join(folder, `pipe-${command}`)])
    await refuses(`pipe-${command}`, /: This is a device or a pipe, not a file/)
  })
})

describe('a file that opens, whatever is in it', () => {
  it.each<readonly [name: string, change: (quarter: Record<string, unknown>) => void]>([
    [
      'a prefix as long as a book',
      (quarter) => Object.assign(quarter['calendar'] ?? {}, { prefix: 'P'.repeat(100_000) }),
    ],
    ['no block', (quarter) => Object.assign(quarter, { blocks: [] })],
  ])('is checked without a fault of ours: %s', async (name, change) => {
    await writeFile(join(folder, 'odd.quarter'), await changed(change))
    const { code, out, problems } = await runDeck(['check', 'odd.quarter'], folder)
    expect(problems, name).toBe('')
    expect(code).not.toBe(2)
    expect(out).toMatch(/\d errors?, \d+ warnings?/)
  })

  it('says of a file without blocks that its deck has no slides', async () => {
    await writeFile(
      join(folder, 'bare.quarter'),
      await changed((quarter) => Object.assign(quarter, { blocks: [] })),
    )
    const { out } = await runDeck(['check', 'bare.quarter'], folder)
    expect(out).toMatch(/^bare\.quarter: warning: This file has no blocks/m)
  })
})

describe('export to a place that is unusable', () => {
  const refuses = (out: string, sentence: RegExp) =>
    expectRefusal(['export', 'good.quarter', '-o', out], sentence)

  it('says that the folder is missing', () =>
    refuses('nowhere/deck.pptx', /^nowhere\/deck\.pptx: The folder .*nowhere is not there/))

  it('says that it is a folder', async () => {
    await mkdir(join(folder, 'folder.pptx'))
    await refuses('folder.pptx', /^folder\.pptx: There is a folder or a device of that name/)
  })

  it('says that a file is in the way of the folder', () =>
    refuses('good.quarter/deck.pptx', /^good\.quarter\/deck\.pptx: The folder .* is not there/))

  it('does not replace its own source, by whatever name', async () => {
    await refuses('good.quarter', /^good\.quarter: The presentation would replace the file it is made from/)
    await symlink('good.quarter', join(folder, 'link.pptx'))
    await refuses('link.pptx', /^link\.pptx: The presentation would replace the file it is made from/)
    expect(await readFile(join(folder, 'good.quarter'), 'utf8')).toBe(await readFile(sample, 'utf8'))
  })

  it('leaves an existing presentation as it is when the source is unusable', async () => {
    await writeFile(join(folder, 'kept.pptx'), 'of last quarter')
    await expectRefusal(['export', 'missing.quarter', '-o', 'kept.pptx'], /no such file/)
    expect(await readFile(join(folder, 'kept.pptx'), 'utf8')).toBe('of last quarter')
  })
})

describe('arguments', () => {
  it.each<[readonly string[], RegExp]>([
    [[], /^deck: No command is given\. /],
    [['exprot'], /^deck: There is no command “exprot”\. /],
    [['constructor'], /^deck: There is no command “constructor”\. /],
    [['export'], /^deck: No file is named\. Usage: deck export FILE/],
    [['export', 'a', 'b'], /^deck: One file at a time: “b” is one too many\. /],
    [['export', 'a', '--colour'], /^deck: There is no option “--colour” here\. /],
    [['export', 'a', '-o'], /^deck: The option “-o” needs a value\. /],
    [['export', 'a', '--format', 'odp'], /^deck: There is no format “odp”\. Choose one of: pptx/],
    [['fit', 'a', '--json=yes'], /^deck: The option “--json” takes no value\. /],
    [['schema', 'a'], /^deck: “a” is one too many\. /],
  ])('deck %j is refused', (args, sentence) => expectRefusal(args, sentence))
})
