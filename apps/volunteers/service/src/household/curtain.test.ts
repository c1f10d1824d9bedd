import { compound, county, monday } from '@wuxin/service/test-county'
import { asOwner, eventsOf, refusal, seen, serviceUnderTest } from '@wuxin/service/testing'
import { beforeEach, describe, expect, it } from 'vitest'
import { service } from '../service.ts'
import { reach, type people } from '../volunteers.fixture.ts'
import { alarms } from './alarms.job.ts'
import { fileOf } from './household.fixture.ts'

let clock = monday
const at = serviceUnderTest(service, { reach, now: () => clock })
const { as, get, cared, watched } = fileOf(at)
const on = (day: string, time: string) => new Date(`2025-${day}T${time}:00+08:00`)
const runAt = async (when: Date) => {
  clock = when
  await alarms.run(at.service)
}
const told = async () => (await eventsOf(at, 'notice.sent')).filter(({ text }) => text.startsWith('notice.alarm.')).map(({ text, to }) => [text.slice(13), to])
const forgetNotices = () => asOwner(at, `delete from volunteers_jobs.job`)
/** The one alarm there is, as somebody sees it. */
const alarmOf = async (who: keyof typeof people, now = clock) => {
  const { rows: [row] } = await as(who, now).alarms.list({})
  return as(who, now).alarms.get({ id: row?.id ?? '' })
}
/** A household whose curtain nobody looked at this evening: the alarm is at ten past eight. */
const silent = async (options: Parameters<typeof watched>[0] = {}) => {
  const { id } = await watched(options)
  await forgetNotices()
  await runAt(on('04-21', '20:00'))
  return id
}

beforeEach(async () => {
  clock = monday
  await asOwner(at, `truncate household, alarm cascade; truncate step, audit; delete from volunteers_jobs.job; update counter set last = 0; delete from setting`)
})

describe('the watch', () => {
  it('begins with the household\'s consent to it and somebody who cares', async () => {
    const file = await cared()
    expect(await as('secretary').curtain.start(seen(file))).toMatchObject({ state: 'care' })
    expect(await get(file.id, 'member')).toMatchObject({ curtain: true })
    await expect(as('secretary').curtain.start(seen(await get(file.id)))).rejects.toMatchObject(refusal('CURTAIN_ON'))
    await expect(as('worker').curtain.start(seen(await get(file.id)))).rejects.toMatchObject(refusal('FORBIDDEN'))
  })

  it('shows whoever cares their own households with the open window, the building and no name in full', async () => {
    const { id } = await watched()
    const evening = await as('member', on('04-21', '18:30')).curtain.mine()
    expect(evening.rows).toMatchObject([{ id, name: '王**', building: '3号楼', open: { window: 2, status: 'open' }, standingIn: false, alarm: null, looks: [{ status: 'off' }, { status: 'open' }] }])
    expect((await as('member', on('04-21', '12:00')).curtain.mine()).rows).toMatchObject([{ open: null }])
    expect((await as('other-member', on('04-21', '18:30')).curtain.mine()).rows).toEqual([])
    expect((await as('worker', on('04-21', '18:30')).curtain.mine()).rows).toEqual([])
  })

  it('has the deputy stand in while the carer is ill', async () => {
    const { id } = await watched()
    await as('member').households.tellAbsence({ ...seen(await get(id, 'member')), from: '2025-04-21', to: '2025-04-23', reason: '发烧' })
    expect((await as('volunteer', on('04-21', '18:30')).curtain.mine()).rows).toMatchObject([{ id, standingIn: true }])
    expect((await as('volunteer', on('04-24', '08:30')).curtain.mine()).rows).toMatchObject([{ id, standingIn: false }])
    await as('member', on('04-22', '08:30')).households.tellAbsence({ ...seen(await get(id, 'member')), from: '2025-04-21', to: '2025-04-21' })
    expect((await get(id, 'member')).absences).toMatchObject([{ name: '孙洁', from: '2025-04-21', to: '2025-04-21' }])
  })

  it('takes one sign of life in its window, from either of two who look at once', async () => {
    const { id } = await watched()
    const evening = on('04-21', '18:30')
    const both = await Promise.allSettled([as('member', evening).curtain.check({ id, sign: 'seen' }), as('volunteer', evening).curtain.check({ id, sign: 'seen' })])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: refusal('CHECKED_ALREADY', { at: evening.toISOString() }) })
    await expect(as('member', on('04-21', '20:00')).curtain.check({ id, sign: 'seen' })).rejects.toMatchObject(refusal('WINDOW_SHUT', { from: '08:00', to: '10:00' }))
    await expect(as('other-member', evening).curtain.check({ id, sign: 'seen' })).rejects.toMatchObject(refusal('NOT_FOUND'))
    await expect(as('worker', evening).curtain.check({ id, sign: 'seen' })).rejects.toMatchObject(refusal('NOT_ASSIGNED'))
    await runAt(on('04-21', '20:00'))
    expect((await as('secretary').alarms.list({})).total).toBe(0)
  })

  it('is silent on days on which nobody is at home', async () => {
    const { id } = await watched()
    await as('member').curtain.tellAway({ ...seen(await get(id, 'member')), from: '2025-04-21', to: '2025-04-22' })
    await expect(as('member', on('04-21', '18:30')).curtain.check({ id, sign: 'none' })).rejects.toMatchObject(refusal('NOBODY_HOME'))
    await runAt(on('04-22', '20:00'))
    expect((await as('secretary').alarms.list({})).total).toBe(0)
    await runAt(on('04-23', '10:00'))
    expect((await as('secretary').alarms.list({})).total).toBe(1)
  })

  it('goes on in the windows that it began with; begun again it takes the county\'s new ones', async () => {
    const { id } = await watched()
    const settings = await as('admin').settings.get({ county })
    await as('admin').settings.save({ county, version: settings.version, values: { ...settings.values, curtainWindows: ['12:00-13:00'] } })
    expect((await as('member').curtain.mine()).rows[0]?.looks).toHaveLength(2)
    await as('secretary').curtain.stop({ ...seen(await get(id)), reason: '去女儿家过冬' })
    await as('secretary').curtain.start(seen(await get(id)))
    expect((await as('member').curtain.mine()).rows[0]?.looks).toMatchObject([{ from: '2025-04-21T04:00:00.000Z' }])
  })

  it('tells those who answer for the place counts alone', async () => {
    await watched()
    expect(await as('worker', on('04-21', '18:30')).curtain.tally()).toMatchObject({ households: 1, seen: 0, open: 1, alarms: 0, closedToday: 0 })
    expect(await as('leader', on('04-21', '18:30')).curtain.tally()).toMatchObject({ households: 1 })
    expect(await as('neighbour').curtain.tally()).toMatchObject({ households: 0 })
    await expect(as('member').curtain.tally()).rejects.toMatchObject(refusal('FORBIDDEN'))
  })

  it('keeps what was told, for those assigned', async () => {
    const { id } = await watched()
    await as('member', on('04-21', '18:30')).curtain.check({ id, sign: 'seen' })
    const days = { id, from: '2025-04-20', to: '2025-04-22' }
    const later = on('04-22', '10:30')
    expect((await as('volunteer', later).curtain.looks(days)).map(({ day, window, status, by }) => [day, window, status, by])).toEqual([
      ['2025-04-22', 1, 'unheard', null], ['2025-04-21', 2, 'seen', '孙洁'], ['2025-04-21', 1, 'off', null], ['2025-04-20', 2, 'off', null], ['2025-04-20', 1, 'off', null],
    ])
    for (const who of ['worker', 'other-member', 'township'] as const) await expect(as(who, later).curtain.looks(days)).rejects.toMatchObject(refusal('NOT_ASSIGNED'))
  })
})

describe('an alarm', () => {
  it('is raised at once by no sign, and by silence when the window ends, once', async () => {
    const { id } = await watched()
    await forgetNotices()
    const { alarm } = await as('member', on('04-21', '18:30')).curtain.check({ id, sign: 'none', words: '窗帘没拉开' })
    expect(alarm).toMatchObject({ number: 'GJ-2025-0001' })
    expect(await told()).toEqual([]) // the carer saw it, and is the one to call
    await runAt(on('04-21', '20:00'))
    expect((await as('member').alarms.list({ chip: 'mine' })).total).toBe(1)
  })

  it('climbs by itself from the carer to the township, each at its minute, and is told again at the top', async () => {
    await silent()
    for (const time of ['20:09', '20:10', '20:40', '21:10', '21:40', '22:10']) await runAt(on('04-21', time))
    expect(await told()).toEqual([
      ['raise', [{ user: 'member' }]], ['climb', [{ user: 'volunteer' }]], ['climb', [{ user: 'secretary' }]], ['climb', [{ user: 'worker' }]], ['climb', [{ user: 'township' }]], ['climb', [{ user: 'township' }]],
    ])
    const alarm = await alarmOf('township')
    expect(alarm).toMatchObject({ state: 'visit', rung: 'township_officer', mine: true, because: 'unheard' })
    expect(alarm.ladder.map(({ rung, names }) => [rung, names])).toEqual([
      ['carer', ['孙洁']], ['deputy', ['周一']], ['branch_secretary', ['张国强']], ['community_worker', ['李敏']], ['township_officer', ['王海']], ['township_officer', ['王海']],
    ])
  })

  it('goes to the deputy at once where the carer is ill, also while it is open', async () => {
    const id = await silent()
    await as('member', on('04-21', '20:03')).households.tellAbsence({ ...seen(await get(id, 'member')), from: '2025-04-21', to: null, reason: '住院' })
    expect(await told()).toEqual([['raise', [{ user: 'member' }]], ['climb', [{ user: 'volunteer' }]]])
    expect(await alarmOf('volunteer', on('04-21', '20:04'))).toMatchObject({ rung: 'deputy', state: 'visit', dueAt: on('04-21', '20:33').toISOString() })
    await as('volunteer', on('04-21', '20:10')).alarms.close({ ...seen(await alarmOf('volunteer')), outcome: 'safe', words: '睡着了' })
    await forgetNotices()
    await runAt(on('04-22', '10:00'))
    expect(await told()).toEqual([['raise', [{ user: 'volunteer' }]]])
  })

  it('without any carer goes to whoever keeps the file, and on to the posts', async () => {
    const { id } = await watched({ deputy: false })
    const { carers } = await get(id)
    await as('secretary').households.release({ ...seen(await get(id)), carer: carers.find(({ post }) => post === 'carer')?.id ?? '', reason: '调离' })
    await forgetNotices()
    await runAt(on('04-21', '20:00'))
    await runAt(on('04-21', '20:10'))
    await runAt(on('04-21', '20:40'))
    expect(await told()).toEqual([['raise', [{ user: 'secretary' }]], ['climb', [{ user: 'secretary' }]], ['climb', [{ user: 'worker' }]]])
  })

  it('goes to whoever keeps the file where its only carer is released meanwhile, who answers it no longer', async () => {
    const id = await silent({ deputy: false })
    const { carers } = await get(id)
    const alarm = await alarmOf('member')
    await forgetNotices()
    await as('secretary', on('04-21', '20:03')).households.release({ ...seen(await get(id)), carer: carers.find(({ post }) => post === 'carer')?.id ?? '', reason: '调离' })
    expect(await told()).toEqual([['climb', [{ user: 'secretary' }]]])
    const passed = await alarmOf('secretary', on('04-21', '20:04'))
    expect(passed).toMatchObject({ state: 'visit', rung: 'carer', mine: true, household: id, dueAt: on('04-21', '20:33').toISOString() })
    expect(passed.ladder.map(({ names }) => names).slice(0, 2)).toEqual([['孙洁'], ['张国强']])
    expect(await as('member').alarms.list({})).toMatchObject({ total: 0 })
    await expect(as('member').alarms.get({ id: alarm.id })).rejects.toMatchObject(refusal('NOT_FOUND'))
    await expect(as('member').alarms.close({ ...seen(passed), outcome: 'safe', words: '没事' })).rejects.toMatchObject(refusal('NOT_FOUND'))
    await expect(as('member').households.look({ id, reason: '上门' })).rejects.toMatchObject(refusal('NOT_FOUND'))
    const out = await as('secretary', on('04-21', '20:10')).alarms.setOut(seen(passed))
    expect(await as('secretary', on('04-21', '20:20')).alarms.close({ ...seen(out), outcome: 'safe', words: '睡着了' })).toMatchObject({ state: 'closed' })
  })

  it('is called about, visited and closed with an outcome, by those who were called alone', async () => {
    const id = await silent()
    const alarm = await alarmOf('member')
    expect(alarm).toMatchObject({ state: 'call', dueAt: on('04-21', '20:10').toISOString(), household: id })
    await expect(as('volunteer').alarms.noAnswer(seen(alarm))).rejects.toMatchObject(refusal('FORBIDDEN'))
    await expect(as('other-member').alarms.noAnswer(seen(alarm))).rejects.toMatchObject(refusal('NOT_FOUND'))
    await expect(as('secretary').alarms.close({ ...seen(alarm), outcome: 'safe', words: '没事' })).rejects.toMatchObject(refusal('FORBIDDEN'))
    const going = await as('member', on('04-21', '20:04')).alarms.noAnswer(seen(alarm))
    expect(going).toMatchObject({ state: 'visit', dueAt: on('04-21', '20:34').toISOString() })
    const out = await as('member', on('04-21', '20:20')).alarms.setOut(seen(going))
    expect(out).toMatchObject({ dueAt: going.dueAt, goers: ['member'] }) // setting out buys no time
    await expect(as('member').alarms.setOut(seen(out))).rejects.toMatchObject(refusal('FORBIDDEN'))
    const closed = await as('member', on('04-21', '20:30')).alarms.close({ ...seen(out), outcome: 'hospital', words: '摔倒，已送县医院' })
    expect(closed).toMatchObject({ state: 'closed', outcome: 'hospital', dueAt: null, words: null })
    expect((await alarmOf('member')).words).toBe('摔倒，已送县医院')
    expect(await alarmOf('secretary')).toMatchObject({ household: id, outcome: 'hospital' })
    expect(await alarmOf('worker')).toMatchObject({ household: null, words: null, outcome: 'hospital' })
    await expect(as('member').alarms.close({ ...seen(closed), outcome: 'safe', words: '再报' })).rejects.toMatchObject(refusal('TRANSITION_NOT_ALLOWED'))
    await runAt(on('04-21', '23:00'))
    expect((await told()).map(([text]) => text)).toEqual(['raise'])
  })

  it('opens name and door to whom it climbed to, until it is closed', async () => {
    const id = await silent()
    await runAt(on('04-21', '21:10'))
    expect(await as('worker').households.look({ id, reason: '上门' })).toMatchObject({ name: '王秀兰', door: '2单元301' })
    const alarm = await alarmOf('worker')
    await as('worker').alarms.close({ ...seen(alarm), outcome: 'helped', words: '送去诊所' })
    await expect(as('worker').households.look({ id, reason: '上门' })).rejects.toMatchObject(refusal('NOT_ASSIGNED'))
    await expect(as('township').households.look({ id, reason: '看看' })).rejects.toMatchObject(refusal('NOT_ASSIGNED'))
  })

  it('is one, however many windows pass meanwhile and however many processes look', async () => {
    await silent()
    await runAt(on('04-22', '10:00'))
    await Promise.all([alarms.run(at.service), alarms.run(at.service)])
    expect((await as('secretary').alarms.list({})).total).toBe(1)
    const alarm = await alarmOf('member')
    await as('member').alarms.close({ ...seen(alarm), outcome: 'safe', words: '在家' })
    await runAt(on('04-22', '10:01'))
    expect((await as('secretary').alarms.list({})).total).toBe(1)
    await runAt(on('04-22', '20:00'))
    expect((await as('secretary').alarms.list({})).chips).toMatchObject({ open: 1, closed: 1 })
  })

  it('is answered and climbs at the same minute without losing either', async () => {
    await silent()
    const alarm = await alarmOf('member')
    clock = on('04-21', '20:10')
    const [closed] = await Promise.allSettled([as('member', clock).alarms.close({ ...seen(alarm), outcome: 'safe', words: '在家' }), alarms.run(at.service)])
    await alarms.run(at.service)
    const now = await alarmOf('member')
    const refused: unknown = closed.status === 'rejected' ? closed.reason.message : null
    expect([['closed', null], ['visit', 'VERSION_CONFLICT']]).toContainEqual([now.state, refused])
  })

  it('keeps the end from being written before it is closed', async () => {
    const id = await silent()
    await expect(as('secretary').households.end({ ...seen(await get(id)), because: 'moved', reason: '搬走' })).rejects.toMatchObject(refusal('ALARM_OPEN', { number: 'GJ-2025-0001' }))
    await expect(as('secretary').curtain.stop({ ...seen(await get(id)), reason: '搬走' })).rejects.toMatchObject(refusal('ALARM_OPEN'))
  })

  it('lies at its place, without its household, for those who answer there', async () => {
    await silent()
    expect((await as('worker').alarms.list({ area: compound })).rows).toMatchObject([{ number: 'GJ-2025-0001', mine: false, place: { code: compound } }])
    expect(await as('neighbour').alarms.list({})).toMatchObject({ total: 0 })
    expect(await as('other-member').alarms.list({})).toMatchObject({ total: 0 })
    expect(JSON.stringify(await alarmOf('worker'))).not.toMatch(/王秀兰|2单元|13812345678/)
  })
})
