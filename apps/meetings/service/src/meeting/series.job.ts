import { randomUUID } from 'node:crypto'
import type { RecurrenceRule } from '@wuxin/meetings/body.schema'
import { limits } from '@wuxin/meetings/limit.rules'
import { occurrencesBetween } from '@wuxin/meetings/recurrence.rules'
import { dayOf } from '@wuxin/platform/working-day'
import type { Job } from '@wuxin/service/define'
import type { Running } from '@wuxin/service/runtime'
import { everywhere } from '@wuxin/service/scope'
import { inWork, system, type Work } from '@wuxin/service/work'
import { sql } from 'kysely'
import { Body } from '../body/body.entity.ts'
import { releaseTopics, setAgenda } from './agenda.work.ts'
import { Meeting } from './meeting.entity.ts'
import { announce, arrange, lockMeeting } from './meeting.work.ts'

const ahead = 30 * 86_400_000

/**
 * Arranges the meetings of the next thirty days for every body that meets by a rule, each once, as drafts; what waits for the
 * body goes onto the next one. Drafts of a rule that is no longer the body's are cancelled, and their topics go along.
 */
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
    const { rows } = await sql<{ id: string }>`
      select id from body where recurrence is not null and closed_at is null
      union select body from meeting where state = 'draft' and occurrence > ${work.now} order by 1`.execute(work.db)
    return rows
  })
  const faults: unknown[] = []
  for (const { id } of bodies) await run((work) => arrangeNext(work, id)).catch((fault: unknown) => faults.push(fault))
  if (faults.length > 0) throw new AggregateError(faults, 'series could not see to some bodies')
}

/** One that another process sees to is passed over. */
async function arrangeNext(work: Work, id: string): Promise<void> {
  const { rows } = await sql<{ id: string }>`select id from body where id = ${id} for update skip locked`.execute(work.db)
  const body = rows.length > 0 ? await work.em.findOne(Body, { id }) : null
  if (!body) return
  const rule = body.closedAt === null ? body.recurrence : null
  const cancelled = await cancelOutdated(work, id, rule)
  const arranged = rule === null ? 0 : await arrangeMissing(work, body, rule)
  if (cancelled + arranged > 0) await fillNext(work, id)
}

/** The meetings of the rule that nobody has arranged yet. Answers how many there were. */
async function arrangeMissing(work: Work, body: Body, rule: RecurrenceRule): Promise<number> {
  const { length, place } = rule
  const due = occurrencesBetween(rule, work.now, new Date(work.now.getTime() + ahead))
  const made = await work.em.find(Meeting, { body: body.id, occurrence: { $in: due } }, { fields: ['occurrence'] })
  const known = new Set(made.map(({ occurrence }) => occurrence?.getTime()))
  const missing = due.filter((each) => !known.has(each.getTime()))
  for (const start of missing) await arrange(work, body, { title: titleOf(body.name, start), startsAt: start.toISOString(), length, place }, start)
  return missing.length
}

/** The words that the history of a draft keeps where its body meets by another rule now, or by none. */
const ruleChanged = '例会安排已调整'

/** Drafts of a rule that the body no longer has do not take place. Answers how many there were. */
async function cancelOutdated(work: Work, body: string, rule: RecurrenceRule | null): Promise<number> {
  const drafts = await work.em.find(Meeting, { body, state: 'draft', occurrence: { $gt: work.now } }, { fields: ['id', 'occurrence'] })
  const outdated = drafts.filter(({ occurrence: at }) => at && (rule === null || occurrencesBetween(rule, new Date(at.getTime() - 1), at).length === 0))
  for (const { id } of outdated) {
    const { found, by } = await lockMeeting(work, id)
    const step = found.cancel({ reason: ruleChanged }, by)
    await releaseTopics(work, found, ruleChanged)
    await announce(work, found, step)
  }
  return outdated.length
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
