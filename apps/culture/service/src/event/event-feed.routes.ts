import { randomUUID } from 'node:crypto'
import type { EventState } from '@wuxin/culture/event.schema'
import { areaCode, countyOf, selfAndAncestors, upperBound } from '@wuxin/platform/area'
import { DomainError } from '@wuxin/platform/error'
import type { Route } from '@wuxin/service/define'
import type { Directory } from '@wuxin/service/directory'
import { all, is } from '@wuxin/service/list/condition'
import { everywhere } from '@wuxin/service/scope'
import { inReading, system, type Work } from '@wuxin/service/work'
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import { sql } from 'kysely'

/** Days of the past that a calendar keeps, and events of one calendar. */
const kept = 90
const most = 500

/** An event as a calendar shows it; instants as the database spells them. */
interface Entry {
  id: string
  number: string
  title: string
  state: EventState
  area: string
  at: string | null
  words: string | null
  starts: string
  ends: string
  steps: number
  changedAt: string
}

/** Offers `GET /api/culture/calendar/<place>.ics`: what is on at a place, for everybody's calendar. It says nothing of anybody. */
export const eventFeed: Route = (app, service) => {
  app.get('/api/culture/calendar/:file', async (context) => {
    const asked = areaCode.safeParse(context.req.param('file').replace(/\.ics$/, ''))
    if (!asked.success) throw new DomainError('NOT_FOUND')
    const text = await inReading(service, { caller: system(service.id), now: service.now(), procedure: 'calendar.read', requestId: randomUUID() }, everywhere, async (work) => {
      const directory = await work.directory(countyOf(asked.data))
      directory.area(asked.data)
      return calendarText(directory.areaName(asked.data), await entriesOf(work, asked.data), directory)
    })
    return new Response(text, { headers: { 'content-type': 'text/calendar; charset=utf-8', 'cache-control': 'public, max-age=300', 'content-disposition': 'inline; filename="events.ics"' } })
  })
}

/** Published events for a place, of every place above it and within it, also those that were cancelled: a calendar takes them off by that. */
async function entriesOf(work: Work, area: string): Promise<Entry[]> {
  const since = new Date(work.now.getTime() - kept * 86_400_000)
  const isTheirs = is`(e.area = any (${selfAndAncestors(area)}::text[]) or (e.area >= ${area} and e.area < ${upperBound(area)}))`
  const { rows } = await sql<Entry>`select e.id, e.number, e.title, e.state, e.area, coalesce(e.venue_name, e.spot) as at, e.words, e.starts, e.ends, e.step_count as steps, e.updated_at as "changedAt"
    from event e where ${all([is`e.published_at is not null`, isTheirs, is`e.starts > ${since}`])} order by e.starts, e.id limit ${most}`.execute(work.db)
  return rows
}

/** A calendar as RFC 5545 has it, in UTC: so no time zone need be told. */
function calendarText(place: string, found: readonly Entry[], directory: Directory): string {
  const calendar = ical({ name: `${place} 活动`.replace(/[\r\n\\;,]+/g, ' '), prodId: { company: 'wuxin', product: 'culture', language: 'ZH' }, method: ICalCalendarMethod.PUBLISH, ttl: 3_600 })
  for (const { id, number, title, state, area, at, words, starts, ends, steps, changedAt } of found) {
    calendar.createEvent({
      id: `${id}@culture.wuxin`, sequence: steps, stamp: new Date(changedAt), lastModified: new Date(changedAt), start: new Date(starts), end: new Date(ends), summary: title,
      location: [directory.areaName(area), at].filter(Boolean).join(' '), description: [words, number].filter(Boolean).join('\n'), status: state === 'cancelled' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    })
  }
  return `${calendar.toString().trimEnd()}\r\n`
}
