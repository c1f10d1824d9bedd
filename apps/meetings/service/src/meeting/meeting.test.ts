import { monday } from '@wuxin/service/test-county'
import { asOwner, eventsOf, refusal, seen, serviceUnderTest } from '@wuxin/service/testing'
import { describe, expect, it } from 'vitest'
import { reach } from '../meetings.fixture.ts'
import { service } from '../service.ts'
import { atTheDoor, evening, friday, later, tableOf } from './meeting.fixture.ts'

const at = serviceUnderTest(service, { reach, now: () => monday })
const { as, body, queued, arranged, notified, gathered, opened, resolved, confirmed } = tableOf(at)

const topicOf = async ({ id }: { id: string }) => (await asOwner(at, `select * from topic where id = '${id}'`))[0] ?? {}
const unknown = '0197f000-0000-7000-8000-000000000001'

describe('a meeting is arranged', () => {
  it('of a body, in the future, with a number of the county', async () => {
    const draft = await as('secretary').meetings.arrange({ body: (await body()).id, ...evening })
    expect(draft).toMatchObject({ state: 'draft', title: evening.title, startsAt: friday.toISOString(), endsAt: '2025-04-25T12:30:00.000Z', venue: evening.place, seats: [] })
    expect(draft.number).toMatch(/^HY-2025-\d{4}$/)
    expect(draft.quorum).toEqual({ present: 0, needed: 4, missing: null, isMet: false })
    await expect(as('secretary').meetings.arrange({ body: draft.body.id, ...evening, startsAt: '2025-04-21T09:00:00+08:00' })).rejects.toMatchObject(refusal('MEETING_IN_PAST'))
  })

  it('not of another place’s body, nor by whoever only sits there', async () => {
    const { id } = await body()
    await expect(as('neighbour').meetings.arrange({ body: id, ...evening })).rejects.toMatchObject(refusal('NOT_FOUND'))
    await expect(as('property').meetings.arrange({ body: id, ...evening })).rejects.toMatchObject(refusal('FORBIDDEN'))
  })

  it('with an agenda of topics that wait for this body, each on one agenda alone', async () => {
    const [first, second] = [await queued(), await queued({ title: '电动车充电桩不够' })]
    const draft = await arranged([first, second])
    expect(draft.agenda.map(({ topic }) => topic?.id)).toEqual([first.id, second.id])
    expect(await topicOf(first)).toMatchObject({ state: 'queue', meeting: draft.id })
    await expect(arranged([first])).rejects.toMatchObject(refusal('TOPIC_NOT_READY', { number: first.number, state: 'queue' }))

    const turned = await as('secretary').meetings.setAgenda({ ...seen(draft), items: [{ topic: second.id, minutes: 20 }, { words: '通报上月交办进度' }] })
    expect(turned.agenda.map(({ topic, words, minutes }) => [topic?.id ?? words, minutes])).toEqual([[second.id, 20], ['通报上月交办进度', 10]])
    expect(turned.agenda[0]?.id).toBe(draft.agenda[1]?.id)
    expect((await topicOf(first)).meeting).toBeNull()
    await expect(as('secretary').meetings.setAgenda({ ...seen(turned), items: [{ topic: unknown }] })).rejects.toMatchObject(refusal('NOT_FOUND'))
  })

  it('and an edit over somebody else’s is refused', async () => {
    const draft = await arranged([await queued()])
    await as('worker').meetings.amend({ ...seen(draft), ...evening, title: '四月会议' })
    await expect(as('secretary').meetings.amend({ ...seen(draft), ...evening })).rejects.toMatchObject(refusal('VERSION_CONFLICT'))
  })
})

describe('the notice', () => {
  it('gives a seat to everybody of each party, makes the code of the poster, and calls the topics', async () => {
    const topic = await queued()
    const meeting = await notified([topic])
    expect(meeting.state).toBe('notified')
    expect(meeting.seats.map(({ party, name, status }) => [party?.name, name, status])).toEqual([
      ['小区党组织', '张国强', 'invited'], ['业委会', '刘秀芳', 'invited'], ['业委会', '马建军', 'invited'], ['物业服务企业', '钱经理', 'invited'],
      ['综合执法队', '周路', 'invited'], ['片区民警', '何警', 'invited'], ['社区居委会', '李敏', 'invited'],
    ])
    expect(meeting.signInCode).toMatch(/^[0-9A-Z]{8}$/)
    expect(meeting.attendance).toEqual({ present: 0, seats: 6 })
    expect(await topicOf(topic)).toMatchObject({ state: 'convene', units: expect.arrayContaining(['taian', 'street', 'police', 'yunhe']) })
    const notices = await eventsOf(at, 'notice.sent')
    expect(notices).toContainEqual(expect.objectContaining({
      text: 'notice.meeting.notify', link: `/m/meetings/meetings/${meeting.id}`, params: { number: meeting.number, title: evening.title, day: '2025-04-25', place: evening.place },
      to: ['committee', 'committee-two', 'property', 'street', 'police', 'worker'].map((user) => ({ user })),
    }))
  })

  it('lets units see the meeting from then on, and only those who arrange it the code', async () => {
    const draft = await arranged([await queued()])
    await expect(as('property').meetings.get({ id: draft.id })).rejects.toMatchObject(refusal('NOT_FOUND'))
    await as('secretary').meetings.notify(seen(draft))
    const shown = await as('property').meetings.get({ id: draft.id })
    expect(shown.signInCode).toBeNull()
    expect(shown.mySeats).toEqual(shown.seats.filter(({ name }) => name === '钱经理').map(({ id }) => id))
    await expect(as('water').meetings.get({ id: draft.id })).rejects.toMatchObject(refusal('NOT_FOUND'))
  })

  it('goes out with an agenda, and early enough', async () => {
    await expect(notified([])).rejects.toMatchObject(refusal('AGENDA_EMPTY'))
    const topic = await queued()
    await expect(notified([topic], { startsAt: '2025-04-23T19:00:00+08:00' })).rejects.toMatchObject(refusal('NOTICE_TOO_LATE', { days: 3 }))
    const meeting = await notified([await queued()], { startsAt: '2025-04-24T19:00:00+08:00' })
    expect(meeting.state).toBe('notified')
  })

  it('does not go out where nobody could make the quorum', async () => {
    const council = await as('worker').bodies.add({ kind: 'joint_council', area: '140226100019', name: '云和园联席议事会' })
    const draft = await as('worker').meetings.arrange({ body: council.id, ...evening })
    const set = await as('worker').meetings.setAgenda({ ...seen(draft), items: [{ words: '学习议事规则' }] })
    await expect(as('worker').meetings.notify(seen(set))).rejects.toMatchObject(refusal('QUORUM_MISSING'))
  })

  it('is answered by a receipt or by leave with who comes instead; another time asks again', async () => {
    const meeting = await notified([await queued()])
    await as('committee').meetings.receive({ id: meeting.id })
    await as('street').meetings.excuse({ id: meeting.id, reason: '市容检查', delegate: '李队员' })
    await as('committee-two').meetings.signIn({ id: meeting.id, code: meeting.signInCode ?? '' })
    await expect(as('grid-worker').meetings.receive({ id: meeting.id })).rejects.toMatchObject(refusal('NOT_FOUND'))
    const noted = await as('secretary').meetings.excuse({ id: meeting.id, seat: meeting.seats.find(({ name }) => name === '何警')?.id, reason: '出警' })
    const statuses = (record: typeof noted) => Object.fromEntries(record.seats.map(({ name, status }) => [name, status]))
    expect(statuses(noted)).toMatchObject({ 刘秀芳: 'received', 周路: 'excused', 何警: 'excused', 李敏: 'invited' })
    await expect(as('property').meetings.excuse({ id: meeting.id, seat: meeting.seats[0]?.id, reason: '不来' })).rejects.toMatchObject(refusal('NOT_YOUR_SEAT'))

    const moved = await as('secretary').meetings.amend({ ...seen(noted), ...evening, startsAt: '2025-04-26T19:00:00+08:00' })
    expect(statuses(moved)).toMatchObject({ 刘秀芳: 'invited', 马建军: 'invited', 周路: 'excused' })
    await expect(as('secretary').meetings.amend({ ...seen(moved), ...evening, startsAt: '2025-04-22T19:00:00+08:00' })).rejects.toMatchObject(refusal('NOTICE_TOO_LATE'))
    expect((await eventsOf(at, 'notice.sent')).map(({ text }) => text)).toEqual(expect.arrayContaining(['notice.meeting.excuse', 'notice.meeting.amend']))
  })

  it('can be taken back with a reason: the topics wait for another meeting', async () => {
    const topic = await queued()
    const meeting = await notified([topic])
    const cancelled = await as('secretary').meetings.cancel({ ...seen(meeting), reason: '场地检修' })
    expect(cancelled).toMatchObject({ state: 'cancelled', reason: '场地检修', signInCode: null })
    expect(await topicOf(topic)).toMatchObject({ state: 'queue', meeting: null })
    expect((await notified([topic])).agenda[0]?.topic?.state).toBe('convene')
  })

  it('is out: a topic that joins is called, one that leaves goes back to the queue', async () => {
    const [first, second] = [await queued(), await queued({ title: '楼道堆物' })]
    const meeting = await notified([first])
    await expect(as('secretary').meetings.setAgenda({ ...seen(meeting), items: [] })).rejects.toMatchObject(refusal('AGENDA_EMPTY'))
    await as('secretary').meetings.setAgenda({ ...seen(meeting), items: [{ topic: second.id }] })
    expect((await topicOf(first)).state).toBe('queue')
    expect(await topicOf(second)).toMatchObject({ state: 'convene', meeting: meeting.id })
  })
})

describe('a meeting opens', () => {
  it('once four parties have signed in, the branch among them, and its topics count as tabled', async () => {
    const topic = await queued()
    const meeting = await notified([topic])
    const without = await gathered(meeting, ['committee', 'committee-two', 'property', 'worker', 'police'])
    expect(without.quorum).toEqual({ present: 4, needed: 4, missing: { id: 'branch', name: '小区党组织' }, isMet: false })
    await expect(as('secretary', friday).meetings.open(seen(without))).rejects.toMatchObject(refusal('QUORUM_MISSING', { present: 4, needed: 4, party: 'branch' }))
    const meets = await gathered(meeting, ['secretary'])
    const open = await as('secretary', friday).meetings.open(seen(meets))
    expect(open).toMatchObject({ state: 'in_session', openedAt: friday.toISOString(), attendance: { present: 5, seats: 6 } })
    const { state, tabled_at: tabledAt } = await topicOf(topic)
    expect([state, new Date(tabledAt)]).toEqual(['minute', friday])
  })

  it('before the day of its notice with a reason alone, of which those hear who are not there', async () => {
    const meeting = await gathered(await notified([await queued()]))
    await expect(as('secretary').meetings.open(seen(meeting))).rejects.toMatchObject(refusal('MEETING_NOT_YET', { day: '2025-04-25' }))
    const open = await as('secretary').meetings.open({ ...seen(meeting), reason: '水管爆裂，等不到周五' })
    expect(open).toMatchObject({ startsAt: monday.toISOString(), endsAt: '2025-04-21T03:30:00.000Z' })
    expect(open.steps.find(({ action }) => action === 'open')).toMatchObject({ words: '水管爆裂，等不到周五', params: { day: '2025-04-25' } })
    const heard = (await eventsOf(at, 'notice.sent')).filter(({ text, link }) => text === 'notice.meeting.open' && link.endsWith(meeting.id))
    expect(heard.flatMap(({ to }) => to.map((each: { user: string }) => each.user)).toSorted()).toEqual(['committee-two', 'police', 'street'])
  })

  it('where sign-in takes the code of this meeting, one’s own seat, and no leave', async () => {
    const meeting = await notified([await queued()])
    const other = await notified([await queued()])
    await expect(as('property', atTheDoor).meetings.signIn({ id: meeting.id, code: other.signInCode ?? '' })).rejects.toMatchObject(refusal('SIGN_IN_CODE_WRONG'))
    await expect(as('leader', atTheDoor).meetings.signIn({ id: meeting.id, code: meeting.signInCode ?? '' })).rejects.toMatchObject(refusal('NOT_YOUR_SEAT'))
    await as('property').meetings.excuse({ id: meeting.id, reason: '出差', delegate: '物业副经理' })
    await expect(gathered(meeting, ['property'])).rejects.toMatchObject(refusal('SEAT_TAKEN'))
    const once = await gathered(meeting, ['worker'])
    expect((await gathered(meeting, ['worker'])).version).toBe(once.version)
    await expect(as('worker', atTheDoor).meetings.excuse({ id: meeting.id, reason: '有事' })).rejects.toMatchObject(refusal('SEAT_TAKEN'))
  })

  it('where the secretary signs in by hand whom somebody sent, and takes back what was wrong', async () => {
    const meeting = await notified([await queued()])
    await as('property').meetings.excuse({ id: meeting.id, reason: '出差', delegate: '物业副经理' })
    const seat = meeting.seats.find(({ name }) => name === '钱经理')?.id ?? ''
    const signed = await as('secretary', atTheDoor).meetings.signInByHand({ id: meeting.id, seat })
    expect(signed.seats.find(({ id }) => id === seat)).toMatchObject({ status: 'present', signInMeans: 'hand', delegate: '物业副经理', signedInAt: atTheDoor.toISOString() })
    await expect(as('committee', atTheDoor).meetings.signInByHand({ id: meeting.id, seat })).rejects.toMatchObject(refusal('FORBIDDEN'))
    const back = await as('secretary', atTheDoor).meetings.signInByHand({ id: meeting.id, seat, present: false })
    expect(back.seats.find(({ id }) => id === seat)).toMatchObject({ status: 'excused', signedInAt: null, delegate: '物业副经理' })
  })

  it('and keeps its quorum: a sign-in that it stands on is not taken back while it runs', async () => {
    const meeting = await opened([await queued()])
    const branch = meeting.seats.find(({ key }) => key === 'branch')?.id ?? ''
    await expect(as('secretary', friday).meetings.signInByHand({ id: meeting.id, seat: branch, present: false })).rejects.toMatchObject(refusal('QUORUM_MISSING'))
  })
})

describe('people beside the table', () => {
  it('come many at once, each of the register once, and a resident’s name is for those who write the minutes', async () => {
    const meeting = await notified([await queued()])
    const guests = [
      { name: '王秀兰', kind: 'resident' as const }, { name: '吴水', kind: 'unit' as const, unit: 'water' },
      { name: '赵志愿', kind: 'volunteer' as const, person: unknown }, { name: '赵志愿', kind: 'volunteer' as const, person: unknown },
    ]
    const joined = await as('secretary').meetings.addGuests({ id: meeting.id, guests })
    expect(joined.guests.map(({ name }) => name)).toEqual(['吴水', '王秀兰', '赵志愿'])
    expect((await as('street').meetings.get({ id: meeting.id })).guests[1]?.name).toBe('王**')
    expect((await as('water').meetings.get({ id: meeting.id })).number).toBe(meeting.number)
    await expect(as('secretary').meetings.addGuest({ id: meeting.id, name: '某人', kind: 'unit', unit: 'nobody' })).rejects.toMatchObject(refusal('UNIT_UNKNOWN'))
    const fewer = await as('secretary').meetings.removeGuest({ id: meeting.id, guest: joined.guests[2]?.id ?? '' })
    expect(fewer.guests).toHaveLength(2)
  })
})

describe('a meeting ends', () => {
  it('and the clock of its minutes starts, until they are confirmed', async () => {
    const meeting = await opened([await queued()])
    await resolved(meeting)
    const ended = await as('secretary', friday).meetings.end(seen(meeting))
    expect(ended).toMatchObject({ state: 'minutes', signInCode: null, dueAt: '2025-04-29T15:59:59.999Z' })
    await expect(gathered({ ...ended, signInCode: meeting.signInCode }, ['police'])).rejects.toMatchObject(refusal('TRANSITION_NOT_ALLOWED'))
    const done = await as('secretary', friday).meetings.confirm(seen(ended))
    expect(done).toMatchObject({ state: 'confirmed', dueAt: null, confirmedAt: friday.toISOString() })
    expect(done.steps.map(({ action }) => action)).toEqual(['arrange', 'setAgenda', 'notify', 'open', 'end', 'confirm'])
  })

  it('and is found by number, title and place, by body, day and what it waits for', async () => {
    const meeting = await confirmed([await queued()])
    const found = await as('secretary').meetings.list({ q: '六方 红色港湾' })
    expect(found.rows.map(({ id }) => id)).toContain(meeting.id)
    expect((await as('secretary').meetings.list({ q: meeting.number })).rows.map(({ id }) => id)).toEqual([meeting.id])
    expect((await as('secretary').meetings.list({ chip: 'to_publish' })).rows.map(({ id }) => id)).toContain(meeting.id)
    expect((await as('neighbour').meetings.list({})).total).toBe(0)
    expect((await as('secretary').meetings.list({ from: '2026-01-01' })).empty).toBe('filter')
    const mine = await notified([await queued()])
    const shown = await as('police').meetings.list({ chip: 'mine' })
    expect(shown.rows.map(({ id }) => id)).toContain(mine.id)
    expect(shown.chips.mine).toBe(shown.total)
  })

  it('and whoever took part is counted once, at the table or beside it', async () => {
    const council = await as('neighbour').bodies.add({ kind: 'joint_council', area: '140226100018', name: '西街联席议事会' })
    const hold = async (day: number, people: string[]) => {
      const known = await as('neighbour').bodies.get({ id: council.id })
      const body = known.members.length > 0 ? known : await as('neighbour').bodies.addMember({ ...seen(known), name: '康楼长', from: '2025-01-01' })
      const draft = await as('neighbour').meetings.arrange({ body: body.id, ...evening, startsAt: later(day).toISOString() })
      const set = await as('neighbour').meetings.setAgenda({ ...seen(draft), items: [{ words: '通报' }] })
      const called = await as('neighbour').meetings.notify(seen(set))
      const guests = people.map((person) => ({ name: '居民', kind: 'enthusiast' as const, person }))
      const joined = await as('neighbour').meetings.addGuests({ id: called.id, guests })
      await as('neighbour', later(day)).meetings.signInByHand({ id: called.id, seat: called.seats[0]?.id ?? '' })
      return as('neighbour', later(day)).meetings.open(seen(joined))
    }
    const person = (last: number) => `0197f000-0000-7000-8000-00000000000${last}`
    await hold(7, [person(1), person(2)])
    await hold(14, [person(2), person(3)])
    expect(await as('neighbour').meetings.participants({})).toEqual({ people: 4, meetings: 2 })
  })
})
