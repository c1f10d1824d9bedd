import { describe, expect, it } from 'vitest'
import type { CaseRecord } from '@wuxin/feedback/case-view.schema'
import { schemaDifferences } from '@wuxin/service/schema-check'
import { serviceUnderTest } from '@wuxin/service/testing'
import { lamp, monday, people, reach } from '../feedback.fixture.ts'
import { service } from '../service.ts'

const at = serviceUnderTest(service, { reach, now: () => monday })
const seen = ({ id, version }: CaseRecord) => ({ id, version })

describe('a case', () => {
  it('goes from a resident’s phone through all seven steps to a rating', async () => {
    const resident = at.as(null).resident
    const { code, number } = await resident.report(lamp)
    expect(number).toBe('MQ-2025-0001')
    const { id } = await at.as(people.worker).cases.register({ ...lamp, channel: 'phone' })
    let found = await at.as(people.secretary).cases.get({ id })
    found = await at.as(people.secretary).cases.accept(seen(found))
    found = await at.as(people.secretary).cases.whistle({ ...seen(found), kind: 'hardship', units: ['power', 'street'], lead: 'power' })
    expect(found.state).toBe('report_in')
    const before = found
    found = await at.as(people.power).cases.reportIn({ ...seen(before), unit: 'power' })
    expect(found.state).toBe('report_in')
    found = await at.as(people.street).cases.reportIn({ ...seen(before), unit: 'street' })
    expect(found.state).toBe('deliberate')
    found = await at.as(people.power).cases.deliberate({ ...seen(found), plan: '更换灯杆控制器', lead: 'power' })
    found = await at.as(people.power).cases.finish({ ...seen(found), result: '已更换控制器，六盏灯恢复', photos: ['019320aa-0000-7000-8000-000000000001'] })
    found = await at.as(people.secretary).cases.answer({ ...seen(found), outcome: 'solved', words: '路灯已修好，欢迎监督' })
    found = await at.as(people.worker).cases.rate({ ...seen(found), rating: 'satisfied' })
    expect(found.state).toBe('closed')
    expect((await resident.track({ code })).state).toBe('discover')
  })

  it('is kept in tables that say what its entities say', async () => {
    expect(await schemaDifferences(service, at.ownerUrl)).toBe('')
  })
})
