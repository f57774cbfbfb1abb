import { Button, type ButtonProps } from 'react-aria-components/Button'

/**
 * A button that keeps the focus when it can do nothing now, such as the one that has led to the last slide: one
 * that were disabled would lose it to nothing.
 */
export function SteadyButton({ isOff, onPress, ...rest }: ButtonProps & { readonly isOff: boolean }) {
  return (
    <Button
      {...rest}
      aria-disabled={isOff}
      onPress={(event) => {
        if (!isOff) onPress?.(event)
      }}
    />
  )
}
