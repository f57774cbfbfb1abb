import type { DeckContext } from './context'
import { footerHeight, footerTop } from './grid'
import { mirrorItem } from './mirror'
import type { TextItem } from './plan'
import { fitLine, laidItem, lookOf, plain, textItem } from './text-kit'

/** Department at the left, session and period in the middle: the same two items on every slide of a deck. */
export function footerItems(context: DeckContext): readonly TextItem[] {
  const { footer } = context.theme.type
  const line = (id: string, text: string, box: { x: number; w: number }, align: 'start' | 'middle') => {
    const place = { ...box, y: footerTop, h: footerHeight }
    const look = lookOf(footer, undefined, { colour: context.theme.colour.muted, align })
    const laid = fitLine(text, footer.steps, { w: box.w, h: footerHeight, lines: 1 }, (words) => [
      plain(context, words, look),
    ])
    return laidItem({ id, box: place, role: 'footer' }, laid)
  }
  return [
    ...(context.footer.trim() === ''
      ? []
      : [line('footer-department', context.footer, { x: 48, w: 292 }, 'start')]),
    line('footer-session', context.session, { x: 348, w: 264 }, 'middle'),
  ].map((item) => turned(context, item))
}

/** The page number at the right. */
export function pageNumberItem(context: DeckContext, page: number): TextItem {
  const look = lookOf(context.theme.type.footer, undefined, {
    colour: context.theme.colour.muted,
    align: 'end',
  })
  const box = { x: 812, y: footerTop, w: 100, h: footerHeight }
  return turned(
    context,
    textItem({ id: 'page-number', box, role: 'pageNumber' }, [plain(context, String(page), look)]),
  )
}

function turned(context: DeckContext, item: TextItem): TextItem {
  return context.direction === 'rtl' ? mirrorItem(item) : item
}
