import { quarterdeckLight, themeOf } from '../../../shared/deck/theme'
import { contrast } from '../../../shared/quarter/colour'
import { setTheme } from '../../../shared/quarter/edits'
import { setThemeToken, themeOverride } from '../../../shared/quarter/theme-tokens'
import { say } from '../../../shared/words/words'
import { useDocument, useDocumentStore, useQuarter } from '../../app/context'
import { ColourField } from '../../components/colour-field'
import { MarginRow } from '../../components/margin-row'
import { TextField } from '../../components/text-field'
import { QuarterChoice } from '../editor/detail'
import { LogoRow } from './logo-row'

/** Colours that people change, with what they have to be legible on. */
const colours = [
  // The words on it follow the accent by themselves; it is also written on the ground.
  ['accent', 'ground'],
  ['onAccent', 'accent'],
  ['accentTint', undefined],
  ['text', 'ground'],
  ['muted', 'ground'],
  ['link', 'ground'],
  ['ground', undefined],
  ['surface', undefined],
] as const

/** How the slides look: colours, smallest text, footer and logo. */
export function ThemeRows() {
  const quarter = useQuarter()
  const footer = say('settings.footer')
  return (
    <>
      <MarginRow label={footer}>
        <TextField
          place={{ id: quarter.id, field: 'theme.footer' }}
          label={footer}
          value={quarter.theme.footer}
          lines="one"
          placeholder={quarter.department}
          what={footer}
          write={(before, text) => setTheme(before, { footer: text })}
        />
      </MarginRow>
      <MarginRow label={say('settings.logo')}>
        <LogoRow />
      </MarginRow>
      <MarginRow label={say('settings.colours')}>
        <ul className="theme-colours">
          {colours.map(([name, behind]) => (
            <ColourRow key={name} name={name} behind={behind} />
          ))}
        </ul>
      </MarginRow>
      <MarginRow label={say('settings.floor')}>
        <dl className="theme-floors">
          <FloorRow name="body" sizes={[10, 11, 12, 13, 14]} />
          <FloorRow name="table" sizes={[8, 9, 10, 11, 12]} />
        </dl>
      </MarginRow>
    </>
  )
}

type ColourName = (typeof colours)[number][0]

function ColourRow({ name, behind }: { readonly name: ColourName; readonly behind: ColourName | undefined }) {
  const quarter = useQuarter()
  const store = useDocumentStore()
  const readOnly = useDocument((state) => state.readOnly)
  const token = `colour.${name}`
  const label = say(`settings.colour.${name}`)
  const what = say('settings.colourOf', { name: label })
  const { colour } = themeOf(quarter)
  const ratio = behind === undefined ? 21 : contrast(colour[name], colour[behind])
  const place = { id: quarter.id, field: token }
  const set = (value: string | undefined, merge?: string): void =>
    store
      .getState()
      .edit({ what, place, ...(merge !== undefined && { merge }) }, (before) =>
        setThemeToken(before, token, value === quarterdeckLight.colour[name] ? undefined : value),
      )
  return (
    <li>
      <span aria-hidden="true">{label}</span>
      <ColourField place={place} name={what} value={colour[name]} choose={set} />
      {themeOverride(quarter, token) !== undefined && !readOnly && (
        <button
          type="button"
          className="button link small"
          aria-label={say('settings.resetOf', { name: label })}
          onClick={() => {
            set(undefined)
            store.getState().goTo(place)
          }}
        >
          {say('settings.reset')}
        </button>
      )}
      {ratio < 4.5 && (
        <p className="theme-warning">{say('settings.contrast', { ratio: ratio.toFixed(1) })}</p>
      )}
    </li>
  )
}

function FloorRow({ name, sizes }: { readonly name: 'body' | 'table'; readonly sizes: readonly number[] }) {
  const quarter = useQuarter()
  const size = themeOf(quarter).floor[name]
  const label = say(`settings.floor.${name}`)
  const options = (sizes.includes(size) ? sizes : [...sizes, size]).map((one) => ({
    id: String(one),
    label: `${one} ${say('settings.points')}`,
  }))
  return (
    <div>
      <dt aria-hidden="true">{label}</dt>
      <dd>
        <QuarterChoice
          label={label}
          place={{ id: quarter.id, field: `floor.${name}` }}
          subject={say('settings.floor')}
          options={options}
          chosen={String(size)}
          write={(before, id) => {
            const value = Number(id) === quarterdeckLight.floor[name] ? undefined : Number(id)
            return setThemeToken(before, `floor.${name}`, value)
          }}
        />
      </dd>
    </div>
  )
}
