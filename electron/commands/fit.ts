import type { SlidePlan } from '../../shared/deck/plan'
import { fitOf, sayDeckFit, type DeckFit } from '../../shared/deck/deck-fit'
import { parseArguments, theFile } from './arguments'
import type { RunCommand } from './command'
import { readFile } from './read-file'

const options = { json: { type: 'boolean', default: false } } as const

export const run: RunCommand = async (args, terminal, usage) => {
  const { values, positionals } = parseArguments(args, options, usage)
  const file = theFile(positionals, usage)
  const read = await readFile(file, terminal)
  if (read === undefined) return 2
  const { compileDeck } = await import('../../shared/deck/compile')
  const plan = compileDeck(read.opened.quarter)
  const fit = fitOf(plan)
  terminal.result(
    values.json ? `${JSON.stringify(report(file, plan, fit), null, 2)}\n` : `${file}: ${sayDeckFit(fit)}\n`,
  )
  return fit.overflows === 0 ? 0 : 1
}

const report = (file: string, plan: SlidePlan, fit: DeckFit) => ({
  file,
  slides: fit.slides,
  overflows: fit.overflows,
  smallestText: fit.smallestText > 0 ? fit.smallestText : null,
  perSlide: plan.slides.map((slide, index) => ({
    number: index + 1,
    id: slide.id,
    kind: slide.kind,
    title: slide.title,
    part: slide.part,
    ...slide.fit,
  })),
})
