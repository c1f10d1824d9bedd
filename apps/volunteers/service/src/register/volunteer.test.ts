import { community, compound, monday, neighbourCompound } from '@wuxin/service/test-county'
import { asOwner, refusal, seen, serviceUnderTest } from '@wuxin/service/testing'
import { describe, expect, it } from 'vitest'
import { service } from '../service.ts'
import { enrol } from '../volunteer/volunteer.fixture.ts'
import { people, reach } from '../volunteers.fixture.ts'

const at = serviceUnderTest(service, { reach, now: () => monday })
const zhao = { person: 'p-zhao', area: compound, phone: '13812345678', born: '1990-01-01', skills: ['理发', '急救'], consents: ['register' as const] }
const guardian = { name: '赵大', phone: '13912345678', relation: '父亲' }

describe('somebody is registered', () => {
  it('with their consent, once, and their number is masked from all but who asks with a reason', async () => {
    const added = await at.as(people.secretary).volunteers.add(zhao)
    expect(added).toMatchObject({ name: '赵青', phone: '138****5678', masked: true, consents: [{ purpose: 'register', withdrawnAt: null }], skills: ['理发', '急救'] })
    await expect(at.as(people.worker).volunteers.add({ ...zhao, area: community })).rejects.toMatchObject(refusal('VOLUNTEER_EXISTS'))
    expect(await at.as(people.secretary).volunteers.unmask({ id: added.id, reason: '约时间' })).toMatchObject({ phone: '13812345678', masked: false })
    const looks = await at.as(people.auditor).audit.list({ record: 'Volunteer', action: 'look' })
    expect(looks.rows.map(({ actor, reason }) => [actor, reason])).toEqual([['secretary', '约时间']])
  })

  it('once, also where two do so at the same time', async () => {
    const both = await Promise.allSettled([people.secretary, people.worker].map((who) => at.as(who).volunteers.add({ ...zhao, person: 'p-qian' })))
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })

  it('not without the consent to it, and not by who organises elsewhere', async () => {
    await expect(at.as(people.secretary).volunteers.add({ ...zhao, person: 'p-sun', consents: ['photo'] })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    await expect(at.as(people.neighbour).volunteers.add({ ...zhao, person: 'p-sun' })).rejects.toMatchObject(refusal('FORBIDDEN'))
    await expect(at.as(people.secretary).volunteers.add({ ...zhao, person: 'p-sun', born: '2025-04-22' })).rejects.toMatchObject(refusal('INVALID_INPUT'))
  })

  it('by the name in the county’s register, whatever name is sent along; nobody whom it does not know', async () => {
    const sun = { ...zhao, person: 'p-sun' }
    const named = await at.as(people.secretary).volunteers.add({ ...sun, name: '张国强' } as typeof sun) // as if somebody sent it past the form
    expect(named).toMatchObject({ person: 'p-sun', name: '孙平' })
    const posted = await at.as(people.worker).volunteers.add({ ...zhao, person: 'property', area: community })
    expect(posted).toMatchObject({ person: 'property', name: '钱经理' })
    await expect(at.as(people.secretary).volunteers.add({ ...zhao, person: 'ghost-1' })).rejects.toMatchObject(refusal('PERSON_UNKNOWN', { id: 'ghost-1' }))
    expect(await asOwner(at, `select count(*)::int as rows from volunteer where person = 'ghost-1'`)).toEqual([{ rows: 0 }])
  })

  it('under age with a guardian alone', async () => {
    const young = { ...zhao, person: 'p-young', born: '2010-05-01' }
    await expect(at.as(people.secretary).volunteers.add(young)).rejects.toMatchObject(refusal('GUARDIAN_MISSING', { age: 18 }))
    await expect(at.as(people.secretary).volunteers.add({ ...young, guardian: { ...guardian, name: '赵小' } })).rejects.toMatchObject(refusal('GUARDIAN_SELF'))
    const added = await at.as(people.secretary).volunteers.add({ ...young, guardian })
    await expect(at.as(people.secretary).volunteers.amend({ ...seen(added), guardian: { ...guardian, name: '赵小' } })).rejects.toMatchObject(refusal('GUARDIAN_SELF'))
    expect(added).toMatchObject({ isMinor: true, guardian: { name: '赵*', phone: '139****5678', relation: '父亲' } })
    await expect(at.as(people.secretary).volunteers.amend({ ...seen(added), guardian: null })).rejects.toMatchObject(refusal('GUARDIAN_MISSING'))
    expect(await at.as(people.secretary).volunteers.amend({ ...seen(added), skills: ['读书'] })).toMatchObject({ skills: ['读书'], guardian: { relation: '父亲' } })
  })

  it('is found at the place, by name, skill or team, not next door', async () => {
    expect((await at.as(people.secretary).volunteers.list({ q: '急救' })).rows.map(({ name }) => name)).toEqual(['孙平', '赵青', '钱进'])
    expect(await at.as(people.neighbour).volunteers.list({})).toMatchObject({ total: 0, empty: 'nothing-yet' })
    await expect(at.as(people.member).volunteers.list({})).rejects.toMatchObject(refusal('FORBIDDEN'))
  })
})

describe('one’s own registration', () => {
  it('is read and changed by oneself, in full, and by no other volunteer', async () => {
    await enrol(at, people.member, { phone: '13700001111', area: neighbourCompound })
    const own = await at.as(people.member).own.me()
    expect(own).toMatchObject({ name: '孙洁', phone: '13700001111', masked: false, place: { code: neighbourCompound } })
    const given = await at.as(people.member).own.giveConsent({ ...seen(own ?? { id: '', version: 0 }), purpose: 'photo' })
    expect(given?.consents.map(({ purpose }) => purpose)).toEqual(['register', 'photo'])
    await expect(at.as(people['other-member']).own.giveConsent({ ...seen(given ?? { id: '', version: 0 }), purpose: 'photo' })).rejects.toMatchObject(refusal('NOT_FOUND'))
    expect(await at.as(people['other-member']).own.me()).toBeNull()
  })

  it('is chosen from by others once its name may be known', async () => {
    const choices = async (who = people.school) => (await at.as(who).volunteers.choices({ q: '孙洁' })).map(({ name }) => name)
    expect(await choices()).toEqual([])
    expect(await choices(people.neighbour)).toEqual(['孙洁'])
    const own = await at.as(people.member).own.me()
    await at.as(people.member).own.giveConsent({ ...seen(own ?? { id: '', version: 0 }), purpose: 'publish_name' })
    expect(await choices()).toEqual(['孙洁'])
  })

  it('ends with its consent: what is personal is erased, memberships and buildings end, the name leaves the lists', async () => {
    const id = await enrol(at, people.volunteer, { phone: '13600001111' })
    const team = await at.as(people.secretary).teams.add({ area: compound, colour: 'blue', name: '云泰园蓝色平安队' })
    await at.as(people.secretary).teams.join({ ...seen(team), volunteer: id, from: '2025-01-01' })
    const own = await at.as(people.volunteer).own.me()
    const left = await at.as(people.volunteer).own.withdrawConsent({ ...seen(own ?? { id: '', version: 0 }), purpose: 'register' })
    expect(left).toMatchObject({ left: true, phone: null, guardian: null, skills: [], teams: [] })
    expect(await asOwner(at, `select phone, born, guardian_name from volunteer where id = '${id}'`)).toEqual([{ phone: null, born: null, guardian_name: null }])
    expect(await at.as(people.secretary).teams.get({ id: team.id })).toMatchObject({ members: [{ volunteer: { name: '周*' }, to: '2025-04-21', isCurrent: true }] })
    expect((await at.as(people.worker).volunteers.list({ q: '周一', left: true })).total).toBe(0)
    await expect(at.as(people.volunteer).records.report({ area: compound, place: '食堂', day: '2025-04-20', from: '09:00', to: '10:00', words: '送餐', occasion: { kind: 'other' } })).rejects.toMatchObject(refusal('VOLUNTEER_MISSING'))
    await expect(at.as(people.volunteer).own.withdrawConsent({ ...seen(left ?? { id: '', version: 0 }), purpose: 'register' })).rejects.toMatchObject(refusal('VOLUNTEER_LEFT'))
  })

  it('may begin anew', async () => {
    await enrol(at, people.volunteer)
    expect(await at.as(people.volunteer).own.me()).toMatchObject({ left: false })
  })

  it('keeps no value of what is personal in the trace', async () => {
    const { rows } = await at.as(people.auditor).audit.list({ record: 'Volunteer', size: 100 })
    expect(JSON.stringify(rows)).not.toMatch(/13600001111|13812345678|13912345678/)
  })
})
