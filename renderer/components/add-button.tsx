import { Button } from 'react-aria-components/Button'
import { useDocument } from '../app/context'
import { Icon } from './icon'

interface Props {
  readonly label: string
  /** Says more than the label where several buttons have the same one. */
  readonly name?: string
  readonly add: () => void
}

/** Adds one more part at the end of a list on the page. Read-only files have none. */
export function AddButton({ label, name, add }: Props) {
  const readOnly = useDocument((state) => state.readOnly)
  if (readOnly) return null
  return (
    <Button className="button add" {...(name !== undefined && { 'aria-label': name })} onPress={add}>
      <Icon name="plus" />
      {label}
    </Button>
  )
}
