import { community, compound, monday, township } from '@wuxin/service/test-county'
import { refusal, seen, serviceUnderTest } from '@wuxin/service/testing'
import { describe, expect, it } from 'vitest'
import { people, reach } from '../patrols.fixture.ts'
import { service } from '../service.ts'

const at = serviceUnderTest(service, { reach, now: () => monday })
const name = '云泰园巡查队'
const found = async () => (await at.as(people.secretary).teams.list({ q: '云泰园' })).rows[0] ?? { id: '', version: 0 }

describe('a patrol team', () => {
  it('is formed, and changed, by whoever organises its place', async () => {
    expect(await at.as(people.secretary).teams.add({ area: compound, name, words: '晚八点巡一遍' })).toMatchObject({ name, leader: null, members: [], plans: 0, closed: false, settingsVersion: 0 })
    await expect(at.as(people.secretary).teams.add({ area: community, name: '社区队' })).rejects.toMatchObject(refusal('FORBIDDEN'))
    await expect(at.as(people.member).teams.add({ area: compound, name: '党员队' })).rejects.toMatchObject(refusal('FORBIDDEN'))
    await expect(at.as(people.neighbour).teams.close({ ...seen(await found()), reason: '并队' })).rejects.toMatchObject(refusal('FORBIDDEN'))
    await expect(at.as(people.secretary).teams.add({ area: '140226100019009', name: '没有的小区' })).rejects.toMatchObject(refusal('PLACE_UNKNOWN'))
  })

  it('takes in an account under its own name, and a resident by name alone', async () => {
    const led = await at.as(people.secretary).teams.join({ ...seen(await found()), person: 'member', name: '随便写的', position: 'leader', from: '2025-04-01' })
    expect(led).toMatchObject({ leader: '孙洁', members: [{ person: 'member', name: '孙洁', position: 'leader', isCurrent: true }] })
    const both = await at.as(people.secretary).teams.join({ ...seen(led), name: '老李', from: '2025-05-01' })
    expect(both.members).toMatchObject([{ name: '孙洁' }, { person: null, name: '老李', isCurrent: false }])
    expect((await at.as(people.worker).teams.list({})).rows).toMatchObject([{ name, leader: '孙洁', members: 1 }])
  })

  it('names its people to itself and to whoever organises where it walks, to nobody else', async () => {
    const { id } = await found()
    const called = async (who: keyof typeof people) => (await at.as(people[who]).teams.get({ id })).members.map((each) => each.name)
    for (const who of ['member', 'secretary', 'worker', 'township', 'leader'] as const) expect(await called(who), who).toEqual(['孙洁', '老李'])
    for (const who of ['other-member', 'property', 'power', 'street'] as const) {
      expect(await called(who), who).toEqual(['孙*', '老*'])
      expect((await at.as(people[who]).teams.list({})).rows, who).toMatchObject([{ leader: '孙*' }])
    }
    await expect(called('neighbour')).rejects.toMatchObject(refusal('NOT_FOUND'))
  })

  it('has nobody twice at a time, and no account that does not walk', async () => {
    const join = async (person: string | null, from: string) => at.as(people.secretary).teams.join({ ...seen(await found()), person, name: '老李', from })
    await expect(join('member', '2025-04-10')).rejects.toMatchObject(refusal('MEMBER_TWICE', { team: name }))
    await expect(join(null, '2025-06-01')).rejects.toMatchObject(refusal('MEMBER_TWICE', { team: name }))
    await expect(join('auditor', '2025-04-10')).rejects.toMatchObject(refusal('PERSON_UNKNOWN', { id: 'auditor' }))
    await expect(join('nobody', '2025-04-10')).rejects.toMatchObject(refusal('PERSON_UNKNOWN', { id: 'nobody' }))
  })

  it('is seen at its place and below and above it, and found by its name', async () => {
    const names = async (who = people.member) => (await at.as(who).teams.list({})).rows.map((row) => row.name)
    expect([await names(), await names(people.property), await names(people.township), await names(people.neighbour)]).toEqual([[name], [name], [name], []])
    await expect(at.as(people.neighbour).teams.get({ id: (await found()).id })).rejects.toMatchObject(refusal('NOT_FOUND'))
  })

  it('refuses a change of what somebody else has changed meanwhile', async () => {
    await expect(at.as(people.secretary).teams.amend({ id: (await found()).id, version: 1, name: '新名', words: null })).rejects.toMatchObject({ message: 'VERSION_CONFLICT' })
  })

  it('ends a membership on a day, and all of them with itself', async () => {
    const team = await at.as(people.secretary).teams.get({ id: (await found()).id })
    const member = team.members[0]?.id ?? ''
    await expect(at.as(people.secretary).teams.leave({ ...seen(team), member, to: '2025-03-31', reason: '搬走' })).rejects.toMatchObject(refusal('INVALID_INPUT', { fields: ['to'] }))
    const closed = await at.as(people.secretary).teams.close({ ...seen(team), reason: '并入社区队伍' })
    expect(closed).toMatchObject({ closed: true, closedReason: '并入社区队伍', members: [{ to: '2025-04-21' }, { to: '2025-05-01' }] })
    await expect(at.as(people.secretary).teams.amend({ ...seen(closed), name: '新名', words: null })).rejects.toMatchObject(refusal('TEAM_CLOSED', { name }))
    expect(await at.as(people.township).teams.list({ closed: true, area: township })).toMatchObject({ total: 1 })
  })
})
