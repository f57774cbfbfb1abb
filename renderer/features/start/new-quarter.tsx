import { type SyntheticEvent, useId, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { Dialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { defaultCalendar } from '../../../shared/period/default-calendar'
import { parsePeriod } from '../../../shared/period/parse-period'
import type { FiscalCalendar } from '../../../shared/period/period'
import { periodOfDay } from '../../../shared/period/period-dates'
import { printPeriod } from '../../../shared/period/print-period'
import { createQuarter } from '../../../shared/quarter/create-quarter'
import { say } from '../../../shared/words/words'
import { useApp, useServices } from '../../app/context'
import { Choice } from '../../components/choice'
import { quarterOf } from '../../store/document-store'
import { newId } from '../../app/new-id'
import { calendarChoices } from '../settings/calendar-choices'
import { readPeriod } from '../settings/read-period'
import './new-quarter.css'

/** Today as the file writes days, in the user's own time zone. */
const today = (): string => {
  const now = new Date()
  const pad = (value: number): string => String(value).padStart(2, '0')
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`
}

/** A quarter from scratch: whose, and which. What an open file knows already is not asked again. */
export function NewQuarter() {
  const { app, actions } = useServices()
  const version = useApp((state) => state.start.version)
  const [open] = useState(() => {
    const document = app.getState().document?.getState()
    // A sample is somebody else's; a file of one's own says who one is.
    return document?.hasFile === true ? quarterOf(document) : undefined
  })
  const [department, setDepartment] = useState(open?.department ?? '')
  const [organisation, setOrganisation] = useState(open?.organisation ?? '')
  const [calendar, setCalendar] = useState<FiscalCalendar>(open?.calendar ?? defaultCalendar)
  const suggested = printPeriod(periodOfDay(today(), calendar), calendar)
  // What is not typed follows the calendar.
  const [typed, setTyped] = useState<string>()
  const [tried, setTried] = useState(false)
  const spelling = typed ?? suggested
  const period = parsePeriod(spelling, calendar)
  const { problem, preview } = readPeriod(spelling, calendar)
  const nobody = department.trim() === ''
  const close = (): void => app.setState({ dialog: undefined })

  const create = (event: SyntheticEvent): void => {
    event.preventDefault()
    setTried(true)
    if (nobody || !period.ok) return
    close()
    const quarter = createQuarter({
      department: department.trim(),
      organisation: organisation.trim(),
      period: period.value,
      calendar,
      newId,
      appVersion: version,
      language: open?.language ?? 'en',
      texts: {
        sessionName: say('settings.sessionNameHint'),
        overview: say('new.overview'),
        promises: say('new.promises'),
        legend: say('new.legend'),
        rollUpRule: say('new.rollUpRule'),
      },
    })
    void actions.create(quarter)
  }

  return (
    <ModalOverlay className="scrim" isOpen isDismissable onOpenChange={close}>
      <Modal className="modal">
        <Dialog className="dialog">
          <form className="new-quarter" onSubmit={create} noValidate>
            <Heading slot="title">{say('newQuarter.title')}</Heading>
            <div className="dialog-body">
              <p className="quiet">{say('newQuarter.intro')}</p>
              <Asked
                label={say('settings.department')}
                value={department}
                placeholder={say('settings.departmentHint')}
                // A dialog begins with its first question.
                isFirst
                problem={tried && nobody ? say('newQuarter.needsDepartment') : undefined}
                change={setDepartment}
              />
              <Asked
                label={say('settings.organisation')}
                value={organisation}
                placeholder={say('settings.organisationHint')}
                change={setOrganisation}
              />
              <Asked
                label={say(calendar.periodsPerYear === 2 ? 'settings.periodHalf' : 'settings.period')}
                value={spelling}
                problem={problem}
                hint={preview}
                change={setTyped}
              />
              <h3>{say('newQuarter.calendar')}</h3>
              <dl className="calendar">
                {calendarChoices(calendar).map((choice) => (
                  <div key={choice.field}>
                    <dt aria-hidden="true">{choice.label}</dt>
                    <dd>
                      <Choice
                        label={choice.label}
                        options={choice.options}
                        chosen={choice.chosen}
                        choose={(id) => setCalendar({ ...calendar, ...choice.fields(id) })}
                      />
                    </dd>
                  </div>
                ))}
              </dl>
            </div>
            <footer>
              <span className="grow" />
              <Button className="button line large" onPress={close}>
                {say('newQuarter.cancel')}
              </Button>
              <Button type="submit" className="button primary large">
                {say('newQuarter.create')}
              </Button>
            </footer>
          </form>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

interface AskedProps {
  readonly label: string
  readonly value: string
  readonly placeholder?: string
  readonly problem?: string | undefined
  readonly hint?: string | undefined
  readonly isFirst?: boolean
  readonly change: (text: string) => void
}

/** A question of the dialog, with what its answer means or what is wrong with it. */
function Asked({ label, value, placeholder, problem, hint, isFirst = false, change }: AskedProps) {
  const id = useId()
  return (
    <div className="asked">
      <label htmlFor={id}>{label}</label>
      <div>
        <input
          id={id}
          className="input"
          value={value}
          placeholder={placeholder}
          // eslint-disable-next-line jsx-a11y/no-autofocus
          autoFocus={isFirst}
          aria-invalid={problem !== undefined}
          aria-describedby={`${id}-about`}
          onChange={({ target }) => change(target.value)}
        />
        <p id={`${id}-about`} className={problem === undefined ? 'quiet small' : 'input-error'}>
          {problem ?? hint}
        </p>
      </div>
    </div>
  )
}
