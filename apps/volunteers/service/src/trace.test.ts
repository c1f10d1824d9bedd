import { compound, county, monday, neighbourCommunity } from '@wuxin/service/test-county'
import { serviceUnderTest } from '@wuxin/service/testing'
import { describe, expect, it } from 'vitest'
import { Household } from './household/household.entity.ts'
import { service } from './service.ts'
import { Team } from './team/team.entity.ts'
import { people, reach, within } from './volunteers.fixture.ts'
import { nextNumber } from './volunteers.work.ts'

const at = serviceUnderTest(service, { reach })
const refusal = (code: string) => ({ cause: { code } })
const base = { area: compound, units: [], createdAt: monday, updatedAt: monday }

/** A file of a household of the compound, with its id. */
const openFile = () =>
  within(at.service, async (work) => {
    const file = Object.assign(new Household(), { ...base, number: await nextNumber(work, 'household', compound), kind: 'lonely_old', state: 'consent', people: 1, everyDays: 30, settingsVersion: 0, stepCount: 0 })
    work.em.persist(file)
    await work.em.flush()
    return file.id
  })

describe('the trace', () => {
  it('of a household lies open to no post of its place, only to who audits the county', async () => {
    const recordId = await openFile()
    for (const who of [people.secretary, people.worker, people.township, people.leader]) {
      await expect(at.as(who).audit.history({ record: 'Household', recordId }), who.name).rejects.toMatchObject(refusal('NOT_FOUND'))
      await expect(at.as(who).audit.verify({ record: 'Household', recordId }), who.name).rejects.toMatchObject(refusal('NOT_FOUND'))
    }
    const { rows } = await at.as(people.auditor).audit.list({ record: 'Household' })
    expect(rows.map((row) => [row.recordId, row.action])).toEqual([[recordId, 'create']])
  })

  it('of a team is read by who organises its place, and not next door', async () => {
    const team = await within(at.service, async (work) => {
      const red = Object.assign(new Team(), { ...base, colour: 'red', name: '云泰园红色宣讲队' })
      work.em.persist(red)
      await work.em.flush()
      return red
    })
    const ref = { record: 'Team', recordId: team.id }
    expect((await at.as(people.secretary).audit.history(ref)).map(({ action }) => action)).toEqual(['create'])
    expect(await at.as(people.secretary).audit.verify(ref)).toEqual({ entries: 1, fault: null })
    await expect(at.as(people.neighbour).audit.history(ref)).rejects.toMatchObject(refusal('NOT_FOUND'))
    await expect(at.as(people.volunteer).audit.history(ref)).rejects.toMatchObject(refusal('FORBIDDEN'))
  })
})

describe('the scope', () => {
  it('hides the rows of one community from the next, whatever was asked for', async () => {
    await openFile()
    const seen = (area: string) => within(at.service, (work) => work.db.selectFrom('household').select('area').execute(), [{ area, unit: null }])
    expect(new Set((await seen(compound)).map((row: { area: string }) => row.area))).toEqual(new Set([compound]))
    expect(await seen(neighbourCommunity)).toEqual([])
  })

  it('lets no place have two teams of one colour', async () => {
    const add = (colour: string) => within(at.service, async (work) => {
      work.em.persist(Object.assign(new Team(), { ...base, area: neighbourCommunity, colour, name: '西街志愿队' }))
      await work.em.flush()
    })
    await add('blue')
    await add('green')
    await expect(add('blue')).rejects.toThrow('team_of_place')
  })
})

describe('the settings', () => {
  it('are the county admin\'s, with the words of the pages in both languages', async () => {
    const { version, values, schema } = await at.as(people.admin).settings.get({ county })
    expect(values).toMatchObject({ wishContact: 7, curtainWindows: ['08:00-10:00', '18:00-20:00'] })
    expect(schema).toMatchObject({ properties: { dutyRed: { label: { 'zh-CN': '红色队职责', 'en-US': 'Duty of the red team' }, group: 'team' } } })
    const saved = await at.as(people.admin).settings.save({ county, version, values: { ...values, dutyRed: '理论宣讲' } })
    expect(saved).toMatchObject({ version: 1, values: { dutyRed: '理论宣讲', dutyGreen: '环境' } })
    await expect(at.as(people.secretary).settings.get({ county })).rejects.toMatchObject(refusal('FORBIDDEN'))
  })

  it('refuse windows that overlap', async () => {
    const { version, values } = await at.as(people.admin).settings.get({ county })
    const wrong = { ...values, curtainWindows: ['08:00-10:00', '09:00-11:00'] }
    await expect(at.as(people.admin).settings.save({ county, version, values: wrong })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })
})
