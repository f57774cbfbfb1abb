import { textFit } from '../../../shared/deck/text-fit'
import { themeOf } from '../../../shared/deck/theme'
import { useDocument, usePlan } from '../../app/context'
import { sayTextFit } from '../../app/say-fit'
import { quarterOf } from '../../store/document-store'
import type { Place } from '../../store/place'

/** How much room a text has left on its slide. It follows the plan, and so never holds typing up. */
export function FitWords({ place }: { readonly place: Place }) {
  const plan = usePlan()
  const theme = useDocument((state) => quarterOf(state).theme)
  const fit = textFit(plan, themeOf({ theme }), place)
  if (fit === undefined) return null
  return <span className={fit.slides > 1 ? 'rich-fit rich-fit-over' : 'rich-fit'}>{sayTextFit(fit)}</span>
}
