import { monday } from '@wuxin/service/test-county'
import { asOwner, eventsOf, refusal, seen, serviceUnderTest } from '@wuxin/service/testing'
import { describe, expect, it } from 'vitest'
import { reach } from '../meetings.fixture.ts'
import { service } from '../service.ts'
import { adopted, friday, gate, tableOf } from './meeting.fixture.ts'

const at = serviceUnderTest(service, { reach, now: () => monday })
const { as, queued, notified, gathered, opened, itemOf, resolved, confirmed } = tableOf(at)

const topicOf = async ({ id }: { id: string }) => (await asOwner(at, `select * from topic where id = '${id}'`))[0] ?? {}
const write = (who: 'secretary' | 'worker' | 'committee', meeting: { id: string }, item: string, seen: number, words: string) =>
  as(who, friday).meetings.write({ id: meeting.id, item, seen, words })

describe('minutes are written', () => {
  it('only once the sign-in met the quorum and the meeting is open', async () => {
    const meeting = await notified([await queued()])
    await expect(write('secretary', meeting, itemOf(meeting), 0, '早写的')).rejects.toMatchObject(refusal('QUORUM_MISSING', { present: 0, needed: 4, party: 'branch' }))
    const met = await gathered(meeting)
    await expect(write('secretary', met, itemOf(met), 0, '早写的')).rejects.toMatchObject(refusal('TRANSITION_NOT_ALLOWED'))
    const open = await as('secretary', friday).meetings.open(seen(met))
    const { item, variant } = await write('secretary', open, itemOf(open), 0, '物业介绍了车位情况。')
    expect(item.paragraph).toEqual({ words: '物业介绍了车位情况。', edition: 1, by: '张国强', at: friday.toISOString(), variants: [] })
    expect(variant).toBeNull()
    await expect(as('police', friday).meetings.write({ id: open.id, item: itemOf(open), seen: 1, words: '插话' })).rejects.toMatchObject(refusal('FORBIDDEN'))
  })

  it('by several at once: what was written over somebody else’s words stands beside them, and nothing is lost', async () => {
    const meeting = await opened([await queued()])
    const item = itemOf(meeting)
    await write('secretary', meeting, item, 0, '甲稿')
    const beside = await write('worker', meeting, item, 0, '乙稿')
    expect(beside.item.paragraph).toMatchObject({ words: '甲稿', edition: 1, variants: [{ words: '乙稿', by: '李敏' }] })
    const again = await write('worker', meeting, item, 0, '乙稿，续写')
    expect(again.item.paragraph.variants).toEqual([expect.objectContaining({ id: again.variant, words: '乙稿，续写' })])
    expect(again.variant).not.toBe(beside.variant)
    const third = await write('committee', meeting, item, 0, '丙稿')
    expect(third.item.paragraph.variants.map(({ words }) => words)).toEqual(['乙稿，续写', '丙稿'])
    const on = await write('secretary', meeting, item, 1, '甲稿，续写')
    expect(on.item.paragraph).toMatchObject({ words: '甲稿，续写', edition: 2 })
    expect(on.item.paragraph.variants).toHaveLength(2)
  })

  it('and a writer whose last save was never answered writes on without a variant, as long as nothing of it is lost', async () => {
    const meeting = await opened([await queued()])
    await write('secretary', meeting, itemOf(meeting), 0, '一')
    const { item } = await write('secretary', meeting, itemOf(meeting), 0, '一二')
    expect(item.paragraph).toMatchObject({ words: '一二', edition: 2, variants: [] })
    const elsewhere = await write('secretary', meeting, itemOf(meeting), 1, '在另一个窗口写的')
    expect(elsewhere.item.paragraph).toMatchObject({ words: '一二', variants: [{ words: '在另一个窗口写的' }] })
  })

  it('and settled into one text, of words that the one who settles has seen', async () => {
    const meeting = await opened([await queued()])
    const item = itemOf(meeting)
    await write('secretary', meeting, item, 0, '甲稿')
    const { variant: old } = await write('worker', meeting, item, 0, '乙稿')
    const { variant } = await write('worker', meeting, item, 0, '乙稿，续写')
    const settle = (variants: (string | null)[], edition = 1) =>
      as('secretary', friday).meetings.settle({ id: meeting.id, item, seen: edition, words: '甲乙合稿', variants: variants.map((id) => id ?? '') })
    await expect(settle([old])).rejects.toMatchObject(refusal('MINUTES_DIVERGED', { item }))
    await expect(settle([variant], 0)).rejects.toMatchObject(refusal('MINUTES_DIVERGED', { item }))
    expect((await settle([variant])).item.paragraph).toMatchObject({ words: '甲乙合稿', edition: 2, variants: [] })
  })
})

describe('votes', () => {
  it('are one for each party that is there, by its own people or the secretary’s hand; the last one stands', async () => {
    const meeting = await opened([await queued()])
    const item = itemOf(meeting)
    await as('property', friday).meetings.vote({ id: meeting.id, item, seat: 'property', vote: 'against' })
    await as('property', friday).meetings.vote({ id: meeting.id, item, seat: 'property', vote: 'for' })
    const cast = await as('secretary', friday).meetings.vote({ id: meeting.id, item, seat: 'owners_committee', vote: 'abstain' })
    expect(cast.agenda[0]?.votes).toEqual(expect.arrayContaining([{ seat: 'property', name: '物业服务企业', vote: 'for' }, { seat: 'owners_committee', name: '业委会', vote: 'abstain' }]))
    expect(cast.agenda[0]?.votes).toHaveLength(2)
    await expect(as('secretary', friday).meetings.vote({ id: meeting.id, item, seat: 'police', vote: 'for' })).rejects.toMatchObject(refusal('SEAT_ABSENT', { seat: 'police' }))
    await expect(as('property', friday).meetings.vote({ id: meeting.id, item, seat: 'branch', vote: 'for' })).rejects.toMatchObject(refusal('NOT_YOUR_SEAT', { seat: 'branch' }))
  })

  it('are all in before a topic is decided, and the decision says what they say', async () => {
    const meeting = await opened([await queued()])
    const item = itemOf(meeting)
    const vote = (seat: string, cast: 'for' | 'against') => as('secretary', friday).meetings.vote({ id: meeting.id, item, seat, vote: cast })
    for (const seat of ['branch', 'owners_committee', 'community']) await vote(seat, 'for')
    await expect(resolved(meeting, 0, { ...adopted, show: null })).rejects.toMatchObject(refusal('VOTES_MISSING', { seats: 1 }))
    await vote('property', 'against')
    const done = await resolved(meeting, 0, { ...adopted, show: null })
    expect(done.agenda[0]?.resolution?.count).toEqual({ for: 3, against: 1, abstain: 0, present: 4 })
    await expect(resolved(meeting, 0, { decision: 'reject', words: '不同意' })).rejects.toMatchObject(refusal('VOTE_OTHERWISE', { for: 3, present: 4 }))
    await expect(resolved(meeting, 0, { ...adopted, show: { for: 2, against: 2, abstain: 0 } })).rejects.toMatchObject(refusal('VOTE_OTHERWISE'))
    await expect(resolved(meeting, 0, { ...adopted, show: { for: 5, against: 0, abstain: 0 } })).rejects.toMatchObject(refusal('VOTES_TOO_MANY', { seats: 4 }))
  })
})

describe('a resolution', () => {
  it('that adopts gives tasks, each with an owner who is there and a deadline that the county allows', async () => {
    const meeting = await opened([await queued()])
    await expect(resolved(meeting, 0, { ...adopted, tasks: [] })).rejects.toMatchObject(refusal('TASKS_MISSING'))
    await expect(resolved(meeting, 0, { ...adopted, tasks: [{ ...gate, ownerUnit: 'nobody' }] })).rejects.toMatchObject(refusal('UNIT_UNKNOWN'))
    await expect(resolved(meeting, 0, { ...adopted, tasks: [{ ...gate, ownerUnit: null, ownerRole: 'volunteer' }] })).rejects.toMatchObject(refusal('POST_VACANT'))
    await expect(resolved(meeting, 0, { ...adopted, tasks: [{ ...gate, days: 200 }] })).rejects.toMatchObject(refusal('DEADLINE_TOO_FAR'))
    await expect(resolved(meeting, 0, { ...adopted, tasks: [{ ...gate, ownerRole: 'property_manager' }] })).rejects.toThrow('OWNER_WRONG')
    const done = await resolved(meeting)
    expect(done.agenda[0]?.resolution).toMatchObject({ decision: 'adopt', tasks: [{ title: gate.title, owner: '泰安物业', days: 10 }] })
  })

  it('cannot adopt what art. 278 of the Civil Code reserves to the owners: it can be referred to them', async () => {
    const topic = await queued({ title: '解聘现物业公司', words: '建议解聘现在的物业公司，另选一家。' })
    const meeting = await opened([topic])
    await expect(resolved(meeting)).rejects.toMatchObject(refusal('RESERVED_MATTER', { matter: 'property_company' }))
    await resolved(meeting, 0, { decision: 'refer', words: '提请业主大会表决。' })
    const ended = await as('secretary', friday).meetings.end(seen(meeting))
    await as('secretary', friday).meetings.confirm(seen(ended))
    expect(await topicOf(topic)).toMatchObject({ state: 'referred', reserved: 'property_company', reason: '提请业主大会表决。' })
  })

  it('is not taken on a matter in words, nor on a topic that has left the table', async () => {
    const topic = await queued()
    const meeting = await opened([topic])
    await asOwner(at, `update topic set state = 'closed', meeting = null where id = '${topic.id}'`)
    await expect(resolved(meeting)).rejects.toMatchObject(refusal('TOPIC_NOT_READY', { number: topic.number, state: 'closed' }))
  })
})

describe('confirmed minutes', () => {
  it('carry out what was decided: tasks are given, topics move on', async () => {
    const [first, second, third, fourth] = [await queued(), await queued({ title: '高空抛物' }), await queued({ title: '宠物扰民' }), await queued({ title: '电动车充电' })]
    const meeting = await opened([first, second, third, fourth])
    await resolved(meeting)
    await resolved(meeting, 1, { decision: 'explain', words: '已张贴提示，加强宣传。', show: { for: 4, against: 0, abstain: 0 } })
    await resolved(meeting, 2, { decision: 'reject', words: '未达成一致。', show: { for: 1, against: 3, abstain: 0 } })
    const ended = await as('secretary', friday).meetings.end(seen(meeting))
    await expect(as('secretary', friday).meetings.confirm(seen(ended))).rejects.toMatchObject(refusal('AGENDA_UNDECIDED', { items: 1 }))
    await resolved(meeting, 3, { decision: 'defer', words: '待供电公司勘察。' })
    const done = await as('secretary', friday).meetings.confirm(seen(ended))
    expect(done.state).toBe('confirmed')
    expect(await Promise.all([first, second, third, fourth].map(async (topic) => (await topicOf(topic)).state))).toEqual(['assign', 'verify', 'answer', 'queue'])
    const tasks = await asOwner(at, `select title, owner_unit, meeting_number, due_at from task where topic = '${first.id}'`)
    expect(tasks).toMatchObject([{ title: gate.title, owner_unit: 'taian', meeting_number: meeting.number }])
    await expect(as('secretary', friday).meetings.confirm(seen(done))).rejects.toMatchObject(refusal('TRANSITION_NOT_ALLOWED'))
    await expect(resolved(meeting)).rejects.toMatchObject(refusal('TRANSITION_NOT_ALLOWED'))
  })

  it('are refused while two versions of a paragraph stand side by side', async () => {
    const meeting = await opened([await queued()])
    await resolved(meeting)
    await write('secretary', meeting, itemOf(meeting), 0, '甲稿')
    await write('worker', meeting, itemOf(meeting), 0, '乙稿')
    const ended = await as('secretary', friday).meetings.end(seen(meeting))
    await expect(as('secretary', friday).meetings.confirm(seen(ended))).rejects.toMatchObject(refusal('MINUTES_UNSETTLED', { items: 1 }))
  })

  it('are confirmed once, whichever of two conveners is first', async () => {
    const meeting = await opened([await queued()])
    await resolved(meeting)
    const ended = await as('secretary', friday).meetings.end(seen(meeting))
    const outcomes = await Promise.allSettled([as('secretary', friday).meetings.confirm(seen(ended)), as('worker', friday).meetings.confirm(seen(ended))])
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(await asOwner(at, `select count(*)::int as tasks from task where meeting = '${meeting.id}'`)).toEqual([{ tasks: 1 }])
  })

  it('tell those at the table', async () => {
    const meeting = await confirmed([await queued()])
    const told = (await eventsOf(at, 'notice.sent')).filter(({ text, link }) => text === 'notice.meeting.confirm' && link.endsWith(meeting.id))
    expect(told).toHaveLength(1)
  })
})

describe('published minutes', () => {
  const words = '钱经理说，3号楼2单元502的王秀兰（13812345678）提出东门外来车多。李队员代周路参会。'

  it('have names, doors and numbers taken out, each shown before it is done', async () => {
    const topic = await queued({ resident: '王秀兰' })
    const meeting = await opened([topic])
    await write('secretary', meeting, itemOf(meeting), 0, words)
    await resolved(meeting)
    const done = await as('secretary', friday).meetings.confirm(seen(await as('secretary', friday).meetings.end(seen(meeting))))
    const { items } = await as('secretary', friday).meetings.redaction({ id: done.id })
    expect(items[0]?.words).toBe(words)
    expect(items[0]?.published).not.toMatch(/王秀兰|钱经理|502|13812345678/)
    expect(items[0]?.removed.map(({ kind, shown }) => [kind, shown])).toEqual(expect.arrayContaining([['phone', '13812345678'], ['name', '王秀兰'], ['name', '钱经理']]))
    await expect(as('secretary', friday).meetings.publish({ ...seen(done), items: [] })).rejects.toMatchObject(refusal('INVALID_INPUT', { fields: ['items'] }))

    await expect(at.as(null).residentMinutes.get({ id: done.id })).rejects.toMatchObject(refusal('NOT_FOUND'))
    const published = await as('secretary', friday).meetings.publish({ ...seen(done), items: items.map(({ item, published: shown, publishedResolution }) => ({ item, words: `${shown}联系13912345678。`, resolution: publishedResolution })) })
    expect(published).toMatchObject({ state: 'published', publishedAt: friday.toISOString() })
    const read = await at.as(null).residentMinutes.get({ id: done.id })
    expect(read).toMatchObject({
      number: meeting.number, body: '云泰园小区六方联席会议', present: 4, parties: ['小区党组织', '业委会', '物业服务企业', '社区居委会'],
      items: [{ title: '外来车辆占用小区车位', resolution: { decision: 'adopt', words: adopted.words } }],
    })
    expect(JSON.stringify(read)).not.toMatch(/13912345678|王秀兰|钱经理|张国强/)
    const list = await at.as(null).residentMinutes.list({ area: '140226100019001' })
    expect(list.rows.map(({ id }) => id)).toContain(done.id)
    expect((await at.as(null).residentMinutes.list({ area: '140226100018001' })).total).toBe(0)

    const back = await as('secretary', friday).meetings.withdraw({ ...seen(published), reason: '更正' })
    expect(back).toMatchObject({ state: 'confirmed', reason: '更正' })
    await expect(at.as(null).residentMinutes.get({ id: done.id })).rejects.toMatchObject(refusal('NOT_FOUND'))
  })
})
