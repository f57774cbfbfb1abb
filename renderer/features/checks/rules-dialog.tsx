import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { Dialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Input } from 'react-aria-components/Input'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { SearchField } from 'react-aria-components/SearchField'
import { ruleHelp, type RuleHelp } from '../../../shared/checks/rule-help'
import { severities } from '../../../shared/checks/finding-index'
import { say } from '../../../shared/words/words'
import { useApp, useServices } from '../../app/context'
import { Icon } from '../../components/icon'
import { SeverityMark } from '../../components/severity-mark'
import './rules-dialog.css'

const wordsOf = ({ id, name, why, example, mend }: RuleHelp): string =>
  [id, name, why, example, mend].join(' ').toLowerCase()

/** The help on the checks: every rule with its reason, an example and what to do, gravest first. */
export function RulesDialog() {
  const { app } = useServices()
  const isOpen = useApp((state) => state.dialog === 'rules')
  const [filter, setFilter] = useState('')
  const wanted = filter.trim().toLowerCase()
  const rules = isOpen ? ruleHelp().filter((rule) => wordsOf(rule).includes(wanted)) : []
  const close = (): void => app.setState({ dialog: undefined })
  return (
    <ModalOverlay className="scrim" isOpen={isOpen} onOpenChange={close} isDismissable>
      <Modal className="modal modal-rules">
        <Dialog className="dialog rules">
          <header className="rules-head">
            <Heading slot="title">{say('help.rulesTitle')}</Heading>
            <SearchField
              className="filter"
              aria-label={say('help.rulesFilter')}
              value={filter}
              onChange={setFilter}
            >
              <Icon name="search" />
              <Input placeholder={say('help.rulesFilter')} />
            </SearchField>
            <Button className="button icon-only" aria-label={say('help.close')} onPress={close}>
              <Icon name="close" />
            </Button>
          </header>
          {/* What scrolls must be reached by keys. */}
          {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
          <div className="rules-body" role="region" aria-label={say('help.rulesList')} tabIndex={0}>
            <p className="quiet">{say('help.rulesIntro')}</p>
            {rules.length === 0 && <p>{say('help.rulesNoMatch', { text: filter.trim() })}</p>}
            {severities.flatMap((severity) =>
              rules
                .filter((rule) => rule.severity === severity)
                .map((rule) => <Rule key={rule.id} rule={rule} />),
            )}
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function Rule({ rule }: { readonly rule: RuleHelp }) {
  return (
    <section className="rule">
      <h3>
        <SeverityMark severity={rule.severity} />
        {rule.name}
        <span className="quiet small">
          {say(`severity.${rule.severity}`)}, {rule.id}
        </span>
      </h3>
      <dl>
        <dt>{say('rules.why')}</dt>
        <dd>{rule.why}</dd>
        <dt>{say('rules.example')}</dt>
        <dd>{rule.example}</dd>
        <dt>{say('rules.mend')}</dt>
        <dd>{rule.mend}</dd>
      </dl>
    </section>
  )
}
