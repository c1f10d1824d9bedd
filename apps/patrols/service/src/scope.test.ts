import { randomUUID } from 'node:crypto'
import { compound, county, monday, neighbourCommunity } from '@wuxin/service/test-county'
import { asOwner, serviceUnderTest } from '@wuxin/service/testing'
import { describe, expect, it } from 'vitest'
import { Hazard } from './hazard/hazard.entity.ts'
import { Passing } from './hazard/hazard.table.ts'
import { people, reach, within } from './patrols.fixture.ts'
import { PhoneAction } from './phone/phone.table.ts'
import type { PhoneQueue } from './shift/phone-queue.table.ts'
import { Checklist } from './rule/checklist.table.ts'
import { service } from './service.ts'
import { hazardWith, shiftWith } from './shift/shift.fixture.ts'

const at = serviceUnderTest(service, { reach })
const refusal = (code: string) => ({ cause: { code } })
const scope = (area: string, unit: string | null = null) => [{ area, unit }]

/** Every table whose rows stand at a place. */
const scopedTables = ['team', 'team_member', 'route', 'checkpoint', 'checkpoint_code', 'plan', 'shift', 'check_in', 'finding', 'phone_queue', 'phone_action', 'taken_photo', 'field_dispute', 'hazard', 'passing', 'step']

describe('the scope', () => {
  it('is on every table of records, and not on what searches read', async () => {
    const rows = await asOwner(at, `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'patrols' and c.relkind = 'r' and not c.relrowsecurity`)
    const open = rows.map(({ name }) => String(name))
    expect([...scopedTables, 'checklist', 'dispatch_rule'].filter((table) => open.includes(table))).toEqual([])
    expect(open).toContain('patrol_search')
  })

  it('hides shifts and hazards of one community from the next, and all of them where none is set', async () => {
    await within(at.service, async (work) => {
      await shiftWith(work)
      await hazardWith(work)
    })
    for (const table of ['shift', 'phone_queue', 'hazard']) {
      const seen = (area: string) => within(at.service, (work) => work.db.selectFrom(table).select('area').execute(), scope(area))
      expect(new Set((await seen(compound)).map(({ area }) => area)), table).toEqual(new Set([compound]))
      expect(await seen(neighbourCommunity), table).toEqual([])
      expect(await within(at.service, (work) => work.db.selectFrom(table).select('area').execute(), []), table).toEqual([])
    }
  })

  it('lets a unit\'s people find the hazards that their unit has, and no other unit\'s', async () => {
    const { id } = await within(at.service, (work) => hazardWith(work))
    const seen = (unit: string) => within(at.service, async (work) => (await work.em.find(Hazard, { id })).length, scope(county, unit))
    expect([await seen('taian'), await seen('jinxiu')]).toEqual([1, 0])
  })

  it('shares the lists of a county with its places, and with no other county', async () => {
    await within(at.service, async (work) => {
      work.em.persist(Object.assign(new Checklist(), {
        area: county, units: [], createdAt: monday, updatedAt: monday, placeKind: 'charging', edition: 1, items: [{ code: 'cable', text: '私拉电线', kind: 'ebike', grade: 'general' }], publishedAt: monday, publishedById: 'admin', publishedBy: '郑管', reason: '首版',
      }))
      await work.em.flush()
    })
    const seen = (area: string) => within(at.service, async (work) => (await work.em.find(Checklist, {})).length, scope(area))
    expect([await seen(compound), await seen('140225')]).toEqual([1, 0])
  })
})

describe('the tables', () => {
  const actionOf = (queue: PhoneQueue, seq: number) =>
    Object.assign(new PhoneAction(), { id: randomUUID(), area: queue.area, shift: queue.shift, queue: queue.id, seq, digest: 'd', kind: 'start', body: null, outcome: 'done', problem: null, phoneAt: monday, receivedAt: monday })

  it('let no two actions stand in one place of a queue, whatever the rules said', async () => {
    const { queue } = await within(at.service, (work) => shiftWith(work))
    const keep = (seq: number) => within(at.service, async (work) => {
      work.em.persist(actionOf(queue, seq))
      await work.em.flush()
    })
    await keep(1)
    await keep(2)
    await expect(keep(1)).rejects.toThrow('phone_action_place')
  })

  it('let a plan have one shift a day', async () => {
    const plan = randomUUID()
    const make = () => within(at.service, (work) => shiftWith(work, { plan }))
    await make()
    await expect(make()).rejects.toThrow('shift_of_plan')
  })

  it('let a finding become one hazard, and a hazard whistle once at a time', async () => {
    const finding = randomUUID()
    const hazard = await within(at.service, (work) => hazardWith(work, { finding }))
    await expect(within(at.service, (work) => hazardWith(work, { finding }))).rejects.toThrow('hazard_finding')
    const whistle = (overAt: Date | null) => within(at.service, async (work) => {
      const found = await work.em.findOneOrFail(Hazard, { id: hazard.id })
      work.em.persist(Object.assign(new Passing(), { area: compound, hazard: found, to: 'whistle', recordId: null, recordNumber: null, step: null, answer: null, byId: 'secretary', by: '张国强', at: monday, overAt }))
      await work.em.flush()
    })
    await whistle(monday)
    await whistle(null)
    await expect(whistle(null)).rejects.toThrow('passing_open')
  })

  it('number hazards of a county\'s year one after another', async () => {
    const [first, second] = await within(at.service, async (work) => [await hazardWith(work), await hazardWith(work)])
    expect(first?.number).toMatch(/^YH-2025-\d{4}$/)
    expect(Number(second?.number.slice(-4))).toBe(Number(first?.number.slice(-4)) + 1)
  })
})

describe('the trace', () => {
  it('of a hazard is read by who organises its place, and neither next door nor by whoever walks there', async () => {
    const { id: recordId } = await within(at.service, (work) => hazardWith(work))
    const ref = { record: 'Hazard', recordId }
    expect((await at.as(people.secretary).audit.history(ref)).map(({ action }) => action)).toEqual(['create'])
    expect(await at.as(people.secretary).audit.verify(ref)).toEqual({ entries: 1, fault: null })
    await expect(at.as(people.neighbour).audit.history(ref)).rejects.toMatchObject(refusal('NOT_FOUND'))
    await expect(at.as(people.member).audit.history(ref)).rejects.toMatchObject(refusal('FORBIDDEN'))
  })
})

describe('the settings', () => {
  it('are the county admin\'s, with the words of the pages in both languages', async () => {
    const { version, values, schema } = await at.as(people.admin).settings.get({ county })
    expect(values).toMatchObject({ clockTolerance: 5, majorDispatch: { amount: 4, unit: 'hours' } })
    expect(schema).toMatchObject({ properties: { coverDays: { label: { 'zh-CN': '小区巡查覆盖周期', 'en-US': 'Days within which each compound is inspected' }, group: 'overview' } } })
    expect(await at.as(people.admin).settings.save({ county, version, values: { ...values, coverDays: 14 } })).toMatchObject({ version: 1, values: { coverDays: 14 } })
    await expect(at.as(people.secretary).settings.get({ county })).rejects.toMatchObject(refusal('FORBIDDEN'))
  })
})
