export function TrendView() {
  return <main className="look" />
}
