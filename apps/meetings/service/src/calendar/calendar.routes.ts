import { randomUUID } from 'node:crypto'
import { meetingError } from '@wuxin/meetings/meetings.schema'
import { countyOf } from '@wuxin/platform/area'
import { DomainError } from '@wuxin/platform/error'
import type { Route } from '@wuxin/service/define'
import type { Directory } from '@wuxin/service/directory'
import { everywhere } from '@wuxin/service/scope'
import { inReading, system } from '@wuxin/service/work'
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import { z } from 'zod'
import { appointmentsOf, type Appointment } from './calendar.queries.ts'
import { calendarKinds, calendarOf, isOurs } from './calendar.work.ts'

const address = z.object({ kind: z.enum(calendarKinds), owner: z.string().min(1).max(64), file: z.string().regex(/^\d{1,9}-[\w-]{43}\.ics$/) })

/** Offers `GET /api/meetings/calendar/<kind>/<owner>/<edition>-<signature>.ics`: meetings for whoever has the secret address, without a session. */
export const calendarFeed: Route = (app, service) => {
  app.get('/api/meetings/calendar/:kind/:owner/:file', async (context) => {
    const asked = address.safeParse(context.req.param())
    if (!asked.success) throw new DomainError('NOT_FOUND')
    const { kind, owner, file } = asked.data
    const [edition = '', ...signed] = file.replace(/\.ics$/, '').split('-')
    const named = { kind, owner, edition: Number(edition) }
    if (!isOurs(service.keys, named, signed.join('-'))) throw new DomainError('NOT_FOUND')
    const text = await inReading(service, { caller: system(service.id), now: service.now(), procedure: 'calendar.read', requestId: randomUUID() }, everywhere, async (work) => {
      const calendar = await calendarOf(work, named)
      if (calendar?.edition !== named.edition) throw meetingError('CALENDAR_UNKNOWN', {})
      const directory = await work.directory(countyOf(calendar.area))
      // Whoever lost every post reads no more, though the address is known.
      if (kind === 'user' && directory.postsOf(owner).length === 0) throw meetingError('CALENDAR_UNKNOWN', {})
      const found = await appointmentsOf(work, calendar)
      return calendarText(kind === 'body' ? (found[0]?.body ?? '会议日程') : '我的会议', found, directory)
    }).catch(unknownAsMissing)
    return new Response(text, { headers: { 'content-type': 'text/calendar; charset=utf-8', 'cache-control': 'private, max-age=300', 'content-disposition': 'inline; filename="meetings.ics"' } })
  })
}

/** An address that no longer answers is a page that is not there. */
function unknownAsMissing(error: unknown): never {
  throw error instanceof DomainError && error.code === 'CALENDAR_UNKNOWN' ? new DomainError('NOT_FOUND') : error
}

/** A calendar as RFC 5545 has it, in UTC: so no time zone need be told. */
function calendarText(name: string, found: readonly Appointment[], directory: Directory): string {
  // The library takes a calendar's name as it is: what has a meaning in the format is taken out.
  const calendar = ical({ name: name.replace(/[\r\n\\;,]+/g, ' '), prodId: { company: 'wuxin', product: 'meetings', language: 'ZH' }, method: ICalCalendarMethod.PUBLISH, ttl: 3_600 })
  for (const { id, number, title, state, body, area, venue, startsAt, endsAt, steps, changedAt } of found) {
    calendar.createEvent({
      id: `${id}@meetings.wuxin`, sequence: steps, stamp: new Date(changedAt), lastModified: new Date(changedAt), start: new Date(startsAt), end: new Date(endsAt),
      summary: title, location: `${directory.areaName(area)} ${venue}`, description: `${body} ${number}`, status: state === 'cancelled' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    })
  }
  return `${calendar.toString().trimEnd()}\r\n`
}
