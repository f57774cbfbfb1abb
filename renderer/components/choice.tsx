import type { RefObject } from 'react'
import { Button } from 'react-aria-components/Button'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import { Select, SelectValue } from 'react-aria-components/Select'
import { Icon } from './icon'
import './choice.css'

export interface Option<Id extends string> {
  readonly id: Id
  readonly label: string
}

interface Props<Id extends string> {
  readonly label: string
  readonly options: readonly Option<Id>[]
  readonly chosen: Id
  readonly choose: (id: Id) => void
  readonly isDisabled?: boolean
  readonly button?: RefObject<HTMLButtonElement | null>
  readonly place?: string
}

/** One of a few values: bare text with an arrow, and a list that opens from it. */
export function Choice<Id extends string>(props: Props<Id>) {
  const { label, options, chosen, choose, isDisabled = false, button, place } = props
  return (
    <Select
      className="choice"
      aria-label={label}
      value={chosen}
      isDisabled={isDisabled}
      onChange={(key) => {
        const option = options.find(({ id }) => id === key)
        if (option && option.id !== chosen) choose(option.id)
      }}
    >
      <Button ref={button} className="choice-button" data-place={place}>
        <SelectValue className="choice-value" />
        <Icon name="down" />
      </Button>
      <Popover className="popover" placement="bottom start" offset={4}>
        <ListBox className="options choice-options" items={options}>
          {(option) => (
            <ListBoxItem className="option" textValue={option.label}>
              {option.label}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  )
}
