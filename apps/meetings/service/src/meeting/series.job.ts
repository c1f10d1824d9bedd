import { randomUUID } from 'node:crypto'
import { limits } from '@wuxin/meetings/meetings.schema'
import { occurrencesBetween } from '@wuxin/meetings/recurrence.rules'
import { dayOf } from '@wuxin/platform/working-day'
import type { Job } from '@wuxin/service/define'
import type { Running } from '@wuxin/service/runtime'
import { everywhere } from '@wuxin/service/scope'
import { inWork, system, type Work } from '@wuxin/service/work'
import { sql } from 'kysely'
import { Body } from '../body/body.entity.ts'
import { setAgenda } from './agenda.work.ts'
import { Meeting } from './meeting.entity.ts'
import { announce, arrange, lockMeeting } from './meeting.work.ts'

const ahead = 30 * 86_400_000

/** Arranges the meetings of the next thirty days for every body that meets by a rule, each once, as drafts; what waits for the body goes onto the next one. */
export const series: Job = {
  name: 'meetings.series',
  cron: '7 * * * *',
  run: arrangeSeries,
}

/** Bodies are seen to one by one: one that fails does not keep the others back. Throws an AggregateError of their faults at the end. */
async function arrangeSeries(service: Running): Promise<void> {
  const run = <Result>(step: (work: Work) => Promise<Result>) =>
    inWork(service, { caller: system(service.id), now: service.now(), procedure: 'job:series', requestId: randomUUID() }, everywhere, step)

  const bodies = await run(async (work) => {
    const { rows } = await sql<{ id: string }>`select id from body where recurrence is not null and closed_at is null order by id`.execute(work.db)
    return rows
  })
  const faults: unknown[] = []
  for (const { id } of bodies) await run((work) => arrangeNext(work, id)).catch((fault: unknown) => faults.push(fault))
  if (faults.length > 0) throw new AggregateError(faults, 'series could not see to some bodies')
}

/** One that another process sees to is passed over. */
async function arrangeNext(work: Work, id: string): Promise<void> {
  const { rows } = await sql<{ id: string }>`select id from body where id = ${id} for update skip locked`.execute(work.db)
  const body = rows.length > 0 ? await work.em.findOne(Body, { id, closedAt: null }) : null
  if (!body?.recurrence) return
  const { length, place } = body.recurrence
  const due = occurrencesBetween(body.recurrence, work.now, new Date(work.now.getTime() + ahead))
  const made = await work.em.find(Meeting, { body: id, occurrence: { $in: due } }, { fields: ['occurrence'] })
  const known = new Set(made.map(({ occurrence }) => occurrence?.getTime()))
  const missing = due.filter((each) => !known.has(each.getTime()))
  for (const start of missing) await arrange(work, body, { title: titleOf(body.name, start), startsAt: start.toISOString(), length, place }, start)
  if (missing.length > 0) await fillNext(work, id)
}

/** Puts the topics that wait for the body on its next draft. */
async function fillNext(work: Work, body: string): Promise<void> {
  const { rows: topics } = await sql<{ id: string }>`
    select id from topic where body = ${body} and state = 'queue' and meeting is null order by proposed_at, id limit ${limits.agenda}`.execute(work.db)
  const [next] = await work.em.find(Meeting, { body, state: 'draft', occurrence: { $ne: null }, startsAt: { $gt: work.now } }, { orderBy: { startsAt: 'asc' }, limit: 1, fields: ['id'] })
  if (!next || topics.length === 0) return
  const { found, by } = await lockMeeting(work, next.id)
  const before = found.items.getItems().map(({ topic, words, minutes }) => (topic === null ? { words: words ?? '', minutes } : { topic, minutes }))
  const items = [...before, ...topics.map(({ id }) => ({ topic: id, minutes: 15 }))].slice(0, limits.agenda)
  await announce(work, found, await setAgenda(work, found, items, by))
}

/** 云泰园小区六方联席会议（4月25日）. */
function titleOf(name: string, start: Date): string {
  const [, month, day] = dayOf(start).split('-').map(Number)
  const date = `（${month}月${day}日）`
  return name.slice(0, limits.title - date.length) + date
}
