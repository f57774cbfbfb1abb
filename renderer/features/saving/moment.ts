/** A moment as people say it: the time for today, else day and time, as the system's language prints them. */
export function printMoment(iso: string, now: Date = new Date()): string {
  const moment = new Date(iso)
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
