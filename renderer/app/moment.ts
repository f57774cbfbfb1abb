/** A moment as people say it: the time for today, else day and time, as the system's language prints them. `at` is ISO 8601 or a date. */
export function printMoment(at: string | Date, now: Date = new Date()): string {
  const moment = new Date(at)
  const time = moment.toLocaleTimeString(undefined, { hour: '2-digit', minute: '2-digit' })
  if (moment.toDateString() === now.toDateString()) return time
  const thisYear = moment.getFullYear() === now.getFullYear()
  const day = moment.toLocaleDateString(undefined, {
    day: 'numeric',
    month: 'short',
    ...(thisYear ? {} : { year: 'numeric' }),
  })
  return `${day}, ${time}`
}
