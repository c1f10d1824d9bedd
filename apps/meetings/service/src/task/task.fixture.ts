import { randomUUID } from 'node:crypto'
import type { taskGiven } from '@wuxin/meetings/meeting-input.schema'
import { compound, monday } from '@wuxin/service/test-county'
import { doing, type ServiceUnderTest } from '@wuxin/service/testing'
import type { z } from 'zod'
import { Body } from '../body/body.entity.ts'
import { Meeting } from '../meeting/meeting.entity.ts'
import { actingOn } from '../meetings.work.ts'
import { parking, people } from '../meetings.fixture.ts'
import type { MeetingsRouter } from '../router.ts'
import { Topic } from '../topic/topic.entity.ts'
import { announce, propose } from '../topic/topic.work.ts'
import { giveTasks } from './task.work.ts'

/** A task of the property company, unless told otherwise. */
export const given = (overrides: Partial<z.output<typeof taskGiven>> = {}): z.output<typeof taskGiven> => ({
  title: '登记外来车牌并设访客区', words: null, ownerUnit: 'taian', ownerRole: null, ...overrides,
})

/** A six-party meeting of the compound. */
export async function meetingHeld(at: ServiceUnderTest<MeetingsRouter>, overrides: Partial<Meeting> = {}): Promise<Meeting> {
  return doing(at, async (work) => {
    const common = { area: overrides.area ?? compound, createdAt: monday, updatedAt: monday, settingsVersion: 0 }
    const body =
      (await work.em.findOne(Body, { kind: 'six_party', area: common.area })) ??
      work.em.create(Body, { ...common, kind: 'six_party', name: '云泰园六方联席会议', units: ['taian', 'street', 'police', 'yunhe'], recurrence: null, closedAt: null, closedReason: null })
    await work.em.flush()
    const startsAt = new Date('2025-04-28T19:00:00+08:00')
    return work.em.create(Meeting, {
      ...common, number: `HY-2025-${randomUUID()}`, body: body.id, bodyKind: 'six_party', title: '四月联席会议', state: 'notified', startsAt, endsAt: new Date(startsAt.getTime() + 5_400_000),
      venue: '红色港湾', units: body.units, occurrence: null, signInCode: null, notifiedAt: monday, openedAt: null, endedAt: null, confirmedAt: null, publishedAt: null, published: null,
      dueAt: null, wakeAt: null, reason: null, stepCount: 0, ...overrides,
    })
  })
}

/** A topic that a meeting adopted at an instant, with its tasks; `proposer` is null for a resident. */
export async function adopted(at: ServiceUnderTest<MeetingsRouter>, tasks = [given()], { now = monday, proposer = 'committee' as keyof typeof people | null } = {}) {
  const meeting = await meetingHeld(at)
  return doing(
    at,
    async (work) => {
      const member = proposer && people[proposer]
      const { topic, code } = await propose(work, { ...parking, source: member ? 'member' : 'resident', proposer: { id: member ? member.id : null, name: member ? member.name : '王秀兰', phone: null } })
      const body = await work.em.findOneOrFail(Body, { id: meeting.body })
      const by = { ...(await actingOn(work, topic)), caller: people.secretary }
      const session = { id: meeting.id, number: meeting.number, startsAt: meeting.startsAt, units: meeting.units }
      const words = '由物业登记，执法队每周巡查'
      const steps = [topic.accept({ body }, by), topic.notify({ meeting: session }, by), topic.convene({ meeting: session }, by), topic.adopt({ meeting: session, words, count: { for: 5, against: 0, abstain: 0, present: 5 }, tasks: tasks.length }, by)]
      for (const step of steps) await announce(work, topic, step)
      const made = await giveTasks(work, topic, meeting, tasks)
      return { topic: topic.id, tasks: made.map(({ id }) => id), meeting: meeting.id, code }
    },
    { now },
  )
}

/** A topic as it is kept. */
export const topicOf = (at: ServiceUnderTest<MeetingsRouter>, id: string): Promise<Topic> => doing(at, (work) => work.em.findOneOrFail(Topic, { id }))
