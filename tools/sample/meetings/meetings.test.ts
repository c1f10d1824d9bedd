import { addBodyInput, addMemberInput } from '@wuxin/meetings/body.schema'
import { arrangeInput, resolveInput, voteInput, writeInput } from '@wuxin/meetings/meeting-input.schema'
import { isAdopted, quorumOf } from '@wuxin/meetings/meeting.rules'
import { permissions, type Permission } from '@wuxin/meetings/permissions'
import { redact } from '@wuxin/platform/redaction.rules'
import { reservedMatterIn } from '@wuxin/meetings/reserved.rules'
import { meetingSettings, type ClockName } from '@wuxin/meetings/settings.schema'
import { finishInput } from '@wuxin/meetings/task-input.schema'
import { acceptInput, answerInput, proposeInput, residentProposeInput } from '@wuxin/meetings/topic-input.schema'
import { mayAt } from '@wuxin/platform/caller'
import { addWorkingDays, deadline, endOfDay } from '@wuxin/platform/working-day'
import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { at, calendar } from '../calendar.fixture.ts'
import { isOfficeTime } from '../office-time.ts'
import { holdersOf, people } from '../people.ts'
import { communitiesOf } from '../places.ts'
import { units } from '../units.ts'
import { planMeetings } from './all-meetings.ts'
import { kaide } from './kaide.ts'
import { meetingLength, type PlannedMeeting, type PlannedTopic } from './meeting-plan.ts'
import { parties } from './six-parties.ts'
import { townspeople } from './townspeople.ts'

const asOf = at('2026-11-24 10:30')
const plan = planMeetings(asOf, calendar)
const settings = meetingSettings.parse({})
const staff = new Map(people.map((each) => [each.userName, each]))
const id = '0197f000-0000-7000-8000-000000000001'
const ofKaide = plan.topics.filter(({ area, at: proposed }) => area === kaide && proposed < at('2025-01-01 00:00'))
const items = (meetings: readonly PlannedMeeting[] = plan.meetings) => meetings.flatMap((meeting) => meeting.items.map((item) => ({ meeting, item })))
const bodyOf = ({ body }: PlannedMeeting) => plan.bodies.find(({ key }) => key === body)
const tasksOf = ({ key }: PlannedTopic) => items().flatMap(({ meeting, item }) => (item.topic === key ? item.tasks.map((task) => ({ meeting, task })) : []))
/** The decision that stood in the end; one that was put off is decided later. */
const settledIn = (topic: string) => items().filter(({ item }) => item.topic === topic).at(-1)

/** Those at the table, by name and party. */
function seatsOf(meeting: PlannedMeeting): { name: string; party: string | null; status: 'present' | 'excused' }[] {
  const body = bodyOf(meeting)
  const seats = body?.kind === 'six_party' ? Object.entries(parties).flatMap(([party, role]) => holdersOf(role, body.area).map(({ name }) => ({ name, party }))) : (body?.members ?? []).map(({ name }) => ({ name, party: null }))
  return seats.map((seat) => ({ ...seat, status: meeting.excused[seat.name] === undefined ? 'present' : 'excused' }))
}

describe('the year of 凯德世家三号院', () => {
  const tabled = ofKaide.filter(({ key }) => settledIn(key))

  it('tables 25 topics, of which the proposers confirm 24', () => {
    expect(tabled.length).toBe(25)
    expect(tabled.filter(({ confirmed }) => confirmed !== null).length).toBe(24)
    expect(tabled.filter(({ answered }) => answered === null)).toEqual([])
  })

  it('talks over the outside car park, e-bikes, objects thrown from height and pets', () => {
    for (const word of ['外部停车场', '电动车', '高空抛物', '养犬']) expect(tabled.some(({ title }) => title.includes(word)), word).toBe(true)
  })

  it('meets each month, with a quorum', () => {
    const meetings = plan.meetings.filter(({ body, startsAt }) => body === 'kaide' && startsAt < at('2025-01-01 00:00'))
    expect(meetings.map(({ startsAt }) => startsAt.getMonth())).toEqual(Array.from({ length: 12 }, (_, month) => month))
  })

  it('has one put off, one disputed, one explained, one turned down, and four that came before no meeting', () => {
    expect(items().filter(({ item, meeting }) => meeting.body === 'kaide' && item.decision === 'defer').length).toBe(1)
    expect(tabled.filter(({ disputed }) => disputed !== null).length).toBe(1)
    expect(tabled.map(({ key }) => settledIn(key)?.item.decision).filter((decision) => decision !== 'adopt').toSorted()).toEqual(['explain', 'reject'])
    expect(ofKaide.filter(({ screened }) => screened.to !== 'body').map(({ screened }) => screened.to).toSorted()).toEqual(['declined', 'merged', 'referred', 'referred'])
  })
})

describe('the joint councils', () => {
  const councils = plan.bodies.filter(({ kind }) => kind === 'joint_council')

  it('are one in each community of 云兴镇, with 124 members, nobody in two', () => {
    expect(councils.map(({ area }) => area)).toEqual(communitiesOf('zuoyun').map(({ code }) => code))
    const members = councils.flatMap(({ members: all }) => all)
    expect(members.length).toBe(124)
    expect(new Set(members.map(({ person }) => person)).size).toBe(124)
  })

  it('are attended by 2,005 different people in a year, every member among them', () => {
    const held = plan.meetings.filter((meeting) => bodyOf(meeting)?.kind === 'joint_council')
    const there = held.flatMap((meeting) => [
      ...(bodyOf(meeting)?.members ?? []).flatMap(({ name, person }) => (meeting.excused[name] === undefined ? [person] : [])),
      ...meeting.guests.map(({ person }) => person),
    ])
    expect(new Set(there).size).toBe(2005)
    for (const { members } of councils) for (const { person } of members) expect(there).toContain(person)
  })

  it('take nobody twice for one meeting, and bear names of their own', () => {
    for (const { guests } of plan.meetings) expect(new Set(guests.map(({ person }) => person)).size).toBe(guests.length)
    for (const [community, all] of townspeople) expect(new Set(all.map(({ name }) => name)).size, community).toBe(all.length)
    const posts = new Set(people.map(({ name }) => name))
    expect([...townspeople.values()].flat().filter(({ name }) => posts.has(name))).toEqual([])
  })
})

describe('every meeting of the sample', () => {
  it('has a quorum, the branch among the parties', () => {
    for (const meeting of plan.meetings) expect(quorumOf(seatsOf(meeting), settings), meeting.key).toMatchObject({ isMet: true })
  })

  it('counts a vote of each who is there, and decides as they voted', () => {
    for (const { meeting, item } of items()) {
      if (item.decision === 'defer') continue
      const present = seatsOf(meeting).filter(({ status }) => status === 'present')
      const keys = new Set(present.map(({ party, name }) => party ?? name))
      expect(new Set(Object.keys(item.votes ?? Object.fromEntries([...keys].map((key) => [key, 'for'])))), meeting.key).toEqual(keys)
      const votes = Object.values(item.votes ?? {})
      const count = item.votes ? { for: votes.filter((vote) => vote === 'for').length, against: 0, abstain: 0, present: keys.size } : { for: keys.size - item.against, against: item.against, abstain: 0, present: keys.size }
      expect(isAdopted(count, settings), `${meeting.key} ${item.topic}`).toBe(item.decision !== 'reject')
    }
  })

  it('gives notice in time, and is arranged, called, confirmed and published in office hours', () => {
    for (const meeting of plan.meetings) {
      const { key, arrangedAt, notifiedAt, startsAt, confirmedAt, publishedAt } = meeting
      expect(arrangedAt < notifiedAt && endOfDay(notifiedAt).getTime() + settings.noticeDays * 86_400_000 - 86_400_000 <= startsAt.getTime(), key).toBe(true)
      const end = new Date(startsAt.getTime() + meetingLength * 60_000)
      expect(confirmedAt > end && confirmedAt <= deadline(end, settings.minutes, calendar), key).toBe(true)
      for (const moment of [arrangedAt, notifiedAt, confirmedAt, ...(publishedAt ? [publishedAt] : [])]) expect(isOfficeTime(moment, calendar), `${key} ${moment.toISOString()}`).toBe(true)
    }
  })

  it('adopts nothing that art. 278 reserves to the owners, and refers what is', () => {
    for (const { key, title, words, screened } of plan.topics) {
      const reserved = reservedMatterIn(`${title}\n${words}`)
      expect(reserved, key).toBe(screened.to === 'referred' ? screened.matter : null)
    }
  })

  it('publishes no name, number or door that its minutes hold', () => {
    const names = [...people.map(({ name }) => name), ...plan.topics.flatMap(({ proposer }) => ('name' in proposer ? [proposer.name] : []))]
    const published = items(plan.meetings.filter(({ publishedAt }) => publishedAt !== null)).flatMap(({ item }) => redact(`${item.paragraph}\n${item.resolution}`, names).removed)
    expect(published).toEqual([])
    const now = items(plan.meetings.filter(({ key }) => key === 'yuntai now -9')).flatMap(({ item }) => redact(item.paragraph, names).removed.map(({ kind }) => kind))
    expect(now.toSorted()).toEqual(['address', 'phone'])
  })
})

describe('every topic of the sample', () => {
  it('is told in words that the service takes', () => {
    const refused: string[] = []
    const take = (key: string, schema: z.ZodType, input: object) => {
      const read = schema.safeParse({ id, version: 1, ...input })
      if (!read.success) refused.push(`${key}: ${read.error.message}`)
    }
    for (const { key, kind, area, name, members, recurrence } of plan.bodies) {
      take(key, addBodyInput, { kind, area, name, recurrence })
      for (const member of members) take(key, addMemberInput, { ...member, user: member.person, from: '2024-01-08' })
    }
    for (const { key, area, title, words, proposer, answered } of plan.topics) {
      take(key, 'user' in proposer ? proposeInput : residentProposeInput, { area, title, words, ...('name' in proposer && { name: proposer.name, ...(proposer.phone && { phone: proposer.phone }) }) })
      take(key, acceptInput, { title, body: id })
      if (answered) take(key, answerInput, { words: answered.words })
    }
    for (const { key, title, place, startsAt, items: own } of plan.meetings) {
      take(key, arrangeInput, { body: id, title, place, startsAt: startsAt.toISOString(), length: meetingLength })
      for (const { topic, paragraph, decision, resolution, votes, tasks } of own) {
        take(topic, writeInput, { item: id, seen: 0, words: paragraph })
        take(topic, resolveInput, { item: id, decision, words: resolution, tasks: tasks.map((task) => ({ title: task.title, days: task.days, ...('unit' in task.owner ? { ownerUnit: task.owner.unit } : { ownerRole: task.owner.role }) })) })
        for (const [seat, vote] of Object.entries(votes ?? {})) take(topic, voteInput, { item: id, seat, vote })
        for (const { done } of tasks) for (const { result } of done) take(topic, finishInput, { result })
      }
    }
    expect(refused).toEqual([])
  })

  it('goes its way in order and in time: screened, tabled, done, confirmed, answered', () => {
    const late: string[] = []
    const between = (what: string, from: Date, moment: Date, until: Date) => {
      if (moment <= from || moment > until) late.push(`${what} ${moment.toISOString()}`)
    }
    const clock = (name: ClockName, from: Date) => deadline(from, settings[name], calendar)
    for (const topic of plan.topics.filter(({ key }) => !key.includes(' now '))) {
      const { key, screened, disputed, confirmed, answered } = topic
      between(`${key} screened`, topic.at, screened.at, clock('screen', topic.at))
      const first = items().find(({ item }) => item.topic === key)
      if (!first) continue
      between(`${key} called`, screened.at, first.meeting.notifiedAt, clock('table', screened.at))
      const resolved = settledIn(key)?.meeting.confirmedAt ?? asOf
      const ends = tasksOf(topic).flatMap(({ task, meeting }) => {
        const [once, again] = task.done
        if (once) between(`${key} ${task.title}`, meeting.confirmedAt, once.at, endOfDay(addWorkingDays(meeting.confirmedAt, task.days, calendar)))
        if (again && disputed) between(`${key} ${task.title} again`, disputed.at, again.at, endOfDay(addWorkingDays(disputed.at, task.days, calendar)))
        if ((again === undefined) !== (disputed === null)) late.push(`${key} is disputed and not mended`)
        return task.done.map((end) => end.at.getTime())
      })
      const done = ends.length > 0 ? new Date(Math.max(...ends)) : resolved
      if (confirmed) between(`${key} confirmed`, done, confirmed.at, clock('verify', done))
      const heard = confirmed?.at ?? resolved
      between(`${key} answered`, heard, answered?.at ?? asOf, clock('answer', heard))
    }
    expect(late).toEqual([])
  })

  it('is acted on by those who may, staff in office hours', () => {
    const acts = (by: string, permission: Permission, area: string, when: Date, unitsThere: readonly string[] = []) => {
      const person = staff.get(by)
      expect(person && mayAt(person, permissions[permission], area, unitsThere), `${by} ${permission} ${area}`).toBe(true)
      expect(isOfficeTime(when, calendar), `${by} ${permission} ${when.toISOString()}`).toBe(true)
    }
    for (const topic of plan.topics) {
      const { area, proposer, at: when, screened, confirmed, answered } = topic
      if ('user' in proposer) acts(proposer.user, 'topic:propose', area, when, units.map(({ key }) => key))
      acts(screened.by, 'topic:screen', area, screened.at)
      if (confirmed?.by) acts(confirmed.by, 'topic:answer', area, confirmed.at)
      if (answered) acts(answered.by, 'topic:answer', area, answered.at)
      for (const { task } of tasksOf(topic)) for (const { by, at: end } of task.done) acts(by, 'task:handle', area, end, units.map(({ key }) => key))
    }
    for (const { by, area, at: when } of plan.bodies) acts(by, 'body:edit', area, when)
  })
})

describe('what is under way', () => {
  it('leaves the year 2024 as it is, whenever the sample is loaded', () => {
    const later = planMeetings(at('2027-03-01 18:00'), calendar)
    const told = (of: typeof plan) => of.topics.filter(({ key }) => !key.includes(' now '))
    expect(told(later)).toEqual(told(plan))
  })

  it('adds nothing to what 凯德世家三号院 tabled', () => {
    expect(plan.topics.filter(({ key }) => key.startsWith('kaide now')).map(({ key }) => settledIn(key)?.meeting.confirmedAt).filter((when) => when !== undefined && when <= asOf)).toEqual([])
  })

  it('has on any day and hour a meeting that is called, in 左云县 one with minutes to publish, and topics in every step', () => {
    for (const moment of ['2026-01-04 00:05', '2026-02-20 13:15', '2026-05-02 23:50', '2026-08-17 08:31', '2026-10-08 17:55', '2027-01-01 07:10']) {
      const now = at(moment)
      const { meetings, topics } = planMeetings(now, calendar)
      for (const [body, held, raised] of [['kaide', 0, 5], ['yuntai', 1, 8]] as const) {
        const own = meetings.filter((meeting) => meeting.key.startsWith(`${body} now`))
        expect(own.filter(({ notifiedAt, startsAt }) => notifiedAt <= now && now < startsAt).length, moment).toBe(1)
        expect(own.filter(({ confirmedAt, publishedAt }) => confirmedAt <= now && publishedAt === null).length, moment).toBe(held)
        const open = topics.filter((topic) => topic.key.startsWith(`${body} now`))
        expect(open.filter((topic) => topic.at <= now).length, moment).toBe(raised)
        expect(open.filter((topic) => topic.screened.at > now).length, moment).toBe(2)
        expect(open.filter(({ answered }) => answered && answered.at <= now), moment).toEqual([])
      }
    }
  })
})
