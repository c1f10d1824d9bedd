import { randomUUID } from 'node:crypto'
import type { EventState } from '@wuxin/culture/event.schema'
import { areaCode, countyOf, selfAndAncestors, upperBound } from '@wuxin/platform/area'
import { DomainError } from '@wuxin/platform/error'
import type { Route } from '@wuxin/service/define'
import type { Directory } from '@wuxin/service/directory'
import { all, is, type Condition } from '@wuxin/service/list/condition'
import { everywhere } from '@wuxin/service/scope'
import { inReading, system, type Work } from '@wuxin/service/work'
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import { sql } from 'kysely'
import { z } from 'zod'

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

/** Offers `GET /api/culture/calendar/<place>.ics`, what is on at a place, and `<event>.ics`, one event, for everybody's calendar. It says nothing of anybody. */
export const eventFeed: Route = (app, service) => {
  app.get('/api/culture/calendar/:file', async (context) => {
    const asked = z.union([areaCode, z.uuid()]).safeParse(context.req.param('file').replace(/\.ics$/, ''))
    if (!asked.success) throw new DomainError('NOT_FOUND')
    const isEvent = asked.data.includes('-')
    const text = await inReading(service, { caller: system(service.id), now: service.now(), procedure: 'calendar.read', requestId: randomUUID() }, everywhere, async (work) => {
      const found = await entriesOf(work, isEvent ? is`e.id = ${asked.data}` : forPlace(work, asked.data))
      const area = isEvent ? found[0]?.area : asked.data
      if (area === undefined) throw new DomainError('NOT_FOUND')
      const directory = await work.directory(countyOf(area))
      directory.area(area)
      return calendarText(directory.areaName(area), found, directory)
    })
    return new Response(text, { headers: { 'content-type': 'text/calendar; charset=utf-8', 'cache-control': 'public, max-age=300', 'content-disposition': 'inline; filename="events.ics"' } })
  })
}

/** Those for a place: of every place above it and within it. */
function forPlace({ now }: Work, area: string): Condition {
  const since = new Date(now.getTime() - kept * 86_400_000)
  return is`((e.area = any (${selfAndAncestors(area)}::text[]) or (e.area >= ${area} and e.area < ${upperBound(area)})) and e.starts > ${since})`
}

/** Published events, also those that were cancelled: a calendar takes them off by that. */
async function entriesOf(work: Work, which: Condition): Promise<Entry[]> {
  const { rows } = await sql<Entry>`select e.id, e.number, e.title, e.state, e.area, coalesce(e.venue_name, e.spot) as at, e.words, e.starts, e.ends, e.step_count as steps, e.updated_at as "changedAt"
    from event e where ${all([is`e.published_at is not null`, which])} order by e.starts, e.id limit ${most}`.execute(work.db)
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
