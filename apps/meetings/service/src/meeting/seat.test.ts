import type { Caller } from '@wuxin/platform/caller'
import { serviceApp } from '@wuxin/service/http'
import { staffMember } from '@wuxin/service/test-people'
import { community, compound, monday } from '@wuxin/service/test-county'
import { refusal, seen, serviceUnderTest } from '@wuxin/service/testing'
import { issueToken } from '@wuxin/service/token'
import excel from 'exceljs'
import { describe, expect, it } from 'vitest'
import { people, personOf, reach } from '../meetings.fixture.ts'
import { service } from '../service.ts'
import { atTheDoor, evening, friday } from './meeting.fixture.ts'

const at = serviceUnderTest(service, { reach, now: () => monday })
const as = personOf(at)
/** Of the same unit, at the same compound as the property manager, and without a seat. */
const colleague = staffMember([{ role: 'property_manager', area: compound, unit: 'taian' }], { id: 'colleague', name: '孙管家', userName: 'zuoyun.colleague' })

/** A meeting of the community's joint council: its worker and its policeman, and of one compound the secretary and the property manager. */
async function called() {
  let body = await as('worker').bodies.add({ kind: 'joint_council', area: community, name: '云和园联席议事会' })
  for (const [user, unit] of [['worker', 'yunhe'], ['police', 'police'], ['secretary', null], ['property', 'taian']] as const) {
    body = await as('worker').bodies.addMember({ ...seen(body), name: people[user].name, user, unit, from: '2025-01-01' })
  }
  const draft = await as('worker').meetings.arrange({ body: body.id, ...evening, title: '社区联席议事会四月例会' })
  const set = await as('worker').meetings.setAgenda({ ...seen(draft), items: [{ words: '商议暑期安全' }] })
  const meeting = await as('worker').meetings.notify(seen(set))
  return { ...meeting, code: meeting.signInCode ?? '', item: meeting.agenda[0]?.id ?? '', seatOf: (who: keyof typeof people) => meeting.seats.find(({ user }) => user === who)?.id ?? '' }
}

/** Held so far that it is open, with three of the four there. */
async function open() {
  const meeting = await called()
  for (const who of ['worker', 'secretary', 'property'] as const) await as(who, atTheDoor).meetings.signIn({ id: meeting.id, code: meeting.code })
  await as('worker', friday).meetings.open(seen(await as('worker', friday).meetings.get({ id: meeting.id })))
  return meeting
}

const get = async (path: string, who: Caller) => serviceApp(at.service).request(`/api/meetings/${path}`, { headers: { authorization: `Bearer ${await issueToken(at.service.keys, who)}` } })
const numbersIn = async (response: Response) => {
  const book = new excel.Workbook()
  await book.xlsx.load(await response.arrayBuffer())
  return JSON.stringify(book.worksheets[0]?.getSheetValues())
}

describe('a member whose post lies below the body’s place', () => {
  it('sees the meeting, finds it among their own and in the list, and is asked for receipt', async () => {
    const meeting = await called()
    for (const who of ['secretary', 'property'] as const) {
      const shown = await as(who).meetings.get({ id: meeting.id })
      expect(shown).toMatchObject({ id: meeting.id, mySeats: [meeting.seatOf(who)], signInCode: null })
      const mine = await as(who).meetings.list({ chip: 'mine' })
      expect(mine.rows.map(({ id }) => id)).toContain(meeting.id)
      expect(mine.chips.mine).toBe(mine.total)
      for (const question of [{}, { q: meeting.number }, { area: community }, { state: 'notified' as const }]) {
        const listed = await as(who).meetings.list(question)
        expect(listed.rows.map(({ id }) => id), JSON.stringify(question)).toContain(meeting.id)
        expect(listed.total).toBe(listed.rows.length)
      }
      expect((await as(who).meetings.list({ area: compound })).rows.map(({ id }) => id)).not.toContain(meeting.id)
      expect((await as(who).overview.inbox({})).rows).toContainEqual(expect.objectContaining({ kind: 'meeting', id: meeting.id, step: 'receive' }))
      await as(who).meetings.receive({ id: meeting.id })
      expect((await as(who).overview.inbox({})).rows.map(({ id }) => id)).not.toContain(meeting.id)
    }
    const { path } = await as('property').calendars.make({ body: null })
    expect(await (await serviceApp(at.service).request(path ?? '')).text()).toContain(meeting.id)
  })

  it('takes leave, or signs in, votes for their own seat and writes minutes where their role may', async () => {
    const away = await called()
    expect((await as('property').meetings.excuse({ id: away.id, reason: '出差' })).seats.find(({ user }) => user === 'property')?.status).toBe('excused')
    const meeting = await open()
    const vote = { id: meeting.id, item: meeting.item, vote: 'for' } as const
    for (const who of ['secretary', 'property'] as const) {
      expect((await as(who, friday).meetings.vote({ ...vote, seat: meeting.seatOf(who) })).agenda[0]?.votes).toContainEqual(expect.objectContaining({ seat: meeting.seatOf(who), vote: 'for' }))
      await expect(as(who, friday).meetings.vote({ ...vote, seat: meeting.seatOf('worker') })).rejects.toMatchObject(refusal('NOT_YOUR_SEAT'))
    }
    const written = await as('property', friday).meetings.write({ id: meeting.id, item: meeting.item, seen: 0, words: '物业说明泳池值守安排。' })
    expect(written.item.paragraph).toMatchObject({ words: '物业说明泳池值守安排。', by: '钱经理' })
    const beside = await as('secretary', friday).meetings.write({ id: meeting.id, item: meeting.item, seen: 0, words: '党组织补充志愿者排班。' })
    const settled = await as('secretary', friday).meetings.settle({ id: meeting.id, item: meeting.item, seen: 1, words: '物业值守，志愿者排班。', variants: [beside.variant ?? ''] })
    expect(settled.item.paragraph).toMatchObject({ words: '物业值守，志愿者排班。', variants: [] })
    await expect(as('police', friday).meetings.write({ id: meeting.id, item: meeting.item, seen: 2, words: '插话' })).rejects.toMatchObject(refusal('FORBIDDEN'))
  })

  it('takes the minutes and the list with them', async () => {
    const meeting = await open()
    expect((await get(`minutes/${meeting.id}.docx`, people.property)).status).toBe(200)
    expect(await numbersIn(await get('meetings.xlsx', people.property))).toContain(meeting.number)
  })

  it('does nothing there that is the convener’s', async () => {
    const meeting = await called()
    const step = seen(meeting)
    const steps = as('secretary').meetings
    const tries = [
      steps.arrange({ body: meeting.body.id, ...evening }), steps.amend({ ...step, ...evening }), steps.setAgenda({ ...step, items: [{ words: '改议程' }] }),
      steps.cancel({ ...step, reason: '不开' }), steps.open(step), steps.end(step), steps.confirm(step), steps.publish({ ...step, items: [] }),
      steps.redaction({ id: meeting.id }), steps.signInByHand({ id: meeting.id, seat: meeting.seatOf('worker') }), steps.addGuest({ id: meeting.id, name: '王秀兰', kind: 'resident' }),
      steps.resolve({ id: meeting.id, item: meeting.item, decision: 'defer', words: '缓议' }),
    ]
    for (const each of await Promise.allSettled(tries)) expect(each).toMatchObject({ reason: refusal('NOT_FOUND') })
    await expect(steps.excuse({ id: meeting.id, seat: meeting.seatOf('worker'), reason: '代假' })).rejects.toMatchObject(refusal('NOT_YOUR_SEAT'))
    await expect(as('secretary').bodies.get({ id: meeting.body.id })).rejects.toMatchObject(refusal('NOT_FOUND'))
    expect(await as('property').meetings.participants({})).toEqual({ people: 0, meetings: 0 })
  })
})

describe('a member whose post reaches the body’s place', () => {
  it('has nothing of other places in a view that is narrowed to one', async () => {
    const meeting = await called()
    const there = at.as(people.police, { place: compound })
    for (const question of [{}, { chip: 'mine' as const }]) expect((await there.meetings.list(question)).rows).toEqual([])
    expect((await there.overview.inbox({})).rows).toEqual([])
    const member = at.as(people.property, { place: compound })
    expect((await member.meetings.list({ chip: 'mine' })).rows.map(({ id }) => id)).toContain(meeting.id)
  })
})

describe('whoever has no seat there', () => {
  it('sees nothing more of it than before, though their colleague sits there', async () => {
    const meeting = await open()
    const { id, item, code } = meeting
    for (const who of [colleague, people.committee, people['grid-worker'], people['neighbour-secretary']]) {
      const { meetings, overview } = at.as(who, { now: friday })
      const tries = [
        meetings.get({ id }), meetings.receive({ id }), meetings.excuse({ id, reason: '出差' }), meetings.signIn({ id, code }), meetings.vote({ id, item, seat: meeting.seatOf('property'), vote: 'for' }),
      ]
      for (const each of await Promise.allSettled(tries)) expect(each, who.id).toMatchObject({ reason: refusal('NOT_FOUND') })
      await expect(meetings.write({ id, item, seen: 0, words: '插话' })).rejects.toMatchObject(refusal('NOT_FOUND'))
      await expect(meetings.settle({ id, item, seen: 0, words: '插话', variants: [item] })).rejects.toMatchObject(refusal('NOT_FOUND'))
      expect(await meetings.list({})).toMatchObject({ rows: [], total: 0, chips: { upcoming: 0, mine: 0, in_session: 0, past: 0 }, empty: 'nothing-yet' })
      expect(await meetings.list({ q: meeting.number, area: community })).toMatchObject({ rows: [], total: 0 })
      expect((await overview.inbox({})).rows).toEqual([])
      expect((await get(`minutes/${id}.docx`, who)).status).toBe(404)
      expect(await numbersIn(await get('meetings.xlsx', who))).not.toContain(meeting.number)
    }
  })
})
