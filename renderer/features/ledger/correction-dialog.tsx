export function CorrectionDialog() {
  return null
}
