/**
 * Brings a field into sight and gives it the focus, in this order: with the focus the toolbar of a text comes or
 * goes, and what has the focus is held where it stood before, which must not be out of sight.
 */
export function comeTo(field: HTMLElement | null | undefined): void {
  field?.scrollIntoView({ block: 'nearest' })
  field?.focus({ preventScroll: true })
}
