import type { ReactNode } from 'react'
import { CheckboxButton, CheckboxField } from 'react-aria-components/Checkbox'
import { Icon } from './icon'
import './checkbox.css'

interface Props {
  readonly isSelected: boolean
  readonly onChange: (isSelected: boolean) => void
  readonly children: ReactNode
}

/** Something that is so or not, with its words beside the box. */
export function Checkbox({ isSelected, onChange, children }: Props) {
  return (
    <CheckboxField className="checkbox" isSelected={isSelected} onChange={onChange}>
      <CheckboxButton className="checkbox-button">
        <span className="checkbox-box" aria-hidden="true">
          {isSelected && <Icon name="check" />}
        </span>
        {children}
      </CheckboxButton>
    </CheckboxField>
  )
}
