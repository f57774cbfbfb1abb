import { parsePeriod } from '../../../shared/period/parse-period'
import { printPeriod } from '../../../shared/period/print-period'
import { setPeriod, setSettings } from '../../../shared/quarter/edits'
import { findBlock } from '../../../shared/quarter/find'
import { blockTitle } from '../../../shared/words/block-title'
import { say } from '../../../shared/words/words'
import { useDocument, useDocumentStore, useQuarter } from '../../app/context'
import { MarginRow } from '../../components/margin-row'
import { TextField } from '../../components/text-field'
import { QuarterChoice } from '../editor/detail'
import { PageBreak } from '../editor/page-break'
import { CalendarRows } from './calendar-rows'
import { readPeriod } from './read-period'
import { SettingLine } from './setting-line'
import { ThemeRows } from './theme-rows'
import './settings.css'

/** What belongs to the document as a whole. Each change is a step that undo takes back. */
export function SettingsPage() {
  const quarter = useQuarter()
  const store = useDocumentStore()
  const selected = useDocument((state) => state.selection.block)
  const block = findBlock(quarter, selected)
  return (
    <main className="editor" aria-label={say('settings.title')}>
      <div className="strip editor-head settings-head">
        <h2 className="crumbs">{say('settings.title')}</h2>
        <span className="grow" />
        {block && (
          <button
            type="button"
            className="button"
            onClick={() => store.getState().set({ settingsShown: false })}
          >
            {say('settings.close', { title: blockTitle(block) })}
          </button>
        )}
      </div>
      <div className="scroll">
        <div className="page">
          <Session />
          <PageBreak label={say('settings.calendar')} />
          <CalendarRows />
          <PageBreak label={say('settings.languageHead')} />
          <Language />
          <PageBreak label={say('settings.theme')} />
          <ThemeRows />
        </div>
      </div>
    </main>
  )
}

function Session() {
  const quarter = useQuarter()
  const half = quarter.calendar.periodsPerYear === 2
  const printed = printPeriod(quarter.period, quarter.calendar)
  return (
    <>
      {(['department', 'organisation', 'sessionName'] as const).map((field) => (
        <MarginRow key={field} label={say(`settings.${field}`)}>
          <TextField
            place={{ id: quarter.id, field }}
            label={say(`settings.${field}`)}
            value={quarter[field]}
            lines="one"
            placeholder={say(`settings.${field}Hint`)}
            what={say(`settings.${field}`)}
            write={(before, text) => setSettings(before, { [field]: text })}
          />
        </MarginRow>
      ))}
      <MarginRow label={say(half ? 'settings.periodHalf' : 'settings.period')}>
        <SettingLine
          place={{ id: quarter.id, field: 'period' }}
          label={say(half ? 'settings.periodHalf' : 'settings.period')}
          value={printed}
          read={(text) => readPeriod(text, quarter.calendar)}
          write={(before, text) => {
            const period = parsePeriod(text, before.calendar)
            return period.ok ? setPeriod(before, period.value) : before
          }}
        />
      </MarginRow>
    </>
  )
}

function Language() {
  const quarter = useQuarter()
  const label = say('settings.language')
  return (
    <>
      <MarginRow label={label}>
        <SettingLine
          place={{ id: quarter.id, field: 'language' }}
          label={label}
          value={quarter.language}
          read={(tag) =>
            isLanguageTag(tag)
              ? { preview: nameOfLanguage(tag) }
              : { problem: say('settings.languageWrong', { tag }) }
          }
          write={(before, language) => (isLanguageTag(language) ? setSettings(before, { language }) : before)}
        />
      </MarginRow>
      <MarginRow label={say('settings.direction')}>
        <QuarterChoice
          label={say('settings.direction')}
          place={{ id: quarter.id, field: 'direction' }}
          subject={say('settings.title')}
          options={(['ltr', 'rtl'] as const).map((id) => ({ id, label: say(`settings.direction.${id}`) }))}
          chosen={quarter.direction}
          write={(before, direction) => setSettings(before, { direction })}
        />
      </MarginRow>
    </>
  )
}

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}

/** Only of language, script and region: with anything more, which a tag may have, there is no name. */
function nameOfLanguage(tag: string): string {
  try {
    return new Intl.DisplayNames('en', { type: 'language' }).of(new Intl.Locale(tag).baseName) ?? tag
  } catch {
    return tag
  }
}
