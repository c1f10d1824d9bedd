import { compound, lostPhoto, monday } from '@wuxin/service/test-county'
import { asOwner, eventsOf, refusal, seen, serviceUnderTest } from '@wuxin/service/testing'
import { beforeEach, describe, expect, it } from 'vitest'
import { clocks } from '../clock.job.ts'
import { service } from '../service.ts'
import { people, reach } from '../volunteers.fixture.ts'
import { alarms } from './alarms.job.ts'
import { fileOf, lonely } from './household.fixture.ts'
import { terms } from './terms.job.ts'

let clock = monday
const at = serviceUnderTest(service, { reach, now: () => clock })
const { as, get, registered, agreed, assigned, accepted, cared } = fileOf(at)
const photo = '0197f000-0000-7000-8000-000000000001'
const on = (day: string, time = '10:00') => new Date(`2025-${day}T${time}:00+08:00`)
const told = async () => (await eventsOf(at, 'notice.sent')).filter(({ text }) => text.startsWith('notice.household.')).map(({ text, to }) => [text.slice(17), to])
const forgetNotices = () => asOwner(at, `delete from volunteers_jobs.job`)

beforeEach(async () => {
  clock = monday
  await asOwner(at, `truncate household, alarm cascade; truncate step, audit; delete from volunteers_jobs.job; update counter set last = 0`)
})

describe('a household\'s file', () => {
  it('has a number and its keeper, and says nothing of who lives there', async () => {
    const file = await registered()
    expect(file).toMatchObject({ number: 'JD-2025-0001', state: 'consent', place: { code: compound }, carers: [{ name: '张国强', post: 'keeper', status: 'accepted' }], mayRead: true, plan: null, visits: [] })
    expect(JSON.stringify(file)).not.toMatch(/王秀兰|王建国|13812345678|13987654321|2单元|3号楼|高血压/)
  })

  it('is opened at a place of one\'s own alone, by those who keep files', async () => {
    await expect(as('neighbour').households.register(lonely())).rejects.toMatchObject(refusal('FORBIDDEN'))
    await expect(as('member').households.register(lonely())).rejects.toMatchObject(refusal('FORBIDDEN'))
    await expect(as('property').households.register(lonely())).rejects.toMatchObject(refusal('FORBIDDEN'))
  })

  it('waits for the household to agree to pairing before anybody is asked', async () => {
    const file = await registered()
    const ask = { ...seen(file), means: 'signed', day: '2025-04-21' } as const
    await expect(as('secretary').households.assign({ ...seen(file), person: 'member', post: 'carer', from: '2025-04-21' })).rejects.toMatchObject(refusal('TRANSITION_NOT_ALLOWED'))
    await expect(as('secretary').households.consent({ ...ask, consents: ['curtain'] })).rejects.toMatchObject(refusal('CONSENT_MISSING', { purpose: 'pairing' }))
    await expect(as('secretary').households.consent({ ...ask, consents: ['pairing'], day: '2025-04-22' })).rejects.toMatchObject(refusal('DAY_AHEAD', { day: '2025-04-22' }))
    await expect(as('secretary').households.consent({ ...ask, consents: ['pairing'], photos: [lostPhoto] })).rejects.toMatchObject(refusal('PHOTO_UNKNOWN'))
    expect(await as('secretary').households.consent({ ...ask, consents: ['pairing'], photos: [photo] })).toMatchObject({ state: 'pair', consents: [{ consent: 'pairing', withdrawnAt: null }] })
    expect(await eventsOf(at, 'file.attached')).toEqual([{ ids: [photo], keeper: file.id }])
  })

  it('is refused over somebody else\'s step', async () => {
    const file = await agreed()
    await assigned(file.id, 'member', 'carer')
    await expect(as('secretary').households.assign({ ...seen(file), person: 'volunteer', post: 'deputy', from: '2025-04-21' })).rejects.toMatchObject(refusal('VERSION_CONFLICT'))
  })
})

describe('a carer', () => {
  it('is asked, told, and cares from their own yes on', async () => {
    const { id } = await agreed()
    await forgetNotices()
    expect(await assigned(id, 'member', 'carer')).toMatchObject({ state: 'pair', dueAt: '2025-04-24T15:59:59.999Z' })
    expect(await told()).toEqual([['assign', [{ user: 'member' }]]])
    const care = await as('member').households.acceptCare(seen(await get(id, 'member')))
    expect(care).toMatchObject({ state: 'care', since: '2025-04-21', nextVisit: '2025-05-21', dueAt: '2025-05-21T15:59:59.999Z', curtain: null })
    expect(await get(id, 'member')).toMatchObject({ curtain: false, mayRead: true })
    expect((await told()).at(-1)).toEqual(['acceptCare', [{ user: 'secretary' }]])
  })

  it('is somebody with a post of the county, once, and not too many of them', async () => {
    const { id } = await agreed()
    const ask = async (person: string, post: 'carer' | 'keeper' = 'carer') => as('secretary').households.assign({ ...seen(await get(id)), person, post, from: '2025-04-21' })
    await expect(ask('nobody')).rejects.toMatchObject(refusal('PERSON_UNKNOWN'))
    await expect(ask('property')).rejects.toMatchObject(refusal('PERSON_UNKNOWN'))
    await expect(ask('leader')).rejects.toMatchObject(refusal('PERSON_UNKNOWN'))
    await expect(ask('neighbour', 'keeper')).rejects.toMatchObject(refusal('PERSON_UNKNOWN'))
    const near = async (post: 'carer' | 'keeper', q?: string) => (await as('secretary').households.carerChoices({ id, post, q })).map((each) => each.id)
    expect(await near('carer')).toEqual(['other-member', 'grid-worker', 'member', 'worker', 'volunteer', 'neighbour', 'township'])
    expect(await near('keeper')).toEqual(['worker', 'township'])
    expect(await near('carer', '孙洁')).toEqual(['member'])
    await expect(as('neighbour').households.carerChoices({ id, post: 'carer' })).rejects.toMatchObject(refusal('NOT_FOUND'))
    await ask('member')
    await expect(ask('member')).rejects.toMatchObject(refusal('CARER_TWICE'))
    for (const person of ['other-member', 'volunteer', 'grid-worker', 'worker']) await ask(person)
    await expect(ask('township')).rejects.toMatchObject(refusal('CARERS_FULL', { limit: 6 }))
  })

  it('declines with a reason that the history does not tell, and sees the file no more', async () => {
    const { id } = await agreed()
    await assigned(id, 'member', 'carer')
    await as('member').households.declineCare({ ...seen(await get(id, 'member')), reason: '家里老人住院' })
    await expect(get(id, 'member')).rejects.toMatchObject(refusal('NOT_FOUND'))
    const file = await get(id, 'worker')
    expect(file).toMatchObject({ state: 'pair', dueAt: null, carers: [{ post: 'keeper' }, { status: 'declined', reason: null }] })
    expect(JSON.stringify(file.steps)).not.toContain('住院')
    expect((await told()).at(-1)).toEqual(['declineCare', [{ user: 'secretary' }]])
  })

  it('of a grid, who holds a post below the compound, accepts, reads and visits too', async () => {
    const { id } = await agreed()
    await accepted(id, 'grid-worker', 'carer')
    expect((await as('grid-worker').households.list({})).rows.map((row) => row.id)).toEqual([id])
    expect(await as('grid-worker').households.look({ id, reason: '走访前确认门牌' })).toMatchObject({ door: '2单元301' })
    await as('grid-worker').households.visit({ ...seen(await get(id, 'grid-worker')), day: '2025-04-21', words: '精神好' })
    expect(await get(id, 'grid-worker')).toMatchObject({ lastVisit: '2025-04-21' })
  })

  it('who is released leaves the household to be paired again; the last keeper stays', async () => {
    const { id, carers } = await cared()
    const release = async (post: string) => as('secretary').households.release({ ...seen(await get(id)), carer: carers.find((each) => each.post === post)?.id ?? '', reason: '调离' })
    await expect(release('keeper')).rejects.toMatchObject(refusal('LAST_KEEPER'))
    expect(await release('carer')).toMatchObject({ state: 'pair', dueAt: null, nextVisit: null })
    await expect(get(id, 'member')).rejects.toMatchObject(refusal('NOT_FOUND'))
    await accepted(id, 'worker', 'keeper')
    expect((await release('keeper')).carers).toMatchObject([{ name: '张国强', status: 'released' }, { name: '李敏', status: 'accepted' }, { status: 'released' }])
  })

  it('whose term ends at midnight leaves it so too, and the keeper hears', async () => {
    const { id } = await agreed()
    await as('secretary').households.assign({ ...seen(await get(id)), person: 'member', post: 'carer', from: '2025-04-21', to: '2025-04-30' })
    await as('member').households.acceptCare(seen(await get(id, 'member')))
    await forgetNotices()
    clock = on('04-30', '00:10')
    await terms.run(at.service)
    expect(await get(id)).toMatchObject({ state: 'care' })
    clock = on('05-01', '00:10')
    await terms.run(at.service)
    await terms.run(at.service)
    expect(await get(id, 'secretary', clock)).toMatchObject({ state: 'pair' })
    expect(await told()).toEqual([['follow', [{ user: 'secretary' }]]])
  })
})

describe('visits', () => {
  it('are planned, written down, and next due so many days after the last of them', async () => {
    const { id } = await cared()
    await as('member').households.setPlan({ ...seen(await get(id, 'member')), words: '每周送药', everyDays: 7 })
    expect(await get(id, 'member')).toMatchObject({ nextVisit: '2025-04-28', plan: { words: '每周送药', everyDays: 7 } })
    const visit = async (day: string, now: Date) => as('member', now).households.visit({ ...seen(await get(id, 'member', now)), day, words: '血压平稳', needs: '降压药', photos: [photo] })
    await expect(visit('2025-04-26', on('04-25'))).rejects.toMatchObject(refusal('DAY_AHEAD'))
    await visit('2025-04-25', on('04-26'))
    await visit('2025-04-23', on('04-26'))
    const file = await get(id, 'member', on('04-26'))
    expect(file).toMatchObject({ lastVisit: '2025-04-25', nextVisit: '2025-05-02' })
    expect(file.visits).toMatchObject([{ day: '2025-04-25', by: '孙洁', words: '血压平稳', needs: '降压药', photos: [expect.stringContaining(photo)] }, { day: '2025-04-23' }])
    await expect(as('secretary').households.visit({ ...seen(await get(id)), day: '2025-04-21', words: '看过' })).resolves.toBeDefined()
    await expect(as('other-member').households.visit({ ...seen(file), day: '2025-04-21', words: '看过' })).rejects.toMatchObject(refusal('NOT_FOUND'))
  })

  it('are reminded of in the morning of their day, and handed up when nobody went', async () => {
    const { id } = await cared({ deputy: true })
    await as('member').households.tellAbsence({ ...seen(await get(id, 'member')), from: '2025-05-20', to: '2025-05-22', reason: '住院' })
    await forgetNotices()
    for (const moment of [on('05-21', '07:59'), on('05-21', '08:01'), on('05-21', '23:00'), on('05-22', '00:01'), on('05-22', '00:02'), on('05-27', '00:01')]) {
      clock = moment
      await clocks.run(at.service)
    }
    expect(await told()).toEqual([
      ['remind', [{ user: 'volunteer' }]],
      ['escalate', [{ role: 'community_worker', area: compound.slice(0, 12) }, { user: 'secretary' }, { user: 'volunteer' }]],
      ['escalate', [{ role: 'township_officer', area: compound.slice(0, 9) }, { user: 'secretary' }, { user: 'member' }]],
    ])
  })

  it('wait for an answer of whoever was asked, which goes up where none comes', async () => {
    const { id } = await agreed()
    await assigned(id, 'member', 'carer')
    await forgetNotices()
    clock = on('04-25', '00:01')
    await clocks.run(at.service)
    expect(await told()).toEqual([['unanswered', [{ role: 'community_worker', area: compound.slice(0, 12) }, { user: 'secretary' }]]])
    expect(people.worker.name).toBe('李敏')
  })
})

describe('a consent that is withdrawn', () => {
  it('while a visit is due ends everything at once, says what stopped, and tells those who cared', async () => {
    const { id } = await cared({ deputy: true })
    await as('secretary').curtain.start(seen(await get(id)))
    await as('member').households.visit({ ...seen(await get(id, 'member')), day: '2025-04-21', words: '血压高', needs: '药' })
    await forgetNotices()
    const late = on('05-21', '09:00')
    const answer = await as('secretary', late).households.withdrawConsent({ ...seen(await get(id, 'secretary', late)), consent: 'pairing', words: '女儿接走了' })
    expect(answer).toMatchObject({ household: { state: 'ended', nextVisit: null, dueAt: null, ended: { because: 'consent_withdrawn' } }, stopped: { visitDue: '2025-05-21', curtain: true, alarms: 0, carers: 3 } })
    expect(await told()).toEqual([['withdrawConsent', [{ user: 'member' }, { user: 'volunteer' }]]])
    clock = on('05-22', '20:01')
    await alarms.run(at.service)
    expect(await asOwner(at, `select count(*)::int as alarms from alarm`)).toEqual([{ alarms: 0 }])
    await expect(as('member', late).households.visit({ ...seen(await get(id, 'member', late)), day: '2025-05-21', words: '去过' })).rejects.toMatchObject(refusal('TRANSITION_NOT_ALLOWED'))
  })

  it('leaves nothing of the people behind: who lives there, what was said, what is needed', async () => {
    const { id } = await cared()
    await as('member').households.visit({ ...seen(await get(id, 'member')), day: '2025-04-21', words: '血压高', needs: '药', photos: [photo] })
    await as('secretary').households.withdrawConsent({ ...seen(await get(id)), consent: 'pairing' })
    expect(await asOwner(at, `select (select count(*)::int from inhabitant) as people, (select plan from household) as plan, words, needs, photos, day from care_visit`)).toEqual([
      { people: 0, plan: null, words: null, needs: null, photos: [], day: '2025-04-21' },
    ])
    await expect(as('member').households.look({ id, reason: '想再看看' })).rejects.toMatchObject(refusal('NOT_ASSIGNED'))
  })

  it('to the curtain alone ends the watching, and visits go on', async () => {
    const { id } = await cared()
    await as('secretary').curtain.start(seen(await get(id)))
    const { household, stopped } = await as('secretary').households.withdrawConsent({ ...seen(await get(id)), consent: 'curtain' })
    expect([household.state, stopped]).toEqual(['care', { visitDue: null, curtain: true, alarms: 0, carers: 0 }])
    expect((await get(id, 'member')).curtain).toBe(false)
    await expect(as('secretary').households.withdrawConsent({ ...seen(household), consent: 'curtain' })).rejects.toMatchObject(refusal('CONSENT_MISSING', { purpose: 'curtain' }))
    await expect(as('secretary').curtain.start(seen(household))).rejects.toMatchObject(refusal('CONSENT_MISSING', { purpose: 'curtain' }))
  })
})

it('a repeated visit is one visit', async () => {
  const { id } = await cared()
  const once = at.as(people.member, { key: '0197f000-0000-4000-8000-000000000009' })
  const visit = { ...seen(await get(id, 'member')), day: '2025-04-21', words: '精神好' }
  const [first, second] = [await once.households.visit(visit), await once.households.visit(visit)]
  expect(second).toEqual(first)
  expect((await get(id, 'member')).visits).toHaveLength(1)
})

it('the list counts behind each chip, and shows doers their own alone', async () => {
  await registered()
  const { id } = await cared()
  expect((await as('secretary').households.list({})).chips).toEqual({ mine: 2, asked: 0, to_consent: 1, to_pair: 0, in_care: 1, visit_due: 0, curtain: 0, ended: 0 })
  expect((await as('worker').households.list({ sort: 'nextVisit' })).rows).toMatchObject([{ id, mayRead: false, curtain: null }, { state: 'consent' }])
  expect((await as('member').households.list({})).rows.map((row) => row.id)).toEqual([id])
  expect(await as('other-member').households.list({})).toMatchObject({ total: 0, empty: 'nothing-yet' })
  expect((await as('secretary').households.list({ q: 'jd-2025-0001' })).total).toBe(1)
  expect((await as('secretary').households.list({ q: '王秀兰' })).empty).toBe('filter')
  expect((await as('leader').households.list({ figure: 'paired', from: '2025-01-01', to: '2025-12-31' })).rows.map((row) => row.id)).toEqual([id])
  expect((await as('leader').households.list({ figure: 'paired', from: '2024-01-01', to: '2024-12-31' })).total).toBe(0)
  expect(await as('neighbour').households.list({})).toMatchObject({ total: 0 })
  expect((await as('member').households.mine()).map((row) => row.id)).toEqual([id])
})
