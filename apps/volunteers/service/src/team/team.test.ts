import { community, compound, monday, neighbourCommunity, township } from '@wuxin/service/test-county'
import { refusal, seen, serviceUnderTest } from '@wuxin/service/testing'
import { describe, expect, it } from 'vitest'
import { service } from '../service.ts'
import { enrol } from '../volunteer/volunteer.fixture.ts'
import { people, reach } from '../volunteers.fixture.ts'

const at = serviceUnderTest(service, { reach, now: () => monday })
const red = { area: compound, colour: 'red' as const, name: '云泰园红色宣讲队' }

describe('a team', () => {
  it('has the duty of its colour, as the county says it today', async () => {
    const team = await at.as(people.secretary).teams.add(red)
    expect(team).toMatchObject({ duty: '宣讲', members: [], leader: null, served: { records: 0, people: 0, minutes: 0 } })
    const { version, values } = await at.as(people.admin).settings.get({ county: '140226' })
    await at.as(people.admin).settings.save({ county: '140226', version, values: { ...values, dutyRed: '理论宣讲' } })
    expect(await at.as(people.worker).overview.search({ q: '宣讲' })).toMatchObject([{ kind: 'team', id: team.id, title: red.name }])
    expect((await at.as(people.worker).teams.list({})).rows).toMatchObject([{ name: red.name, duty: '理论宣讲', members: 0 }])
  })

  it('is one of its colour at a place, also where two form it at once', async () => {
    await expect(at.as(people.worker).teams.add(red)).rejects.toMatchObject(refusal('TEAM_EXISTS', { colour: 'red', area: compound }))
    const both = await Promise.allSettled([1, 2].map(() => at.as(people.worker).teams.add({ ...red, area: community, colour: 'green', name: '云和园绿色环境队' })))
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })

  it('is formed, and changed, by whoever organises its place', async () => {
    await expect(at.as(people.secretary).teams.add({ ...red, area: community, colour: 'blue' })).rejects.toMatchObject(refusal('FORBIDDEN'))
    await expect(at.as(people.member).teams.add({ ...red, colour: 'blue' })).rejects.toMatchObject(refusal('FORBIDDEN'))
    const { rows: [team] } = await at.as(people.worker).teams.list({ colour: 'red' })
    await expect(at.as(people.neighbour).teams.close({ ...seen(team ?? { id: '', version: 0 }), reason: '并队' })).rejects.toMatchObject(refusal('FORBIDDEN'))
  })

  it('takes in who is registered, wherever they are, once at a time, and counts what they did', async () => {
    const volunteer = await enrol(at, people.volunteer, { area: neighbourCommunity })
    const { rows: [row] } = await at.as(people.secretary).teams.list({ colour: 'red' })
    const team = await at.as(people.secretary).teams.join({ ...seen(row ?? { id: '', version: 0 }), volunteer, position: 'leader', from: '2025-04-01' })
    expect(team).toMatchObject({ leader: '周一', members: [{ volunteer: { id: volunteer, name: '周一' }, position: 'leader', isCurrent: true }] })
    await expect(at.as(people.secretary).teams.join({ ...seen(team), volunteer, from: '2025-04-10' })).rejects.toMatchObject(refusal('MEMBER_TWICE', { team: red.name }))
    await expect(at.as(people.secretary).teams.join({ ...seen(team), volunteer: crypto.randomUUID(), from: '2025-04-10' })).rejects.toMatchObject(refusal('VOLUNTEER_MISSING'))
    const [id = ''] = await at.as(people.volunteer).records.report({ area: compound, place: '广场', day: '2025-04-20', from: '09:00', to: '10:00', words: '宣讲', occasion: { kind: 'team', id: team.id } })
    const record = await at.as(people.secretary).records.get({ id })
    expect(record.occasion).toEqual({ kind: 'team', id: team.id, label: red.name })
    await at.as(people.secretary).records.confirm(seen(record))
    expect(await at.as(people.secretary).teams.get({ id: team.id })).toMatchObject({ served: { records: 1, people: 1, minutes: 60 } })
    expect(await at.as(people.secretary).records.list({ team: team.id })).toMatchObject({ total: 1 })
  })

  it('of one’s compound is seen with those of the community above it, by units too', async () => {
    const colours = async (who = people.member) => (await at.as(who).teams.list({ sort: 'colour' })).rows.map(({ colour }) => colour)
    expect(await colours()).toEqual(['green', 'red'])
    expect(await colours(people.school)).toEqual(['green', 'red'])
    expect(await colours(people.neighbour)).toEqual([])
  })

  it('names a member to whoever organises, to the team and, once the member agrees to it, to everybody', async () => {
    const { rows: [row] } = await at.as(people.secretary).teams.list({ colour: 'red' })
    const id = row?.id ?? ''
    const called = async (who = people.school) => {
      const [{ leader, members }, { rows }] = await Promise.all([at.as(who).teams.get({ id }), at.as(who).teams.list({ colour: 'red' })])
      return [leader, members[0]?.volunteer.name, rows[0]?.leader]
    }
    for (const who of [people.school, people.property, people.member]) expect(await called(who), who.id).toEqual(['周*', '周*', '周*'])
    for (const who of [people.secretary, people.worker, people.volunteer]) expect(await called(who), who.id).toEqual(['周一', '周一', '周一'])
    const own = await at.as(people.volunteer).own.me()
    await at.as(people.volunteer).own.giveConsent({ ...seen(own ?? { id: '', version: 0 }), purpose: 'publish_name' })
    expect(await called()).toEqual(['周一', '周一', '周一'])
  })

  it('ends a membership on a day, and all of them with itself', async () => {
    const { rows: [row] } = await at.as(people.secretary).teams.list({ colour: 'red' })
    const team = await at.as(people.secretary).teams.get({ id: row?.id ?? '' })
    const member = team.members[0]?.id ?? ''
    await expect(at.as(people.secretary).teams.leave({ ...seen(team), member, to: '2025-03-31', reason: '搬走' })).rejects.toMatchObject(refusal('INVALID_INPUT', { fields: ['to'] }))
    const closed = await at.as(people.secretary).teams.close({ ...seen(team), reason: '并入社区队伍' })
    expect(closed).toMatchObject({ closed: true, closedReason: '并入社区队伍', members: [{ to: '2025-04-21' }] })
    await expect(at.as(people.secretary).teams.amend({ ...seen(closed), name: '新名', words: null })).rejects.toMatchObject(refusal('TEAM_CLOSED'))
    expect(await at.as(people.township).teams.list({ closed: true, area: township })).toMatchObject({ total: 1 })
  })
})
