import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { showTrackingCode } from '@wuxin/platform/tracking-code.rules'
import { staffMember } from '@wuxin/service/test-people'
import { compound, county, grid, lostPhoto, monday, neighbourCommunity, neighbourCompound, paper, township, vacantTownship } from '@wuxin/service/test-county'
import { announced, asOwner, eventsOf, refusal, seen, serviceUnderTest } from '@wuxin/service/testing'
import { lamp, people, reach, story } from '../feedback.fixture.ts'
import { service } from '../service.ts'

const at = serviceUnderTest(service, { reach, now: () => monday })
const { as, to } = story(at)
const resident = () => at.as(null).resident
const rows = (sql: string) => asOwner(at, sql)
const caseOf = async (number: string) => at.as(people.worker).cases.get({ id: (await rows(`select id from "case" where number = '${number}'`))[0]?.id })

describe('a report', () => {
  it('is numbered without gaps, also when many come at once and one fails', async () => {
    const reports = await Promise.allSettled([...Array.from({ length: 8 }, () => resident().report(lamp)), resident().report({ ...lamp, category: '0000' })])
    const numbers = reports.flatMap((each) => (each.status === 'fulfilled' ? [each.value.number] : []))
    expect(numbers.sort()).toEqual(Array.from({ length: 8 }, (_, index) => `MQ-2025-000${index + 1}`))
    const next = await at.as(null, { now: new Date('2026-01-01T00:30:00+08:00') }).resident.report(lamp)
    expect(next.number).toBe('MQ-2026-0001')
  })

  it('leaves neither case nor number, timeline, history, event nor key when its last line cannot be written', async () => {
    await rows(`alter table case_search add constraint no_fire check (text not like '%着火%')`)
    const tables = ['"case"', 'step', 'case_search', 'audit', 'request', 'feedback_jobs.job', 'case_counter']
    const count = () => Promise.all(tables.map(async (table) => Number((await rows(`select count(*) as n from ${table}`))[0]?.n)))
    const [before, { number }] = [await count(), await resident().report(lamp)]
    const after = await count()
    expect(after).not.toEqual(before)
    await expect(resident().report({ ...lamp, words: '楼道着火了' })).rejects.toMatchObject({ code: 'INTERNAL_SERVER_ERROR' })
    expect(await count()).toEqual(after)
    const sequence = (of: string) => Number(of.slice(8))
    expect(sequence((await resident().report(lamp)).number)).toBe(sequence(number) + 1)
  })

  it('is refused with its reason where place or category do not fit', async () => {
    await expect(resident().report({ ...lamp, area: '140226100019099' })).rejects.toMatchObject(refusal('PLACE_UNKNOWN', { code: '140226100019099' }))
    await expect(resident().report({ ...lamp, area: '990000100' })).rejects.toMatchObject(refusal('PLACE_UNKNOWN'))
    await expect(resident().report({ ...lamp, area: county })).rejects.toMatchObject(refusal('PLACE_TOO_WIDE', { area: county }))
    await expect(resident().report({ ...lamp, category: '04' })).rejects.toMatchObject(refusal('CATEGORY_UNKNOWN', { category: '04' }))
    await expect(resident().report({ ...lamp, words: '路'.repeat(2001) })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    await expect(resident().report({ ...lamp, photos: ['../etc/passwd'] })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    for (const photo of [lostPhoto, paper]) {
      await expect(resident().report({ ...lamp, photos: [randomUUID(), photo] })).rejects.toMatchObject(refusal('PHOTO_UNKNOWN', { photo }))
    }
    await expect(resident().report({ ...lamp, anonymous: true })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })

  it('goes to who is nearest, and up to the next level where a post is vacant', async () => {
    const toWhom = async (area: string) => {
      const { number } = await resident().report({ ...lamp, area })
      const [row] = await rows(`select receiver_role, receiver_area, holder_name from "case" where number = '${number}'`)
      return [row?.receiver_role, row?.receiver_area, row?.holder_name]
    }
    expect(await toWhom(grid)).toEqual(['grid_worker', grid, '贾丽'])
    expect(await toWhom(compound)).toEqual(['branch_secretary', compound, '张国强'])
    expect(await toWhom(neighbourCompound)).toEqual(['community_worker', neighbourCommunity, '冯邻'])
    expect(await toWhom(township)).toEqual(['township_officer', township, '王海'])
  })

  it('goes where the county’s rules say, and says by which', async () => {
    const { rules } = at.as(people.admin)
    const forLamps = await rules.edit({ id: null, version: null, category: '0503', area: county, receiver: 'community_worker', unit: 'power', active: true })
    const { dispatch, receiver, emergency } = await caseOf((await resident().report({ ...lamp, category: '0503' })).number)
    const because = { code: 'category', rule: forLamps.id, params: { area: county, category: '0503' } }
    expect(receiver.role).toBe('community_worker')
    expect(dispatch.unit).toEqual({ id: 'power', because })
    expect(emergency).toBe(true)
    expect(await at.as(people.secretary).rules.tryOut({ area: compound, category: '0503' })).toMatchObject({ unit: { because } })
  })

  it('tells its receiver, the other modules, and keeps its photos', async () => {
    const photo = '0197f000-0000-7000-8000-000000000009'
    await rows(`delete from feedback_jobs.job`)
    const { number } = await resident().report({ ...lamp, photos: [photo] })
    const found = await caseOf(number)
    const events = (await announced(at)).map(({ name, payload }) => [name, payload])
    expect(Object.fromEntries(events)).toEqual({
      'notice.sent': {
        module: 'feedback', to: [{ role: 'branch_secretary', area: compound }], text: 'notice.report', params: { number, place: '云泰园小区' },
        link: `/m/feedback/cases/${found.id}`, area: compound,
      },
      'feedback.case-reported': { id: found.id, number, area: compound, category: '0401', channel: 'resident_page' },
      'file.attached': { ids: [photo], keeper: found.id },
    })
  })

  it('waits for whoever comes to hold the post where nobody does, and has the county’s administrator told', async () => {
    await rows(`delete from feedback_jobs.job`)
    const { number } = await resident().report({ ...lamp, area: vacantTownship })
    const notices = await eventsOf(at, 'notice.sent')
    expect(notices.map(({ to, text, link }) => ({ to, text, link }))).toEqual([{ to: [{ role: 'county_admin', area: county }], text: 'notice.unassigned', link: '/m/platform/accounts' }])
    const leader = at.as(staffMember([{ role: 'county_leader', area: county }])).cases
    expect((await leader.inbox({})).rows).toMatchObject([{ number, step: 'escalate' }])
    expect((await leader.list({ area: vacantTownship })).rows).toMatchObject([{ number, owner: null }])
    const officer = at.as(staffMember([{ role: 'township_officer', area: vacantTownship }], { id: 'new' })).cases
    expect((await officer.inbox({})).rows).toMatchObject([{ number, step: 'accept' }])
  })

  it('keeps neither name nor number of who stays anonymous', async () => {
    const { number } = await resident().report({ area: compound, category: '0401', words: '不便署名', anonymous: true })
    expect((await caseOf(number)).reporter).toEqual({ anonymous: true, name: null, phone: null, masked: true })
  })
})

describe('the holder of a tracking code', () => {
  it('follows the five orders without a name of staff, and rates once', async () => {
    const { code, number } = await resident().report(lamp)
    const found = await to('rate', undefined, await caseOf(number))
    const shown = await resident().track({ code: code.toLowerCase() })
    expect(shown).toMatchObject({ number, order: 'rate', place: '云兴镇 · 云和园社区 · 云泰园小区', ratingUntil: '2025-04-29T15:59:59.999Z' })
    expect(shown.steps.map(({ order, units }) => [order, ...units])).toEqual([
      ['order'], ['order'], ['dispatch', '左云供电公司', '综合执法队'], ['land', '左云供电公司'], ['land', '综合执法队'], ['land'], ['check'], ['check'],
    ])
    expect(JSON.stringify(shown)).not.toMatch(/张国强|孙电|李敏|13812345678|王秀兰/)
    const rated = await resident().rate({ code, rating: 'satisfied', words: '谢谢' })
    expect(rated.rating).toEqual({ rating: 'satisfied', words: '谢谢', at: monday.toISOString(), source: 'resident' })
    await expect(resident().rate({ code, rating: 'dissatisfied' })).rejects.toMatchObject(refusal('TRANSITION_NOT_ALLOWED', { state: 'closed', action: 'rate' }))
    await expect(as('worker').rate({ ...seen(found), rating: 'satisfied' })).rejects.toMatchObject(refusal('VERSION_CONFLICT'))
  })

  it('cannot rate before the answer', async () => {
    const { code } = await resident().report(lamp)
    await expect(resident().rate({ code, rating: 'satisfied' })).rejects.toMatchObject(refusal('TRANSITION_NOT_ALLOWED', { state: 'discover', action: 'rate' }))
  })

  it('rates once though it is sent twice at once', async () => {
    const { code, number } = await resident().report(lamp)
    await to('rate', undefined, await caseOf(number))
    const tries = await Promise.allSettled([resident().rate({ code, rating: 'satisfied' }), resident().rate({ code, rating: 'dissatisfied' })])
    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect((await caseOf(number)).ratings).toHaveLength(1)
  })

  it('is told no more of a wrong code than that it is wrong', async () => {
    const guess = showTrackingCode('0'.repeat(13))
    await expect(resident().track({ code: guess })).rejects.toMatchObject(refusal('TRACKING_CODE_UNKNOWN'))
    await expect(resident().rate({ code: guess, rating: 'satisfied' })).rejects.toMatchObject(refusal('TRACKING_CODE_UNKNOWN'))
    await expect(resident().track({ code: '7K4M-9QPT-3WXH0' })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })

  it('finds the place of a QR code, and the categories there', async () => {
    expect(await resident().place({ code: compound })).toEqual({ code: compound, name: '云泰园小区', path: '云兴镇 · 云和园社区 · 云泰园小区' })
    await expect(resident().place({ code: '140226100019099' })).rejects.toMatchObject(refusal('PLACE_UNKNOWN'))
    expect(await resident().categories({ area: compound })).toContainEqual({ code: '0504', name: '燃气异味', nameEn: 'Smell of gas', emergency: true })
  })
})
