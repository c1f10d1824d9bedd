import { randomUUID } from 'node:crypto'
import { community, compound, lostPhoto, monday, neighbourCompound } from '@wuxin/service/test-county'
import { asOwner, eventsOf, refusal, seen, serviceUnderTest } from '@wuxin/service/testing'
import { describe, expect, it } from 'vitest'
import { parking, reach } from '../meetings.fixture.ts'
import { service } from '../service.ts'
import { session, topicStory } from './topic.fixture.ts'

const at = serviceUnderTest(service, { reach, now: () => monday })
const { as, person, begin, accept, drive, to, count } = topicStory(at)
const resident = (now: Date = monday) => at.as(null, { now }).residentTopics
const led = { area: compound, words: '三单元楼道灯坏了半个月。老人晚上不敢出门，电话13812345678。', name: '王秀兰', phone: '13812345678' }
const events = (name: string) => eventsOf(at, name)
const forget = () => asOwner(at, 'delete from meetings_jobs.job')

describe('a topic', () => {
  it('is proposed by a member, numbered without gaps though many come at once', async () => {
    const all = await Promise.all(Array.from({ length: 6 }, () => as('committee').propose(parking)))
    expect(all.map(({ number }) => number).sort()).toEqual(Array.from({ length: 6 }, (_, index) => `YT-2025-000${index + 1}`))
    expect(await as('secretary').get({ id: all[0]?.id ?? '' })).toMatchObject({
      state: 'screen', source: 'member', title: parking.title, proposer: { name: '刘秀芳', masked: false }, fromOutside: false, body: null, dueAt: '2025-04-24T15:59:59.999Z',
      steps: [{ action: 'propose', actor: { name: '刘秀芳', role: 'committee_member' } }],
    })
  })

  it('goes its eight steps from the proposal to the answer, and keeps each of them', async () => {
    const found = await to('closed')
    expect(found.steps.map(({ action }) => action)).toEqual(['propose', 'accept', 'notify', 'convene', 'adopt', 'finish', 'confirm', 'answer'])
    expect(found).toMatchObject({
      outcome: 'done', confirmed: true, meeting: null, body: { name: '云泰园六方联席会议', kind: 'six_party' }, dueAt: null,
      resolutions: [{ meeting: { id: session.id, number: session.number, at: session.startsAt.toISOString() }, decision: 'adopt', words: '设访客区，登记车牌。', votes: count, change: null }],
      verification: { source: 'member', words: null }, answer: { words: '访客区已划好，车牌登记完成。', at: monday.toISOString() },
    })
    expect(found.units.sort()).toEqual(['police', 'street', 'taian', 'yunhe'])
  })

  it('is closed once though two secretaries close it at once, and takes no second resolution', async () => {
    const found = await to('answer')
    const tries = await Promise.allSettled(['甲', '乙'].map((words) => as('secretary').answer({ ...seen(found), words })))
    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(tries.find(({ status }) => status === 'rejected')).toMatchObject({ reason: refusal('VERSION_CONFLICT') })
    await expect(drive(found.id, (topic, by) => topic.adopt({ meeting: session, words: '再议', count, tasks: 1 }, by))).rejects.toMatchObject({ code: 'TRANSITION_NOT_ALLOWED', params: { state: 'closed', action: 'adopt' } })
  })

  it('is refused for a place outside the caller’s, an unknown photo, a body that is elsewhere or none', async () => {
    await expect(as('committee').propose({ ...parking, area: community })).rejects.toMatchObject(refusal('FORBIDDEN'))
    await expect(as('secretary').propose({ ...parking, photos: [lostPhoto] })).rejects.toMatchObject(refusal('PHOTO_UNKNOWN', { photo: lostPhoto }))
    await expect(as('secretary').propose({ ...parking, body: randomUUID() })).rejects.toMatchObject(refusal('BODY_MISSING'))
    await expect(as('leader').propose({ ...parking })).rejects.toMatchObject(refusal('FORBIDDEN'))
    await expect(resident().propose({ ...led, area: '140226' })).rejects.toMatchObject(refusal('BODY_MISSING', { area: '140226' }))
  })

  it('is accepted by a body at its place or above it alone, and by none that is closed', async () => {
    const found = await begin()
    const elsewhere = await person('neighbour-secretary').bodies.add({ kind: 'six_party', area: neighbourCompound, name: '西街六方会' })
    await expect(as('township').accept({ ...seen(found), body: elsewhere.id })).rejects.toMatchObject(refusal('BODY_MISSING', { area: compound }))
    const joint = await person('worker').bodies.add({ kind: 'joint_council', area: community, name: '云和园联席议事会' })
    expect((await as('worker').accept({ ...seen(found), body: joint.id, title: '小区停车' })).title).toBe('小区停车')
    const old = await person('worker').bodies.add({ kind: 'residents_council', area: community, name: '居民议事会' })
    await person('worker').bodies.close({ ...seen(old), reason: '并入联席议事会' })
    await expect(as('worker').accept({ ...seen(await begin()), body: old.id })).rejects.toMatchObject(refusal('BODY_CLOSED', { name: '居民议事会' }))
  })

  it('is declined or referred with a reason while it stands on no agenda, by those who convene', async () => {
    const found = await accept(await begin())
    await expect(as('committee').decline({ ...seen(found), reason: '不议' })).rejects.toMatchObject(refusal('FORBIDDEN'))
    await expect(as('secretary').decline({ ...seen(found), reason: '' })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    expect(await as('secretary').decline({ ...seen(found), reason: '已由物业办理' })).toMatchObject({ state: 'declined', reason: '已由物业办理', dueAt: null })
    const other = await begin({ title: '更换物业公司' })
    expect(other.reserved).toBe('property_company')
    expect(await as('secretary').refer({ ...seen(other), matter: 'property_company', reason: '须业主共同决定' })).toMatchObject({ state: 'referred', reserved: 'property_company' })
  })

  it('gives its pictures back where it is declined, and keeps them where it is referred or goes on as another', async () => {
    await forget()
    const photo = '0197f000-0000-7000-8000-000000000001'
    const [declined, referred, merged, into] = await Promise.all(Array.from({ length: 4 }, () => begin({ photos: [photo] })))
    if (!declined || !referred || !merged || !into) throw new Error('four were proposed')
    expect(await as('secretary').decline({ ...seen(declined), reason: '照片里是邻居' })).toMatchObject({ photos: [] })
    await as('secretary').refer({ ...seen(referred), matter: 'property_company', reason: '须业主共同决定' })
    await as('secretary').merge({ ...seen(merged), into: into.id })
    expect(await events('file.freed')).toEqual([{ ids: [photo], keeper: declined.id }])
    expect((await events('file.attached')).map(({ keeper }) => keeper).toSorted()).toEqual([declined.id, referred.id, merged.id, into.id].toSorted())
  })

  it('cannot be adopted where only the owners together decide, nor without tasks', async () => {
    const found = await to('minute', { from: await begin({ title: '动用公共维修资金修电梯' }) })
    const adopt = (tasks: number, id: string) => drive(id, (topic, by) => topic.adopt({ meeting: session, words: '同意', count, tasks }, by))
    await expect(adopt(1, found.id)).rejects.toMatchObject({ code: 'RESERVED_MATTER', params: { matter: 'maintenance_fund_use' } })
    await expect(adopt(0, (await to('minute')).id)).rejects.toMatchObject({ code: 'TASKS_MISSING' })
    expect(await drive(found.id, (topic, by) => topic.defer({ meeting: session, words: '征求业主意见后再议', count }, by))).toMatchObject({ state: 'queue', meeting: null, reason: '征求业主意见后再议' })
  })

  it('goes back to the queue where its meeting is cancelled, and counts as tabled once though two meetings took it up', async () => {
    const notified = await to('convene')
    const back = await drive(notified.id, (topic, by) => topic.postpone({ meeting: session, reason: '场地停电' }, by))
    expect(back).toMatchObject({ state: 'queue', meeting: null })
    const first = await to('minute', { from: back })
    await drive(first.id, (topic, by) => topic.defer({ meeting: session, words: '缓议', count }, by))
    const later = new Date('2025-05-20T10:00:00+08:00')
    await to('minute', { from: await as('secretary').get({ id: first.id }), now: later })
    expect(await asOwner(at, `select tabled_at from topic where id = '${first.id}'`)).toEqual([{ tabled_at: monday }])
  })

  it('is merged into another open one of its place, and its proposer hears of that one’s answer', async () => {
    const { code } = await resident().propose(led)
    const [row] = await asOwner(at, `select id, version from topic where source = 'resident' order by proposed_at desc, id desc limit 1`)
    const main = await to('queue')
    const merged = await as('secretary').merge({ id: row?.id, version: row?.version, into: main.id })
    expect(merged).toMatchObject({ state: 'merged', mergedInto: { id: main.id, number: main.number } })
    expect((await as('secretary').get({ id: main.id })).merged).toMatchObject([{ id: row?.id }])
    await to('closed', { from: await as('secretary').get({ id: main.id }) })
    expect(await resident().track({ code })).toMatchObject({ state: 'closed', answer: { words: '访客区已划好，车牌登记完成。' }, confirmUntil: null })
    await expect(resident().confirm({ code })).rejects.toMatchObject(refusal('TRANSITION_NOT_ALLOWED', { state: 'merged' }))
    const open = await begin()
    await expect(as('secretary').merge({ ...seen(open), into: main.id })).rejects.toMatchObject(refusal('MERGE_TARGET_WRONG', { number: main.number }))
    await expect(as('secretary').merge({ ...seen(open), into: open.id })).rejects.toMatchObject(refusal('MERGE_TARGET_WRONG'))
  })

  it('is merged one way though two merge a pair crosswise at once', async () => {
    const [one, other] = [await begin(), await begin()]
    const tries = await Promise.allSettled([as('secretary').merge({ ...seen(one), into: other.id }), as('worker').merge({ ...seen(other), into: one.id })])
    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(tries.find(({ status }) => status === 'rejected')).toMatchObject({ reason: refusal('MERGE_TARGET_WRONG') })
  })

  it('that was merged twice over still answers its source', async () => {
    const id = randomUUID()
    const low = await as('secretary').get({ id: (await as('secretary').propose({ ...parking, source: { kind: 'case', id, label: '诉求 7' } })).id })
    const middle = await begin()
    await as('secretary').merge({ ...seen(low), into: middle.id })
    const top = await begin()
    await as('secretary').merge({ ...seen(await as('secretary').get({ id: middle.id })), into: top.id })
    await forget()
    await to('closed', { from: await as('secretary').get({ id: top.id }) })
    expect(await events('meetings.topic-moved')).toMatchObject([{ module: 'feedback', id, topic: { id: low.id }, step: 'closed', outcome: 'done', words: '访客区已划好，车牌登记完成。' }])
  })

  it('is confirmed by its proposer, and by nobody else of the staff', async () => {
    const found = await to('verify')
    await expect(as('secretary').confirm(seen(found))).rejects.toMatchObject(refusal('FORBIDDEN'))
    expect(await as('committee').confirm({ ...seen(found), words: '看过了' })).toMatchObject({ state: 'answer', confirmed: true, verification: { source: 'member', words: '看过了' } })
  })

  it('goes on unconfirmed where nobody confirms in time', async () => {
    const found = await to('verify')
    expect(await drive(found.id, (topic, by) => topic.lapse(by))).toMatchObject({ state: 'answer', confirmed: false, verification: null, outcome: 'done' })
  })

  it('is handed up level by level when it is overdue, and not above the county', async () => {
    let found = await begin()
    for (const level of ['community', 'township', 'county']) {
      found = await drive(found.id, (topic, by) => topic.escalate(by))
      expect(found.steps.at(-1)).toMatchObject({ action: 'escalate', params: { level } })
    }
    await expect(drive(found.id, (topic, by) => topic.escalate(by))).rejects.toMatchObject({ code: 'TRANSITION_NOT_ALLOWED' })
    expect((await as('worker').list({ chip: 'mine', q: found.number })).rows).toHaveLength(0)
    expect((await as('leader').list({ chip: 'mine', q: found.number })).rows).toHaveLength(1)
  })

  it('is supervised by township and county leaders', async () => {
    const found = await begin()
    await expect(as('secretary').supervise({ ...seen(found), words: '尽快上会' })).rejects.toMatchObject(refusal('FORBIDDEN'))
    expect(await as('township').supervise({ ...seen(found), words: '尽快上会' })).toMatchObject({ state: 'screen', supervised: true, dueAt: found.dueAt })
  })

  it('tells those whom each step concerns, but not the one who took it', async () => {
    await forget()
    const found = await to('closed')
    const told = (await events('notice.sent')).map(({ text, to: whom }) => [text, ...whom.map((each: object) => Object.values(each).join(' '))])
    expect(told).toEqual([
      ['notice.topic.propose', 'secretary'], ['notice.topic.accept', 'committee'], ['notice.topic.notify', 'committee'], ['notice.topic.adopt', 'committee'], ['notice.topic.finish', 'committee'],
      ['notice.topic.confirm', 'secretary'], ['notice.topic.answer', 'committee'],
    ])
    expect((await events('notice.sent'))[0]).toMatchObject({ module: 'meetings', params: { number: found.number, place: '云泰园小区' }, link: `/m/meetings/topics/${found.id}`, area: compound })
  })

  it('that a record of another module became tells that module at each decision, and is made of it once', async () => {
    const source = { kind: 'score_item' as const, id: randomUUID(), label: '保洁 58 分' }
    const { id } = await as('secretary').propose({ ...parking, source })
    await expect(as('secretary').propose({ ...parking, source })).rejects.toMatchObject(refusal('TOPIC_EXISTS'))
    expect(await as('secretary').bySource({ kind: 'score_item', id: source.id })).toMatchObject([{ id }])
    await forget()
    const tabled = await to('minute', { from: await accept(await as('secretary').get({ id })) })
    await drive(id, (topic, by) => topic.adopt({ meeting: session, words: '更换保洁公司', count, tasks: 2, change: 'provider' }, by))
    expect((await as('secretary').get({ id })).resolutions).toMatchObject([{ change: 'provider' }])
    const moved = await events('meetings.topic-moved')
    expect(moved.map(({ step, words }) => [step, words])).toEqual([['queue', null], ['assign', '更换保洁公司']])
    expect(moved[0]).toEqual({ module: 'feedback', id: source.id, topic: { id, number: tabled.number, title: parking.title }, area: compound, step: 'queue', outcome: null, words: null })
  })
})

describe('a resident', () => {
  it('proposes with words alone, follows by the code, and confirms the result once', async () => {
    const { number, code } = await resident().propose({ area: compound, words: led.words })
    expect(await resident().track({ code: code.toLowerCase() })).toMatchObject({ number, title: '三单元楼道灯坏了半个月', state: 'screen', step: 'screen', place: '云兴镇 · 云和园社区 · 云泰园小区', confirmUntil: null })
    const [row] = await asOwner(at, `select id from topic where number = '${number}'`)
    await to('verify', { from: await as('secretary').get({ id: row?.id }) })
    const shown = await resident().track({ code })
    expect(shown).toMatchObject({ step: 'verify', meetingAt: session.startsAt.toISOString(), resolution: { decision: 'adopt', words: '设访客区，登记车牌。' }, confirmUntil: '2025-05-14T15:59:59.999Z' })
    expect(shown.steps.map(({ step, action }) => `${step} ${action}`)).toEqual(['propose propose', 'screen accept', 'notify notify', 'convene convene', 'minute adopt', 'assign finish'])
    expect(JSON.stringify(shown)).not.toMatch(/张国强|刘秀芳|李敏/)
    const tries = await Promise.allSettled([resident().confirm({ code, words: '修好了' }), resident().confirm({ code })])
    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await as('secretary').get({ id: row?.id })).toMatchObject({ confirmed: true, verification: { source: 'resident' } })
  })

  it('disputes a result, which goes back to its tasks; what is only explained is not disputed', async () => {
    const { number, code } = await resident().propose(led)
    const [row] = await asOwner(at, `select id from topic where number = '${number}'`)
    await to('verify', { from: await as('secretary').get({ id: row?.id }) })
    expect(await resident().dispute({ code, reason: '灯还是不亮' })).toMatchObject({ state: 'assign', step: 'assign', confirmUntil: null })
    const explained = await resident().propose(led)
    const [other] = await asOwner(at, `select id from topic where number = '${explained.number}'`)
    await to('minute', { from: await as('secretary').get({ id: other?.id }) })
    await drive(other?.id, (topic, by) => topic.explain({ meeting: session, words: '电力部门已排期', count }, by))
    await expect(resident().dispute({ code: explained.code, reason: '不同意' })).rejects.toMatchObject(refusal('TRANSITION_NOT_ALLOWED', { state: 'verify', action: 'dispute' }))
  })

  it('is masked to staff until somebody asks with a reason, which is kept', async () => {
    const { number } = await resident().propose(led)
    const [row] = await asOwner(at, `select id from topic where number = '${number}'`)
    const found = await as('secretary').get({ id: row?.id })
    expect(found.proposer).toEqual({ name: '王**', phone: '138****5678', masked: true })
    await expect(as('police').unmask({ id: row?.id, reason: '回访' })).rejects.toMatchObject(refusal('FORBIDDEN'))
    expect(await as('secretary').unmask({ id: row?.id, reason: '回访' })).toEqual({ name: '王秀兰', phone: '13812345678', masked: false })
    expect(await asOwner(at, `select actor, action, reason from audit where record_id = '${row?.id}' and action = 'look'`)).toEqual([{ actor: 'secretary', action: 'look', reason: '回访' }])
    const kept = JSON.stringify(await asOwner(at, `select before, after from audit where record_id = '${row?.id}'`))
    expect(kept).not.toMatch(/王秀兰|13812345678|楼道灯坏了半个月。老人/)
  })

  it('outside the shell is called back by those who convene', async () => {
    const { number } = await resident().propose(led)
    const [row] = await asOwner(at, `select id from topic where number = '${number}'`)
    const found = await to('verify', { from: await as('secretary').get({ id: row?.id }) })
    await expect(as('committee').confirm(seen(found))).rejects.toMatchObject(refusal('FORBIDDEN'))
    expect(await as('secretary').confirm({ ...seen(found), words: '电话里说已修好' })).toMatchObject({ verification: { source: 'call_back', words: '电话里说已修好' } })
  })

  it('learns of a wrong code no more than that it is wrong', async () => {
    await expect(resident().track({ code: '0000-0000-00000' })).rejects.toMatchObject(refusal('TRACKING_CODE_UNKNOWN'))
    await expect(resident().track({ code: '7K4M-9QPT-3WXH0' })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })
})
