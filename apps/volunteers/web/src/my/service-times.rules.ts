/** When somebody served, as a form begins with it. */
export interface ServiceTimes {
  day: string
  from: string
  to: string
}

const pad = (value: number) => String(value).padStart(2, '0')
const timeOf = (minutes: number) => `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`

/** A service that has just ended, of so many minutes: to the last five minutes, and not before the day began. `now` is `2025-04-21 09:07` in Asia/Shanghai. */
export function justServed(minutes: number, now: string): ServiceTimes {
  const [day = '', time = ''] = now.split(' ')
  const [hours = 0, rest = 0] = time.split(':').map(Number)
  const to = Math.floor((hours * 60 + rest) / 5) * 5
  return { day, from: timeOf(Math.max(to - minutes, 0)), to: timeOf(to) }
}
