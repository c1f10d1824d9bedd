const timeZone = 'Asia/Shanghai'

/** An instant as ISO text, Date or milliseconds. */
export type Instant = string | number | Date

const partsOf = new Intl.DateTimeFormat('en-GB', {
  timeZone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23',
})

function parts(at: Instant): Record<string, string> {
  return Object.fromEntries(partsOf.formatToParts(new Date(at)).map((part) => [part.type, part.value]))
}

/** `2025-04-21`, in Asia/Shanghai. */
export function dateText(at: Instant): string {
  const { year, month, day: date } = parts(at)
  return `${year}-${month}-${date}`
}

/** `2025-04-21 09:05`, in Asia/Shanghai. */
export function dateTimeText(at: Instant): string {
  const { hour: hours, minute: minutes } = parts(at)
  return `${dateText(at)} ${hours}:${minutes}`
}

/** `09:05`, in Asia/Shanghai. */
export function clockText(at: Instant): string {
  const { hour: hours, minute: minutes } = parts(at)
  return `${hours}:${minutes}`
}
