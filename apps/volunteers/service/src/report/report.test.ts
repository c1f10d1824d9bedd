import { community, compound, monday, neighbourCommunity } from '@wuxin/service/test-county'
import { eventsOf, refusal, seen, serviceUnderTest } from '@wuxin/service/testing'
import { describe, expect, it } from 'vitest'
import { clocks } from '../clock.job.ts'
import { service } from '../service.ts'
import { enrol } from '../volunteer/volunteer.fixture.ts'
import { people, reach } from '../volunteers.fixture.ts'

let clock = monday
const at = serviceUnderTest(service, { reach, now: () => clock })
const home = { kind: 'home' as const, area: neighbourCommunity, unit: 'school', words: '周末有空' }

describe('a report', () => {
  it('of a party member goes to the community where they live, where they hold no post', async () => {
    const made = await at.as(people.member).reports.make(home)
    expect(made).toMatchObject({ state: 'reported', member: { name: '孙洁' }, unit: { name: '左云县第一小学' }, place: { code: neighbourCommunity }, dueAt: '2025-04-27T15:59:59.999Z' })
    expect((await eventsOf(at, 'notice.sent')).at(-1)).toMatchObject({ to: [{ role: 'community_worker', area: neighbourCommunity }], text: 'notice.reportIn.report' })
    const confirmed = await at.as(people.neighbour).reports.confirm(seen(made))
    expect(confirmed).toMatchObject({ state: 'confirmed', dueAt: null })
    expect((await eventsOf(at, 'notice.sent')).at(-1)).toMatchObject({ to: [{ user: 'member' }], text: 'notice.reportIn.confirm' })
  })

  it('is one of each kind, also where two are made at once', async () => {
    await expect(at.as(people.member).reports.make(home)).rejects.toMatchObject(refusal('REPORT_EXISTS', { kind: 'home' }))
    const both = await Promise.allSettled([1, 2].map(() => at.as(people.member).reports.make({ ...home, kind: 'workplace', area: community })))
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const mine = await at.as(people.member).reports.mine()
    expect([mine.rows.map(({ kind }) => kind).toSorted(), mine.missing]).toEqual([['home', 'workplace'], []])
  })

  it('is a party member’s, to a community', async () => {
    await expect(at.as(people.volunteer).reports.make(home)).rejects.toMatchObject(refusal('PARTY_MEMBERS_ONLY'))
    await expect(at.as(people['other-member']).reports.make({ ...home, area: compound })).rejects.toMatchObject(refusal('REPORT_LEVEL_WRONG', { area: compound }))
    await expect(at.as(people['other-member']).reports.make({ ...home, unit: 'nobody' })).rejects.toMatchObject(refusal('UNIT_UNKNOWN'))
  })

  it('is read by its community and by whose it is, and answered by nobody else', async () => {
    const { rows: [report] } = await at.as(people.worker).reports.list({})
    expect(report).toMatchObject({ kind: 'workplace', place: { code: community } })
    await expect(at.as(people.neighbour).reports.confirm(seen(report ?? { id: '', version: 0 }))).rejects.toMatchObject(refusal('FORBIDDEN'))
    await expect(at.as(people['other-member']).reports.get({ id: report?.id ?? '' })).rejects.toMatchObject(refusal('NOT_FOUND'))
    expect(await at.as(people.worker).overview.inbox({})).toMatchObject({ rows: [{ kind: 'report', id: report?.id, step: 'confirm', title: '孙洁' }] })
    const refused = await at.as(people.worker).reports.refuse({ ...seen(report ?? { id: '', version: 0 }), reason: '单位不在本社区' })
    expect(refused).toMatchObject({ state: 'refused', reason: '单位不在本社区' })
    expect(await at.as(people.member).reports.mine()).toMatchObject({ missing: ['workplace'] })
  })

  it('counts what was served at its community since, and says who has not served this year', async () => {
    await enrol(at, people.member)
    expect(await at.as(people.neighbour).reports.list({ chip: 'idle' })).toMatchObject({ total: 1, chips: { idle: 1, confirmed: 1 } })
    const [id = ''] = await at.as(people.member).records.report({ area: neighbourCommunity, place: '活动室', day: '2025-04-21', from: '08:00', to: '09:00', words: '整理图书', occasion: { kind: 'other' } })
    await at.as(people.neighbour).records.confirm(seen(await at.as(people.neighbour).records.get({ id })))
    expect(await at.as(people.neighbour).reports.list({})).toMatchObject({ rows: [{ served: { records: 1, minutes: 60 } }], chips: { idle: 0 } })
  })

  it('is ended by whoever made it, with a reason', async () => {
    const { rows: [report] } = await at.as(people.neighbour).reports.list({})
    await expect(at.as(people.neighbour).reports.end({ ...seen(report ?? { id: '', version: 0 }), reason: '搬走' })).rejects.toMatchObject(refusal('FORBIDDEN'))
    expect(await at.as(people.member).reports.end({ ...seen(report ?? { id: '', version: 0 }), reason: '搬走' })).toMatchObject({ state: 'ended' })
    expect(await at.as(people.member).reports.make(home)).toMatchObject({ state: 'reported' })
  })

  it('goes up a level where the community does not answer in time', async () => {
    clock = new Date('2025-04-28T00:00:01+08:00')
    await clocks.run(at.service)
    clock = monday
    const { rows: [report] } = await at.as(people.neighbour).reports.list({ chip: 'reported' })
    expect((await at.as(people.member).reports.get({ id: report?.id ?? '' })).steps.at(-1)).toMatchObject({ action: 'escalate', params: { level: 'township' } })
  })
})
