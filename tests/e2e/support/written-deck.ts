import { readFile } from 'node:fs/promises'
import { readEmbeddedQuarter } from '../../../electron/import/read-embedded-quarter'
import { plainText } from '../../../shared/rich-text/plain-text'
import { parseMarkdown } from '../../../shared/rich-text/parse-markdown'
import { printMarkdown } from '../../../shared/rich-text/print-markdown'
import type { Block, BlockOf, Quarter } from '../../../shared/quarter/schema'
import { unpack } from '../../support/pptx/zip'

/** What a file says, in the form in which `technologyDeck` lists what was typed: without ids and defaults. */
export function whatIsWritten(quarter: Quarter) {
  const overview = only(quarter, 'overview')
  const objective = only(quarter, 'objective')
  const report = only(quarter, 'sloReport')
  const [action, ...moreActions] = quarter.promises.filter(({ announcedIn }) => announcedIn === overview.id)
  const [link, ...moreLinks] = overview.links
  const [drillDown, ...moreDrillDowns] = objective.drillDowns
  if ([...moreActions, ...moreLinks, ...moreDrillDowns].length > 0)
    throw new Error('There is more than was typed')
  const about = objective.keyResults.find(({ id }) => id === drillDown?.keyResult)
  return {
    department: quarter.department,
    organisation: quarter.organisation,
    period: quarter.period,
    blocks: quarter.blocks.map(({ kind }) => kind),
    overview: {
      title: overview.title,
      overview: overview.overview,
      progress: overview.progress,
      action: action?.text,
      link: { text: link?.text, url: link?.url },
      notes: overview.notes,
    },
    objective: {
      title: objective.title,
      statement: objective.statement,
      targetQuarter: objective.targetQuarter,
      departments: objective.departments,
      narrative: objective.narrative,
      challenges: objective.challenges,
      notes: objective.notes,
      keyResults: objective.keyResults.map(({ label, wording, baseline, goal, entries }) => ({
        label,
        wording: wording.map(({ text }) => text).join('\n'),
        baseline: baseline.text,
        // In a cell a line is a line; prose has a blank one between. Both read the same.
        goal: printMarkdown(parseMarkdown(goal.text)),
        status: entries.find(({ period }) => period === quarter.period)?.status,
        entry: entries.find(({ period }) => period === quarter.period)?.text,
      })),
      drillDown: {
        title: drillDown?.title,
        keyResult: about?.label,
        situation: drillDown?.situation,
        impact: drillDown?.impact,
        recommendation: drillDown?.recommendation,
        oldWording: drillDown?.oldWording,
        newWording: drillDown?.newWording,
      },
    },
    sloReport: {
      title: report.title,
      from: report.from,
      to: report.to,
      notes: report.notes,
      services: report.services.map(({ name, objectives }) => ({
        name,
        slos: objectives.map((slo) => ({ name: slo.name, target: slo.target, outcome: slo.outcome })),
      })),
    },
  }
}

/** The one block of a kind; a deck that has none or several is not the one that was typed. */
function only<Kind extends Block['kind']>(quarter: Quarter, kind: Kind): BlockOf<Kind> {
  const [block, ...more] = quarter.blocks.filter((one): one is BlockOf<Kind> => one.kind === kind)
  if (block === undefined || more.length > 0) throw new Error(`There is one ${kind}, not ${1 + more.length}`)
  return block
}

export const readQuarter = async (path: string): Promise<Quarter> =>
  JSON.parse(await readFile(path, 'utf8')) as Quarter

/** What an exported presentation holds: the quarter inside it, and every paragraph of slides and notes. */
export async function readDeck(path: string) {
  const bytes = new Uint8Array(await readFile(path))
  const inside = readEmbeddedQuarter(bytes)
  if (!inside.ok) throw new Error(`The presentation does not hold its quarter: ${inside.error.kind}`)
  const paragraphs = (folder: string): readonly string[] =>
    [...unpack(bytes)]
      .filter(([name]) => new RegExp(`^ppt/${folder}/[^/]+\\.xml$`).test(name))
      .flatMap(([, xml]) => xml.match(/<a:p>.*?<\/a:p>|<a:p .*?<\/a:p>/gs) ?? [])
      .map((paragraph) =>
        [...paragraph.matchAll(/<a:t>(.*?)<\/a:t>/gs)].map(([, text]) => unescape(text)).join(''),
      )
  return {
    quarter: JSON.parse(inside.value) as Quarter,
    slides: paragraphs('slides'),
    notes: paragraphs('notesSlides'),
  }
}

const unescape = (xml = ''): string =>
  xml.replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => entities[name] ?? '')

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }

/** The lines of a text as slides print them. */
export const linesOf = (markdown: string): readonly string[] =>
  plainText(parseMarkdown(markdown))
    .split('\n')
    .filter((line) => line !== '')
